/**
 * What is wrong with a file that a person wrote, told so that the person can mend it: place, fault, remedy. Data and
 * not an error, because a faulty article stops neither the others nor the bot.
 */
import { spelledOut } from '../text/characters.js';

/** Where a fault lies, as counters and alerts name it: a fixed list, whatever stands in a file. */
export const FAULT_CODES = [
  'unreadable',
  'name',
  'text',
  'front-matter',
  'body',
  'slow',
  'folder',
  'settings',
  'feeds',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

export interface Fault {
  readonly code: FaultCode;
  /** The file's path as the person knows it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong: a sentence without its full stop. */
  readonly message: string;
  /** What to write instead: a whole sentence. */
  readonly remedy: string;
}

// How a fault is printed, in one place, so that the log, the check and `add` say it alike.

/**
 * `articles/x.md:3: what is wrong. What to write instead.` on one line, as editors and terminals make it clickable. What a
 * name or key has of control and hidden characters is spelled out, for it goes to terminals and logs.
 */
export function formatFault({ file, line, message, remedy }: Omit<Fault, 'code'>): string {
  return spelledOut(`${file}:${line}: ${message}. ${remedy}`);
}

/** How many files a summary names. */
const NAMED = 3;

/**
 * All faults of a folder in one line for the log, the first of each of the first three files: `4 files have faults: a.md:2:
 * what is wrong (and 8 more); …`. A single fault is told whole, with its remedy; the empty text for none.
 */
export function summarizeFaults(faults: readonly Fault[]): string {
  const [first, ...rest] = faults;
  if (first === undefined) return '';
  if (rest.length === 0) return formatFault(first);
  const files = new Map<string, Fault[]>();
  for (const fault of faults) {
    const known = files.get(fault.file);
    if (known === undefined) files.set(fault.file, [fault]);
    else known.push(fault);
  }
  const named = [...files.values()].slice(0, NAMED).map((ofFile) => {
    const [{ file, line, message } = first, ...others] = ofFile;
    return spelledOut(`${file}:${line}: ${message}${others.length === 0 ? '' : ` (and ${others.length} more)`}`);
  });
  const unnamed = files.size - named.length;
  const counted = files.size === 1 ? '1 file has faults' : `${files.size} files have faults`;
  const more = unnamed === 0 ? '' : `; and ${unnamed} more ${unnamed === 1 ? 'file' : 'files'}`;
  return `${counted}: ${named.join('; ')}${more}. See all with \`npm run check:articles\`.`;
}

/** How many faults there are of each kind, the most frequent first: what differs in quotation marks and figures is one kind. */
export function faultKinds(faults: readonly Fault[]): readonly { readonly kind: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { message } of faults) {
    const kind = spelledOut(kindOf(message));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}

/** What a person should know of a file that is read all the same, such as a value that could not be understood. */
export interface Note {
  readonly file: string;
  readonly line: number;
  /** A sentence without its full stop. */
  readonly note: string;
}

/** `articles/x.md:3: what there is to know` on one line, as `formatFault` prints it. */
export function formatNote({ file, line, note }: Note): string {
  return spelledOut(`${file}:${line}: ${note}`);
}

/** What stands in more files than this is told once. */
const TOLD_APART = 5;

/**
 * Notes as lines for a person: each by itself, but one that is the same in more than five files once, with their number and an example.
 * What differs in quotation marks is the same.
 */
export function foldedNotes(notes: readonly Note[]): readonly string[] {
  return folded(notes, ({ note }) => note, formatNote, 'more such notes');
}

function folded<Told>(
  all: readonly Told[],
  sentence: (one: Told) => string,
  format: (one: Told) => string,
  more: string,
): readonly string[] {
  const alike = new Map<string, Told[]>();
  for (const one of all) {
    const kind = kindOf(sentence(one));
    const known = alike.get(kind);
    if (known === undefined) alike.set(kind, [one]);
    else known.push(one);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length <= TOLD_APART) return same.map(format);
    return [`${format(first)} (and ${same.length - 1} ${more})`];
  });
}

/** All notes in one line for the log; a single one is told whole, and the empty text for none. */
export function summarizeNotes(notes: readonly Note[]): string {
  const [first] = notes;
  if (first === undefined) return '';
  if (notes.length === 1) return formatNote(first);
  return `${notes.length} notes on the articles, such as ${formatNote(first)}. See all with \`npm run check:articles\`.`;
}

/** A sentence without what stands in quotation marks, and without figures. */
function kindOf(sentence: string): string {
  const unquoted = sentence.split(/[`“”]/u).filter((_, part) => part % 2 === 0);
  return unquoted.join('…').replace(/\d+/gu, '…');
}

/** A file that is no article on purpose, such as a draft or a picture. */
export interface Skipped {
  readonly file: string;
  /** A sentence without its full stop. */
  readonly why: string;
}

/** `articles/x.pdf: why it is no article` on one line. */
export function formatSkipped({ file, why }: Skipped): string {
  return spelledOut(`${file}: ${why}`);
}

/** What is no article as lines for a person, those for one reason together where they are more than five. */
export function foldedSkipped(skipped: readonly Skipped[]): readonly string[] {
  return folded(skipped, ({ why }) => why, formatSkipped, 'more for this reason');
}

/** How a reader of a part of a file tells what is wrong there; it goes on reading, so that all faults are told at once. */
export interface Report {
  (line: number, message: string, remedy: string): void;
  /** Tells what does not keep the file from being read. */
  note(line: number, message: string): void;
}
