import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addArticles, type AddOptions, type AddResult } from '../../../src/content/importers/add-articles.js';
import type { AddedArticle } from '../../../src/content/importers/take-articles.js';
import { folderArticles, type FolderOptions } from '../../../src/content/folder-articles.js';
import { importFile } from '../../../src/content/importers/import-file.js';
import { sourcesOf } from '../../../src/content/importers/sources.js';
import { stageFile, type StagedFile } from '../../../src/disk/write-atomically.js';
import { articleId } from '../../../src/domain/article.js';
import { epubOf } from '../../support/content/documents.js';
import { NO_WEB } from '../../support/content/no-web.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

interface Place {
  readonly directory: string;
  /** Writes a file to be added and gives its path. */
  readonly save: (name: string, text: string) => Promise<string>;
  readonly run: (paths: readonly string[], options?: Partial<AddOptions & FolderOptions>) => Promise<AddResult>;
  /** The articles, or what failed. */
  readonly add: (paths: readonly string[], replace?: boolean) => Promise<readonly AddedArticle[] | string>;
}

async function place(): Promise<Place> {
  const folder = await temporaryFolder();
  const directory = join(folder, 'articles');
  const run: Place['run'] = async (paths, options = {}) => {
    const keeping = { removed: join(folder, 'removed'), now: () => Date.parse('2024-05-01T10:20:30.400Z') };
    const store = folderArticles({ directory, keeping, ...options });
    return addArticles(sourcesOf(paths, NO_WEB), { store, importFile, ...options });
  };
  return {
    directory,
    async save(name, text) {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    },
    run,
    async add(paths, replace = false) {
      const { added, failed } = await run(paths, { replace });
      if (failed.length === 0) return added;
      return failed.map(({ fault, remedy }) => `${fault.replaceAll(`${folder}/`, '')}. ${remedy}`).join('\n');
    },
  };
}

