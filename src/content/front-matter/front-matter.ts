/**
 * Front matter to a citation. Its keys are CSL's own, each with one reader that knows how people write the value and what
 * to tell them when it is wrong; what the readers made is validated against the citation's schema.
 */
import { CITATION_TYPES, type Citation, type CitationType } from '../../domain/citation.js';
import { visibleText } from '../../text/characters.js';
import type { Report } from '../fault.js';
import { readDoi, readUrl } from './addresses.js';
import { CitationFields } from './citation-schema.js';
import { readDate } from './dates.js';
import { FRONT_MATTER_KEYS, meantKey, type FrontMatterKey } from './keys.js';
import { readNames } from './names.js';
import { readYaml, type YamlValue } from './read-yaml.js';

/** What front matter says: a citation whose title may still come from the body, and whether the text is a brief. */
interface FrontMatter {
  readonly fields: Partial<Omit<Citation, 'id'>>;
  readonly brief: boolean;
  /** True when a title may have been written where it could not be read, so that its absence is no fault of its own. */
  readonly broken: boolean;
}

type Reader = (key: string, value: YamlValue, report: Report) => unknown;

/** Of a title, in UTF-16 units. Discord shows 256 characters of a heading, a catalogue a few lines of a title. */
export const MAX_TITLE = 500;
const MAX_TEXT = 5000;

const READERS = {
  title: text(MAX_TITLE),
  author: readNames,
  editor: readNames,
  'container-title': text(MAX_TITLE),
  'collection-title': text(MAX_TITLE),
  publisher: text(MAX_TITLE),
  'publisher-place': text(MAX_TITLE),
  issued: readDate,
  accessed: readDate,
  URL: text(MAX_TEXT, readUrl),
  DOI: text(MAX_TEXT, readDoi),
  language: text(MAX_TEXT, readLanguage),
  type: text(MAX_TEXT, readType),
  license: text(MAX_TITLE),
  abstract: text(MAX_TEXT),
  volume: text(MAX_TITLE),
  issue: text(MAX_TITLE),
  page: text(MAX_TITLE),
  edition: text(MAX_TITLE),
  ISBN: text(MAX_TITLE),
  ISSN: text(MAX_TITLE),
  genre: text(MAX_TITLE),
  number: text(MAX_TITLE),
  note: text(MAX_TEXT),
  brief: text(MAX_TEXT, readFlag),
} as const satisfies Record<FrontMatterKey, Reader>;

/** Reads YAML whose first line is line `firstLine` of its file. Every fault is reported; what is sound is returned. */
export function readFrontMatter(yaml: string, firstLine: number, report: Report): FrontMatter {
  const { entries, faults } = readYaml(yaml, firstLine);
  for (const { line, message, remedy } of faults) report(line, message, remedy);
  // What a broken line left behind would be reported a second time, and wrongly.
  if (faults.length > 0) return { fields: {}, brief: false, broken: true };

  const fields: Partial<Record<FrontMatterKey, unknown>> = {};
  for (const { key, line, value } of entries) {
    const known = FRONT_MATTER_KEYS.find((name) => name === key);
    if (known === undefined) reportUnknown(key, line, report);
    else {
      const read = READERS[known](key, value, report);
      if (read !== undefined) fields[known] = read;
    }
  }
  const { brief, ...rest } = fields;
  const broken = entries.some(({ key }) => key === 'title' || meantKey(key) === 'title');
  const validated = CitationFields.safeParse(rest);
  if (validated.success) return { fields: validated.data, brief: brief === true, broken };
  for (const { path, message } of validated.error.issues) {
    const key = String(path[0] ?? '');
    const line = entries.find((entry) => entry.key === key)?.line ?? firstLine;
    report(line, `\`${key}\` is not what a citation can hold (${message})`, 'Write it as the README shows.');
  }
  return { fields: {}, brief: false, broken: true };
}

function reportUnknown(key: string, line: number, report: Report): void {
  // Where an imported article came from, which is no part of its citation.
  if (key === 'imported') return;
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  if (key === 'id') {
    report(line, '`id` is not read', 'Leave it out: the id is the name of the file.');
    return;
  }
  const meant = meantKey(key);
  const remedy =
    meant === undefined ? `Leave it out, or write one of ${FRONT_MATTER_KEYS.join(', ')}.` : `Write \`${meant}\`.`;
  report(line, `there is no key \`${shown}\``, remedy);
}

/** A reader of one line of text, which white space and hidden characters do not reach; empty text is no value. */
function text(limit: number, then?: (value: string, line: number, report: Report) => unknown): Reader {
  return (key, value, report) => {
    if (value.kind !== 'text') {
      report(value.line, `\`${key}\` is a ${value.kind} and not text`, `Write \`${key}: …\` with one value.`);
      return undefined;
    }
    const plain = visibleText(value.text).replace(/\s+/gu, ' ').trim();
    if (plain === '') return undefined;
    if (plain.length > limit) {
      report(value.line, `\`${key}\` has ${plain.length} characters`, `Write at most ${limit}.`);
      return undefined;
    }
    return then === undefined ? plain : then(plain, value.line, report);
  };
}

function readType(value: string, line: number, report: Report): CitationType | undefined {
  const type = CITATION_TYPES.find((name) => name === value);
  if (type === undefined) {
    report(
      line,
      `\`type: ${value.slice(0, 40)}\` is no type of CSL that articles have`,
      `Write one of ${CITATION_TYPES.join(', ')}.`,
    );
  }
  return type;
}

function readFlag(value: string, line: number, report: Report): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  report(line, '`brief` is neither true nor false', 'Write `brief: true`, or leave the line out.');
  return undefined;
}

// The `language` of front matter: a BCP 47 tag, in the form that `Intl` gives it.

// Names that people write instead; the tags' names in English come from `Intl.DisplayNames`.
const COMMON = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr ar he fa hi zh ja ko th vi id el hu ro'.split(' ');

/** The canonical tag; undefined, after a report, for what is none. */
function readLanguage(typed: string, line: number, report: Report): string | undefined {
  const tag = canonical(typed);
  // A language of more than three letters has been registered never; what looks so is a name.
  if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag)) return tag;
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const meant =
    COMMON.find((code) => names.of(code)?.toLowerCase() === typed.toLowerCase()) ??
    canonical(typed.replaceAll('_', '-'));
  const known = meant !== undefined && /^[a-z]{2,3}(?:-|$)/.test(meant);
  const remedy = known ? `Write \`language: ${meant}\`.` : 'Write a tag such as `en`, `de` or `zh-Hant`.';
  report(line, `\`language: ${typed.slice(0, 40)}\` is no language tag`, remedy);
  return undefined;
}

function canonical(typed: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(typed)[0];
  } catch {
    return undefined;
  }
}
