import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcesOf, type FetchPage } from '../../../src/content/importers/sources.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

/** A folder with these files; what `name` in it stands for, as a line each. */
async function found(files: readonly string[], name: string): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'x');
  }
  return told([join(folder, name)], folder);
}

async function told(names: readonly string[], folder = '', fetchPage?: FetchPage): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const one of sourcesOf(names, { today: '2024-05-01', fetchPage })) {
    const line =
      one.kind === 'source'
        ? one.source.name
        : one.kind === 'failed'
          ? `${one.file}: ${one.message}`
          : `${one.file}: ${one.why}`;
    lines.push(folder === '' ? line : line.replaceAll(`${folder}/`, ''));
  }
  return lines;
}

describe('a folder stands for', () => {
  test.each([
    [
      'its pages, documents and texts by name',
      ['b.md', 'a.html', 'c.pdf', 'd.docx', 'e.epub', 'f.txt'],
      ['a.html', 'b.md', 'c.pdf', 'd.docx', 'e.epub', 'f.txt'],
    ],
    ['those of the folders in it', ['sub/deep/a.md', 'b.md'], ['b.md', 'sub/deep/a.md']],
    ['none of hidden folders and of programs', ['.git/a.md', 'node_modules/b.md', '.c.md', 'd.md'], ['d.md']],
    [
      'none of what a browser saves beside a page',
      ['Page.html', 'Page_files/frame.html', 'other_files/a.html'],
      ['Page.html', 'other_files/a.html'],
    ],
  ])('%s', async (_, files, names) => expect(await found(files, '')).toEqual(names));

  test('no files of other kinds, which are told in one line', async () =>
    expect((await found(['a.md', 'b.png', 'c.css', 'd.png'], '')).at(-1)).toMatch(
      /: 3 files are of other kinds \(\.css, \.png\)$/u,
    ));
});

describe('a pattern that no shell has expanded stands for', () => {
  const FILES = ['a.md', 'b.md', 'b.txt', 'sub/c.md', 'sub/deep/d.md'];
  test.each([
    ['*.md', ['a.md', 'b.md']],
    ['b.*', ['b.md', 'b.txt']],
    ['?.txt', ['b.txt']],
    ['**/*.md', ['a.md', 'b.md', 'sub/c.md', 'sub/deep/d.md']],
    ['sub/*.md', ['sub/c.md']],
    ['*.pdf', ['*.pdf: no file has such a name']],
  ])('%s', async (pattern, names) => expect(await found(FILES, pattern)).toEqual(names));
});

describe('an address', () => {
  const page: FetchPage = async (url) => ({
    kind: 'page',
    url: `${url}/moved`,
    bytes: new Uint8Array([60]),
    contentType: 'text/html',
  });

  test('is fetched, and its page knows where it is from and when', async () => {
    const { value: one } = await sourcesOf(['https://a.example/b'], { today: '2024-05-01', fetchPage: page }).next();
    expect(one).toMatchObject({
      kind: 'source',
      source: { url: 'https://a.example/b/moved', fetched: '2024-05-01', contentType: 'text/html' },
    });
  });
  test('that cannot be fetched says why', async () =>
    expect(
      await told(['https://a.example'], '', async () => ({
        kind: 'failed',
        why: 'it does not answer',
        remedy: 'Try later.',
      })),
    ).toEqual(['https://a.example: it does not answer']));
  test('without its beginning is a file that is not there', async () =>
    expect(await told(['a.example/b'])).toEqual(['a.example/b: there is no such file']));
});
