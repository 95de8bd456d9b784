/**
 * A folder to the files of it that are articles, each with its id and what the folder says of it, and to what is said of the rest.
 * Reads the disk: every folder below, `footnote.yaml` where there is one, and the settings of site generators. Opens no article.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { openRegularFile } from '../../disk/read-regular-file.js';
import type { ArticleId } from '../../domain/article.js';
import type { Fault, Note, Report, Skipped } from '../fault.js';
import { whyUnpublished } from '../front-matter/publicity.js';
import { exampleAddress, type FolderDefaults } from '../folder-defaults.js';
import { articleIds } from './article-ids.js';
import { isSectionPage, readCascade, type Cascade } from './cascades.js';
import { isArticle, MAX_DEPTH, saidOfFolders, saidOfOthers, whyNotEntered } from './file-kinds.js';
import { defaultsOf, type DatesOf } from './file-defaults.js';
import { cascadesIn, sitesAround, sitesIn, whyExcluded, type FoundSite } from './find-sites.js';
import { readFolderSettings, SETTINGS_FILES, type FolderDates, type FolderSettings } from './folder-settings.js';
import { globs, type Globs } from './globs.js';

export interface ListedFile {
  /** The path below the folder, its parts divided by `/`. */
  readonly name: string;
  readonly id: ArticleId;
  /** True for a symbolic link, which may lead anywhere. */
  readonly link: boolean;
  readonly defaults?: FolderDefaults;
}

export interface ListedFolder {
  /** Where the folder really is. */
  readonly root: string;
  /** In the order of their names. */
  readonly files: readonly ListedFile[];
  readonly faults: readonly Fault[];
  readonly notes: readonly Note[];
  readonly skipped: readonly Skipped[];
  /** What each `footnote.yaml` says that could be read, by its path below the folder. */
  readonly settings: ReadonlyMap<string, FolderSettings>;
}

export interface ListOptions {
  /** Of an earlier listing: where a `footnote.yaml` cannot be read now, what it said then stays in use. */
  readonly settings?: ReadonlyMap<string, FolderSettings> | undefined;
  /** Of folders that do not say it themselves. */
  readonly dates?: FolderDates | undefined;
  /** Asked once, and only when a folder wants the dates of its checkout. */
  readonly gitDates?: ((root: string) => Promise<DatesOf>) | undefined;
}

/** A folder on the way: its path below the root (empty at the top), how deep it is, and the settings that hold for it, its own first. */
interface Entered {
  readonly path: string;
  readonly depth: number;
  readonly settings: readonly Scope[];
  /** What its sections hand down, the nearest section's first. */
  readonly cascades: readonly Section[];
}

/** A section of Hugo: where the content of its site begins, and what it says of the files below it. */
interface Section {
  readonly content: string;
  readonly cascade: Cascade;
}

/** Settings, and the folder below the root that they are of. */
export interface Scope extends FolderSettings {
  readonly folder: string;
  readonly includes?: Globs;
  readonly excludes?: Globs;
}

/** Of one library: four times as many as the largest that it was tried on. */
const MAX_FILES = 20_000;

/** Folders in which settings of a site are looked for: the top, those in it, and those in these. */
const SITES_DEPTH = 2;

/** How many files are looked at in one go. */
const PIECE = 250;

/** In bytes. */
const LARGEST_SETTINGS = 64 * 1024;

/** Lists the folder, or says why it cannot be. Never rejects for what is in it. */
export async function listFolder(
  directory: string,
  options: ListOptions = {},
): Promise<ListedFolder | { readonly fault: Fault }> {
  let root: string;
  try {
    root = await realpath(directory);
    await readdir(root);
  } catch (error) {
    const code = errorCode(error);
    const why = code === 'ENOENT' ? 'there is no such folder' : `the folder cannot be read (${code})`;
    const remedy = diskRemedy(code) ?? 'Create it, or name the folder that has the articles.';
    return { fault: { file: directory, line: 1, message: why, remedy } };
  }
  const walk = createWalk(directory, root, options);
  await walk.everything();
  return walk.listed();
}

