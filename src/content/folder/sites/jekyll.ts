/** The settings of Jekyll: https://jekyllrb.com/docs/permalinks/ and https://jekyllrb.com/docs/collections/ (2026) */
import type { FrontMatterEntry } from '../../front-matter/values.js';
import { globs } from '../globs.js';
import { peopleIn } from './people.js';
import { inAddress, partsOf, siteAddress, siteFields, trimmed, type Page, type ReadSite } from './site.js';
import { settingsIn } from './settings.js';

/** The styles that have a name, as `permalink` spells them out. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Of other programs whose settings have the same name. */
const NOT_JEKYLL = ['source_dir', 'public_dir', 'new_post_name', 'sphinx', 'execute'];

const POST = /^(\d{4})-(\d{2})-(\d{2})-([\w.~-]+)$/u;
const PLAIN = /^[\w/ .~-]+$/u;

export const readJekyll: ReadSite = async (text, readBeside) => {
  const settings = settingsIn(text);
  const fields = { ...siteFields(settings.text('title') ?? settings.text('name')), ...settings.author('author') };
  const base = settings.text('baseurl');
  const site = siteAddress(settings.text('url'), base);
  const others = NOT_JEKYLL.some((key) => settings.has(key));
  const style = settings.text('permalink') ?? 'date';
  const collections = settings.names('collections').filter((name) => name !== 'posts' && /^[\w-]+$/u.test(name));
  // Without a star it is a path from the top.
  const isLeftOut = globs(
    settings
      .names('exclude')
      .slice(0, 100)
      .map((one) => (one.includes('*') ? one : `./${one}`)),
  );
  const unwritten = collections.filter((name) => settings.text(`collections.${name}.output`) === 'false');
  const excluded = (path: string): string | undefined => {
    if (isLeftOut(path)) return 'the site leaves it out (`exclude` in its settings)';
    const collection = unwritten.find((one) => path.startsWith(`_${one}/`));
    return collection && `the site shows no page of it (\`output: false\` of \`${collection}\` in its settings)`;
  };
  // Defaults may move pages by their folder.
  const sure =
    site !== undefined &&
    !others &&
    !/permalink:/u.test(/^defaults:[\s\S]*?(?=^\w|(?![\s\S]))/mu.exec(text)?.[0] ?? '');

  const people = peopleIn(await readBeside(`${settings.text('data_dir') ?? '_data'}/authors.yml`));
  const page = (path: string): Page | undefined => {
    const { folder, name, extension } = partsOf(path);
    if (!['.md', '.markdown'].includes(extension) || !PLAIN.test(path) || isLeftOut(path)) return undefined;
    const moved = { permalink: { rooted: `${site}{value}`, relative: null } };
    const made = (at: string, more: Page = {}): Page => ({
      // Braces are places for a date; no path has them here.
      address: `${site}${inAddress(trimmed(at))}${at.endsWith('/') ? '/' : ''}`
        .replaceAll('%7B', '{')
        .replaceAll('%7D', '}')
        .replace(/(?<!:)\/{2,}/gu, '/'),
      moved,
      onlyWithFrontMatter: true,
      ...more,
    });
    const posts = /^(.*\/)?_posts\//u.exec(path);
    if (posts !== null) return post(posts[1] ?? '', name, made);
    const collection = collections.find((one) => path.startsWith(`_${one}/`));
    if (collection !== undefined) return document(collection, path, made);
    if (/(?:^|\/)_/u.test(path)) return undefined;
    return made(name === 'index' ? folder : suffixed(`${folder}${name}`));
  };

  const defaults = settings
    .maps('defaults')
    .slice(0, 100)
    .map((one) => {
      const path = trimmed(one.text('scope.path') ?? '');
      return { path, isFor: path === '' ? undefined : globs([`./${path}`]), type: one.text('scope.type'), values: one };
    })
    // The narrower one counts, and of several the last.
    .toSorted((a, b) => a.path.length - b.path.length);
  const values = (path: string): readonly FrontMatterEntry[] => {
    const collection = /^_([^/]+)\//u.exec(path)?.[1];
    const type = /(?:^|\/)_posts\//u.test(path) ? 'posts' : (collections.find((one) => one === collection) ?? 'pages');
    const said = new Map(
      defaults
        .filter((one) => (one.isFor?.(path) ?? true) && (one.type === undefined || one.type === type))
        .flatMap((one) => one.values.frontMatter('values').map((entry) => [entry.key, entry] as const)),
    );
    return [...said.values()];
  };

  function post(above: string, name: string, made: (at: string, more?: Page) => Page): Page | undefined {
    const [, year = '', month = '', day = '', title = ''] = POST.exec(name) ?? [];
    const wanted = settings.text('collections.posts.permalink') ?? style;
    const template = STYLES[wanted] ?? wanted;
    if (title === '' || template === '' || /:(?!categories|year|month|day|title|output_ext)/u.test(template))
      return undefined;
    const dated = /:(?:year|month|day)/u.test(template);
    const zone = settings.text('timezone');
    const filled = template
      .replace(':categories', above.toLowerCase())
      .replace(/:(year|month|day)/gu, '{$1}')
      .replace(':title', title)
      .replace(':output_ext', '.html');
    return made(filled, {
      unsure: ['slug', ...(template.includes(':categories') ? ['categories', 'category'] : [])],
      ...(dated ? { day: { named: `${year}-${month}-${day}`, ...(zone === undefined ? {} : { zone }) } } : {}),
    });
  }

  function document(collection: string, path: string, made: (at: string, more?: Page) => Page): Page | undefined {
    if (settings.text(`collections.${collection}.output`) !== 'true') return undefined;
    const below = path.slice(collection.length + 2).replace(/\.[^.]*$/u, '');
    const template =
      settings.text(`collections.${collection}.permalink`) ?? suffixed('/:collection/:path', ':output_ext');
    if (/:(?!collection|path|output_ext)/u.test(template)) return undefined;
    return made(template.replace(':collection', collection).replace(':path', below).replace(':output_ext', '.html'));
  }

  function suffixed(at: string, extension = '.html'): string {
    if (style in STYLES) return style === 'pretty' ? `${at}/` : `${at}${extension}`;
    return style.endsWith('/') ? `${at}/` : style.endsWith(':output_ext') ? `${at}${extension}` : at;
  }

  return {
    tool: others ? 'a site' : 'Jekyll',
    fields,
    folders: [{ path: settings.text('source') ?? '', people, excluded, values, ...(sure ? { page } : {}) }],
    passedOver: ['_site', 'vendor'],
    read: collections.map((name) => `_${name}`),
  };
};
