/** TOML to values with lines: the front matter of Hugo and Zola. The only module that knows the TOML package. */
import { parse, TomlDate, TomlError } from 'smol-toml';
import {
  MAX_DEPTH,
  MAX_FRONT_MATTER,
  MAX_KEYS,
  tooLong,
  type FrontMatterEntries,
  type FrontMatterEntry,
  type FrontMatterValue,
} from './values.js';

/**
 * The entries of TOML whose first line is line `firstLine` of the file, or its fault, for the parser stops at the first. A value has
 * the line of its key; what stands in a table has the table's.
 */
export function readToml(source: string, firstLine: number): FrontMatterEntries {
  if (source.length > MAX_FRONT_MATTER) return tooLong(firstLine);
  let table: Readonly<Record<string, unknown>>;
  try {
    table = parse(source, { maxDepth: MAX_DEPTH, integersAsBigInt: 'asNeeded' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    const message = `the TOML between the \`+++\` cannot be read (${what})`;
    return {
      entries: [],
      faults: [{ line: firstLine + error.line - 1, message, remedy: 'Write one `key = "value"` a line.' }],
    };
  }
  if (Object.keys(table).length > MAX_KEYS) {
    const message = `the front matter has more than ${MAX_KEYS} keys`;
    return { entries: [], faults: [{ line: firstLine, message, remedy: 'Leave out what no citation has.' }] };
  }
  const places = placesOf(source);
  const entries = Object.entries(table).map(([key, value]): FrontMatterEntry => {
    const { line, typed } = places.get(key) ?? { line: 0, typed: undefined };
    return { key, line: firstLine + line, value: valueOf(value, firstLine + line, typed) };
  });
  return { entries, faults: [] };
}

/** `depth` is of the value; what lies deeper than anything that front matter needs is empty, as `a.a.a.a = 1` can be of any depth. */
function valueOf(value: unknown, line: number, typed?: string, depth = 1): FrontMatterValue {
  if (depth > MAX_DEPTH) return { kind: 'text', text: '', line };
  const inner = (part: unknown): FrontMatterValue => valueOf(part, line, undefined, depth + 1);
  if (Array.isArray(value)) return { kind: 'list', items: value.map(inner), line };
  if (value instanceof TomlDate) return { kind: 'text', text: value.toISOString(), line };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => ({ key, line, value: inner(part) }));
    return { kind: 'map', entries, line };
  }
  // `1.10` is the number 1.1, and was not meant so.
  return { kind: 'text', text: typeof value === 'string' ? value : (typed ?? String(value)), line };
}

interface Place {
  /** From 0. */
  readonly line: number;
  /** A number as it stands there; undefined for all else. */
  readonly typed: string | undefined;
}

/** Where each key of the top, and each table, is first written. */
function placesOf(source: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let top = true;
  for (const [line, text] of source.split('\n').entries()) {
    const table = /^[ \t]*\[\[?[ \t]*["']?([\w-]+)/.exec(text)?.[1];
    const key = /^[ \t]*["']?([\w-]+)["']?[ \t]*[.=]/.exec(text)?.[1];
    if (table !== undefined && !text.includes('=')) top = false;
    const name = top ? key : table;
    if (name === undefined || places.has(name)) continue;
    places.set(name, { line, typed: /=[ \t]*([+-]?[0-9][0-9_.]*)[ \t]*(?:#.*)?$/.exec(text)?.[1] });
  }
  return places;
}
