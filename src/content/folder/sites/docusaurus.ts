/** The settings of Docusaurus: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs (2026) */
import { toolGlobs } from '../tool-globs.js';
import { scriptValues } from './script-values.js';
import { peopleIn } from './people.js';
import {
  inAddress,
  partsOf,
  siteAddress,
  siteFields,
  trimmed,
  type Page,
  type ReadSite,
  type SiteFolder,
} from './site.js';

const EXTENSIONS = new Set(['.md', '.mdx']);
const PLAIN = /^[\p{L}\p{N}_ /.()-]*$/u;
/** `01-intro` is called `intro`, but `2020-01` and `1.2` are numbers. */
const NUMBERED = /^\d+\s*[-_.]+\s*([^-_.\s].*)$/u;
const NO_NUMBER = /^(?:\d{2}|\d{4})[-_.]\d{2}(?:[-_.](?:\d{2}|\d{4}))?|^\d+[-_.]\d+/u;

export const readDocusaurus: ReadSite = async (text, readBeside) => {
  const values = scriptValues(text);
  const title = values.text('title');
  if (title === undefined && !values.has('url')) return undefined;
  const site = siteAddress(values.text('url'), values.text('baseUrl'));
  const slash = values.text('trailingSlash') ?? (values.has('trailingSlash') ? 'unsure' : '');
  const sure =
    site !== undefined && values.has('baseUrl') === (values.text('baseUrl') !== undefined) && slash !== 'unsure';

  /** Of a route that begins below the site's address; one that ends with `/` is that of a folder. */
  const address = (route: string): string => {
    const path = route.split('/').filter((part) => part !== '');
    const folder = slash === 'true' || (slash === '' && route.endsWith('/'));
    return `${site}${inAddress(path.join('/'))}${folder && path.length > 0 ? '/' : ''}`;
  };
  const moved = (route: string) =>
    `${site}${inAddress(route).replace(/^\/+/u, '')}{value}${slash === 'true' ? '/' : ''}`;
  /** Undefined where it is computed. */
  const route = (key: string, usual: string): string | undefined => {
    const own = values.text(`presets.${key}.routeBasePath`);
    return own === undefined && values.has(`presets.${key}.routeBasePath`) ? undefined : trimmed(own ?? usual);
  };

  const docsRoute = route('docs', 'docs');
  const versions = await readBeside('versions.json');
  // Beside versions, what is written now is at `next`, or wherever the settings compute.
  const version = values.text('presets.docs.versions.current.path');
  const current =
    version === undefined
      ? !values.has('presets.docs.versions.current.path') &&
        (versions === undefined || values.text('presets.docs.lastVersion') === 'current')
      : /^[\w./-]*$/u.test(version);
  const docs = docsRoute === undefined ? undefined : trimmed(`${docsRoute}/${version ?? ''}`);
  const numbered = !values.has('presets.docs.numberPrefixParser');
  const docPage = (path: string): Page | undefined => {
    const { folder, name, extension } = partsOf(path);
    if (!EXTENSIONS.has(extension) || !PLAIN.test(path) || docs === undefined) return undefined;
    const parts = folder.split('/').filter((part) => part !== '');
    if (!numbered && [...parts, name].some((part) => part !== unnumbered(part))) return undefined;
    const base = [docs, ...parts.map(unnumbered)]
      .filter((part) => part !== '')
      .map((part) => `${part}/`)
      .join('');
    const own = unnumbered(name);
    const index = ['index', 'readme', unnumbered(parts.at(-1) ?? '').toLowerCase()].includes(own.toLowerCase());
    return {
      address: address(index ? base : `${base}${own}`),
      moved: {
        slug: { rooted: moved(docs), relative: moved(base) },
        ...(index ? {} : { id: { rooted: null, relative: moved(base) } }),
      },
    };
  };

  const blog = route('blog', 'blog');
  const blogPage = (path: string): Page | undefined => {
    const named = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})-)?([\w-]+(?:\/[\w-]+)*?)(?:\/index)?\.mdx?$/u.exec(path);
    if (named === null || blog === undefined) return undefined;
    const base = blog === '' ? '' : `${blog}/`;
    const [, year, month, day, post = ''] = named;
    // A day elsewhere than at the beginning counts too, and in ways of its own.
    if (/\d{4}[-/]\d{1,2}[-/]\d{1,2}/u.test(post) || post === 'index' || (year !== undefined && post.includes('/')))
      return undefined;
    return {
      address: address(`${base}${year === undefined ? '' : `${year}/${month}/${day}/`}${post}`),
      moved: { slug: { rooted: moved(blog), relative: moved(base) } },
    };
  };

  const docsFolder = values.text('presets.docs.path') ?? (values.has('presets.docs.path') ? undefined : 'docs');
  const blogFolder = values.text('presets.blog.path') ?? (values.has('presets.blog.path') ? undefined : 'blog');
  const people = blogFolder === undefined ? undefined : peopleIn(await readBeside(`${blogFolder}/authors.yml`));
  const excluded = (key: string): NonNullable<SiteFolder['excluded']> => {
    const isLeftOut = toolGlobs(values.list(`presets.${key}.exclude`));
    return (path) => (isLeftOut(path) ? `the site leaves it out (\`${key}.exclude\` in its settings)` : undefined);
  };
  const isOff = (key: string): boolean => values.text(`presets.${key}`) === 'false';
  return {
    tool: 'Docusaurus',
    fields: siteFields(title),
    folders: [
      ...(docsFolder === undefined || isOff('docs')
        ? []
        : [
            {
              path: docsFolder,
              excluded: excluded('docs'),
              ...(sure && current && values.has('presets') ? { page: docPage } : {}),
            },
          ]),
      ...(blogFolder === undefined || isOff('blog')
        ? []
        : [
            {
              path: blogFolder,
              people,
              excluded: excluded('blog'),
              ...(sure && values.has('presets') ? { page: blogPage } : {}),
            },
          ]),
    ],
    passedOver: ['build', 'static'],
  };
};

function unnumbered(part: string): string {
  return NO_NUMBER.test(part) ? part : (NUMBERED.exec(part)?.[1] ?? part);
}
