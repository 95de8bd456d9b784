import { chmod, mkdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFault } from '../../src/content/fault.js';
import { libraryChanges } from '../../src/content/library-changes.js';
import { PARSED_HERE, type Parser } from '../../src/content/parse-file.js';
import { readLibrary } from '../../src/content/read-library.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

test('reads the articles of a folder and passes over what is none', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a.md', 'README.md', '.b.md', '_c.md', 'd.txt', 'e.png'])
    await writeFile(join(folder, name), '# T\n\nOne two three.');
  await mkdir(join(folder, 'folder.md'));
  await writeFile(join(folder, 'folder.md', 'f.md'), '# T\n\nOne two three.');
  const { library, faults } = await readLibrary(folder);
  expect([library.articles.map(({ id }) => id), faults]).toEqual([['a', 'd', 'folder-md-f'], []]);
});

test('a faulty article costs only itself, and its faults have its path', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'good.md'), '# T\n\nOne two three.');
  await writeFile(join(folder, 'bad.md'), '---\ntitle: T\n\nText.');
  const { library, faults } = await readLibrary(folder);
  expect(library.articles.map(({ id }) => id)).toEqual(['good']);
  expect(faults.map(formatFault)).toEqual([
    `${join(folder, 'bad.md')}:2: the front matter is not closed. Write a line \`---\` below its last key.`,
  ]);
});

test('an empty file is no article, and a fault where it was one before', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), '# T\n\nOne two three.');
  await writeFile(join(folder, 'b.md'), ' \n');
  const first = await readLibrary(folder);
  expect([first.faults, first.skipped]).toEqual([[], [{ file: join(folder, 'b.md'), why: 'the file is empty' }]]);
  await writeFile(join(folder, 'a.md'), '');
  const second = await readLibrary(folder, first);
  expect(second.library.articles).toEqual(first.library.articles);
  expect(second.faults.map(formatFault)).toEqual([
    `${join(folder, 'a.md')}:1: the file is empty. Write a heading and the article. Until then its last good version stays in use.`,
  ]);
});

test('a folder that is not there is a fault with its remedy', async () => {
  const folder = join(await temporaryFolder(), 'none');
  expect((await readLibrary(folder)).faults.map(formatFault)).toEqual([
    `${folder}:1: there is no such folder. Create it, or name the folder that has the articles.`,
  ]);
});

test('an article whose file has not changed is the same object', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), '# T\n\nOne two three.');
  const first = await readLibrary(folder);
  const second = await readLibrary(folder, first);
  expect(second.library.byId('a')).toBe(first.library.byId('a'));
});

test('an article that broke stays as it was, and the fault says so', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), '# T\n\nOne two three.');
  const first = await readLibrary(folder);
  await writeFile(join(folder, 'a.md'), '---\ntitle: T');
  const second = await readLibrary(folder, first);
  expect(second.library.byId('a')).toBe(first.library.byId('a'));
  expect(second.faults[0]?.remedy).toMatch(/Until then its last good version stays in use\.$/);
});

test('when the folder goes, the articles stay', async () => {
  const folder = join(await temporaryFolder(), 'articles');
  await mkdir(folder);
  await writeFile(join(folder, 'a.md'), '# T\n\nOne two three.');
  const first = await readLibrary(folder);
  await rm(folder, { recursive: true });
  const second = await readLibrary(folder, first);
  expect([second.library.articles.length, second.faults.length]).toEqual([1, 1]);
});

test('a link that leaves the folder is a fault and one inside it is read', async () => {
  const folder = await temporaryFolder();
  const inside = join(folder, 'articles');
  await mkdir(join(inside, '.data'), { recursive: true });
  await writeFile(join(folder, 'outside.md'), '# T\n\nOne two three.');
  await writeFile(join(inside, '.data', 'b.md'), '# T\n\nOne two three.');
  await symlink(join(folder, 'outside.md'), join(inside, 'a.md'));
  await symlink(join(inside, '.data', 'b.md'), join(inside, 'b.md'));
  const { library, faults } = await readLibrary(inside);
  expect([library.articles.map(({ id }) => id), faults.map(({ message }) => message)]).toEqual([
    ['b'],
    ['the link leads out of the folder'],
  ]);
});

test('many articles are all read', async () => {
  const folder = await temporaryFolder();
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      writeFile(join(folder, `a-${index}.md`), `# T ${index}\n\nOne two three.`),
    ),
  );
  expect((await readLibrary(folder)).library.articles).toHaveLength(200);
});

test('a link into a folder beside this one, whose name begins alike, is a fault', async () => {
  const base = await temporaryFolder();
  for (const name of ['articles', 'articles-x']) await mkdir(join(base, name));
  await writeFile(join(base, 'articles-x', 'a.md'), '# T\n\nOne two three.');
  await symlink(join(base, 'articles-x', 'a.md'), join(base, 'articles', 'a.md'));
  const { library, faults } = await readLibrary(join(base, 'articles'));
  expect([library.articles, faults.map(({ message }) => message)]).toEqual([[], ['the link leads out of the folder']]);
});

test('a file that has not changed is not parsed again, whether it is sound or faulty', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'sound.md'), '# T\n\nOne two three.');
  await writeFile(join(folder, 'faulty.md'), '---\ntitle: T');
  const parsed: string[] = [];
  const parser: Parser = {
    ...PARSED_HERE,
    parse: async (file) => {
      parsed.push(file.name);
      return PARSED_HERE.parse(file);
    },
  };
  const first = await readLibrary(folder, undefined, { parser });
  await writeFile(join(folder, 'other.md'), '# T\n\nOne two three.');
  const second = await readLibrary(folder, first, { parser });
  expect([parsed.toSorted(), second.faults]).toEqual([['faulty.md', 'other.md', 'sound.md'], first.faults]);
});

