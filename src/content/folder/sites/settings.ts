/**
 * A generator's settings in YAML or TOML as text by path (`params.author`). What the readers do not ask for may be anything:
 * tags of other programs, more keys than an article has, faults.
 */
import { parse } from 'smol-toml';
import type { Citation } from '../../../domain/citation.js';
import { CitationFields } from '../../front-matter/citation-schema.js';
import { readField } from '../../front-matter/front-matter.js';
import { readYaml } from '../../front-matter/read-yaml.js';
import type { FrontMatterEntry, FrontMatterValue } from '../../front-matter/values.js';

export interface Settings {
  /** Of a scalar; undefined when there is none, or an empty one. Upper and lower case of keys are the same. */
  text(path: string): string | undefined;
  /** The keys of a map, or the names in a list of strings and one-key maps. Empty when there is neither. The empty path is the whole. */
  names(path: string): readonly string[];
  has(path: string): boolean;
  /** The maps in a list; empty when there is none. */
  maps(path: string): readonly Settings[];
  /** A map as front matter, its keys in lower case; empty for anything else. */
  frontMatter(path: string): readonly FrontMatterEntry[];
  /** Whoever the path names, as text or as a map with `name`. */
  author(path: string): Partial<Pick<Citation, 'author'>>;
}

type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

/** As deep as anything is asked for, and some more. */
const MAX_DEPTH = 8;

/** Settings in YAML, or in TOML. What cannot be read has no settings. */
export function settingsIn(text: string, format: 'yaml' | 'toml' = 'yaml'): Settings {
  return over(format === 'yaml' ? yamlMap(text) : tomlMap(text));
}

function over(root: Value): Settings {
  const at = (path: string): Value | undefined => {
    let value: Value | undefined = root;
    if (path === '') return value;
    for (const key of path.toLowerCase().split('.')) value = value instanceof Map ? value.get(key) : undefined;
    return value;
  };
  const settings: Settings = {
    text(path) {
      const value = at(path);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    },
    names(path) {
      const value = at(path);
      if (value instanceof Map) return [...value.keys()];
      if (!Array.isArray(value)) return [];
      return value.flatMap((one: Value) =>
        typeof one === 'string' ? [one] : one instanceof Map ? [...one.keys()].slice(0, 1) : [],
      );
    },
    has: (path) => at(path) !== undefined,
    maps(path) {
      const value = at(path);
      return Array.isArray(value) ? value.filter((one: Value) => one instanceof Map).map(over) : [];
    },
    frontMatter(path) {
      const value = at(path);
      return value instanceof Map ? entriesOf(value) : [];
    },
    author(path) {
      const name = settings.text(path) ?? settings.text(`${path}.name`);
      if (name === undefined || name.length > 100 || /[<>@{}]|https?:/u.test(name)) return {};
      let isSure = true;
      const unsure = (): void => void (isSure = false);
      const report = Object.assign(unsure, { note: unsure });
      const read = CitationFields.safeParse({
        author: readField('author', { kind: 'text', text: name, line: 1 }, report),
      });
      // What a person would be asked about is nobody's name here.
      return isSure && read.success && read.data.author !== undefined ? { author: read.data.author } : {};
    },
  };
  return settings;
}

function entriesOf(map: ReadonlyMap<string, Value>): readonly FrontMatterEntry[] {
  return [...map].map(([key, value]) => ({ key, line: 1, value: asFrontMatter(value) }));
}

function asFrontMatter(value: Value): FrontMatterValue {
  if (typeof value === 'string') return { kind: 'text', text: value, line: 1 };
  if (value instanceof Map) return { kind: 'map', entries: entriesOf(value), line: 1 };
  return { kind: 'list', items: [...value.values()].map(asFrontMatter), line: 1 };
}

function yamlMap(text: string): Value {
  return new Map(readYaml(text, 1).entries.map(({ key, value }) => [key.toLowerCase(), fromYaml(value)]));
}

function fromYaml(value: FrontMatterValue): Value {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.map(fromYaml);
  return new Map(value.entries.map((one) => [one.key.toLowerCase(), fromYaml(one.value)]));
}

function tomlMap(text: string): Value {
  try {
    return fromToml(parse(text), 0);
  } catch {
    return new Map();
  }
}

function fromToml(value: unknown, depth: number): Value {
  if (depth > MAX_DEPTH || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => fromToml(one, depth + 1));
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  return new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase(), fromToml(one, depth + 1)]));
}
