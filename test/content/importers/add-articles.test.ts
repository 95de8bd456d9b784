import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addArticles, type AddedArticle } from '../../../src/content/importers/add-articles.js';
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
    const paths = [
      join(directory, 'none.txt'),
      await save('b.txt', ''),
      await save('c.md', '---\ntitle: T\nurl: x\n---\nText.'),
    ];
    expect(await add(paths)).toBe(
      'there is no such file. Check the path.\nthe file is empty. Save the page again, as text or Markdown.\nthere is no key `url`. Write `URL`.',
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
