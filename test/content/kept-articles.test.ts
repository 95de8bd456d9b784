import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createHash } from 'node:crypto';
import { articleId } from '../../src/domain/article.js';
import { keptArticles } from '../../src/content/kept-articles.js';
import type { ArticleFile } from '../../src/content/parse-article.js';
import { PARSED_HERE, parseFile, type Parser } from '../../src/content/parse-file.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const DAY = 24 * 60 * 60 * 1000;
const FILE: ArticleFile = {
  name: 'a.md',
  bytes: new TextEncoder().encode(
    '---\ntitle: T\nauthor: Jane Doe\nissued: 2022-06-01/2022-06-02\nbrief: true\n---\n## Part\n\nOne two[^1] three.\n\n- four five six\n- seven eight nine\n\n`ten` eleven twelve',
  ),
};

/** A parser that keeps what it parsed in a folder, and the names of the files that it really parsed. */
function keeping(folder: string, version = '1', now = Date.now()) {
  const parsed: string[] = [];
  const parse: Parser['parse'] = async (file) => {
    parsed.push(file.name);
    return PARSED_HERE.parse(file);
  };
  const articles = keptArticles({ ...PARSED_HERE, parse }, { folder, version, now: () => now });
  // Files that are left open are closed by chance, with a warning.
  onTestFinished(async () => articles.rest());
  return { parsed, ...articles };
}

/** Parses the file and writes down what came of it. */
async function keep(folder: string, file: ArticleFile): Promise<void> {
  const parser = keeping(folder);
  await parser.parse(file);
  await parser.rest();
}

/** A folder in which the file's article is kept, and the path of the pack that keeps it. */
async function kept(): Promise<{ readonly folder: string; readonly entry: string }> {
  const folder = join(await temporaryFolder(), 'articles');
  await keep(folder, FILE);
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

  test('is parsed again where it is an article for some days only', async () => {
    const folder = join(await temporaryFolder(), 'articles');
    const bytes = new TextEncoder().encode('---\ntitle: T\nexpires: 2026-12-01\n---\nOne two three.');
    const file = { ...FILE, bytes, today: '2026-11-30' };
    await keep(folder, file);
    const next = keeping(folder);
    expect(await next.parse({ ...file, today: '2026-12-01' })).toHaveProperty('skipped');
  });

  test.each<[string, ArticleFile]>([
    ['bytes', { ...FILE, bytes: new TextEncoder().encode('# T\n\nOther words here.') }],
    ['name', { ...FILE, name: 'b.md' }],
    ['id', { ...FILE, id: articleId('b') ?? never() }],
    ['folder', { ...FILE, defaults: { fields: { publisher: 'P' } } }],
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
    await keep(folder, { ...FILE, bytes: new TextEncoder().encode('---\ntitle: T') });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('is parsed where nothing can be kept', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, 'x');
    expect(await keeping(folder).parse(FILE)).toEqual(parseFile(FILE));
    await keep(folder, FILE);
  });

  test('is kept with all others of its reading in one file', async () => {
    const folder = join(await temporaryFolder(), 'articles');
    const files = Array.from({ length: 30 }, (_, at) => ({ ...FILE, name: `a-${at}.md` }));
    const first = keeping(folder);
    for (const file of files) await first.parse(file);
    await first.rest();
    const next = keeping(folder);
    const parsed = await Promise.all(files.toReversed().map(next.parse));
    await next.rest();
    expect([parsed, next.parsed, (await readdir(folder)).length]).toEqual([files.toReversed().map(parseFile), [], 1]);
  });

  test('is had by the same process before and after it is written', async () => {
    const { folder } = await kept();
    const other = { ...FILE, name: 'b.md' };
    const parser = keeping(folder);
    const results = [await parser.parse(other), await parser.parse(other)];
    await parser.rest();
    results.push(await parser.parse(other), await parser.parse(FILE));
    expect([results, parser.parsed]).toEqual([[other, other, other, FILE].map(parseFile), ['b.md']]);
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
    [
      'blocks of a kind that there is not',
      async (path) => forged(path, (entry) => ({ ...entry, blocks: [9, 0, 0, 3] })),
    ],
    [
      'blocks below a heading that there is not',
      async (path) => forged(path, (entry) => ({ ...entry, blocks: [0, 9, 0, 3] })),
    ],
    ['half a block', async (path) => forged(path, (entry) => ({ ...entry, blocks: [0, 0, 0] }))],
    ['half a number', async (path) => forged(path, (entry) => ({ ...entry, blocks: [0, 0, 0, 1.5] }))],
    ['no spans', async (path) => forged(path, (entry) => ({ ...entry, passages: [] }))],
    ['a citation without a title', async (path) => forged(path, (entry) => ({ ...entry, citation: { type: 'book' } }))],
    ['a field that nobody knows', async (path) => forged(path, (entry) => ({ ...entry, more: 1 }))],
    ['no JSON', async (path) => writeFile(path, (await readFile(path, 'utf8')).replace(/\n\[\[/u, '\n[('))],
    ['a table of many gigabytes', async (path) => writeFile(path, `pack 9999999999 ${'0'.repeat(64)}\n`)],
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

  /** A pack whose table and checksums are right, and whose one entry is another. */
  async function forged(path: string, change: (entry: object) => object): Promise<void> {
    const pack = await readFile(path, 'utf8');
    const table = /\n(\[\[.*?\]\])/u.exec(pack)?.[1] ?? '';
    const entry: unknown = JSON.parse(pack.slice(pack.lastIndexOf('\n') + 1));
    const json = JSON.stringify(change(typeof entry === 'object' && entry !== null ? entry : {}));
    await writeFile(path, packed(table, `${checksum(json)}\n${json}`));
  }

  function packed(table: string, entry: string): string {
    const changed = table.replace(/,\d+\]\]$/u, `,${Buffer.byteLength(entry)}]]`);
    const length = String(Buffer.byteLength(changed)).padStart(10, '0');
    return `pack ${length} ${checksum(changed)}\n${changed}${entry}`;
  }
});

describe('a pack', () => {
  test('that nobody has needed for a month is removed, what older versions kept too, and one in use stays', async () => {
    const { folder, entry } = await kept();
    for (const name of [`${'0'.repeat(40)}.pack`, `${'0'.repeat(40)}.json`]) await writeFile(join(folder, name), '');
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

  test('is made of many small ones, and nothing of them is parsed again', async () => {
    const folder = join(await temporaryFolder(), 'articles');
    const files = Array.from({ length: 12 }, (_, at) => ({ ...FILE, name: `a-${at}.md` }));
    for (const file of files) await keep(folder, file);
    const many = keeping(folder);
    for (const file of files) await many.parse(file);
    await many.rest();
    const next = keeping(folder);
    expect(await Promise.all(files.map(next.parse))).toEqual(files.map(parseFile));
    expect([next.parsed, (await readdir(folder)).length]).toEqual([[], 1]);
  });
});

function never(): never {
  throw new Error('the test has no id');
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
