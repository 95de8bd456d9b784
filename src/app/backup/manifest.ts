/** What is in a backup and where: the places of an archive, and the list of its files that says that they are whole. */
import { sep } from 'node:path';
import { z } from 'zod';

/** All lies below it, so that unpacking by hand touches nothing that is there. */
export const TOP = 'footnote-backup';

export const MANIFEST = 'manifest.json';
export const SETTINGS = 'settings.env';

/** What a folder of a backup is called, and what of the installation it has. */
export type Section = 'articles' | 'removed' | 'data';

/** All that there is in the last one: what servers keep. */
export const DATABASE = 'footnote.db';

const Manifest = z.object({
  /** Of the archive's own form: what has another number was made by another version. */
  format: z.literal(1),
  /** The version that made it. */
  footnote: z.string().max(100),
  /** When, as ISO 8601 in UTC. */
  made: z.iso.datetime(),
  counts: z.object({
    articles: z.int().nonnegative(),
    removed: z.int().nonnegative(),
    /** 1 where servers keep something. */
    data: z.int().nonnegative().default(0),
    bytes: z.int().nonnegative(),
  }),
  /** All but the manifest itself, by their paths below the top. */
  files: z.array(z.object({ path: z.string(), size: z.int().nonnegative(), sha256: z.hash('sha256') })),
});

export type Manifest = z.infer<typeof Manifest>;

/** Files and folders; more of them are made to fill a machine. */
export const MOST_ENTRIES = 200_000;

/** In bytes: as many files with long names. */
export const LARGEST_MANIFEST = 64 * 2 ** 20;

/** Undefined for what is none of this version's. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What stands at a path of a backup. */
export type Place =
  | { readonly kind: 'manifest' | 'settings' | 'top' }
  /** `parts`: its path below the section; empty for the section itself. */
  | { readonly kind: Section; readonly parts: readonly string[] };

/** Of one name, in bytes: what file systems take. */
const LONGEST_PART = 255;
const LONGEST_PATH = 4096;

/** Undefined for a path that no backup has: one that leads out of the folder, or into something that programs act upon. */
export function placeOf(path: string): Place | undefined {
  const trimmed = path.replace(/\/$/u, '');
  const [top, section, ...parts] = trimmed.split('/');
  if (top !== TOP || Buffer.byteLength(path) > LONGEST_PATH) return undefined;
  if (section === undefined) return { kind: 'top' };
  if (parts.length === 0 && section === MANIFEST) return { kind: 'manifest' };
  if (parts.length === 0 && section === SETTINGS) return { kind: 'settings' };
  if (section === 'data')
    return parts.length === 0 || parts.join('/') === DATABASE ? { kind: section, parts } : undefined;
  if (section !== 'articles' && section !== 'removed') return undefined;
  return parts.every(isName) ? { kind: section, parts } : undefined;
}

/** What git reads and programs load is in no backup. */
function isName(part: string): boolean {
  if (part === '' || part === '.' || part === '..' || part.includes('\0')) return false;
  // There they lead to another folder or disk.
  if (sep === '\\' && /[\\:]/u.test(part)) return false;
  return !isLeftOut(part) && Buffer.byteLength(part) <= LONGEST_PART;
}

/** What is never in a backup: the history of a checkout, which may have secrets in its settings, and packages. */
export function isLeftOut(name: string): boolean {
  return /^(?:\.git|node_modules)$/iu.test(name);
}
