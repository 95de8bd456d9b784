import { describe, expect, test } from 'vitest';
import { readDocusaurus } from '../../../../src/content/folder/sites/docusaurus.js';
import { readHugoToml, readHugoYaml } from '../../../../src/content/folder/sites/hugo.js';
import { readJekyll } from '../../../../src/content/folder/sites/jekyll.js';
import { readMkdocs } from '../../../../src/content/folder/sites/mkdocs.js';
import type { Page, ReadSite, Site } from '../../../../src/content/folder/sites/site.js';
import { readStarlight } from '../../../../src/content/folder/sites/starlight.js';
import { readVitepress } from '../../../../src/content/folder/sites/vitepress.js';

const SITE = 'https://town.dev';

async function site(reader: ReadSite, text: string, beside: Record<string, string> = {}): Promise<Site | undefined> {
  return reader(text, async (path) => beside[path]);
}

/** The page of a file of the site's folder with this path; `there` are other files of the folder. */
async function page(
  reader: ReadSite,
  text: string,
  path: string,
  there: readonly string[] = [],
): Promise<Page | undefined> {
  const found = await site(reader, text);
  const files = new Set([path, ...there]);
  return found?.folders[0]?.page?.(path, (other) => files.has(other));
}

const MKDOCS = `site_name: Town Handbook\nsite_url: ${SITE}/handbook\n`;
const DOCUSAURUS = `import {themes} from 'x';
// url: 'https://wrong.dev'
const config: Config = {
  title: 'Town Handbook', url: "${SITE}", baseUrl: '/handbook/',
  presets: [['classic', { docs: { sidebarPath: './s.js', editUrl: ({path}) => \`\${path}\` }, blog: {} }]],
  themeConfig: { navbar: { title: 'Other', items: [{ url: 'https://no.dev', re: /['"{]/ }] } },
};
export default config;`;
const HUGO = `baseURL = "${SITE}/"\ntitle = "Town Handbook"\n[params]\nauthor = "Jane Doe"\n[permalinks]\nnews = "/:year/:slug/"\n`;
const JEKYLL = `title: Town Handbook\nurl: ${SITE}\nbaseurl: /handbook\nauthor:\n  name: Jane Doe\n`;
const VITEPRESS = `export default defineConfig({ title: 'Town Handbook', sitemap: { hostname: '${SITE}' } })`;
const STARLIGHT = `const site = process.env.PREVIEW || '${SITE}';
export default defineConfig({ site, integrations: [other({ title: 'No' }), starlight({ title: 'Town Handbook' })] });`;

describe('the title of a site', () => {
  test.each<[string, ReadSite, string]>([
    ['MkDocs', readMkdocs, MKDOCS],
    ['Docusaurus', readDocusaurus, DOCUSAURUS],
    ['Hugo', readHugoToml, HUGO],
    ['Hugo', readHugoYaml, `baseURL: ${SITE}/\ntitle: Town Handbook\n`],
    ['Jekyll', readJekyll, JEKYLL],
    ['VitePress', readVitepress, VITEPRESS],
    ['Starlight', readStarlight, STARLIGHT],
  ])('of %s is what its articles are from', async (tool, reader, text) =>
    expect(await site(reader, text)).toMatchObject({ tool, fields: { 'container-title': 'Town Handbook' } }),
  );
  test.each<[ReadSite, string]>([
    [readHugoToml, HUGO],
    [readJekyll, JEKYLL],
  ])('comes with an author where the settings name one', async (reader, text) =>
    expect((await site(reader, text))?.fields.author).toEqual([{ family: 'Doe', given: 'Jane' }]),
  );
});

