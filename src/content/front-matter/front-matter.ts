/**
 * Front matter to a citation, in whichever language and for whichever tool it was written. Each field has one reader that knows how
 * people write the value and what to tell them when it is wrong. A value that cannot be read costs that field, and is a note;
 * what would make a false citation is a fault (decision 17).
 */
import { withoutMarkup } from '../../citation/markup.js';
import { barePages } from '../../citation/pages.js';
import { CITATION_TYPES, type Citation, type CitationType } from '../../domain/citation.js';
import { visibleText } from '../../text/characters.js';
import { editDistance } from '../../text/edit-distance.js';
import type { Report } from '../fault.js';
import { linked, readDoi, readUrl } from './addresses.js';
import { readNames } from './authors.js';
import { withoutComments } from './comments.js';
import { CitationFields } from './citation-schema.js';
import { readDate } from './date-values.js';
import { fieldOf, isChange, isCreation, isSource, nearMiss, type FrontMatterKey } from './keys.js';
import { readLanguage } from './language.js';
import { publicDays, whyUnpublished, type PublicDays } from './publicity.js';
import { ofSite, type SiteKnows } from './of-site.js';
import { readLines } from './read-lines.js';
import { readToml } from './read-toml.js';
import { readYaml } from './read-yaml.js';
import type { FrontMatterSource } from './split.js';
import { richTitle, titleText } from './title-text.js';
import type { FrontMatterEntries, FrontMatterEntry, FrontMatterValue } from './values.js';

/** What front matter says: a citation whose title may still come from the body, and whether the text is a brief. */
export interface FrontMatter {
  readonly fields: Partial<Omit<Citation, 'id'>>;
  readonly brief: boolean;
  /** True when `issued` is the day of the last change, for want of another. */
  readonly lastChange?: true;
  /** Why the file is not meant for readers: a sentence without its full stop. */
  readonly unpublished?: string;
  readonly days: PublicDays;
  /** Each key in small letters with its text, which is `[…]` for lists and maps: for what a folder makes of them. */
  readonly values: ReadonlyMap<string, string>;
}

type Reader = (key: string, value: FrontMatterValue, report: Report) => unknown;

/** Of a title, in UTF-16 units. Discord shows 256 characters of a heading, a catalogue a few lines of a title. */
export const MAX_TITLE = 500;
const MAX_TEXT = 5000;

const READERS = {
  title: text(MAX_TITLE, titleText),
  author: readNames,
  editor: readNames,
  translator: readNames,
  'container-title': text(MAX_TITLE),
  'collection-title': text(MAX_TITLE),
  'collection-number': text(MAX_TITLE),
  'event-title': text(MAX_TITLE),
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
  page: text(MAX_TITLE, barePages),
  section: text(MAX_TITLE),
  edition: text(MAX_TITLE),
  ISBN: text(MAX_TITLE),
  ISSN: text(MAX_TITLE),
  genre: text(MAX_TITLE),
  number: text(MAX_TITLE),
  version: text(MAX_TITLE),
  authority: text(MAX_TITLE),
  note: text(MAX_TEXT),
  brief: text(MAX_TEXT, readFlag),
} as const satisfies Record<FrontMatterKey, Reader>;

/** Reads the front matter of a file. Every fault and note is reported; what is sound is returned. */
export function readFrontMatter(head: FrontMatterSource, report: Report, site: SiteKnows = {}): FrontMatter {
  const { entries: own, faults } = entriesOf(head, report);
  const entries = ofSite(own, site);
  const unpublished = whyUnpublished(entries);
  const values = new Map(
    entries.map(({ key, value }) => [key.toLowerCase(), value.kind === 'text' ? value.text : '[…]']),
  );
  const about = { values, days: publicDays(entries), ...(unpublished !== undefined && { unpublished }) };
  const asNotes = notesOf(report);
  for (const { line, message, remedy, key } of faults) {
    // Under the name of its file a text would be cited by a title that its writer did not give it.
    if (key === undefined || fieldOf(key)?.field === 'title') report(line, message, remedy);
    else if (fieldOf(key) !== undefined) asNotes(line, `\`${key}\`: ${message}`, remedy);
  }
  // What a broken line left behind would be reported a second time, and wrongly.
  if (faults.some(({ key }) => key === undefined)) return { fields: {}, brief: false, ...about };

  const { fields, lastChange, typedTitle } = readFields(entries, report, asNotes);
  for (const { key, line } of entries) noteSlip(key, line, report);
  const { brief, ...rest } = { ...fields, ...richOf(typedTitle, fields.title) };
  const validated = CitationFields.safeParse(rest);
  if (validated.success) {
    return { fields: validated.data, brief: brief === true, ...about, ...(lastChange && { lastChange }) };
  }
  for (const { path, message } of validated.error.issues) {
    const key = String(path[0] ?? '');
    report(head.line, `\`${key}\` is not what a citation can hold (${message})`, 'Write it as the README shows.');
  }
  return { fields: {}, brief: false, ...about };
}

