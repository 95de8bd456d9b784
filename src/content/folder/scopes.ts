/**
 * The `footnote.yaml` of each folder on the way to a file, its own folder's first: which files they choose, and what they say of
 * those. Reads the disk, that one file of a folder.
 */
import { join } from 'node:path';
import { openRegularFile } from '../../disk/read-regular-file.js';
import type { Report } from '../fault.js';
import { readFolderSettings, type FolderDates, type FolderSettings } from './folder-settings.js';
import { globs, type Globs } from './globs.js';

/** Settings, and the folder below the root that they are of. */
export interface Scope extends FolderSettings {
  readonly folder: string;
  /** The path below the root of the file that they stand in. */
  readonly file: string;
  readonly includes?: Globs;
  readonly excludes?: Globs;
}

/** In bytes. */
const LARGEST_SETTINGS = 64 * 1024;

/** What the file at `path` says, where it can be read; what is wrong with it is reported. */
export async function readSettings(path: string, report: Report): Promise<FolderSettings | undefined> {
  const file = await openRegularFile(path, LARGEST_SETTINGS);
  const text = await file?.handle.readFile('utf8').catch(() => undefined);
  await file?.handle.close();
  if (text !== undefined) return readFolderSettings(text, report);
  report(1, 'the settings of the folder cannot be read', `Make it a file of at most ${LARGEST_SETTINGS} bytes.`);
  return undefined;
}

export function scopeOf(said: FolderSettings, folder: string, name: string): Scope {
  return {
    ...said,
    folder,
    file: join(folder, name),
    ...(said.include && { includes: globs(said.include) }),
    ...(said.exclude && { excludes: globs(said.exclude) }),
  };
}

/** Whether the settings name the folder, and not only by a pattern for everything. */
export function isNamed(path: string, scopes: readonly Scope[]): boolean {
  return scopes.some(
    ({ folder, include, includes }) =>
      include?.some((pattern) => !pattern.startsWith('*')) === true && includes?.(below(path, folder)) === true,
  );
}

export function isExcluded(path: string, scopes: readonly Scope[]): boolean {
  return scopes.some(({ folder, excludes }) => excludes?.(below(path, folder)) === true);
}

/** Whether the settings leave the file out: all excludes count, and of the includes those of the nearest folder that has some. */
export function isLeftOut(path: string, scopes: readonly Scope[]): boolean {
  const nearest = scopes.find(({ includes }) => includes !== undefined);
  return isExcluded(path, scopes) || nearest?.includes?.(below(path, nearest.folder)) === false;
}

export function datesOf(scopes: readonly Scope[], usual: FolderDates = 'none'): FolderDates {
  return scopes.find(({ dates }) => dates !== undefined)?.dates ?? usual;
}

/**
 * What is told of patterns that mean nothing that is there, for a slip of the finger keeps a file or leaves it out without a word:
 * `kept` are the paths of the files that the settings of all folders leave, `leftOut` those of what they do not.
 */
export function slips(
  scope: Scope,
  kept: readonly string[],
  leftOut: readonly string[],
): { readonly told: readonly string[]; readonly fault?: { readonly message: string; readonly remedy: string } } {
  const { include = [], exclude = [] } = scope;
  const missing = unmatched(include, scope, kept);
  const named = missing.map((pattern) => `\`${pattern}\``).join(', ');
  const told = unmatched(exclude, scope, leftOut).map(
    (pattern) => `\`exclude\` names \`${pattern}\`, and nothing is called so`,
  );
  if (missing.length === 0) return { told };
  if (missing.length < include.length)
    return { told: [`\`include\` names ${named}, and no file is called so`, ...told] };
  const message = `\`include\` leaves out everything, for no file is called ${named}`;
  const remedy = 'Write paths of files and folders below the folder, such as `guide.md` or `guide/**`.';
  return { told, fault: { message, remedy } };
}

function unmatched(patterns: readonly string[], { folder }: Scope, paths: readonly string[]): readonly string[] {
  const own = folder === '' ? paths : paths.filter((path) => path.startsWith(`${folder}/`));
  return patterns.filter((pattern) => {
    const means = globs([pattern]);
    return !own.some((path) => means(below(path, folder)));
  });
}

function below(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