describe('addArticles', () => {
  test('writes an article and tells where and how long it is', async () => {
    const { directory, save, add } = await place();
    const added = await add([await save('a.txt', 'The bridge\n\nIt opened on Monday.\n\nNobody was there.')]);
    expect(added).toMatchObject([
      { article: 'the-bridge', file: join(directory, 'the-bridge.md'), title: 'The bridge', paragraphs: 2 },
    ]);
    expect(await readdir(directory)).toEqual(['the-bridge.md']);
  });

  test('does not overwrite another article, which keeps no other file from being added', async () => {
    const { directory, save, add } = await place();
    await add([await save('a.txt', 'The bridge\n\nIt opened on Monday.')]);
    const before = await readFile(join(directory, 'the-bridge.md'), 'utf8');
    const result = await add([
      await save('b.txt', 'The lights\n\nThey went out.'),
      await save('c.txt', 'The bridge\n\nIt closed on Tuesday.'),
    ]);
    expect(result).toBe(
      'articles/the-bridge.md is there already and says something else. Write `--replace` to put this article in its place.',
    );
    expect(await readFile(join(directory, 'the-bridge.md'), 'utf8')).toBe(before);
    expect(await readdir(directory)).toEqual(['the-bridge.md', 'the-lights.md']);
  });

  test('overwrites when told to, and keeps a copy of what was there', async () => {
    const { directory, save, add } = await place();
    await add([await save('a.txt', 'The bridge\n\nIt opened on Monday.')]);
    const before = await readFile(join(directory, 'the-bridge.md'), 'utf8');
    const added = await add([await save('b.txt', 'The bridge\n\nIt closed on Tuesday.')], true);
    expect(await readFile(join(directory, 'the-bridge.md'), 'utf8')).toContain('It closed on Tuesday.');
    const copy = join(directory, '..', 'removed', '2024-05-01T10-20-30.400Z', 'the-bridge.md');
    expect(added).toMatchObject([
      { warnings: expect.arrayContaining([`what was there before is kept for 30 days: ${copy}`]) },
    ]);
    expect(await readFile(copy, 'utf8')).toBe(before);
  });

  test('overwrites nothing that cannot be kept', async () => {
    const { directory, save, add } = await place();
    await add([await save('a.txt', 'The bridge\n\nIt opened on Monday.')]);
    await save('removed', '');
    expect(await add([await save('b.txt', 'The bridge\n\nIt closed on Tuesday.')], true)).toContain(
      'what would be replaced cannot be kept there',
    );
    expect(await readFile(join(directory, 'the-bridge.md'), 'utf8')).toContain('It opened on Monday.');
  });

  const CHAPTER =
    'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak, and two hundred people came to see it.';

  /** A book with an introduction of its own. */
  async function saveBook(directory: string, title: string, isbn = ''): Promise<string> {
    const path = join(directory, '..', `${title}${isbn}.epub`);
    const identifier = isbn === '' ? '' : `<dc:identifier>urn:isbn:${isbn}</dc:identifier>`;
    const said = `It is told in ${title}${isbn}.`;
    const chapters = ['Introduction', 'Mud'].map((name) => `<h1>${name}</h1><p>${CHAPTER} ${said} ${name}.</p>`);
    await writeFile(path, epubOf(chapters, `<dc:title>${title}</dc:title>${identifier}`));
    return path;
  }

  test('chapters of one title in two books are two articles, and neither is put in the place of the other', async () => {
    const { directory, add } = await place();
    const ids = async (path: string, replace = false): Promise<readonly string[] | string> => {
      const added = await add([path], replace);
      return typeof added === 'string' ? added : added.map(({ article }) => article);
    };
    expect(await ids(await saveBook(directory, 'The tide book'))).toEqual([
      'the-tide-book-introduction',
      'the-tide-book-mud',
    ]);
    expect(await ids(await saveBook(directory, 'Harbours'), true)).toEqual(['harbours-introduction', 'harbours-mud']);
    expect(await ids(await saveBook(directory, 'Poems', '9780000000002'))).toEqual(['poems-introduction', 'poems-mud']);
    expect(await ids(await saveBook(directory, 'Poems', '9780000000019'), true)).toEqual([
      'poems-introduction-2',
      'poems-mud-2',
    ]);
  });

  test('a wished id begins those of the chapters, and a wished title cannot be had', async () => {
    const { directory } = await place();
    const book = await saveBook(directory, 'The tide book');
    const sources = { name: book, bytes: new Uint8Array(await readFile(book)) };
    const outcome = await importFile(sources, { id: articleId('tides') });
    expect(outcome.kind === 'imported' ? outcome.articles.map(({ article }) => article.id) : []).toEqual([
      'tides-introduction',
      'tides-mud',
    ]);
    expect((await importFile(sources, { title: 'Tides' })).faults).toMatchObject([
      { message: '`--title` is for one article, and this book has 2' },
    ]);
  });

  test('a file does not take the place of an article that is from elsewhere', async () => {
    const { save, run, add } = await place();
    await run([await save('a.html', page('The bridge', LONG))]);
    const note = await save('b.txt', 'The bridge\n\nIt is my own note on it, and no page that anybody has seen.');
    expect(await add([note], true)).toBe(
      'articles/the-bridge.md is there already and says something else. Write `--replace --id the-bridge` to put this article in its place, or give it another id with `--id`.',
    );
  });

  test('what is wished of one file is not wished of all in a folder, and nothing is written', async () => {
    const { directory, save, run } = await place();
    await mkdir(join(directory, '..', 'notes'));
    await save('notes/a.txt', 'The bridge\n\nIt opened on Monday.');
    await save('notes/b.txt', 'The lights\n\nThey went out.');
    await expect(run([join(directory, '..', 'notes')], { single: true })).rejects.toThrow('name one file');
    await expect(readdir(directory)).rejects.toThrow('ENOENT');
  });

  test('adding the same again is no fault and says that nothing changed', async () => {
    const { save, add } = await place();
    const path = await save('a.txt', 'The bridge\n\nIt opened on Monday.');
    await add([path]);
    expect(await add([path])).toMatchObject([
      {
        article: 'the-bridge',
        warnings: [
          'unchanged: the article was there already, letter for letter',
          expect.anything(),
          expect.anything(),
          expect.anything(),
        ],
      },
    ]);
  });

  test('of two files with one title each is an article, now and when they are added again', async () => {
    const { save, add } = await place();
    const paths = [await save('a.txt', 'The bridge\n\nIt opened.'), await save('b.txt', 'The Bridge!\n\nIt closed.')];
    for (const _ of [1, 2])
      expect(await add(paths)).toMatchObject([{ article: 'the-bridge' }, { article: 'the-bridge-2' }]);
  });

  test('tells the faults of all files, and adds the others', async () => {
    const { directory, save, add } = await place();
    const paths = [
      join(directory, 'none.txt'),
      await save('b.txt', ''),
      await save('c.txt', 'The bridge\n\nIt opened.'),
    ];
    expect(await add(paths)).toBe(
      'there is no such file. Check the path.\nthe file is empty. Save the page again, as text or Markdown.',
    );
    expect(await readdir(directory)).toEqual(['the-bridge.md']);
  });

  test('pages of one name in two folders are told apart by their folders', async () => {
    const { directory, save, run } = await place();
    await mkdir(join(directory, '..', 'docs', 'bees'), { recursive: true });
    await mkdir(join(directory, '..', 'docs', 'wasps'));
    await save('docs/bees/food.txt', 'Food\n\nBees take nectar.');
    await save('docs/wasps/food.txt', 'Food\n\nWasps take flies.');
    await save('docs/bees/index.md', '---\ntitle: On bees\n---\nBees hum.');
    await save('docs/wasps/index.md', '---\ntitle: On wasps\n---\nWasps do too.');
    const { added, failed } = await run([join(directory, '..', 'docs')]);
    expect([added.map(({ article }) => article), failed]).toEqual([['food', 'on-bees', 'wasps-food', 'on-wasps'], []]);
  });

  test('no article is filed as the README of its folder', async () => {
    const { save, add } = await place();
    expect(await add([await save('a.txt', 'Readme\n\nBees hum.')])).toMatchObject([{ article: 'readme-2' }]);
  });

  test('an id that a file in another folder has is not given again', async () => {
    const { directory, save, add } = await place();
    await mkdir(join(directory, 'the'), { recursive: true });
    await writeFile(join(directory, 'the', 'bridge.md'), 'It is closed.');
    const path = await save('a.txt', 'The bridge\n\nIt opened on Monday.');
    expect(await add([path])).toBe(
      'articles/the/bridge.md is there already and says something else. Write `--replace` to put this article in its place.',
    );
    expect(await add([path], true)).toMatchObject([
      { article: 'the-bridge', file: join(directory, 'the', 'bridge.md') },
    ]);
  });

  test('writes nothing in a dry run', async () => {
    const { directory, save, run } = await place();
    const { added } = await run([await save('a.txt', 'The bridge\n\nIt opened on Monday.')], { dryRun: true });
    expect([added.length, await readdir(join(directory, '..'))]).toEqual([1, ['a.txt']]);
  });

  const LONG = 'It opened on Monday and was closed on Tuesday, because nobody had thought of the ice.';

  test('passes over the same words under another title, and says which article has them', async () => {
    const { directory, save, run } = await place();
    await run([await save('a.txt', `The bridge\n\n${LONG}`)]);
    const { skipped } = await run([await save('b.txt', `A bridge in winter\n\n${LONG}`)]);
    expect(skipped).toMatchObject([{ why: `it says the same as the-bridge (${join(directory, 'the-bridge.md')})` }]);
  });

  const page = (title: string, text: string): string =>
    `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="https://example.org/bridge"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;

  test('knows a page again by its address', async () => {
    const { save, run } = await place();
    await run([await save('a.html', page('The bridge', LONG))]);
    const { skipped } = await run([await save('b.html', page('The bridge, reopened', `${LONG} It is open again.`))]);
    expect(skipped[0]?.why).toContain('its address is that of the-bridge');
  });

  const at = (url: string, text: string): string =>
    page('Weekly notes', text).replace('https://example.org/bridge', `https://example.org/${url}`);

  test('pages of one title at two addresses are two articles, now and when they are added again', async () => {
    const { directory, save, run } = await place();
    await save('a.html', at('week-1', LONG));
    await save(
      'b.html',
      at('week-2', 'The ferry did not leave on Monday, because nobody could find its captain anywhere.'),
    );
    const paths = ['a.html', 'b.html'].map((name) => join(directory, '..', name));
    const ids = async (names: readonly string[]) => (await run(names)).added.map(({ article }) => article);
    expect(await ids(paths)).toEqual(['weekly-notes', 'weekly-notes-2']);
    const again = await run(paths);
    expect(again.added.map(({ article, warnings }) => [article, warnings[0]])).toEqual([
      ['weekly-notes', expect.stringContaining('unchanged')],
      ['weekly-notes-2', expect.stringContaining('unchanged')],
    ]);
    expect((await readdir(directory)).toSorted()).toEqual(['weekly-notes-2.md', 'weekly-notes.md']);
    const third = await save(
      'c.html',
      at('week-3', 'On Wednesday the ferry left with its captain, and with both of its anchors.'),
    );
    expect(await ids([third])).toEqual(['weekly-notes-3']);
  });

  test('an id that a person has chosen is not made another one', async () => {
    const { save, run } = await place();
    await run([await save('a.html', at('week-1', LONG))]);
    const other = await save(
      'b.html',
      at('week-2', 'The ferry did not leave on Monday, because its captain was away.'),
    );
    expect((await run([other], { keepId: true })).failed).toMatchObject([
      { fault: expect.stringContaining('weekly-notes.md is there already and says something else') },
    ]);
  });

  test('puts a page with another title in the place of its old version when told to', async () => {
    const { directory, save, run, add } = await place();
    await run([await save('a.html', page('The bridge', LONG))]);
    await add([await save('b.html', page('The bridge, reopened', `${LONG} It is open again.`))], true);
    expect(await readdir(directory)).toEqual(['the-bridge.md']);
    expect(await readFile(join(directory, 'the-bridge.md'), 'utf8')).toContain('title: The bridge, reopened');
  });

  test('passes over what is no text in a folder, and calls it a fault where it is named', async () => {
    const { directory, save, run } = await place();
    await mkdir(join(directory, '..', 'notes'));
    await save('notes/a.txt', 'The bridge\n\nIt opened on Monday.');
    const picture = await save('notes/b.txt', '\u{89}PNG\r\n\u{1A}\n\0\0');
    await writeFile(picture, Buffer.from('\u{89}PNG\r\n\u{1A}\n\0\0', 'latin1'));
    const folder = await run([join(directory, '..', 'notes')]);
    expect([folder.added.length, folder.failed, folder.skipped[0]?.why]).toEqual([1, [], 'this is a picture (PNG)']);
    expect((await run([picture])).failed).toMatchObject([{ fault: 'this is a picture (PNG)' }]);
  });

  test('removes what a dead process left and nothing else', async () => {
    const { directory, save, add } = await place();
    await mkdir(directory);
    const path = await save('a.txt', 'The bridge\n\nIt opened on Monday.');
    await add([path]);
    // No system gives a process this number.
    const names = ['.add-2147483647-0123456789ab.tmp', `.add-${process.pid}-0123456789ab.tmp`, '.add-notes.tmp'];
    for (const name of names) await writeFile(join(directory, name), 'x');
    const before = `.add-${process.pid}-ab0123456789.tmp`;
    await writeFile(join(directory, before), 'x');
    // Of the process that had the number of this one before it.
    const start = new Date(Date.now() - 1000 * process.uptime() - 1000);
    await utimes(join(directory, before), start, start);
    // With the first that is written.
    await add([path, await save('b.txt', 'The lights\n\nThey went out.')]);
    const left = [...names.slice(1), 'the-bridge.md', 'the-lights.md'];
    expect((await readdir(directory)).toSorted()).toEqual(left.toSorted());
  });
});

