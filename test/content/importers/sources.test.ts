import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../../src/content/importers/sources.js';
import type { Expanded, LinkedPage } from '../../../src/fetch/linked-page.js';
import { NO_WEB } from '../../support/content/no-web.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';

type ExpandLink = (link: string) => Promise<Expanded>;

/** A folder with these files; what `name` in it stands for, as a line each. */
async function found(files: readonly string[], name: string): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'x');
  }
  return told([join(folder, name)], folder);
}

async function told(
  names: readonly string[],
  folder = '',
  expandLink: ExpandLink = NO_WEB.expandLink,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const one of sourcesOf(names, { ...NO_WEB, expandLink })) {
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

test.each([
  ['ftp://ex.org/a.txt', 'ftp://ex.org/a.txt: only addresses with http or https are fetched'],
  ['file:///home/a.txt', 'file:///home/a.txt: only addresses with http or https are fetched'],
  ['gopher://ex.org', 'gopher://ex.org: only addresses with http or https are fetched'],
])('no page is fetched from %s', async (name, said) => expect(await told([name])).toEqual([said]));

describe('an address', () => {
  const page = (url: string, path?: string): LinkedPage => ({
    url,
    ...(path !== undefined && { path }),
    read: async () => ({ kind: 'page', url: `${url}/moved`, bytes: new Uint8Array([60]), contentType: 'text/html' }),
  });
  const absent: LinkedPage = {
    url: 'https://a.example/none',
    read: async () => ({ kind: 'failed', why: 'it does not answer', remedy: 'Try later.' }),
  };

  test('is fetched, and its page knows where it is from and when', async () => {
    const link: ExpandLink = async (url) => ({ kind: 'pages', pages: [page(url)], left: 0 });
    const { value: one } = await sourcesOf(['https://a.example/b'], { ...NO_WEB, expandLink: link }).next();
    expect(one).toMatchObject({
      kind: 'source',
      named: true,
      source: {
        name: 'https://a.example/b',
        url: 'https://a.example/b/moved',
        fetched: '2024-05-01T00:00:00.000Z',
        contentType: 'text/html',
      },
    });
  });
  test('that cannot be fetched says why', async () => {
    const link: ExpandLink = async () => ({ kind: 'failed', why: 'it is no public address', remedy: 'Save the page.' });
    expect(await told(['https://a.example'], '', link)).toEqual(['https://a.example: it is no public address']);
  });
  test('may be many pages, each by itself, and says how many more there are', async () => {
    const pages = [page('https://a.example/b', 'docs/b.md'), absent, page('https://a.example/c')];
    expect(await told(['https://a.example'], '', async () => ({ kind: 'pages', pages, left: 4 }))).toEqual([
      'docs/b.md',
      'https://a.example/none: it does not answer',
      'https://a.example/c',
      'https://a.example: 4 more pages are behind this address. Write `--most 7` to have them all',
    ]);
  });
  test('that has no pages is told', async () =>
    expect(await told(['https://a.example'], '', async () => ({ kind: 'pages', pages: [], left: 0 }))).toEqual([
      'https://a.example: there is no page behind this address',
    ]));
  test('without its beginning is a file that is not there', async () =>
    expect(await told(['a.example/b'])).toEqual(['a.example/b: there is no such file']));
});
