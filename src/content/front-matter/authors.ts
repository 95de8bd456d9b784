/** `author` and `editor` of front matter: one name or a list, each a string, CSL's own object, or the object of another tool. */
import type { Name } from '../../domain/citation.js';
import { visibleText } from '../../text/characters.js';
import type { Report } from '../fault.js';
import { withoutComments } from './comments.js';
import { peopleFromText } from './people.js';
import type { FrontMatterValue } from './values.js';

const NAME_KEYS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const;
const OBJECT_REMEDY = 'Write `{ family: Doe, given: Jane }`, or `{ literal: AFP }` for an agency.';

/** What other tools call the whole of a name, and its parts. */
const WHOLE = ['name', 'fullname', 'displayname'];
const FAMILY = ['lastname', 'surname', 'familyname', 'last'];
const GIVEN = ['firstname', 'givenname', 'forename', 'first'];

// A paper of a large collaboration has thousands; a citation that long helps nobody.
const MAX_NAMES = 200;
const MAX_LENGTH = 200;

/**
 * The names in order; undefined when none is written, and when one of them cannot be told, for a list that lacks an author is a false
 * citation. What cannot be read has been reported.
 */
export function readNames(key: string, value: FrontMatterValue, report: Report): readonly Name[] | undefined {
  const items = value.kind === 'list' ? value.items : byHandle(value);
  if (items.length > MAX_NAMES) {
    const remedy = `Write at most ${MAX_NAMES}, the last as \`literal: et al.\`.`;
    report(value.line, `\`${key}\` has ${items.length} names`, remedy);
    return undefined;
  }
  const read = items.map((item) => readName(key, item, report));
  const names = read.flatMap((one) => one ?? []);
  return names.length === 0 || read.includes(undefined) ? undefined : names;
}

/** The value with the names of those whom it calls by what the site knows them by: `jane`, or `{ key: jane }`. */
export function withPeople(value: FrontMatterValue, people: Readonly<Record<string, string>>): FrontMatterValue {
  const { line } = value;
  if (value.kind === 'list') return { kind: 'list', items: value.items.map((one) => withPeople(one, people)), line };
  const told = value.kind === 'text' ? value : value.entries.find(({ key }) => key === 'key')?.value;
  const key = told?.kind === 'text' ? told.text.trim().toLowerCase() : '';
  const text = Object.hasOwn(people, key) ? people[key] : undefined;
  if (text === undefined || (value.kind === 'map' && value.entries.some((entry) => entry.key === 'name'))) return value;
  const name: FrontMatterValue = { kind: 'text', text, line };
  // Whoever calls themselves by one word is called so.
  return /\s/u.test(text) ? name : { kind: 'map', entries: [{ key: 'literal', line, value: name }], line };
}

/** `authors: { jane: { name: Jane Doe } }` is a list of what stands under the accounts. */
function byHandle(value: FrontMatterValue): readonly FrontMatterValue[] {
  const { entries = [] } = value.kind === 'map' ? value : {};
  return entries.length > 0 && entries.every((entry) => entry.value.kind === 'map')
    ? entries.map((entry) => entry.value)
    : [value];
}

/** The names that one item has; undefined, after a report, when they cannot be told. */
function readName(key: string, value: FrontMatterValue, report: Report): readonly Name[] | undefined {
  switch (value.kind) {
    case 'text':
      return fromText(key, visibleText(withoutComments(value.text)), value.line, report);
    case 'map':
      return fromObject(key, value, report);
    case 'list': {
      // `[[Jane Doe]]` is a link of Obsidian, and to YAML a list in a list.
      const inner = value.items[0]?.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
      const [only] = inner.items;
      if (inner.items.length === 1 && only?.kind === 'text') return readName(key, only, report);
      report(value.line, `\`${key}\` has a list inside its list`, OBJECT_REMEDY);
      return undefined;
    }
  }
}

function fromText(key: string, text: string, line: number, report: Report): readonly Name[] | undefined {
  const people = peopleFromText(text);
  if (people.kind === 'names') return people.names;
  const one = `\`${key}: { literal: "${short(text.trim()).replaceAll('"', "'")}" }\``;
  const list = people.several.map((name) => (/[:#,[\]{}"']/u.test(name) ? JSON.stringify(name) : name)).join(', ');
  const remedy =
    people.several.length > 1
      ? `Write \`${key}: [${short(list)}]\` for ${people.several.length === 2 ? 'two' : 'several'}, or ${one} for one.`
      : `Write the name, such as \`${key}: Jane Doe\`, or ${one} if it is one.`;
  report(line, `\`${key}\` ${people.why}`, remedy);
  return undefined;
}

function fromObject(
  key: string,
  value: FrontMatterValue & { kind: 'map' },
  report: Report,
): readonly Name[] | undefined {
  const parts: Record<string, string> = {};
  const others = new Map<string, string>();
  for (const entry of value.entries) {
    const own = NAME_KEYS.some((name) => name === entry.key);
    if (own && (entry.value.kind !== 'text' || entry.value.text.length > MAX_LENGTH)) {
      report(entry.line, `\`${key}\` has a part \`${entry.key}\` that cannot be read`, OBJECT_REMEDY);
      return undefined;
    }
    const text = entry.value.kind === 'text' ? visibleText(entry.value.text).replace(/\s+/gu, ' ').trim() : '';
    if (own && text !== '') parts[entry.key] = text;
    else if (text !== '') others.set(entry.key.toLowerCase().replace(/[^a-z]/g, ''), text);
  }
  const { literal, family } = parts;
  if (literal === undefined && family === undefined) {
    const named = fromOthers(parts['given'], others);
    if (named !== undefined) return typeof named === 'string' ? fromText(key, named, value.line, report) : [named];
  }
  if ((literal === undefined) === (family === undefined)) {
    const message =
      literal === undefined ? 'has a name without `family`' : 'has a name with both `family` and `literal`';
    report(value.line, `\`${key}\` ${message}`, OBJECT_REMEDY);
    return undefined;
  }
  return [parts];
}

function fromOthers(given: string | undefined, others: ReadonlyMap<string, string>): Name | string | undefined {
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => others.get(key)).find((text) => text !== undefined && text.length <= MAX_LENGTH);
  const family = first(FAMILY);
  const own = given ?? first(GIVEN);
  if (family !== undefined) return { family, ...(own !== undefined && { given: own }) };
  return first(WHOLE);
}

/** Hostile values are long; a message has one line. */
function short(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