describe('the address of a file', () => {
  test.each<[string, ReadSite, string, string, string | undefined]>([
    ['MkDocs', readMkdocs, MKDOCS, 'index.md', `${SITE}/handbook/`],
    ['MkDocs', readMkdocs, MKDOCS, 'guide/bees.md', `${SITE}/handbook/guide/bees/`],
    ['MkDocs', readMkdocs, MKDOCS, 'guide/README.md', `${SITE}/handbook/guide/`],
    ['MkDocs', readMkdocs, MKDOCS, 'My bees.md', `${SITE}/handbook/My%20bees/`],
    ['MkDocs', readMkdocs, `${MKDOCS}use_directory_urls: false\n`, 'guide/bees.md', `${SITE}/handbook/guide/bees.html`],
    ['MkDocs', readMkdocs, `${MKDOCS}plugins:\n  - i18n: {}\n`, 'bees.md', undefined],
    ['MkDocs', readMkdocs, `${MKDOCS}plugins: [blog]\n`, 'blog/posts/bees.md', undefined],
    ['MkDocs', readMkdocs, `${MKDOCS}extra: {version: {provider: mike}}\n`, 'bees.md', undefined],
    ['MkDocs', readMkdocs, 'site_name: T\nsite_url: !ENV [URL, "https://a.dev"]\n', 'bees.md', undefined],
    ['MkDocs', readMkdocs, 'site_name: T\nsite_url: http://localhost:8000\n', 'bees.md', undefined],
    ['Docusaurus', readDocusaurus, DOCUSAURUS, 'guide/bees.mdx', `${SITE}/handbook/docs/guide/bees`],
    ['Docusaurus', readDocusaurus, DOCUSAURUS, '02-guide/01-bees.md', `${SITE}/handbook/docs/guide/bees`],
    ['Docusaurus', readDocusaurus, DOCUSAURUS, 'guide/index.md', `${SITE}/handbook/docs/guide/`],
    ['Docusaurus', readDocusaurus, DOCUSAURUS, 'guide/guide.md', `${SITE}/handbook/docs/guide/`],
    ['Docusaurus', readDocusaurus, DOCUSAURUS, '2024-05-notes.md', `${SITE}/handbook/docs/2024-05-notes`],
    [
      'Docusaurus',
      readDocusaurus,
      DOCUSAURUS.replace('docs: {', "docs: { routeBasePath: '/',"),
      'bees.md',
      `${SITE}/handbook/bees`,
    ],
    [
      'Docusaurus',
      readDocusaurus,
      DOCUSAURUS.replace('title:', 'trailingSlash: true, title:'),
      'bees.md',
      `${SITE}/handbook/docs/bees/`,
    ],
    ['Docusaurus', readDocusaurus, DOCUSAURUS.replace(`"${SITE}"`, 'pkg.homepage'), 'bees.md', undefined],
    ['Hugo', readHugoToml, HUGO, '_index.md', `${SITE}/`],
    ['Hugo', readHugoToml, HUGO, 'guide/My Bees.md', `${SITE}/guide/my-bees/`],
    ['Hugo', readHugoToml, HUGO, 'guide/bees/index.md', `${SITE}/guide/bees/`],
    ['Hugo', readHugoToml, HUGO, 'guide/bees.fr.md', undefined],
    ['Hugo', readHugoToml, HUGO, 'news/bees.md', undefined],
    ['Hugo', readHugoToml, `uglyURLs = true\n${HUGO}`, 'guide/bees.md', undefined],
    ['Hugo', readHugoToml, `${HUGO}[languages.en]\n[languages.de]\n`, 'guide/bees.md', undefined],
    ['Jekyll', readJekyll, JEKYLL, 'about.md', `${SITE}/handbook/about.html`],
    ['Jekyll', readJekyll, JEKYLL, 'guide/index.md', `${SITE}/handbook/guide/`],
    ['Jekyll', readJekyll, `${JEKYLL}permalink: pretty\n`, 'about.md', `${SITE}/handbook/about/`],
    ['Jekyll', readJekyll, JEKYLL, '_posts/2024-05-01-bees.md', `${SITE}/handbook/{year}/{month}/{day}/bees.html`],
    [
      'Jekyll',
      readJekyll,
      `${JEKYLL}permalink: /news/:title/\n`,
      '_posts/2024-05-01-bees.md',
      `${SITE}/handbook/news/bees/`,
    ],
    ['Jekyll', readJekyll, `${JEKYLL}permalink: /:i_day/:title/\n`, '_posts/2024-05-01-bees.md', undefined],
    [
      'Jekyll',
      readJekyll,
      `${JEKYLL}collections:\n  tips:\n    output: true\n`,
      '_tips/a/bees.md',
      `${SITE}/handbook/tips/a/bees.html`,
    ],
    ['Jekyll', readJekyll, `${JEKYLL}collections:\n  tips:\n    output: false\n`, '_tips/bees.md', undefined],
    ['Jekyll', readJekyll, `${JEKYLL}exclude: [notes]\n`, 'notes/bees.md', undefined],
    ['Jekyll', readJekyll, `${JEKYLL}defaults:\n- values: { permalink: /x/ }\n`, 'about.md', undefined],
    ['Jekyll', readJekyll, 'title: T\nbaseurl: /handbook\n', 'about.md', undefined],
    ['Hexo', readJekyll, `${JEKYLL}source_dir: source\n`, 'about.md', undefined],
    ['VitePress', readVitepress, VITEPRESS, 'guide/bees.md', `${SITE}/guide/bees.html`],
    [
      'VitePress',
      readVitepress,
      VITEPRESS.replace('title', 'cleanUrls: true, title'),
      'guide/bees.md',
      `${SITE}/guide/bees`,
    ],
    ['VitePress', readVitepress, VITEPRESS, 'guide/index.md', `${SITE}/guide/`],
    ['VitePress', readVitepress, VITEPRESS, 'guide/[id].md', undefined],
    ['VitePress', readVitepress, VITEPRESS.replace('title', 'rewrites: {}, title'), 'bees.md', undefined],
    ['VitePress', readVitepress, VITEPRESS.replace('title', "base: '/x/', title"), 'bees.md', undefined],
    ['Starlight', readStarlight, STARLIGHT, 'index.mdx', `${SITE}/`],
    ['Starlight', readStarlight, STARLIGHT, 'pt-br/Guides/Bees v1.2.mdx', `${SITE}/pt-br/guides/bees-v12/`],
    [
      'Starlight',
      readStarlight,
      STARLIGHT.replace('site,', "site, trailingSlash: 'never',"),
      'bees.md',
      `${SITE}/bees`,
    ],
    ['Starlight', readStarlight, STARLIGHT.replace('site,', "site, base: '/docs',"), 'bees.md', `${SITE}/docs/bees/`],
    [
      'Starlight',
      readStarlight,
      STARLIGHT.replace('site,', "site, build: { format: 'directory' },"),
      'bees.md',
      `${SITE}/bees/`,
    ],
    ['Astro', readStarlight, 'export default defineConfig({ site: "https://a.dev" })', 'bees.md', undefined],
  ])('of %s', async (_, reader, text, path, address) =>
    expect((await page(reader, text, path))?.address).toBe(address),
  );

  test('of Docusaurus is not sure beside versions', async () => {
    const found = await site(readDocusaurus, DOCUSAURUS, { 'versions.json': '["1"]' });
    expect(found?.folders[0]?.page).toBeUndefined();
  });
  test.each([
    ['https://town.dev/handbook/docs/next/fees', `versions: { 'v1': { path: '/' }, current: { path: '/next' } }`],
    ['https://town.dev/handbook/docs/fees', `versions: { current: { path: '/' } }`],
    [undefined, 'versions: { current: { path: next() } }'],
  ])('of Docusaurus is where its version is: %s', async (address, versions) => {
    const text = DOCUSAURUS.replace('docs: {', `docs: { lastVersion: 'current', ${versions},`);
    const found = await site(readDocusaurus, text, { 'versions.json': '["v1"]' });
    expect(found?.folders[0]?.page?.('fees.md', () => false)?.address).toBe(address);
  });
  test.each([
    ['open-day.md', '/open-day'],
    ['news/open-day.mdx', '/news/open-day'],
    ['open-day/index.md', '/open-day'],
    ['news/2024-05-01-bees.md', undefined],
    ['index.md', undefined],
  ])('of Docusaurus without a day in the blog is by its name: %s', async (path, address) => {
    const blog = (await site(readDocusaurus, DOCUSAURUS))?.folders[1];
    const expected = address === undefined ? undefined : `${SITE}/handbook/blog${address}`;
    expect(blog?.page?.(path, () => false)?.address).toBe(expected);
  });
  test('of Docusaurus is by its day in the blog', async () => {
    const blog = (await site(readDocusaurus, DOCUSAURUS))?.folders[1];
    expect(blog?.page?.('2024-05-01-bees.md', () => false)?.address).toBe(`${SITE}/handbook/blog/2024/05/01/bees`);
  });
  test('of Hugo is none beside the page of the folder', async () =>
    expect(await page(readHugoToml, HUGO, 'bees/notes.md', ['bees/index.md'])).toBeUndefined());
  test('of MkDocs is its own for a README beside an index', async () =>
    expect((await page(readMkdocs, MKDOCS, 'a/README.md', ['a/index.md']))?.address).toBe(
      `${SITE}/handbook/a/README/`,
    ));
  test('of Hugo has its language, where each language has a folder', async () => {
    const text = `${HUGO}[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n`;
    const found = await site(readHugoToml, text);
    const [en, de] = (found?.folders ?? []).map((one) => one.page?.('a.md', () => false)?.address);
    expect([en, de]).toEqual([`${SITE}/a/`, `${SITE}/de/a/`]);
  });
});

