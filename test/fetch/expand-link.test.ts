import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expandLink } from '../../src/fetch/expand-link.js';
import type { Expanded } from '../../src/fetch/linked-page.js';
import { fakeFetcher } from '../support/fetch/fake-fetcher.js';
import { tar } from '../support/fetch/tar.js';

const urls = (expanded: Expanded) => (expanded.kind === 'pages' ? expanded.pages.map(({ url }) => url) : expanded);
const archive = (...entries: Parameters<typeof tar>[0]) => gzipSync(tar(entries));

test('an address is one page, and nothing is fetched to find that out', async () => {
  const fetcher = fakeFetcher({});
  expect(urls(await expandLink('https://example.org/bees#top', fetcher))).toEqual(['https://example.org/bees']);
  expect(fetcher.asked).toEqual([]);
});

test('what is no address is told', async () =>
  expect(await expandLink('bees', fakeFetcher({}))).toMatchObject({ kind: 'failed', why: 'this is no web address' }));

describe('a folder on GitHub', () => {
  const files = [
    { path: 'town-1/', type: '5' },
    { path: 'town-1/README.md', text: '# Town' },
    { path: 'town-1/docs/b two.md', text: '# Two' },
    { path: 'town-1/docs/a.mdx', text: '# One' },
    { path: 'town-1/docs/.hidden/c.md', text: '# No' },
    { path: 'town-1/docs/logo.png', text: 'no' },
    { path: 'town-1/docs/../../etc/passwd.md', text: 'no' },
    { path: 'town-1/docsmore/d.md', text: '# Other' },
  ];
  const ARCHIVE = 'https://codeload.github.com/town/hall/tar.gz';

  test('is its documents, in one request, each with the address that a reader has', async () => {
    const fetcher = fakeFetcher({ [`${ARCHIVE}/main`]: archive(...files) });
    const expanded = await expandLink('https://github.com/town/hall/tree/main/docs', fetcher);
    expect(urls(expanded)).toEqual([
      'https://github.com/town/hall/blob/main/docs/a.mdx',
      'https://github.com/town/hall/blob/main/docs/b%20two.md',
    ]);
    const [first] = expanded.kind === 'pages' ? expanded.pages : [];
    expect(first?.path).toBe('a.mdx');
    expect(await first?.read()).toMatchObject({ kind: 'page', bytes: Buffer.from('# One') });
    expect(fetcher.asked).toEqual([`${ARCHIVE}/main`]);
  });

  test('may be the whole repository', async () => {
    const fetcher = fakeFetcher({ [`${ARCHIVE}/HEAD`]: archive(...files) });
    expect(urls(await expandLink('https://github.com/town/hall.git', fetcher))).toHaveLength(4);
  });

  test('may be on a branch with a stroke in its name', async () => {
    const fetcher = fakeFetcher({ [`${ARCHIVE}/release/1.x`]: archive(...files) });
    expect(urls(await expandLink('https://github.com/town/hall/tree/release/1.x/docs', fetcher))).toEqual([
      'https://github.com/town/hall/blob/release/1.x/docs/a.mdx',
      'https://github.com/town/hall/blob/release/1.x/docs/b%20two.md',
    ]);
  });

  test('is cut, and says how many documents there are more', async () => {
    const fetcher = fakeFetcher({ [`${ARCHIVE}/main`]: archive(...files) });
    expect(await expandLink('https://github.com/town/hall/tree/main/docs', fetcher, 1)).toMatchObject({ left: 1 });
  });

  test.each([
    ['a repository that is not there', {}, 'GitHub has no such repository or branch for everybody'],
    ['a folder without documents', { [`${ARCHIVE}/main`]: archive() }, 'the repository has no documents in docs'],
    ['what is no archive', { [`${ARCHIVE}/main`]: 'bees' }, 'the archive from GitHub cannot be read'],
    [
      'what is packed and no archive',
      { [`${ARCHIVE}/main`]: gzipSync('bees'.repeat(500)) },
      'the archive from GitHub cannot be read',
    ],
  ])('%s is told', async (_name, pages, why) =>
    expect(await expandLink('https://github.com/town/hall/tree/main/docs', fakeFetcher(pages))).toMatchObject({ why }),
  );
});

