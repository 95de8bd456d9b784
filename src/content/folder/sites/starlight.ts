/** The settings of Astro with Starlight: https://starlight.astro.build/reference/configuration/ (2026) */
import { scriptValues } from './script-values.js';
import { inAddress, partsOf, siteAddress, siteFields, type Page, type ReadSite } from './site.js';

// What a name in an address keeps of a file's name is sure for these only.
const PLAIN = /^[\p{L}\p{N}_ /.-]*$/u;

export const readStarlight: ReadSite = (text) => {
  // Of other Astro sites nobody can tell which page shows which file.
  if (!/\bstarlight\s*\(/u.test(text)) return undefined;
  const values = scriptValues(text);
  const site = siteAddress(values.text('site'), values.text('base'));
  const trailing = values.text('trailingSlash');
  const sure =
    site !== undefined &&
    values.has('base') === (values.text('base') !== undefined) &&
    values.has('trailingSlash') === (trailing !== undefined) &&
    values.has('build.format') === (values.text('build.format') === 'directory');
  const end = trailing === 'never' ? '' : '/';
  const page = (path: string): Page | undefined => {
    const { folder, name, extension } = partsOf(path);
    if (site === undefined || !['.md', '.mdx'].includes(extension) || !PLAIN.test(path)) return undefined;
    const slug = `${folder}${name}`
      .toLowerCase()
      .split('/')
      .map((part) => part.replaceAll('.', '').replaceAll(' ', '-'))
      .join('/')
      .replace(/(?:^|\/)index$/u, '');
    const moved = `${site}{value}${end}`;
    return {
      address: slug === '' ? site : `${site}${inAddress(slug)}${end}`,
      moved: { slug: { rooted: null, relative: moved } },
    };
  };
  return {
    tool: 'Starlight',
    fields: siteFields(values.text('integrations.starlight.title')),
    folders: [{ path: 'src/content/docs', ...(sure ? { page } : {}) }],
    passedOver: ['dist', 'public'],
  };
};