describe('what the disk has', () => {
  const PAGE = 'The bridge\n\nIt opened on Monday.';
  const kinds: readonly (readonly [string, (path: string) => Promise<unknown>, string])[] = [
    ['a folder', async (path) => mkdir(path), 'is there is no file'],
    ['a pipe', async (path) => execFileSync('mkfifo', [path]), 'is there is no file'],
    ['a link that leads to itself', async (path) => symlink(path, path), 'is there cannot be read (ELOOP)'],
  ];

  test.each(kinds)('%s in the place of the article is a fault', async (_, put, said) => {
    const { directory, save, add } = await place();
    await mkdir(directory);
    await put(join(directory, 'the-bridge.md'));
    expect(await add([await save('a.txt', PAGE)])).toContain(said);
    expect(await readdir(directory)).toEqual(['the-bridge.md']);
  });

  test.each([
    [
      'an empty folder',
      async (path: string) => mkdir(path),
      'there is nothing in this folder that could be added. Name a folder with pages, documents or text files.',
    ],
    ['a pipe', async (path: string) => execFileSync('mkfifo', [path]), 'this is no file. Save the page as a file.'],
    [
      'a link that leads to itself',
      async (path: string) => symlink(path, path),
      'the file cannot be read (ELOOP). Check who may read it.',
    ],
    [
      '1.5 GB, which is not read to say so',
      async (path: string) => writeFile(path, '').then(async () => truncate(path, 1.5e9)),
      'the file has more than 200 MB. Divide it into several articles.',
    ],
  ])('%s in the place of the saved file is a fault', async (_, put, said) => {
    const { directory, add } = await place();
    const path = join(directory, '..', 'saved.txt');
    await put(path);
    expect(await add([path])).toBe(said);
  });

  test('a file in the place of the folder is a fault', async () => {
    const { directory, save, add } = await place();
    await writeFile(directory, 'x');
    expect(await add([await save('a.txt', PAGE)])).toBe('this is no folder. Name another folder. Nothing was written.');
  });

  test('a folder below a file is a fault', async () => {
    const { directory, save, run } = await place();
    await writeFile(directory, 'x');
    const { failed } = await run([await save('a.txt', PAGE)], { directory: join(directory, 'more') });
    expect(failed).toMatchObject([{ fault: 'this is no folder' }]);
  });
});

