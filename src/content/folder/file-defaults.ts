/** All that is known of one file from where it lies: the settings of its folders, the site that it is a page of, its checkout. */
import { join } from 'node:path';
import type { CslDate } from '../../domain/citation.js';
import type { FolderDefaults } from '../folder-defaults.js';
import { fieldOf } from '../front-matter/keys.js';
import type { FrontMatterEntry } from '../front-matter/values.js';
import { isInVault, siteOf, type FoundSite } from './find-sites.js';
import type { FolderDates, FolderSettings } from './folder-settings.js';
import { inAddress, partsOf, type Page } from './sites/site.js';

/** The days on which files were first and last committed, by their paths below the folder, as `2024-05-01`. */
export interface DatesOf {
  readonly files: ReadonlyMap<string, { readonly first: string; readonly last: string }>;
  /** Why there are none, or not all: sentences without full stops. */
  readonly notes: readonly string[];
}

interface Where {
  readonly name: string;
  readonly root: string;
  /** The nearest folder's first. */
  readonly scopes: readonly (FolderSettings & { readonly folder: string })[];
  readonly sites: readonly FoundSite[];
  readonly isThere: (file: string) => boolean;
  readonly dates: FolderDates;
  readonly git: DatesOf | undefined;
  /** What the sections of the site hand down to the file, the nearest section's first. */
  readonly handedDown: readonly FrontMatterEntry[];
}

/** Undefined where nothing is known. What a folder's settings say goes before the site's, the nearest folder's first. */
export function defaultsOf({ name, root, scopes, sites, isThere, dates, git, handedDown }: Where): {
  readonly defaults: FolderDefaults | undefined;
  readonly site: FoundSite | undefined;
} {
  const found = siteOf(sites, join(root, name), isThere);
  const fields: FolderDefaults['fields'] = Object.assign(
    {},
    found?.site.fields,
    issuedOf(git?.files.get(name), dates),
    ...scopes.map((scope) => scope.fields).toReversed(),
  );
  const scope = scopes.find(({ address }) => address !== undefined);
  const page = scope?.address === undefined ? found?.page : patternPage(scope.address, name, scope.folder);
  const vault = isInVault(sites, join(root, name));
  const people = found?.people;
  const values = [...handedDown, ...(found?.values ?? [])].filter(({ key }) => isOfAll(key, scopes));
  const known =
    Object.keys(fields).length > 0 || page !== undefined || vault || people !== undefined || values.length > 0;
  const defaults: FolderDefaults = {
    fields,
    ...page,
    ...(people && { people }),
    ...(vault && { vault }),
    ...(values.length > 0 && { values }),
  };
  return { defaults: known ? defaults : undefined, site: found?.site };
}

/** Whether a key can be that of many files, and no folder's settings say better. */
function isOfAll(key: string, scopes: Where['scopes']): boolean {
  const field = fieldOf(key)?.field;
  if (field === 'title' || field === 'URL' || field === 'DOI') return false;
  return field === undefined || !scopes.some(({ fields }) => Object.hasOwn(fields, field));
}

function patternPage(pattern: string, path: string, folder: string): Page & Pick<FolderDefaults, 'name'> {
  const parts = partsOf(folder === '' ? path : path.slice(folder.length + 1));
  const index = /^(?:_?index|readme)$/iu.test(parts.name);
  const above = parts.folder.replace(/\/$/u, '');
  const at = index ? above : `${parts.folder}${parts.name}`;
  const name = (index ? above.split('/').at(-1) : parts.name) ?? '';
  const address = pattern
    .replaceAll('{path}', () => inAddress(at))
    .replaceAll('{name}', () => inAddress(name))
    // The page of the folder itself.
    .replace(/(?<!:)\/{2,}/gu, '/');
  return { address, name };
}

function issuedOf(
  commits: { readonly first: string; readonly last: string } | undefined,
  dates: FolderDates,
): { readonly issued?: CslDate } {
  if (commits === undefined || dates === 'none') return {};
  const [year, month, day] = (dates === 'git' ? commits.first : commits.last).split('-').map(Number);
  return year === undefined || month === undefined || day === undefined
    ? {}
    : { issued: { 'date-parts': [[year, month, day]] } };
}
