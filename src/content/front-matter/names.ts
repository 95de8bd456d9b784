/** `author` and `editor` of front matter: one name or a list, each a string or CSL's own object. */
import type { Name } from '../../domain/citation.js';
import { visibleText } from '../../text/characters.js';
import type { Report } from '../fault.js';
import type { YamlValue } from './read-yaml.js';

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
      return fromText(key, visibleText(value.text), value.line, report);
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
    const text = visibleText(entry.value.text).trim();
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

// A name as people type it to a CSL name. Stands alone because front matter and bylines both have such names, and
// because telling a person from an agency is a guess that should be made in one place.

// What stands in the names of agencies, authorities and companies and hardly ever in a person's.
const ORGANISATION =
  /\b(?:agency|agence|agentur|associated|association|bank|board|bureau|center|centre|college|comisión|commission|committee|company|consortium|corporation|council|department|desk|editors?|editorial|federation|foundation|government|group|inc|initiative|institut|institute|international|journal|lab|laboratory|league|ltd|magazine|media|ministerio|ministerium|ministry|network|news|office|organi[sz]ation|parliament|press|project|redaktion|reporters?|society|staff|team|times|trust|union|united|universidad|university|universität|université|world)\b/iu;
const NON_DROPPING = /^(?:da|de|del|della|der|den|di|do|dos|du|el|la|le|ten|ter|van)$/u;
const DROPPING = /^(?:von|vom|zu|zum|zur)$/u;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?)$/u;

/**
 * "Jane Doe", "Doe, Jane", "María José de la Cruz", "Martin King Jr." in parts; one word ("AFP", "Plato"), a name in a
 * script without spaces, and what sounds like an organisation as `literal`. Undefined when nothing is there.
 */
export function nameFromText(text: string): Name | undefined {
  const name = text.trim().replace(/\s+/gu, ' ');
  if (name === '') return undefined;
  if (name.includes(',')) return fromCommas(name);
  const words = name.split(' ');
  if (words.length === 1 || /^the /iu.test(name) || ORGANISATION.test(name)) return { literal: name };

  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  // The particles are the last run of them, so that "de la" stays together and a middle name stays with the given one.
  let first = words.length - 1;
  while (first > 1 && isParticle(words[first - 1] ?? '')) first -= 1;
  const particles = words.slice(first, -1);
  const dropping = particles.length > 0 && particles.every((word) => DROPPING.test(word));
  return {
    family: words.at(-1) ?? name,
    given: words.slice(0, first).join(' '),
    ...(particles.length > 0 && { [dropping ? 'dropping-particle' : 'non-dropping-particle']: particles.join(' ') }),
    ...(suffix !== undefined && { suffix }),
  };
}

function fromCommas(name: string): Name | undefined {
  const [first = '', second = '', ...rest] = name.split(',').map((part) => part.trim());
  if (first === '' || second === '') return nameFromText(`${first} ${second}`);
  // "Footnote, Inc." and "University of Leeds, Faculty of Arts" are no people.
  if (/^(?:inc|ltd|llc|gmbh)\b/iu.test(second) || ORGANISATION.test(first)) return { literal: name };
  if (SUFFIX.test(second)) return { ...nameFromText(first), suffix: second };
  const words = first.split(' ');
  const particles = words.slice(0, -1);
  const particle = particles.length > 0 && particles.every(isParticle) ? particles.join(' ') : undefined;
  const dropping = particle !== undefined && particles.every((word) => DROPPING.test(word));
  return {
    family: particle === undefined ? first : (words.at(-1) ?? first),
    given: second,
    ...(particle !== undefined && { [dropping ? 'dropping-particle' : 'non-dropping-particle']: particle }),
    ...(rest.length > 0 && { suffix: rest.join(', ') }),
  };
}

function isParticle(word: string): boolean {
  return NON_DROPPING.test(word) || DROPPING.test(word);
}