describe('a disk that fails', () => {
  const error = (code: string): Error => Object.assign(new Error(code), { code });

  /** Adds three files with a disk that fails where `fails` says. */
  async function adding(fails: (name: string, step: 'write' | 'rename') => string | undefined) {
    const { directory, save, run } = await place();
    const paths = [];
    for (const name of ['one', 'two', 'six'])
      paths.push(await save(`${name}.txt`, `Bridge ${name}\n\nIt opened on Monday.`));
    const stage = async (path: string, bytes: Uint8Array): Promise<StagedFile> => {
      const code = fails(path, 'write');
      if (code !== undefined) throw error(code);
      const staged = await stageFile(path, bytes);
      const commit = async (): Promise<void> => {
        const late = fails(path, 'rename');
        if (late !== undefined) throw error(late);
        await staged.commit();
      };
      return { ...staged, commit };
    };
    const { failed } = await run(paths, { stage });
    return { faults: failed.map(({ fault, remedy }) => `${fault}. ${remedy}`), files: await readdir(directory) };
  }

  const WRITTEN = 'the article could not be written';
  test.each([
    ['ENOSPC', 'Make room on the disk.'],
    ['EROFS', 'Choose another folder: this disk can only be read.'],
    ['EMFILE', 'Too many files are open: allow more, with `ulimit -n 1024`.'],
  ])('for all files (%s) ends the work, and keeps what was written before', async (code, remedy) => {
    const { faults, files } = await adding((path, step) =>
      step === 'write' && path.includes('two') ? code : undefined,
    );
    expect([faults, files]).toEqual([
      [`${WRITTEN} (${code}). ${remedy} What comes after it was not tried.`],
      ['bridge-one.md'],
    ]);
  });

  test.each(['write', 'rename'] as const)('for one file only (%s) leaves nothing of it, and goes on', async (when) => {
    const { faults, files } = await adding((path, step) => (step === when && path.includes('two') ? 'EIO' : undefined));
    expect(faults).toEqual([`${WRITTEN} (EIO). Check the disk, and who may write there.`]);
    expect(files).toEqual(['bridge-one.md', 'bridge-six.md']);
  });
});
