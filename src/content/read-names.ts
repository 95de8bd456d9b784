/** `author` and `editor` of front matter: one name or a list, each a string or CSL's own object. */
import type { Name } from '../domain/citation.js';
import { cleanText } from './clean-text.js';
import { nameFromText } from './name-from-text.js';
import type { Report } from './report.js';
import type { YamlValue } from './yaml-value.js';

const NAME_KEYS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const;
const OBJECT_REMEDY = 'Write `{ family: Doe, given: Jane }`, or `{ literal: AFP }` for an agency.';
// A paper of a large collaboration has thousands; a citation that long helps nobody.
const MAX_NAMES = 200;
const MAX_LENGTH = 200;

/** The names in order; undefined when none is written. Faults have been reported. */
export function readNames(key: string, value: YamlValue, report: Report): readonly Name[] | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length > MAX_NAMES) {
    report(
      value.line,
      `\`${key}\` has ${items.length} names`,
      `Write at most ${MAX_NAMES}, the last as \`literal: et al.\`.`,
    );
    return undefined;
  }
  const names = items.flatMap((item) => readName(key, item, report) ?? []);
  return names.length === 0 ? undefined : names;
}

function readName(key: string, value: YamlValue, report: Report): Name | readonly Name[] | undefined {
  switch (value.kind) {
    case 'text':
      return fromText(key, cleanText(value.text), value.line, report);
    case 'map':
      return fromObject(key, value, report);
    case 'list':
      report(value.line, `\`${key}\` has a list inside its list`, OBJECT_REMEDY);
      return undefined;
  }
}

function fromText(key: string, text: string, line: number, report: Report): Name | readonly Name[] | undefined {
  if (text.length > MAX_LENGTH) {
    report(line, `a name in \`${key}\` is longer than ${MAX_LENGTH} characters`, 'Write the name only.');
    return undefined;
  }
  if (text.includes(';')) return text.split(';').flatMap((part) => nameFromText(part) ?? []);
  const pair = /^(.+?)\s+(?:and|und|et|y|&)\s+(.+)$/u.exec(text);
  // "Jane Doe and John Smith" is two people and "Food and Drug Administration" is none: only the writer knows.
  if (pair !== null) {
    const list = `\`${key}: [${pair[1]}, ${pair[2]}]\``;
    report(
      line,
      `\`${key}\` may be two names or one`,
      `Write ${list} for two, or \`${key}: { literal: "${text}" }\` for one.`,
    );
    return undefined;
  }
  return nameFromText(text);
}

function fromObject(key: string, value: YamlValue & { kind: 'map' }, report: Report): Name | undefined {
  const parts: Record<string, string> = {};
  for (const entry of value.entries) {
    const known = NAME_KEYS.some((name) => name === entry.key);
    if (!known || entry.value.kind !== 'text' || entry.value.text.length > MAX_LENGTH) {
      report(entry.line, `\`${key}\` has a part \`${entry.key.slice(0, 60)}\` that cannot be read`, OBJECT_REMEDY);
      return undefined;
    }
    const text = cleanText(entry.value.text).trim();
    if (text !== '') parts[entry.key] = text;
  }
  const { literal, family } = parts;
  if ((literal === undefined) === (family === undefined)) {
    const message =
      literal === undefined ? 'has a name without `family`' : 'has a name with both `family` and `literal`';
    report(value.line, `\`${key}\` ${message}`, OBJECT_REMEDY);
    return undefined;
  }
  return parts;
}