test('an article that broke and was mended as it had been is the same object', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.md');
  await writeFile(path, '# T\n\nOne two three.');
  const sound = await readLibrary(folder);
  await writeFile(path, '---\ntitle: T');
  const broken = await readLibrary(folder, sound);
  await writeFile(path, '# T\n\nOne two three.');
  const mended = await readLibrary(folder, broken);
  expect([mended.library.byId('a') === sound.library.byId('a'), mended.faults]).toEqual([true, []]);
});

test('no more than a few files are open at a time', async () => {
  const folder = await temporaryFolder();
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => writeFile(join(folder, `a-${at}.md`), '# T\n\nOne two three.')),
  );
  let open = 0;
  let most = 0;
  const parse: Parser['parse'] = async (file) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise(setImmediate);
    open -= 1;
    return PARSED_HERE.parse(file);
  };
  await readLibrary(folder, undefined, { parser: { ...PARSED_HERE, parse } });
  expect(most).toBeLessThanOrEqual(4);
});

test('the parser may rest after each reading', async () => {
  const folder = await temporaryFolder();
  let rests = 0;
  await readLibrary(folder, undefined, { parser: { ...PARSED_HERE, rest: async () => void (rests += 1) } });
  expect(rests).toBe(1);
});

describe('a file that the disk says has not changed', () => {
  /** A reading of one article with the clock so many milliseconds ahead of the disk. */
  async function readTwice(ahead: number, between: (path: string) => Promise<unknown>): Promise<readonly string[]> {
    const folder = await temporaryFolder();
    const path = join(folder, 'sub', 'a.md');
    await mkdir(join(folder, 'sub'));
    await writeFile(path, '# T\n\nOne two three.');
    const options = { now: () => Date.now() + ahead };
    const first = await readLibrary(folder, undefined, options);
    await between(path);
    const second = await readLibrary(folder, first, options);
    return [first, second].map(({ library }) => library.articles[0]?.text ?? '');
  }

  test('is read all the same when it changed a moment before', async () =>
    expect(await readTwice(0, async (path) => writeFile(path, '# T\n\nSix two three.'))).toEqual([
      'One two three.',
      'Six two three.',
    ]));
  test('is read when it changed, though its size and time are the same', async () =>
    expect(
      await readTwice(60_000, async (path) => {
        const { atime, mtime } = await stat(path);
        await writeFile(path, '# T\n\nSix two three.');
        await utimes(path, atime, mtime);
      }),
    ).toEqual(['One two three.', 'Six two three.']));
  test('is not opened', async () =>
    expect(await readTwice(60_000, async (path) => chmod(path, 0o600).then(async () => chmod(path, 0o644)))).toEqual([
      'One two three.',
      'One two three.',
    ]));
});

test('what a folder says of its files reaches their citations, and a change of it is a change of theirs', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'guide'));
  await writeFile(join(folder, 'guide', 'bees.md'), '# Bees\n\nOne two three.');
  await writeFile(join(folder, 'footnote.yaml'), 'URL: https://town.dev/{path}/\npublisher: Town Hall\n');
  const first = await readLibrary(folder);
  await writeFile(join(folder, 'footnote.yaml'), 'URL: https://town.dev/{path}/\npublisher: Harbour\n');
  const second = await readLibrary(folder, first);
  expect([first, second].map(({ library }) => library.byId('guide-bees')?.citation)).toMatchObject([
    { publisher: 'Town Hall', URL: 'https://town.dev/guide/bees/', type: 'webpage' },
    { publisher: 'Harbour' },
  ]);
  expect(libraryChanges(first.library, second.library).changed).toEqual(['guide-bees']);
});

test('a file that is no article before some day is asked about again on that day', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), '# T\n\nOne two three.');
  const parse: Parser['parse'] = async (file) =>
    (file.today ?? '') < '2026-12-01' ? { skipped: 'it is dated later', until: '2026-12-01' } : PARSED_HERE.parse(file);
  const on = (day: string) => ({ parser: { ...PARSED_HERE, parse }, today: () => day, now: () => Date.now() + 60_000 });
  const first = await readLibrary(folder, undefined, on('2026-11-30'));
  const second = await readLibrary(folder, first, on('2026-12-01'));
  expect(
    [first, second].map(({ library, until, skipped }) => [library.articles.length, until, skipped.length]),
  ).toEqual([
    [0, '2026-12-01', 1],
    [1, undefined, 0],
  ]);
});

test('a file that is an article for some days only is none from its last day on, also when it has not changed', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.md'), '---\nexpiryDate: 2026-12-01\n---\n# T\n\nOne two three.');
  const on = (day: string) => ({ today: () => day, now: () => Date.now() + 60_000 });
  const first = await readLibrary(folder, undefined, on('2026-11-30'));
  const second = await readLibrary(folder, first, on('2026-12-01'));
  expect([first, second].map(({ library, until }) => [library.articles.length, until])).toEqual([
    [1, '2026-12-01'],
    [0, undefined],
  ]);
});

test('an article that lost its id to another file is told of as both', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'b.md'), '# Deep\n\nOne two three.');
  const first = await readLibrary(folder);
  await writeFile(join(folder, 'a-b.md'), '# Flat\n\nOne two three.');
  const second = await readLibrary(folder, first);
  expect(second.library.articles.map(({ id, file }) => [id.replace(/[0-9a-f]{10}$/u, '#'), file])).toEqual([
    ['a-b', 'a-b.md'],
    ['a-b-#', 'a/b.md'],
  ]);
});
