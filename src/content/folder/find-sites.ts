/**
 * The settings of site generators in a folder and around it: a person may name the folder of the articles (`docs`) or that of the
 * whole project. Reads the disk, a few small files. Above the folder it looks only as far as the same checkout reaches.
 */
import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FrontMatterEntry } from '../front-matter/values.js';
import { openRegularFile } from '../../disk/read-regular-file.js';
import { readDocusaurus } from './sites/docusaurus.js';
import { readHugoToml, readHugoYaml } from './sites/hugo.js';
import { readJekyll } from './sites/jekyll.js';
import { readMkdocs } from './sites/mkdocs.js';
import { readObsidian } from './sites/obsidian.js';
import type { Page, ReadSite, Site, SiteFolder } from './sites/site.js';
import { readStarlight } from './sites/starlight.js';
import { readVitepress } from './sites/vitepress.js';

export interface FoundSite extends Site {
  /** The path of its settings. */
  readonly settings: string;
  /** The folder they are in. */
  readonly base: string;
}

/** By the names of the settings, relative to the folder that they are looked for in. */
const READERS: readonly (readonly [RegExp, ReadSite])[] = [
  [/^mkdocs\.ya?ml$/u, readMkdocs],
  [/^docusaurus\.config\.[cm]?[jt]s$/u, readDocusaurus],
  [/^(?:hugo|config)\.toml$/u, readHugoToml],
  [/^(?:hugo|config)\.ya?ml$/u, readHugoYaml],
  [/^_config\.ya?ml$/u, readJekyll],
  [/^astro\.config\.[cm]?[jt]s$/u, readStarlight],
];

/** Folders that have the settings of what is beside them. */
const INSIDE: readonly (readonly [folder: string, name: RegExp, ReadSite])[] = [
  ['.vitepress', /^config\.[cm]?[jt]s$/u, readVitepress],
  ['.obsidian', /^templates\.json$/u, readObsidian],
  ['.obsidian', /^app\.json$/u, readObsidian],
];

/** In bytes; more than any settings have. */
const LARGEST = 256 * 1024;

/** How far above the folder settings are looked for: Starlight's are three folders above its articles. */
const ABOVE = 4;

/** The sites whose settings are in the folder, whose entries have these names. */
export async function sitesIn(folder: string, names: readonly string[]): Promise<readonly FoundSite[]> {
  const found: FoundSite[] = [];
  const read = async (base: string, name: string, reader: ReadSite): Promise<void> => {
    const settings = join(base, name);
    const text = await readSmall(settings);
    const site = text === undefined ? undefined : await reader(text, async (path) => readSmall(join(base, path)));
    if (site !== undefined) found.push({ ...site, settings, base });
  };
  for (const name of names) {
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (reader !== undefined) await read(folder, name, reader);
    const inside = INSIDE.filter(([one]) => one === name);
    if (inside.length === 0) continue;
    const base = join(folder, name);
    const there = await namesIn(base);
    const [first] = inside.flatMap(([, pattern, readInside]) =>
      there.filter((one) => pattern.test(one)).map((settings) => ({ settings, readInside })),
    );
    if (first !== undefined) await read(base, first.settings, first.readInside);
  }
  return found;
}

/** Whether the file is a note of a vault, the settings of which are in a folder of it. */
export function isInVault(sites: readonly FoundSite[], file: string): boolean {
  return sites.some(({ vault, base }) => vault === true && isIn(file, dirname(base)));
}

/** The sites around the folder that have it, or a folder in it, among their own: above it, and in `website` beside it. */
export async function sitesAround(folder: string): Promise<readonly FoundSite[]> {
  const above: { readonly path: string; readonly names: readonly string[] }[] = [];
  for (let path = dirname(folder); above.length < ABOVE && path !== dirname(path); path = dirname(path)) {
    above.push({ path, names: await namesIn(path) });
    if (above.at(-1)?.names.includes('.git') === true) break;
  }
  const isCheckout = above.at(-1)?.names.includes('.git') === true;
  const found: FoundSite[] = [];
  for (const [steps, { path, names }] of above.entries()) {
    const here = await sitesIn(path, names);
    // Without a checkout, what stands further above may be another's, unless it names this very folder.
    found.push(...(isCheckout || steps === 0 ? here : here.filter((site) => namesFolder(site, folder))));
    if (!isCheckout && steps > 0) continue;
    const website = join(path, 'website');
    if (names.includes('website') && website !== folder)
      found.push(...(await sitesIn(website, await namesIn(website))));
  }
  return found.filter((site) =>
    site.folders.some(({ path }) => {
      const there = resolve(site.base, path);
      return isIn(folder, there) || isIn(there, folder);
    }),
  );
}

function namesFolder(site: FoundSite, folder: string): boolean {
  return site.folders.some(({ path }) => path !== '' && isIn(folder, resolve(site.base, path)));
}

/** Why a site that has the file keeps it from its readers; undefined where none does. */
export function whyExcluded(sites: readonly FoundSite[], file: string): string | undefined {
  for (const { base, folders } of sites) {
    for (const { path, excluded } of folders) {
      const folder = resolve(base, path);
      const why = isIn(file, folder) ? excluded?.(below(folder, file)) : undefined;
      if (why !== undefined) return why;
    }
  }
  return undefined;
}

/** Whether what the page of the folder's section says is for the pages below it, and where the content of the site begins. */
export function cascadesIn(sites: readonly FoundSite[], folder: string): string | undefined {
  return sites
    .flatMap(({ base, folders }) => folders.flatMap(({ path, cascades }) => (cascades ? [resolve(base, path)] : [])))
    .find((content) => isIn(folder, content));
}

interface SiteOfFile {
  readonly site: FoundSite;
  readonly values: readonly FrontMatterEntry[];
  readonly page: Page | undefined;
  readonly people: SiteFolder['people'];
}

/** The page of a file, and the site that has it: the one whose folder is the nearest. Undefined where two say different things. */
export function siteOf(
  sites: readonly FoundSite[],
  file: string,
  isThere: (file: string) => boolean,
): SiteOfFile | undefined {
  let nearest: SiteOfFile | undefined;
  let longest = -1;
  for (const site of sites) {
    for (const { path, page, people, values } of site.folders) {
      const folder = resolve(site.base, path);
      if (!isIn(file, folder) || folder.length < longest) continue;
      const at = below(folder, file);
      const found = page?.(at, (other) => isThere(join(folder, other)));
      const unsure = folder.length === longest && nearest?.page?.address !== found?.address;
      nearest = { site, page: unsure ? undefined : found, people, values: values?.(at) ?? [] };
      longest = folder.length;
    }
  }
  return nearest;
}

function below(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function readSmall(path: string): Promise<string | undefined> {
  const file = await openRegularFile(path, LARGEST);
  try {
    return await file?.handle.readFile('utf8');
  } catch {
    return undefined;
  } finally {
    await file?.handle.close();
  }
}
