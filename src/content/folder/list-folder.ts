/**
 * A folder to the files of it that are articles, each with its id and what the folder says of it, and to what is said of the rest.
 * Reads the disk: every folder below, `footnote.yaml` where there is one, and the settings of site generators. Opens no article.
 */
import { readdir, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import type { ArticleId } from '../../domain/article.js';
import type { Fault, Note, Report, Skipped } from '../fault.js';
import { whyUnpublished } from '../front-matter/publicity.js';
import { exampleAddress, type FolderDefaults } from '../folder-defaults.js';
import { articleIds } from './article-ids.js';
import { isSectionPage, readCascade, type Cascade } from './cascades.js';
import { entryKind } from './entry-kinds.js';
import { isArticle, MAX_DEPTH, saidOfFolders, saidOfOthers, whyNotEntered } from './file-kinds.js';
import { defaultsOf, type DatesOf } from './file-defaults.js';
import { cascadesIn, sitesAround, sitesIn, whyExcluded, type FoundSite } from './find-sites.js';
import { SETTINGS_FILES, type FolderDates, type FolderSettings } from './folder-settings.js';
import { datesOf, isExcluded, isLeftOut, isNamed, readSettings, scopeOf, slips, type Scope } from './scopes.js';

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
  /** Files, at most; of what is held in memory 20,000 without it. */
  readonly most?: number | undefined;
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

/** Of one library: four times as many as the largest that it was tried on. */
const MOST_FILES = 20_000;

/** Folders in which settings of a site are looked for: the top, those in it, and those in these. */
const SITES_DEPTH = 2;

/** How many files are looked at in one go. */
const PIECE = 250;

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
    return { fault: { code: 'folder', file: directory, line: 1, message: why, remedy } };
  }
  const walk = createWalk(directory, root, options);
  await walk.everything();
  return walk.listed();
}

function createWalk(directory: string, root: string, options: ListOptions) {
  const { most = MOST_FILES } = options;
  const sites: FoundSite[] = [];
  const faults: Fault[] = [];
  const skipped: Skipped[] = [];
  const notes: Note[] = [];
  const settings = new Map<string, FolderSettings>();
  const articles = new Map<
    string,
    Pick<Entered, 'cascades'> & { readonly scopes: readonly Scope[]; readonly link: boolean }
  >();
  const others: string[] = [];
  /** What a `footnote.yaml` leaves out, and each that was read. */
  const leftOut: string[] = [];
  const chosen: Scope[] = [];
  const passedOver: { readonly path: string; readonly why: string }[] = [];
  const shown = (path: string): string => join(directory, path);
  const fault = (path: string, message: string, remedy: string, line = 1): void => {
    faults.push({ code: 'folder', file: shown(path), line, message, remedy });
  };

  async function everything(): Promise<void> {
    sites.push(...(await sitesAround(root)));
    const queue: Entered[] = [{ path: '', depth: 0, settings: [], cascades: await sectionsAbove() }];
    // The queue grows while it is gone through.
    for (const folder of queue) {
      if (articles.size > most) break;
      queue.push(...(await enter(folder)));
    }
    if (articles.size <= most) return;
    const remedy = 'Name a folder that has less, or leave some out with `exclude:` in a footnote.yaml.';
    fault('', `the folder has more than ${most} articles, and not all are read`, remedy);
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
    const scopes = own === undefined ? above : [await settingsAt(path, own), ...above];
    const cascades = [...(await sections(path, names)), ...handed];
    if (own !== undefined && scopes[0] !== undefined) chosen.push(scopes[0]);
    const folders: Entered[] = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      const kind = await entryKind(entry, join(root, at));
      if (kind === 'lost') fault(at, 'the name is not in UTF-8, so it cannot be opened', 'Give it a name in UTF-8.');
      else if (kind === 'link-to-folder') await linked(at, entry.name);
      else if (kind === 'folder') {
        if (isEntered(at, entry.name, scopes, depth))
          folders.push({ path: at, depth: depth + 1, settings: scopes, cascades });
      } else if (isLeftOut(at, scopes)) leftOut.push(at);
      else if (!isArticle(at)) others.push(at);
      else if (kind === 'link-to-nothing')
        fault(at, 'the link leads to nothing', 'Put the file itself in its place, or delete the link.');
      else if (kind === 'other')
        skipped.push({ file: shown(at), why: 'it is a pipe, a socket or a device. Put a file in its place' });
      else articles.set(at, { scopes, cascades, link: kind === 'link-to-file' });
    }
    return folders;
  }

  /** The library may be one section of a site. */
  async function sectionsAbove(): Promise<readonly Section[]> {
    const content = cascadesIn(sites, root);
    const found: Section[] = [];
    if (content === undefined) return found;
    for (let path = root; path !== content;) {
      path = dirname(path);
      found.push(...(await sections(relative(root, path), await readdir(path).catch(() => []))));
    }
    return found;
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
    if (isExcluded(path, scopes)) {
      leftOut.push(path);
      return false;
    }
    const why = isPassedOver(path)
      ? 'the tool that makes the site writes it, or keeps other things in it'
      : whyNotEntered(name);
    const wanted = !name.startsWith('.') && isNamed(path, scopes);
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

  async function settingsAt(path: string, name: string): Promise<Scope> {
    const at = path === '' ? name : `${path}/${name}`;
    const found: Fault[] = [];
    const report: Report = Object.assign(
      (line: number, message: string, remedy: string): void =>
        void found.push({ code: 'settings', file: shown(at), line, message, remedy }),
      { note: (): void => undefined },
    );
    const read = await readSettings(join(root, at), report);
    const last = read === undefined ? options.settings?.get(at) : undefined;
    const note = last === undefined ? '' : ' Until then what it said before stays in use.';
    for (const one of found) faults.push({ ...one, remedy: one.remedy + note });
    const said = read ?? last;
    if (said !== undefined) settings.set(at, said);
    return scopeOf(said ?? { fields: {} }, path, name);
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
    notes.push(...(git?.notes ?? []).map((note) => ({ file: directory, line: 1, note })));
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
    const kept = [...articles.keys(), ...others];
    for (const scope of chosen) {
      const { told, fault: slip } = slips(scope, kept, leftOut);
      notes.push(...told.map((note) => ({ file: shown(scope.file), line: 1, note })));
      if (slip !== undefined) fault(scope.file, slip.message, slip.remedy);
    }
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
