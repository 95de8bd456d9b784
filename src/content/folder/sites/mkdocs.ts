/** The settings of MkDocs: https://www.mkdocs.org/user-guide/configuration/ (2026) */
import { ignores } from '../tool-globs.js';
import { peopleIn } from './people.js';
import { inAddress, partsOf, siteAddress, siteFields, type Page, type ReadSite } from './site.js';
import { settingsIn } from './settings.js';

/** Plugins that put pages elsewhere, by language or by version. */
const MOVING = ['i18n', 'mike', 'multirepo', 'monorepo', 'static-i18n'];

export const readMkdocs: ReadSite = async (text, readBeside) => {
  const settings = settingsIn(text);
  const title = settings.text('site_name');
  if (title === undefined) return undefined;
  const docs = settings.text('docs_dir') ?? 'docs';
  const written = settings.text('site_dir') ?? 'site';
  const site = siteAddress(settings.text('site_url'));
  const plugins = settings.names('plugins');
  const sure = site !== undefined && !MOVING.some((one) => plugins.includes(one)) && !versioned(settings);
  const folders = settings.text('use_directory_urls')?.toLowerCase() !== 'false';
  const posts = plugins.includes('blog') || plugins.includes('material/blog');
  const people = posts ? peopleIn(await readBeside(`${docs}/blog/.authors.yml`), 'authors') : undefined;
  const page = (path: string, isThere: (path: string) => boolean): Page | undefined => {
    const { folder, name, extension } = partsOf(path);
    if (!['.md', '.markdown'].includes(extension) || (posts && folder.includes('blog/posts/'))) return undefined;
    const readme = name === 'README' && !isThere(`${folder}index.md`);
    const at = name === 'index' || readme ? folder : folders ? `${folder}${name}/` : `${folder}${name}.html`;
    return { address: `${site}${inAddress(at)}` };
  };
  const listed = (key: string): readonly string[] => [settings.text(key) ?? '', ...settings.names(key)];
  // What it leaves out by itself comes first.
  const isLeftOut = ignores(['/templates/', ...listed('exclude_docs')]);
  const isDraft = ignores(listed('draft_docs'));
  const excluded = (path: string): string | undefined =>
    isLeftOut(path)
      ? 'the site leaves it out (`exclude_docs` in its settings)'
      : isDraft(path)
        ? 'it is a draft (`draft_docs` in the settings of the site)'
        : undefined;
  return {
    tool: 'MkDocs',
    fields: { ...siteFields(title), ...settings.author('site_author') },
    folders: [{ path: docs, people, excluded, ...(sure ? { page } : {}) }],
    passedOver: [written, 'overrides'],
  };
};

/** With the versions of `mike` each page is below its version. */
function versioned(settings: ReturnType<typeof settingsIn>): boolean {
  return settings.text('extra.version.provider') === 'mike';
}
