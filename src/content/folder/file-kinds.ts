/**
 * Which files of a folder are articles by their names, and what is said of the others: a person who put a file there should learn
 * why it is not read, and nobody wants to read of four hundred pictures.
 */
import type { Skipped } from '../fault.js';
import { FEEDS_FILE } from '../feeds/feed-list.js';

const ARTICLES = /\.(?:md|mdx|markdown|qmd|txt)$/iu;

/** Files for programs, whatever their names end with. */
const FOR_PROGRAMS =
  /^(?:robots|humans|ads|security|llms(?:-\w+)?|requirements[\w-]*|constraints|cmakelists|manifest|sitemap)\.txt$/iu;

/** What `npm run add` makes articles of. */
const ADDED = /\.(?:html?|xhtml|pdf|docx|epub)$/iu;

/** Markdown by another name. */
const RENAMED = /\.(?:mdown|mkdn?|mdwn|mdtxt|rmd)$/iu;

/** Text in other markup, which other programs turn into Markdown. */
const CONVERTED = /\.(?:rst|adoc|asciidoc|org|textile|wiki|mediawiki|rtf|odt|doc)$/iu;

/** What stands in each of more files than this is told once for all. */
const TOLD_APART = 5;

/** Kinds of other files that are named. */
const NAMED = 6;

/** Folders that tools write, whoever uses them: they repeat what stands elsewhere, or hold what nobody here wrote. */
const WRITTEN = new Set(['public', '_site', '_build']);

/** Folders that nobody expects to be looked into, so that nobody is told. */
const NEVER_ENTERED = /^(?:\..*|node_modules|bower_components|__pycache__)$/u;

const INCLUDE_IT = 'To have one read, name it under `include:` in a footnote.yaml beside it';

/** Why a folder is not looked into; undefined for one that is. `none` where nobody has to be told. */
export function whyNotEntered(name: string): string | undefined {
  if (NEVER_ENTERED.test(name)) return 'none';
  if (name === '_drafts') return 'drafts are for nobody to quote';
  if (name === '_posts') return undefined;
  if (WRITTEN.has(name)) return `tools write what is in it. ${INCLUDE_IT}`;
  if (name.startsWith('_')) return `the name begins with \`_\`. ${INCLUDE_IT}`;
  return undefined;
}

export function isArticle(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!ARTICLES.test(name) || name.startsWith('.') || FOR_PROGRAMS.test(name)) return false;
  if (name.startsWith('_') && !/^_index\./iu.test(name)) return false;
  // At the top it tells people of the folder; below, it is what its part of the site begins with.
  return !isTopReadme(path);
}

/**
 * Whether a change at the path, given by its parts below the folder, can change the library. What git and package managers do in their
 * own folders cannot, nor can pictures.
 */
export function isWatched(parts: readonly string[], isFile: boolean): boolean {
  const name = parts.at(-1) ?? '';
  // The folder itself, or something above it.
  if (name === '' || parts[0] === '..') return true;
  const folders = isFile ? parts.slice(0, -1) : parts;
  if (folders.some((one) => NEVER_ENTERED.test(one))) return false;
  return !isFile || isArticle(parts.join('/')) || SETTINGS.test(name);
}

/** Deeper than anybody files articles, so that folders that lead into themselves come to an end. */
export const MAX_DEPTH = 24;

/** Files that say something of others: those of a folder, and those of the generators of sites. */
const SETTINGS =
  /^(?:footnote\.ya?ml|_config\.ya?ml|mkdocs\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml)|(?:docusaurus|astro)\.config\.\w+)$/iu;

/** What is said of folders that are not looked into, those for one reason together where they are many. */
export function saidOfFolders(
  folder: string,
  passedOver: readonly { readonly path: string; readonly why: string }[],
  shown: (path: string) => string,
): readonly Skipped[] {
  const reasons = new Map<string, { readonly path: string }[]>();
  for (const { path, why } of passedOver) reasons.set(why, [...(reasons.get(why) ?? []), { path }]);
  return [...reasons].flatMap(([why, same]) => {
    if (same.length <= TOLD_APART)
      return same.map(({ path }) => ({ file: shown(path), why: `the folder is not read: ${why}` }));
    return [{ file: folder, why: `${same.length} folders such as ${same[0]?.path} are not read: ${why}` }];
  });
}

/** What is said of the files that are no articles, those of one kind together where they are many. `folder` is what they are in. */
export function saidOfOthers(
  folder: string,
  paths: readonly string[],
  shown: (path: string) => string,
): readonly Skipped[] {
  const others = new Map<string, number>();
  const reasons = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const why = reason(path, name);
    if (why === 'none') continue;
    if (why === undefined) {
      const kind = /\.[^.]+$/u.exec(name)?.[0].toLowerCase() ?? 'without an ending';
      others.set(kind, (others.get(kind) ?? 0) + 1);
    } else {
      const known = reasons.get(why);
      if (known === undefined) reasons.set(why, [path]);
      else known.push(path);
    }
  }
  const told = [...reasons].flatMap(([why, files]) => {
    const [first = ''] = files;
    if (files.length <= TOLD_APART) return files.map((path) => ({ file: shown(path), why }));
    return [{ file: folder, why: `${files.length} files such as ${first}: ${why}` }];
  });
  const total = [...others.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return told;
  const kinds = [...others].toSorted((a, b) => b[1] - a[1]).map(([kind]) => kind);
  const named = [...kinds.slice(0, NAMED), ...(kinds.length > NAMED ? [`and ${kinds.length - NAMED} more kinds`] : [])];
  const counted = total === 1 ? '1 file is no text that is read' : `${total} files are no text that is read`;
  return [...told, { file: folder, why: `${counted} (${named.join(', ')})` }];
}

/** Undefined for a file of another kind, `none` for one that nobody expects to be read. */
function reason(path: string, name: string): string | undefined {
  if (name.startsWith('.') || FOR_PROGRAMS.test(name) || SETTINGS.test(name) || path === FEEDS_FILE) return 'none';
  if (isTopReadme(path) && ARTICLES.test(name)) {
    return 'a README at the top tells of the folder. Give it another name to have it read';
  }
  if (ARTICLES.test(name)) return 'its name begins with `_`. Rename it to have it read';
  if (RENAMED.test(name)) return 'its name does not end with .md. Rename it to have it read';
  if (ADDED.test(name)) return 'it is no Markdown. `npm run add` makes an article of it';
  if (CONVERTED.test(name)) return 'it is no Markdown. Convert it, with Pandoc for example';
  return undefined;
}

function isTopReadme(path: string): boolean {
  return /^README\.[^/]*$/iu.test(path);
}
