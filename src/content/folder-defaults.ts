/**
 * What a folder says of its files, put under what a file says of itself. Stands alone because both ends know it: the folder, which
 * finds it, and the parser, which alone sees a file's front matter. Plain data, for it goes to the thread that parses.
 */
import type { Citation } from '../domain/citation.js';
import type { FrontMatterEntry } from './front-matter/values.js';
import { isUrl } from '../text/is-url.js';

/** For whatever the front matter of a file leaves out. */
export interface FolderDefaults {
  readonly fields: Partial<Omit<Citation, 'id' | 'title'>>;
  /** The file's address: `https://example.org/docs/guide/intro/`; `{slug}` in it is the front matter's `slug`, or `name`. */
  readonly address?: string;
  /** What `{slug}` is without a `slug` in the front matter. */
  readonly name?: string;
  /** By the keys of the front matter that put the page elsewhere, in lower case, the first of them before the others. */
  readonly moved?: Readonly<Record<string, Moved>>;
  /** The day of a post, which `{year}`, `{month}` and `{day}` of its address are. */
  readonly day?: PostDay;
  /** Keys of the front matter, in lower case, that make the address unsure when they say anything. */
  readonly unsure?: readonly string[];
  /** True where a file without front matter is no page of the site. */
  readonly onlyWithFrontMatter?: true;
  /** Whom the site knows by a short name, by that name in lower case. */
  readonly people?: Readonly<Record<string, string>> | undefined;
  /** Front matter that the site gives to the file for what its own leaves out, the surest first. */
  readonly values?: readonly FrontMatterEntry[];
  /** True in a vault of notes, where `#word` is a tag. */
  readonly vault?: true;
}

/** The address of a page whose front matter names it, with `{value}` (`{lower}` in lower case) for what it says; null where that does not tell it. */
export interface Moved {
  /** For a value that begins with `/`, which is in `{value}`. */
  readonly rooted: string | null;
  readonly relative: string | null;
}

/** As Jekyll has it: `date` in the front matter goes before the day in the file's name, in the zone of the site. */
export interface PostDay {
  /** Of the file's name: `2024-05-01`. */
  readonly named: string;
  /** As in `Europe/Berlin`. Without it the site has that of the machine that makes it, which nobody knows. */
  readonly zone?: string;
}

/** The values of a file's front matter by key, in lower case; undefined for a file without. */
export type OwnValues = ReadonlyMap<string, string> | undefined;

/** The fields with those of the folder for what they lack. No address is taken that the front matter makes unsure. */
export function withDefaults(
  fields: Partial<Omit<Citation, 'id'>>,
  defaults: FolderDefaults,
  own: () => OwnValues,
): Partial<Omit<Citation, 'id'>> {
  const URL = fields.URL ?? addressOf(defaults, own) ?? defaults.fields.URL;
  return { ...defaults.fields, ...fields, ...(URL === undefined ? {} : { URL }) };
}

/** A page's own way to say where it is: parts of letters, digits and a few marks, none of them `..`. */
const OWN_PATH = /^\/?[\p{L}\p{N}\p{M}._~-]+(?:\/[\p{L}\p{N}\p{M}._~-]+)*\/?$/u;

function addressOf(defaults: FolderDefaults, own: () => OwnValues): string | undefined {
  const { address, name = '', moved = {}, day, unsure = [], onlyWithFrontMatter } = defaults;
  if (address === undefined) return undefined;
  const keys = [...Object.keys(moved), ...unsure];
  const asks = address.includes('{') || keys.length > 0 || onlyWithFrontMatter === true;
  const values = asks ? own() : undefined;
  if (onlyWithFrontMatter === true && values === undefined) return undefined;
  for (const [key, to] of Object.entries(moved)) {
    const value = values?.get(key)?.trim();
    if (value === undefined || value === '') continue;
    const pattern = value.startsWith('/') ? to.rooted : to.relative;
    return pattern === null ? undefined : filled(pattern, value);
  }
  if (unsure.some((key) => (values?.get(key) ?? '') !== '')) return undefined;
  if (day !== undefined) return datedAddress(address, values?.get('date')?.trim() ?? '', day);
  return address.includes('{slug}') ? filled(address, values?.get('slug')?.trim() || name) : address;
}

/** The address as a note shows it, with the day that a post has by its name; empty for none. */
export function exampleAddress({ address = '', day }: FolderDefaults): string {
  return day === undefined ? address : (datedAddress(address, '', day) ?? '');
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[Tt ]+(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/u;

/** Undefined where the day depends on a zone that is not known. A time without a zone is in UTC, as Ruby's YAML reads it. */
function datedAddress(address: string, date: string, { named, zone }: PostDay): string | undefined {
  const [, stated, time, seconds = '00', offset = 'Z'] = DATE.exec(date === '' ? named : date) ?? [];
  const day =
    time === undefined || stated === undefined ? stated : dayIn(zone, `${stated}T${time}:${seconds}${offset}`);
  if (day === undefined) return undefined;
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return address.replace('{year}', year).replace('{month}', month).replace('{day}', dayOfMonth);
}

function dayIn(zone: string | undefined, moment: string): string | undefined {
  if (zone === undefined) return undefined;
  try {
    // Swedes write dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(
      new Date(moment.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2')),
    );
  } catch {
    return undefined;
  }
}

/** Undefined for a value that is no path, and for one that makes no address. */
function filled(pattern: string, value: string): string | undefined {
  const parts = value.split('/');
  if (value !== '' && value !== '/' && (!OWN_PATH.test(value) || parts.includes('..') || parts.includes('.')))
    return undefined;
  const written = parts.map(encodeURIComponent).join('/');
  // `old/page.html` is a file, and no folder.
  const end = /\.[a-z]+$/iu.test(value) ? pattern.replace(/\}\/$/u, '}') : pattern;
  const address = end
    .replaceAll(/\{(?:slug|value)\}/gu, () => written)
    .replaceAll('{lower}', () => written.toLowerCase())
    .replace(/(?<!:)\/{2,}/gu, '/');
  return isUrl(address) ? address : undefined;
}
