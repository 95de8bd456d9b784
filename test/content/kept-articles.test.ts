import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { keptArticles } from '../../src/content/kept-articles.js';
import type { ArticleFile } from '../../src/content/parse-article.js';
import { PARSED_HERE, parseFile, type Parser } from '../../src/content/parse-file.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const DAY = 24 * 60 * 60 * 1000;
const FILE: ArticleFile = {
  name: 'a.md',
  bytes: new TextEncoder().encode(
    '---\ntitle: T\nauthor: Jane Doe\nissued: 2022-06-01/2022-06-02\nbrief: true\n---\n## Part\n\nOne two three.\n\n- four five six\n- seven eight nine\n\n`ten` eleven twelve',
  ),
};

/** A parser that keeps what it parsed in a folder, and the names of the files that it really parsed. */
function keeping(folder: string, version = '1', now = Date.now()) {
  const parsed: string[] = [];
  const parse: Parser['parse'] = async (file) => {
    parsed.push(file.name);
    return PARSED_HERE.parse(file);
  };
  return { parsed, ...keptArticles({ ...PARSED_HERE, parse }, { folder, version, now: () => now }) };
}

/** A folder in which the file's article is kept, and the path of what keeps it. */
async function kept(): Promise<{ readonly folder: string; readonly entry: string }> {
  const folder = join(await temporaryFolder(), 'articles');
  await keeping(folder).parse(FILE);
  const [name = ''] = await readdir(folder);
  return { folder, entry: join(folder, name) };
}

describe('an article that was parsed once', () => {
  test('is not parsed by the next process, and is the same to the letter', async () => {
    const { folder } = await kept();
    const next = keeping(folder);
    expect(await next.parse(FILE)).toEqual(parseFile(FILE));
    expect(next.parsed).toEqual([]);
  });

  test.each<[string, ArticleFile]>([
    ['bytes', { ...FILE, bytes: new TextEncoder().encode('# T\n\nOther words here.') }],
    ['name', { ...FILE, name: 'b.md' }],
  ])('is another one when its %s are others', async (_, file) => {
    const { folder } = await kept();
    const next = keeping(folder);
    expect(await next.parse(file)).toEqual(parseFile(file));
    expect(next.parsed).toEqual([file.name]);
  });

  test('is parsed by another version of the parser', async () => {
    const { folder } = await kept();
    const next = keeping(folder, '2');
    await next.parse(FILE);
    expect(next.parsed).toEqual(['a.md']);
  });

  test('is not kept when it is faulty', async () => {
    const folder = join(await temporaryFolder(), 'articles');
    await keeping(folder).parse({ ...FILE, bytes: new TextEncoder().encode('---\ntitle: T') });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('is parsed where nothing can be kept', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, 'x');
    expect(await keeping(folder).parse(FILE)).toEqual(parseFile(FILE));
  });
});

describe('what is found in its place', () => {
  test.each<[string, (path: string) => Promise<unknown>]>([
    ['nothing', async (path) => rm(path)],
    ['an empty file', async (path) => writeFile(path, '')],
    ['half of it', async (path) => truncate(path, 200)],
    ['other words', async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('One two', 'Two two'))],
    ['other words under their own checksum', async (path) => forged(path, (entry) => ({ ...entry, key: 'x' }))],
    ['spans that lie outside of the text', async (path) => forged(path, (entry) => ({ ...entry, passages: [0, 1e6] }))],
    ['spans that overlap', async (path) => forged(path, (entry) => ({ ...entry, passages: [0, 9, 5, 12] }))],
    ['no spans', async (path) => forged(path, (entry) => ({ ...entry, passages: [] }))],
    ['a citation without a title', async (path) => forged(path, (entry) => ({ ...entry, citation: { type: 'book' } }))],
    ['a field that nobody knows', async (path) => forged(path, (entry) => ({ ...entry, more: 1 }))],
    ['no JSON', async (path) => writeFile(path, `${checksum('{')}\n{`)],
    ['a folder', async (path) => rm(path).then(async () => mkdir(path))],
    ['a pipe', async (path) => rm(path).then(() => execFileSync('mkfifo', [path]))],
    ['3 GB', async (path) => truncate(path, 3 * 2 ** 30)],
  ])('%s is passed over', async (_, put) => {
    const { folder, entry } = await kept();
    await put(entry);
    const next = keeping(folder);
    expect(await next.parse(FILE)).toEqual(parseFile(FILE));
    expect(next.parsed).toEqual(['a.md']);
  });

  async function forged(path: string, change: (entry: object) => object): Promise<void> {
    const entry: unknown = JSON.parse((await readFile(path, 'utf8')).split('\n')[1] ?? '');
    const json = JSON.stringify(change(typeof entry === 'object' && entry !== null ? entry : {}));
    await writeFile(path, `${checksum(json)}\n${json}`);
  }
});

describe('an entry', () => {
  test('that nobody has needed for a month is removed, and one in use stays', async () => {
    const { folder, entry } = await kept();
    const unused = join(folder, `${'0'.repeat(40)}.json`);
    await writeFile(unused, '');
    const monthLater = keeping(folder, '1', Date.now() + 31 * DAY);
    await monthLater.parse(FILE);
    await monthLater.rest();
    expect((await readdir(folder)).map((name) => join(folder, name))).toEqual([entry]);
  });

  test('in use counts as needed now', async () => {
    const { folder, entry } = await kept();
    await utimes(entry, 0, 0);
    const today = keeping(folder);
    await today.parse(FILE);
    await today.rest();
    const tomorrow = keeping(folder, '1', Date.now() + DAY);
    await tomorrow.rest();
    expect(await readdir(folder)).toHaveLength(1);
  });
});

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
