import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addArticles, type AddedArticle } from '../../../src/content/importers/add-articles.js';
import { stageFile, type StagedFile } from '../../../src/disk/write-atomically.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

interface Place {
  readonly directory: string;
  /** Writes a file to be added and gives its path. */
  readonly save: (name: string, text: string) => Promise<string>;
  readonly add: (paths: readonly string[], replace?: boolean) => Promise<readonly AddedArticle[] | string>;
}

async function place(): Promise<Place> {
  const folder = await temporaryFolder();
  const directory = join(folder, 'articles');
  return {
    directory,
    async save(name, text) {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    },
    async add(paths, replace = false) {
      const result = await addArticles(paths, { directory, replace, detectLanguage: () => 'en' });
      if ('added' in result) return result.added;
      return result.faults
        .map(({ message, remedy }) => `${message.replaceAll(`${folder}/`, '')}. ${remedy}`)
        .join('\n');
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

  test('does not overwrite another article, and then writes none of the call', async () => {
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
    expect(await readdir(directory)).toEqual(['the-bridge.md']);
  });

  test('overwrites when told to', async () => {
    const { directory, save, add } = await place();
    await add([await save('a.txt', 'The bridge\n\nIt opened on Monday.')]);
    await add([await save('b.txt', 'The bridge\n\nIt closed on Tuesday.')], true);
    expect(await readFile(join(directory, 'the-bridge.md'), 'utf8')).toContain('It closed on Tuesday.');
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

  test('two files with one id are a fault', async () => {
    const { save, add } = await place();
    const paths = [await save('a.txt', 'The bridge\n\nIt opened.'), await save('b.txt', 'The Bridge!\n\nIt closed.')];
    expect(await add(paths)).toBe(
      'its id is the-bridge, which a.txt has too. Give one of them another title, or add them in two calls.',
    );
  });

  test('tells all faults of all files at once', async () => {
    const { directory, save, add } = await place();
    const paths = [join(directory, 'none.txt'), await save('b.txt', ''), await save('c.md', '---\ntitle: T\n\nText.')];
    expect(await add(paths)).toBe(
      'there is no such file. Check the path.\nthe file is empty. Save the page again, as text or Markdown.\nthe front matter is not closed. Write a line `---` below its last key.',
    );
  });

  test('removes what a dead process left and nothing else', async () => {
    const { directory, save, add } = await place();
    await mkdir(directory);
    // No system gives a process this number.
    const names = ['.add-2147483647-0123456789ab.tmp', `.add-${process.pid}-0123456789ab.tmp`, '.add-notes.tmp'];
    for (const name of names) await writeFile(join(directory, name), 'x');
    await add([await save('a.txt', 'The bridge\n\nIt opened on Monday.')]);
    expect((await readdir(directory)).toSorted()).toEqual([...names.slice(1), 'the-bridge.md'].toSorted());
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
    ['a folder', async (path: string) => mkdir(path), 'this is a folder. Name the files in it.'],
    ['a pipe', async (path: string) => execFileSync('mkfifo', [path]), 'this is no file. Save the page as a file.'],
    [
      'a link that leads to itself',
      async (path: string) => symlink(path, path),
      'the file cannot be read (ELOOP). Check who may read it.',
    ],
    [
      '1.5 GB, which is not read to say so',
      async (path: string) => writeFile(path, '').then(async () => truncate(path, 1.5e9)),
      'the file has more than 1000000 bytes. Divide it into several articles.',
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
    const { directory, save } = await place();
    await writeFile(directory, 'x');
    const below = { directory: join(directory, 'more'), replace: false, detectLanguage: () => 'en' };
    expect(await addArticles([await save('a.txt', PAGE)], below)).toMatchObject({
      faults: [{ message: 'this is no folder' }],
    });
  });
});

describe('a disk that fails', () => {
  const error = (code: string): Error => Object.assign(new Error(code), { code });

  /** Adds three files with a disk that fails where `fails` says. */
  async function adding(fails: (name: string, step: 'write' | 'rename') => string | undefined) {
    const { directory, save } = await place();
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
    const result = await addArticles(paths, { directory, replace: false, detectLanguage: () => 'en', stage });
    const faults = 'faults' in result ? result.faults.map(({ message, remedy }) => `${message}. ${remedy}`) : [];
    return { faults, files: await readdir(directory) };
  }

  test.each([
    ['ENOSPC', 'Make room on the disk.'],
    ['EROFS', 'Choose another folder: this disk can only be read.'],
    ['EMFILE', 'Too many files are open: allow more, with `ulimit -n 1024`.'],
    ['EIO', 'Check the disk, and who may write there.'],
  ])('before all are on it (%s) changes nothing, and says so', async (code, remedy) => {
    const { faults, files } = await adding((path, step) =>
      step === 'write' && path.includes('six') ? code : undefined,
    );
    expect([faults, files]).toEqual([
      [`the article could not be written (${code}). ${remedy} Nothing was written.`],
      [],
    ]);
  });

  test('while they are put in their places says which are there', async () => {
    const { faults, files } = await adding((path, step) =>
      step === 'rename' && path.includes('two') ? 'EIO' : undefined,
    );
    expect(faults[0]).toContain('Written: bridge-one.md. Not written: bridge-two.md, bridge-six.md.');
    expect(files).toEqual(['bridge-one.md']);
  });
});