test.each<[string, ReadSite, string]>([
  ['mkdocs.yml', readMkdocs, 'nav: []'],
  ['config.toml', readHugoToml, 'name = "another program"'],
  ['config.toml', readHugoToml, 'not [ toml'],
  ['config.yaml', readHugoYaml, 'name: another program'],
  ['docusaurus.config.js', readDocusaurus, 'module.exports = require("./other")'],
])('a %s of another program is none', async (_, reader, text) => expect(await site(reader, text)).toBeUndefined());

describe('short names of people are read from the file that', () => {
  const PEOPLE = 'Jane:\n  name: Jane Doe\n  url: https://town.dev/jane\nbo: Bo Ek\nx: {}\ny: "<b>Y</b>"\n';
  const indented = `authors:\n${PEOPLE.replace(/^/gmu, '  ')}`;
  const known = { jane: 'Jane Doe', bo: 'Bo Ek' };
  test.each<[string, ReadSite, string, Record<string, string>, string]>([
    ['Docusaurus', readDocusaurus, DOCUSAURUS, { 'blog/authors.yml': PEOPLE }, 'blog'],
    ['MkDocs', readMkdocs, `${MKDOCS}plugins: [blog]\n`, { 'docs/blog/.authors.yml': indented }, 'docs'],
    ['Jekyll', readJekyll, JEKYLL, { '_data/authors.yml': PEOPLE }, ''],
  ])('%s has', async (_, reader, text, beside, folder) => {
    const people = async (files: Record<string, string>) =>
      (await site(reader, text, files))?.folders.find(({ path }) => path === folder)?.people;
    expect(await people(beside)).toEqual(known);
    expect(await people({})).toBeUndefined();
    expect(await people({ [Object.keys(beside)[0] ?? '']: '{ not yaml' })).toBeUndefined();
  });
});