describe('a file on GitHub', () => {
  test.each(['blob', 'raw'])('is the file and not the page around it: %s', async (view) => {
    const fetcher = fakeFetcher({ 'https://raw.githubusercontent.com/town/hall/main/docs/a.md': '# One' });
    const expanded = await expandLink(`https://github.com/town/hall/${view}/main/docs/a.md`, fetcher);
    expect(urls(expanded)).toEqual(['https://github.com/town/hall/blob/main/docs/a.md']);
    expect(await (expanded.kind === 'pages' ? expanded.pages[0]?.read() : undefined)).toMatchObject({
      url: 'https://github.com/town/hall/blob/main/docs/a.md',
      bytes: new TextEncoder().encode('# One'),
    });
  });
});

test.each(['https://github.com/town/hall/issues/1', 'https://github.com/town', 'https://github.com/town/hall/wiki'])(
  'any other page of GitHub is a page: %s',
  async (address) => expect(urls(await expandLink(address, fakeFetcher({})))).toEqual([address]),
);

describe('a sitemap', () => {
  const MAP = 'https://example.org/sitemap.xml';
  const map = (...names: readonly string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${names.map((name) => `<url><loc>${name}</loc></url>`).join('\n')}</urlset>`;
  const index = (...names: readonly string[]) =>
    `<sitemapindex>${names.map((name) => `<sitemap><loc>\n ${name}\n</loc></sitemap>`).join('')}</sitemapindex>`;

  test('is the pages that it names, each once', async () => {
    const named = map(
      'https://example.org/a',
      'https://example.org/b?x=1&amp;y=2',
      '<![CDATA[https://example.org/c]]>',
      'https://example.org/a#part',
    );
    expect(urls(await expandLink(MAP, fakeFetcher({ [MAP]: named })))).toEqual([
      'https://example.org/a',
      'https://example.org/b?x=1&y=2',
      'https://example.org/c',
    ]);
  });

  test('of sitemaps is the pages of all, packed or not', async () => {
    const pages = {
      [MAP]: index('https://example.org/sitemap-1.xml', 'https://www.example.org/sitemap-2.xml.gz', MAP),
      'https://example.org/sitemap-1.xml': map('https://example.org/a'),
      'https://www.example.org/sitemap-2.xml.gz': gzipSync(map('https://www.example.org/b')),
    };
    expect(urls(await expandLink(MAP, fakeFetcher(pages)))).toEqual([
      'https://example.org/a',
      'https://www.example.org/b',
    ]);
  });

  test('does not speak for other sites', async () => {
    const named = map(
      'https://other.example/a',
      'http://127.0.0.1/admin',
      'file:///etc/passwd',
      'https://example.org/b',
    );
    expect(urls(await expandLink(MAP, fakeFetcher({ [MAP]: named })))).toEqual(['https://example.org/b']);
  });

  test('is cut, and says how many pages there are more', async () => {
    const named = map(...Array.from({ length: 30 }, (_, number) => `https://example.org/${number}`));
    const expanded = await expandLink(MAP, fakeFetcher({ [MAP]: named }), 10);
    expect(expanded).toMatchObject({ left: 20 });
    expect(urls(expanded)).toHaveLength(10);
  });

  test('of sitemaps without end is read for a while', async () => {
    const deep = (options: { readonly [n: string]: unknown } | undefined, url: string) =>
      ({
        kind: 'page',
        url,
        bytes: Buffer.from(
          options === undefined
            ? ''
            : index(...Array.from({ length: 100 }, (_, n) => `https://example.org/sitemap-${n}.xml`)),
        ),
      }) as const;
    const pages = Object.fromEntries(
      [MAP, ...Array.from({ length: 100 }, (_, n) => `https://example.org/sitemap-${n}.xml`)].map((url) => [
        url,
        () => deep({}, url),
      ]),
    );
    const fetcher = fakeFetcher(pages);
    expect(await expandLink(MAP, fetcher)).toMatchObject({ kind: 'failed' });
    expect(fetcher.asked).toHaveLength(50);
  });

  test.each([
    ['a page', '<!doctype html><p>bees'],
    ['a bomb', gzipSync(Buffer.alloc(60 * 2 ** 20))],
    ['nothing', ''],
  ])('that is %s is told', async (_name, bytes) =>
    expect(await expandLink(MAP, fakeFetcher({ [MAP]: bytes }))).toMatchObject({ why: 'this is no sitemap' }),
  );

  test('that names nothing of its site is told', async () =>
    expect(await expandLink(MAP, fakeFetcher({ [MAP]: map() }))).toMatchObject({
      why: 'the sitemap names no pages of its site',
    }));
});