function createWalk(directory: string, root: string, options: ListOptions) {
  const sites: FoundSite[] = [];
  const faults: Fault[] = [];
  const skipped: Skipped[] = [];
  const settings = new Map<string, FolderSettings>();
  const articles = new Map<
    string,
    Pick<Entered, 'cascades'> & { readonly scopes: readonly Scope[]; readonly link: boolean }
  >();
  const others: string[] = [];
  const passedOver: { readonly path: string; readonly why: string }[] = [];
  const shown = (path: string): string => join(directory, path);
  const fault = (path: string, message: string, remedy: string, line = 1): void => {
    faults.push({ file: shown(path), line, message, remedy });
  };

  async function everything(): Promise<void> {
    sites.push(...(await sitesAround(root)));
    const queue: Entered[] = [{ path: '', depth: 0, settings: [], cascades: [] }];
    // The queue grows while it is gone through.
    for (const folder of queue) {
      if (articles.size > MAX_FILES) break;
      queue.push(...(await enter(folder)));
    }
    if (articles.size <= MAX_FILES) return;
    const remedy = 'Name a folder that has less, or leave some out with `exclude:` in a footnote.yaml.';
    fault('', `the folder has more than ${MAX_FILES} articles, and not all are read`, remedy);
  }

  /** The folders in it that are to be entered. */
  async function enter({ path, depth, settings: above, cascades: handed }: Entered): Promise<readonly Entered[]> {
    const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error: unknown) => {
      const code = errorCode(error);
      const remedy = diskRemedy(code) ?? 'Let the user that runs the bot read it.';
      if (code !== 'ENOENT') fault(path, `the folder cannot be read (${code})`, remedy);
      return [];
    });
    const names = entries.map(({ name }) => name);
    if (depth <= SITES_DEPTH) sites.push(...(await sitesIn(join(root, path), names)));
    const own = SETTINGS_FILES.find((name) => names.includes(name));
    const scopes = own === undefined ? above : [await scopeOf(path, own), ...above];
    const cascades = [...(await sections(path, names)), ...handed];
    const folders: Entered[] = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(at)));
      if (isFolder) {
        const inside = entry.isDirectory() ? at : undefined;
        if (inside === undefined) await linked(at, entry.name);
        else if (isEntered(at, entry.name, scopes, depth))
          folders.push({ path: at, depth: depth + 1, settings: scopes, cascades });
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        if (isLeftOut(at, scopes)) continue;
        if (isArticle(at)) articles.set(at, { scopes, cascades, link: entry.isSymbolicLink() });
        else others.push(at);
      }
    }
    return folders;
  }

  async function sections(path: string, names: readonly string[]): Promise<readonly Section[]> {
    const content = cascadesIn(sites, join(root, path));
    if (content === undefined) return [];
    const read = await Promise.all(
      names.filter(isSectionPage).map(async (name) => readCascade(join(root, path, name))),
    );
    return read.flatMap((cascade) => (cascade === undefined ? [] : [{ content, cascade }]));
  }

  function isEntered(path: string, name: string, scopes: readonly Scope[], depth: number): boolean {
    if (isExcluded(path, scopes)) return false;
    const why = isPassedOver(path)
      ? 'the tool that makes the site writes it, or keeps other things in it'
      : whyNotEntered(name);
    const wanted =
      !name.startsWith('.') &&
      scopes.some(
        ({ folder, include, includes }) => include?.some(isPlain) === true && includes?.(below(path, folder)) === true,
      );
    if (
      why !== undefined &&
      !wanted &&
      !sites.some((site) => site.read?.some((one) => resolve(site.base, one) === join(root, path)) === true)
    ) {
      if (why !== 'none') passedOver.push({ path, why });
      return false;
    }
    if (depth < MAX_DEPTH) return true;
    fault(path, `the folder lies more than ${MAX_DEPTH} folders deep`, 'Move it up.');
    return false;
  }

  function isPassedOver(path: string): boolean {
    return sites.some((site) => site.passedOver.some((one) => resolve(site.base, one) === join(root, path)));
  }

  async function leadsToFolder(path: string): Promise<boolean> {
    return stat(join(root, path)).then(
      (there) => there.isDirectory(),
      () => false,
    );
  }

  /** A link to a folder is not followed: what it leads to is read where it is, or not chosen for this library. */
  async function linked(path: string, name: string): Promise<void> {
    if (whyNotEntered(name) !== undefined) return;
    const target = await realpath(join(root, path)).catch(() => root);
    const isHere = target === root || target.startsWith(root.endsWith(sep) ? root : root + sep);
    if (isHere)
      skipped.push({ file: shown(path), why: 'a link to a folder is not followed; its files are read where they are' });
    else
      fault(
        path,
        'the link leads out of the folder',
        'Put the folder itself in its place, or name that one as ARTICLES.',
      );
  }

  async function scopeOf(path: string, name: string): Promise<Scope> {
    const at = path === '' ? name : `${path}/${name}`;
    const found: Fault[] = [];
    const report: Report = Object.assign(
      (line: number, message: string, remedy: string): void =>
        void found.push({ file: shown(at), line, message, remedy }),
      { note: (): void => undefined },
    );
    const file = await openRegularFile(join(root, at), LARGEST_SETTINGS);
    const text = await file?.handle.readFile('utf8').catch(() => undefined);
    await file?.handle.close();
    if (text === undefined)
      report(1, 'the settings of the folder cannot be read', `Make it a file of at most ${LARGEST_SETTINGS} bytes.`);
    const read = text === undefined ? undefined : readFolderSettings(text, report);
    const last = read === undefined ? options.settings?.get(at) : undefined;
    const note = last === undefined ? '' : ' Until then what it said before stays in use.';
    for (const { file: settingsFile, line, message, remedy } of found) {
      faults.push({ file: settingsFile, line, message, remedy: remedy + note });
    }
    const said = read ?? last ?? { fields: {} };
    if (read !== undefined || last !== undefined) settings.set(at, said);
    return {
      ...said,
      folder: path,
      ...(said.include && { includes: globs(said.include) }),
      ...(said.exclude && { excludes: globs(said.exclude) }),
    };
  }

  async function listed(): Promise<ListedFolder> {
    const names = [...articles.keys()].toSorted().filter((name) => {
      const why = whyExcluded(sites, join(root, name));
      if (why !== undefined) skipped.push({ file: shown(name), why });
      return why === undefined;
    });
    const ids = articleIds(names);
    const there = new Set(names.map((name) => join(root, name)));
    const wantsGit = names.some((name) => datesOf(articles.get(name)?.scopes ?? [], options.dates) !== 'none');
    const git = wantsGit ? await options.gitDates?.(root) : undefined;
    const notes: Note[] = (git?.notes ?? []).map((note) => ({ file: directory, line: 1, note }));
    const examples = new Map<FoundSite, string>();
    const files: ListedFile[] = [];
    for (const [index, name] of names.entries()) {
      // A running bot answers between the pieces.
      if (index % PIECE === PIECE - 1) await new Promise(setImmediate);
      const id = ids.get(name);
      if (id === undefined) continue;
      const { scopes = [], cascades = [], link = false } = articles.get(name) ?? {};
      const dates = datesOf(scopes, options.dates);
      const isThere = (file: string): boolean => there.has(file);
      const handedDown = cascades.flatMap(({ content, cascade }) =>
        cascade(relative(content, join(root, name)).split(sep).join('/')),
      );
      const { defaults, site } = defaultsOf({ name, root, scopes, sites, isThere, dates, git, handedDown });
      const isShown = defaults !== undefined && whyUnpublished(defaults.values ?? []) === undefined;
      const address = isShown ? exampleAddress(defaults) : '';
      if (site !== undefined && (examples.get(site) ?? '').length <= address.length) examples.set(site, address);
      files.push({ name, id, link, ...(defaults && { defaults }) });
    }
    for (const [site, example] of examples) notes.push(guess(site, example));
    skipped.push(...saidOfFolders(directory, passedOver, shown), ...saidOfOthers(directory, others, shown));
    return { root, files, faults, notes, skipped, settings };
  }

  function guess(site: FoundSite, example: string): Note {
    const title = site.fields['container-title'];
    const from = title === undefined ? [] : [`the articles are from “${title}”`];
    const at = example === '' ? ['no addresses are sure'] : [`addresses are such as ${example}`];
    const file = join(directory, relative(root, site.settings));
    return {
      file,
      line: 1,
      note: `these settings of ${site.tool} are used: ${[...from, ...at].join(', ')}. A footnote.yaml says otherwise`,
    };
  }

  return { everything, listed };
}

/** A pattern that names a folder, and not everything. */
function isPlain(pattern: string): boolean {
  return !pattern.startsWith('*');
}

function isExcluded(path: string, scopes: readonly Scope[]): boolean {
  return scopes.some(({ folder, excludes }) => excludes?.(below(path, folder)) === true);
}

/** Whether the settings leave the file out: all excludes count, and of the includes those of the nearest folder that has some. */
function isLeftOut(path: string, scopes: readonly Scope[]): boolean {
  const nearest = scopes.find(({ includes }) => includes !== undefined);
  return isExcluded(path, scopes) || nearest?.includes?.(below(path, nearest.folder)) === false;
}

function below(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

function datesOf(scopes: readonly Scope[], usual: FolderDates = 'none'): FolderDates {
  return scopes.find(({ dates }) => dates !== undefined)?.dates ?? usual;
}