/** The value of one key, read as in front matter; undefined, after a report, for what it cannot be. */
export function readField(key: FrontMatterKey, value: FrontMatterValue, report: Report): unknown {
  return READERS[key](key, value, report);
}

function entriesOf({ format, source, line }: FrontMatterSource, report: Report): FrontMatterEntries {
  if (format === 'toml') return readToml(source, line);
  const read = readYaml(source, line);
  const broken = read.faults.find(({ key }) => key === undefined);
  const byLine = broken === undefined || format === 'json' ? undefined : readLines(source, line);
  if (broken === undefined || byLine === undefined) return read;
  report.note(broken.line, `${broken.message}, so each key was read by itself. ${withoutStop(broken.remedy)}`);
  return byLine;
}

/** What is wrong with a value is a note that says so, with the remedy. */
function notesOf(report: Report): Report {
  const asNote = (line: number, message: string, remedy: string): void =>
    report.note(line, `${message}, so it is left out. ${withoutStop(remedy)}`);
  return Object.assign(asNote, { note: (line: number, message: string) => report.note(line, message) });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

interface Candidate extends FrontMatterEntry {
  readonly field: FrontMatterKey;
  readonly rank: number;
}

/** Each field from the surest of the keys that have it. */
function readFields(
  entries: readonly FrontMatterEntry[],
  report: Report,
  asNotes: Report,
): {
  readonly fields: Partial<Record<FrontMatterKey, unknown>>;
  readonly lastChange: boolean;
  readonly typedTitle: string | undefined;
} {
  const candidates = entries
    .flatMap((entry): readonly Candidate[] => {
      const known = fieldOf(entry.key);
      if (known === undefined || isAbsent(entry.value)) return [];
      const value = known.field === 'URL' ? linked(entry.value) : entry.value;
      return [{ ...entry, value, ...known }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const fields: Partial<Record<FrontMatterKey, unknown>> = {};
  const from = new Map<FrontMatterKey, Candidate>();
  const doubtful = new Set<FrontMatterKey>();
  for (const candidate of candidates) {
    const { field, rank, line, value } = candidate;
    const first = from.get(field);
    if (first !== undefined && isSame(first.value, value)) continue;
    if (first !== undefined && first.key !== candidate.key) {
      if (PEOPLE.has(field)) report.note(line, `\`${candidate.key}\` is not read, because \`${first.key}\` is`);
      continue;
    }
    if (first !== undefined) {
      twice(candidate, report);
      if (field !== 'title' && field !== 'brief') doubtful.add(field);
      continue;
    }
    if (rank > 0 && !isMeant(field, rank, value)) continue;
    // A brief that is taken for its source is a false quotation.
    const read = READERS[field](candidate.key, value, field === 'brief' ? report : asNotes);
    if (read === undefined) continue;
    fields[field] = read;
    from.set(field, candidate);
  }
  const title = from.get('title')?.value;
  const typedTitle = title?.kind === 'text' ? (title.whole ?? title.text) : undefined;
  for (const field of doubtful) {
    delete fields[field];
    from.delete(field);
  }
  const { issued, URL } = { issued: from.get('issued')?.key, URL: from.get('URL')?.key };
  // Who clips a page creates a note on the day of the visit.
  if (issued !== undefined && URL !== undefined && isCreation(issued) && isSource(URL)) {
    const { issued: visited, ...others } = fields;
    return { fields: { accessed: visited, ...others }, lastChange: false, typedTitle };
  }
  return { fields, lastChange: issued !== undefined && isChange(issued), typedTitle };
}

/** What the title has besides its characters; nothing where it has no markup. */
function richOf(typed: string | undefined, title: unknown): { readonly richTitle?: string } {
  const rich = richTitle(visibleText(typed ?? '').replace(/\s+/gu, ' '));
  return typed === undefined || title === undefined || !/<\/\w/u.test(rich) ? {} : { richTitle: rich };
}

const PEOPLE = new Set<FrontMatterKey>(['author', 'editor']);

/** A title is one that its writer gave it, whichever of two counts; of others nobody knows. A brief is no matter of luck. */
function twice({ key, field, line }: Candidate, report: Report): void {
  if (field === 'brief') return report(line, 'the key stands here a second time', 'Keep one of the two lines.');
  const read = field === 'title' ? 'the first one is read' : 'neither is read';
  return report.note(line, `\`${key}\` stands here a second time, and ${read}. Keep one of the two lines`);
}

function isAbsent(value: FrontMatterValue): boolean {
  return value.kind === 'text' && value.text.trim() === '' && value.whole === undefined;
}

function isSame(a: FrontMatterValue, b: FrontMatterValue): boolean {
  return a.kind === 'text' && b.kind === 'text' && a.text === b.text;
}

/** Whether another tool's key says what ours would: `published: true` is no date, and `permalink: /rules/` no address. */
function isMeant(field: FrontMatterKey, rank: number, value: FrontMatterValue): boolean {
  if (field === 'author' || field === 'editor' || field === 'translator') return true;
  if (field === 'issued' || field === 'accessed') return value.kind !== 'text' || !FLAG.test(value.text.trim());
  if (value.kind !== 'text') return rank === 1;
  const shown = value.text.trim();
  // "gazette.example/pier" is an address that lacks its scheme, which is told; "notes/pier.md" is a file.
  if (field === 'URL') return /^(?:https?:\/\/|www\.|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/)/iu.test(shown);
  if (field === 'container-title' && /^https?:/iu.test(shown)) return false;
  return !FLAG.test(shown);
}

const FLAG = /^(?:true|false|yes|no|on|off)$/iu;

function noteSlip(key: string, line: number, report: Report): void {
  if (fieldOf(key) !== undefined) return;
  const meant = nearMiss(key);
  if (meant !== undefined) report.note(line, `\`${key.slice(0, 60)}\` is not read: \`${meant}\` is the key that is`);
}

/** A reader of one line of text, which white space and hidden characters do not reach; empty text is no value. */
function text(limit: number, then?: (value: string, line: number, report: Report) => unknown): Reader {
  return (key, value, report) => {
    if (value.kind !== 'text') {
      report(value.line, `\`${key}\` is a ${value.kind} and not text`, `Write \`${key}: …\` with one value.`);
      return undefined;
    }
    const typed = visibleText(value.whole ?? value.text);
    const plain = (key === 'URL' || /:\/\//u.test(typed) ? typed : withoutComments(typed)).replace(/\s+/gu, ' ').trim();
    if (plain === '') return undefined;
    if (key !== 'title' && FLAG.test(plain) && key !== 'brief') {
      report(value.line, `\`${key}: ${plain}\` is neither here nor there`, `Write \`${key}: …\` with its text.`);
      return undefined;
    }
    if (plain.length > limit) {
      report(value.line, `\`${key}\` has ${plain.length} characters`, `Write at most ${limit}.`);
      return undefined;
    }
    if (value.whole !== undefined) {
      report.note(
        value.line,
        `\`${key}\` has a \`#\`, which was read as text. Put the value in quotes if it is, and a space behind the sign if it begins a comment`,
      );
    }
    return then === undefined ? withoutMarkup(plain) : then(plain, value.line, report);
  };
}

// CSL has more types than articles have; who writes one of these means CSL's key, and all others the key of another tool.
const CSL_ONLY =
  /^(?:bill|classic|collection|entry|event|figure|hearing|map|musical_score|pamphlet|performance|periodical|regulation|review(?:-book)?|standard|treaty)$/iu;

function readType(value: string, line: number, report: Report): CitationType | undefined {
  const plain = value.toLowerCase().replace(/[\s_]+/gu, '-');
  const type = CITATION_TYPES.find((name) => name.replaceAll('_', '-') === plain);
  const near = CITATION_TYPES.some((name) => plain.length > 5 && editDistance(name, plain, 2) <= 2);
  if (type === undefined && (near || CSL_ONLY.test(value))) {
    const message = `\`type: ${value.slice(0, 40)}\` is no type of CSL that articles have`;
    report(line, message, `Write one of ${CITATION_TYPES.join(', ')}.`);
  }
  return type;
}

function readFlag(value: string, line: number, report: Report): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  report(line, '`brief` is neither true nor false', 'Write `brief: true`, or leave the line out.');
  return undefined;
}
