/**
 * What the settings of a site's generator tell of the files that it makes pages of. Only what is sure: a wrong address under a
 * quotation is worse than none. Each generator has a module that reads its settings; here is what they have in common.
 */
import type { FolderDefaults } from '../../folder-defaults.js';
import type { FrontMatterEntry } from '../../front-matter/values.js';
import { isUrl } from '../../../text/is-url.js';

export interface Site {
  /** What the generator is called. */
  readonly tool: string;
  readonly fields: FolderDefaults['fields'];
  readonly folders: readonly SiteFolder[];
  /** Folders beside the settings that it writes or keeps other things in, and that have no articles. */
  readonly passedOver: readonly string[];
  /** Folders beside the settings that have articles although their names begin with `_`. */
  readonly read?: readonly string[];
  /** Its files are notes of a vault. */
  readonly vault?: true;
}

/** A folder of the site that has pages. */
export interface SiteFolder {
  /** From the folder of the settings: `docs`, `../docs`, or empty for that folder itself. */
  readonly path: string;
  /** Whom its pages may name by short names. */
  readonly people?: FolderDefaults['people'];
  /** Why the file at this path below the folder is kept from the site's readers; undefined for one that is not. */
  readonly excluded?: (path: string) => string | undefined;
  /** What the settings say in the front matter of the file at this path, where that leaves it out. */
  readonly values?: (path: string) => readonly FrontMatterEntry[];
  /** A section's `_index.md` may say something of all pages below it. */
  readonly cascades?: true;
  /** Of the file at this path below the folder; undefined where it cannot be told. Without it no address is known. */
  readonly page?: (path: string, isThere: (path: string) => boolean) => Page | undefined;
}

/** Where the page of a file is. */
export type Page = Pick<FolderDefaults, 'address' | 'moved' | 'day' | 'unsure' | 'onlyWithFrontMatter'>;

/** Reads a file beside the settings; undefined when there is none. */
export type ReadBeside = (path: string) => Promise<string | undefined>;

/** The settings' text to what they tell; undefined when they are not this generator's. */
export type ReadSite = (text: string, readBeside: ReadBeside) => Site | undefined | Promise<Site | undefined>;

const NOBODYS =
  /^(?:localhost|\d+\.\d+\.\d+\.\d+|\[.*\]|(?:.*\.)?example\.(?:com|org|net)|(?:.*\.)?(?:test|invalid|localhost|local))$/u;

/**
 * The address that the site's pages begin with, with its last `/`; undefined for none, and for one that nobody can open, such as
 * that of the machine the site is written on.
 */
export function siteAddress(site: string | undefined, base = ''): string | undefined {
  if (site === undefined || !/^https?:\/\//iu.test(site) || !isUrl(site)) return undefined;
  const { origin, pathname, hostname, username, password, search, hash } = new URL(site);
  if (NOBODYS.test(hostname) || !hostname.includes('.') || username + password + search + hash !== '') return undefined;
  const path = [...pathname.split('/'), ...base.split('/')].filter((part) => part !== '');
  return `${[origin, ...path].join('/')}/`;
}

/** A path as it stands in an address. */
export function inAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The path without slashes at its ends, and without empty parts. */
export function trimmed(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .join('/');
}

/** The path without its extension, in the folder it is in (with a last `/`, empty at the top) and its name. */
export function partsOf(path: string): { readonly folder: string; readonly name: string; readonly extension: string } {
  const slash = path.lastIndexOf('/') + 1;
  const point = path.lastIndexOf('.');
  const end = point > slash ? point : path.length;
  return { folder: path.slice(0, slash), name: path.slice(slash, end), extension: path.slice(end).toLowerCase() };
}

/** A title of a site as a citation has it; undefined for one that is too long or has nothing to read in it. */
export function siteFields(title: string | undefined): FolderDefaults['fields'] {
  const shown = title?.replace(/\s+/gu, ' ').trim() ?? '';
  return shown === '' || shown.length > 200 || /[<{$]/u.test(shown) ? {} : { 'container-title': shown };
}
