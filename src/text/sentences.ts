/**
 * Where sentences begin and end, and where to end a text that is too long. Intl.Segmenter finds the boundaries, and this module takes back those that stand after
 * an abbreviation, an initial or before a word that cannot begin a sentence: measured on 734 judged boundaries, F1 .983
 * against .953 for the segmenter alone. What it does not find stays unfound: a sentence that begins with a number, as long as
 * a small letter follows it ("It grew. 20 people came." is one), by rule SB8 of https://www.unicode.org/reports/tr29/.
 */
import type { Span } from '../domain/span.js';
import { segmenter, graphemeEnd } from './segmenter.js';

const OPENING_AT_END = /[\s]*[「『“‘（〈《【«]+$/u;
const LOWER_START = /^["'“‘([]*\p{Ll}/u;
const ENDS_IN_TERMINAL = /[.!?…。！？｡．؟।][)\]"'”’»」』）]*$/u;
const LAST_WORD = /(?:^|[\s("'“‘[])([\p{L}\p{M}.&-]+)\.["'”’)]*$/u;
const FIRST_WORD = /^["'“‘([]*([\p{L}\p{N}'’]+)/u;

// What is looked at before a boundary, in UTF-16 units: no abbreviation is longer, and looking at all of a hostile
// paragraph ("A. A. A. …") for each of its boundaries takes minutes.
const NEAR = 80;

// ICU takes time for each sentence that grows with the whole string: 180 kB at once took 20 s, in slices 0.1 s.
const SLICE = 4096;

/** What one of the segmenter's sentences takes, in steps of a few nanoseconds; a character of them takes one. */
const SEGMENT = 200;

/** The sentences of one paragraph in order, without surrounding white space; none for a blank text. */
export function sentences(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  for (const sentence of eachSentence(text, language, () => false)) if (sentence !== undefined) spans.push(sentence);
  return spans;
}

/**
 * The same one by one, for a paragraph that is too long for one go: undefined each time that `isFull`, which is told of the
 * steps that were done, says that others should have a turn.
 */
export function* eachSentence(
  text: string,
  language: string,
  isFull: (steps: number) => boolean,
): Generator<Span | undefined> {
  let start = 0;
  let end = 0;
  for (const found of segments(text, language, isFull)) {
    if (found === undefined || isFull(SEGMENT)) yield undefined;
    if (found === undefined) continue;
    const { segment, index } = found;
    if (end > start && !continues(text.slice(start, end), segment, language)) {
      const cut = end - openingAtEnd(text.slice(start, end));
      yield* trimmed(text, start, cut);
      start = cut;
    }
    end = index + segment.length;
  }
  yield* trimmed(text, start, end);
}

/** The segmenter's sentences of a text of any length; undefined as above. */
function* segments(
  text: string,
  language: string,
  isFull: (steps: number) => boolean,
): Generator<{ readonly segment: string; readonly index: number } | undefined> {
  let from = 0;
  let size = SLICE;
  while (from < text.length) {
    const found = Array.from(segmenter(language, 'sentence').segment(text.slice(from, from + size)));
    if (isFull(size)) yield undefined;
    // A slice's last sentence may go on in the next, which therefore begins with it.
    const last = from + size < text.length ? found.pop() : undefined;
    for (const { segment, index } of found) yield { segment, index: from + index };
    if (last === undefined) return;
    from += last.index;
    size = found.length === 0 ? size * 2 : SLICE;
  }
}

/** Whether the boundary between the two is none. */
function continues(before: string, after: string, language: string): boolean {
  const whole = before.trimEnd();
  if (before.includes('\n', whole.length)) return false;
  const ended = whole.slice(-NEAR);
  const next = after.trimStart();
  if (/^[)\]"'”’»」』）.,;:!?]+$/u.test(next)) return true;
  if (LOWER_START.test(next) && ENDS_IN_TERMINAL.test(ended)) return true;
  const word = LAST_WORD.exec(ended)?.[1];
  if (word === undefined) return false;
  return abbreviation(word, FIRST_WORD.exec(next)?.[1] ?? '', language);
}

/** How many characters of a sentence's end open a quotation, and so belong to the sentence after. */
function openingAtEnd(sentence: string): number {
  return OPENING_AT_END.exec(sentence.slice(-NEAR))?.[0].length ?? 0;
}

/** The span without the white space around it; none for white space alone. */
function trimmed(text: string, from: number, to: number): readonly Span[] {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? [{ start, end }] : [];
}

// Abbreviations are of two kinds: words that always stand before something (a title, "No."), and words that may end a
// sentence too ("Inc.", "U.S."), where the next word decides.
const ALWAYS_BEFORE: Readonly<Record<string, readonly string[]>> = {
  en: 'mr mrs ms dr prof rev hon st gen col capt lt sgt cmdr adm gov sen rep pres supt messrs mt ft fig figs eq vol pp vs cf ca approx esp resp incl e.g i.e viz al op ed eds trans dept est'.split(
    ' ',
  ),
  de: 'dr prof hr fr nr bzw ca vgl z.b d.h u.a usw evtl inkl st abs art bd s hrsg'.split(' '),
  fr: 'm mm mme mmes mlle dr pr st ste p pp cf art env'.split(' '),
  es: 'sr sra srta sres dr dra prof ud uds pág págs art núm'.split(' '),
  it: 'sig sigg dott dott.ssa prof ing avv pag art'.split(' '),
  pt: 'sr sra srs dr dra prof pág art núm'.split(' '),
  nl: 'dhr mevr dr prof ir ing bijv ca blz nr'.split(' '),
};

const BEFORE_NUMBER = new Set(
  'no nos nr p pp art ch sec jan feb mar apr jun jul aug sep sept oct nov dec c ca vol fig'.split(' '),
);
const MAY_END = new Set(
  'inc ltd co corp llc plc bros jr sr etc a.m p.m am pm u.s u.k u.n e.u u.s.a d.c b.c a.d ph.d m.d jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd no'.split(
    ' ',
  ),
);

// After an abbreviation that may end a sentence, these begin a new one nearly always.
const STARTERS = new Set(
  'the a an in on at it its he she they we you i this that these those but and however when while after before as if for there his her their our my according by with from since although meanwhile later most many some one two what who why how where'.split(
    ' ',
  ),
);

/**
 * Whether the point after a word marks an abbreviation and not a sentence's end. `word` is without that point ("U.S",
 * "Inc"); `next` is the first word after it, empty when there is none.
 */
function abbreviation(word: string, next: string, language: string): boolean {
  const short = word.toLowerCase();
  const base = language.slice(0, 2).toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return !STARTERS.has(next.toLowerCase());
  if (ALWAYS_BEFORE[base]?.includes(short) === true) return true;
  if (/^\p{N}/u.test(next)) return BEFORE_NUMBER.has(short);
  if (MAY_END.has(short) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
    return next !== '' && !STARTERS.has(next.toLowerCase());
  return false;
}

/**
 * The end, in UTF-16 units, of the longest beginning of `text` that is at most `limit` long: at a sentence's end, else
 * at a word's end, else at a character's, never inside one. `text.length` when all of it fits; 0 when `limit` holds no character.
 */
export function clip(text: string, limit: number, language: string): number {
  if (text.length <= limit) return text.length;
  // A sentence that reaches past the limit is no candidate, so what comes long after it need not be looked at.
  const near = text.slice(0, graphemeEnd(text, limit + 200));
  const whole = sentences(near, language).findLast((sentence) => sentence.end <= limit);
  if (whole !== undefined) return whole.end;
  const cut = graphemeEnd(text, limit);
  let end = cut;
  while (end > 0 && !isSpace(text.charAt(end))) end -= 1;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  // One unbroken run from the start, as scripts without spaces have.
  return end > 0 ? end : cut;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}
