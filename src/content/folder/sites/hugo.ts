/** The settings of Hugo: https://gohugo.io/configuration/all/ and https://gohugo.io/content-management/urls/ (2026) */
import { inAddress, partsOf, siteAddress, siteFields, type Page, type ReadSite, type Site } from './site.js';
import { settingsIn, type Settings } from './settings.js';

export const readHugoToml: ReadSite = (text) => fromSettings(settingsIn(text, 'toml'));
export const readHugoYaml: ReadSite = (text) => fromSettings(settingsIn(text));

// What Hugo neither changes nor leaves out when it makes an address of a name, but for upper case and spaces.
const PLAIN = /^[\p{L}\p{N}_ /-]*$/u;

function fromSettings(settings: Settings): Site | undefined {
  // `config.toml` may be any program's.
  if (!settings.has('baseurl')) return undefined;
  const site = siteAddress(settings.text('baseurl'));
  const sure = site !== undefined && ['uglyurls', 'disablepathtolower'].every((key) => settings.text(key) !== 'true');
  const elsewhere = new Set(
    ['permalinks', 'permalinks.page', 'permalinks.section'].flatMap((path) => settings.names(path)),
  );
  const page = (path: string, isThere: (path: string) => boolean, language: string): Page | undefined => {
    const { folder, name, extension } = partsOf(path);
    const index = name === 'index' || name === '_index';
    if (extension !== '.md' || !PLAIN.test(folder + name)) return undefined;
    if (elsewhere.has(path.split('/', 1)[0]?.toLowerCase() ?? '')) return undefined;
    // What stands beside an `index.md` belongs to its page and has none of its own.
    if (!index && isThere(`${folder}index.md`)) return undefined;
    const above = folder
      .split('/')
      .slice(0, -2)
      .map((part) => `${part}/`)
      .join('');
    const written = (part: string) => `${site}${language}${inAddress(part.toLowerCase().replaceAll(' ', '-'))}`;
    const bundle = name === 'index' ? above : folder;
    return {
      address: written(index ? folder : `${folder}${name}/`),
      moved: {
        url: { rooted: `${site}{value}/`, relative: `${site}${language}{value}/` },
        slug: { rooted: null, relative: name === '_index' ? null : `${written(bundle)}{lower}/` },
      },
    };
  };
  const author = settings.author('params.author').author ?? settings.author('author').author;
  const folders = contentOf(settings);
  return {
    tool: 'Hugo',
    fields: { ...siteFields(settings.text('title')), ...(author && { author }) },
    folders: folders.map(({ path, language }) =>
      sure && language !== undefined
        ? { path, cascades: true, page: (file, isThere) => page(file, isThere, language) }
        : { path, cascades: true },
    ),
    passedOver: ['public', 'resources', 'themes', 'archetypes', 'layouts'],
  };
}

/** The folders of articles, each with what its language adds to addresses; undefined where that is not sure. */
function contentOf(settings: Settings): readonly { readonly path: string; readonly language: string | undefined }[] {
  const languages = settings.names('languages');
  const content = settings.text('contentdir') ?? 'content';
  const inFolder = settings.text('defaultcontentlanguageinsubdir') === 'true';
  const mounts = settings.maps('module.mounts').filter((mount) => /^content(?:\/|$)/u.test(mount.text('target') ?? ''));
  if (mounts.length > 0) {
    const sure = languages.length <= 1 && !inFolder;
    return mounts.flatMap((mount) => {
      const path = mount.text('source');
      const whole = mount.text('target') === 'content';
      return path === undefined ? [] : [{ path, language: sure && whole ? '' : undefined }];
    });
  }
  const usual = settings.text('defaultcontentlanguage') ?? 'en';
  const own = languages.map((language) => settings.text(`languages.${language}.contentdir`));
  if (languages.length <= 1) return [{ path: own[0] ?? content, language: inFolder ? undefined : '' }];
  // Languages in one folder have names or folders of their own, which Hugo reads in several ways.
  return languages.flatMap((language, index) => {
    const path = own[index];
    const host = settings.has(`languages.${language}.baseurl`);
    const folder = language === usual && !inFolder ? '' : `${language}/`;
    return [{ path: path ?? content, language: path === undefined || host ? undefined : folder }];
  });
}
