/**
 * How else a question's words may be written: together (website) where it has them apart (web site), and apart or hyphened
 * (plug-in, 5 kg, "use effect") where it has them together (plugin, 5kg, useEffect). The library is asked: a writing counts only
 * when it has that. No word list could know "useeffect", and nothing is kept in the index for it.
 */
import type { Analyzer, Token } from '../index/analyzer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Vocabulary } from '../index/vocabulary.js';
import { createSlice, nextTurn } from '../slices.js';
import { initialsOf, joinedInitials } from './initials.js';
import { relatives } from './relatives.js';
import { hasWrittenApart, JOINT, linesOf, termOf, type WrittenApart } from './written-apart.js';

export interface Spacing {
  /** By a word of the question as it is spelled: how the library writes it apart. */
  readonly apart: ReadonlyMap<string, readonly WrittenApart[]>;
  /** By the place in the question at which a word begins: the terms' numbers of words of the library that have it in them. */
  readonly together: ReadonlyMap<number, readonly number[]>;
  /** A word of the question that has its parts shown by capitals (createUserAccount), and those parts, all of which the library has. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

export const AS_TYPED: Spacing = { apart: new Map(), together: new Map(), parts: new Map() };

/** A shorter word has no two parts; a longer one is encoded data. */
const SHORTEST = 3;
const LONGEST = 40;
/** The most words that are one when written together. */
const MOST_PARTS = 4;
/** How many writings of one question are looked for in the library's passages, at most in all of them: 1 ms in 20,000. */
const LOOKED_FOR = 12;
/** Looking whether a passage has two numbers side by side, in the steps of a slice. */
const PASSAGE = 8;
/** Looking up a part of a word, or some words in one, in such steps. */
const CUT = 100;
/** Numbers from here on are no term's. */
const NO_TERM = 0xff_00_00_00;

const TIGHT = new RegExp(`^${JOINT}$`, 'u');
const TIGHT_OR_SPACE = new RegExp(String.raw`^(?:${JOINT}|\s+|\s?&\s?|)$`, 'u');
/** Between a small letter or digit and a capital, and before the last of several capitals: HTTP|Server, max|Retry. */
const CAPITAL = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** "Version 14" is v14, in which a number's term has the v. */
const VERSION = /^(?:vers|wersj|верси|版本|バージョン|버전)/u;
/** IPv6. */
const VERSIONED = /^(\p{L}{2,})v(\p{N}+)$/u;
/** What makes a verb's noun: "sign in", "back up", "take over". "Cab in" is none, but then nothing is called a cabin either. */
const PARTICLES = new Set(['in', 'on', 'off', 'up', 'out', 'over', 'down', 'away', 'back', 'through', 'around', 'by']);

/** After a number also small words are units ("5 s", "9 am"), but not "a" and "i". */
const UNIT = /^(?:[^ai]|[ap]m)$/u;
/** A number and its unit of one letter: "5g". */
const MEASURED = /^\p{N}\p{L}$/u;

/** `text` is the question without what it excludes. In a library of many passages it takes several turns of the event loop. */
export async function spacingOf(text: string, index: PassageIndex): Promise<Spacing> {
  const { analyzer, vocabulary } = index;
  const tokens = analyzer.analyze(text);
  const typed = ({ start, end }: Token) => text.slice(start, end);
  const left = { looks: LOOKED_FOR };
  const isFull = createSlice();

  /** Whether a passage has it, of those that have all of `terms`. */
  async function someHas(terms: readonly number[], has: (passage: IndexedPassage) => boolean): Promise<boolean> {
    if (left.looks <= 0) return false;
    left.looks -= 1;
    for (const passage of index.having(terms)) {
      if (has(passage)) return true;
      if (isFull(PASSAGE)) await nextTurn();
    }
    return false;
  }

  const together = new Map<number, number[]>();
  for (const group of groups(text, tokens, analyzer.language)) {
    if (isFull(CUT)) await nextTurn();
    const word = joined(group.tokens, vocabulary);
    if (word === undefined || vocabulary.isStop(word.id)) continue;
    const id = vocabulary.termOf(word.id);
    const shows = (passage: IndexedPassage) => showsParts(passage, word, group.tokens, index);
    if (!group.sure && !(await someHas([id], shows))) continue;
    for (const { start, stop } of group.tokens) if (!stop) together.set(start, [...(together.get(start) ?? []), id]);
  }

  const alsoAt = (token: Token | undefined, id: number | undefined) => {
    if (token === undefined || token.stop || id === undefined) return;
    together.set(token.start, [...(together.get(token.start) ?? []), id]);
  };
  for (const [at, token] of tokens.entries()) {
    const number = VERSION.test(token.word) ? tokens[at + 1] : token;
    if (number === undefined || !/^\p{N}/u.test(number.word)) continue;
    if (number !== token) alsoAt(token, termOf(number, vocabulary));
    else if (!/^v/iu.test(typed(number))) continue;
    const name = tokens[at - 1];
    const whole = vocabulary.wordId(`${name?.word ?? ''}v${number.word}`);
    if (whole === undefined) continue;
    // "IP v6" and "IP version 6" are IPv6.
    for (const part of [name, token, number]) alsoAt(part, vocabulary.termOf(whole));
  }

  const apart = new Map<string, readonly WrittenApart[]>();
  const parts = new Map<string, readonly string[]>();
  // The words that the library lacks first: without another writing they are missing.
  const asked = tokens.filter(
    (token) =>
      !token.stop &&
      (token.word.length >= SHORTEST || MEASURED.test(token.word) || typed(token).includes('&')) &&
      token.word.length <= LONGEST,
  );
  for (const token of asked.toSorted((a, b) => Number(isKnown(a)) - Number(isKnown(b)))) {
    if (apart.has(token.word)) continue;
    const id = termOf(token, vocabulary) ?? NO_TERM + apart.size;
    const found: WrittenApart[] = [];
    const shown = byCapitals(typed(token), analyzer);
    for (const division of divisions(token, typed(token), shown, index, isFull)) {
      if (division === undefined) await nextTurn();
      else if (await someHas(division.parts, (passage) => hasWrittenApart(passage, { id, ...division }, index))) {
        found.push({ id, ...division });
      }
    }
    // All words of the library are looked at.
    if (!isKnown(token)) await nextTurn();
    const kin = isKnown(token) || together.has(token.start) ? [] : relatives(token, analyzer.language, vocabulary);
    if (found.length > 0) apart.set(token.word, found);
    else if (kin.length > 0) together.set(token.start, [...kin]);
    else if (!isKnown(token) && shown.length > 1 && shown.every((part) => part.stop || isKnown(part))) {
      parts.set(
        token.word,
        shown.map(({ word }) => word),
      );
    }
  }
  return { apart, together, parts };

  function isKnown(token: Token): boolean {
    return termOf(token, vocabulary) !== undefined;
  }
}

interface Group {
  readonly tokens: readonly Token[];
  /** May be written together for certain; otherwise only where the library shows by capitals that it is: "get by id" is getById. */
  readonly sure: boolean;
}

/** Up to four words of the question that follow one another, and those that do without the small words between them. */
function* groups(text: string, tokens: readonly Token[], language: string): Generator<Group> {
  const gaps = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? 0, start));
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 2; to <= Math.min(from + MOST_PARTS, tokens.length); to += 1) {
      if (!TIGHT_OR_SPACE.test(gaps[to - 1] ?? '')) break;
      const group = tokens.slice(from, to);
      const hyphened = gaps.slice(from + 1, to).every((gap) => TIGHT.test(gap));
      const sure =
        hyphened ||
        group.every(
          ({ stop, word }, at) =>
            !stop ||
            (at > 0 && (PARTICLES.has(word) || (UNIT.test(word) && /^\p{N}+$/u.test(group[at - 1]?.word ?? '')))),
        );
      if (group.some(({ stop }) => !stop)) yield { tokens: group, sure };
    }
  }
  const content = tokens.filter(({ stop }) => !stop);
  for (let from = 0; from < content.length; from += 1) {
    for (let to = from + 2; to <= Math.min(from + MOST_PARTS, content.length); to += 1) {
      const group = content.slice(from, to);
      if (tokens.indexOf(group.at(-1) as Token) - tokens.indexOf(group[0] as Token) >= to - from) {
        yield { tokens: group, sure: false };
      }
    }
  }
  for (const initials of joinedInitials(tokens, language)) yield { tokens: initials, sure: true };
}

/** The word of the library that the words are together, the last perhaps in another form: "web sites" is website. */
function joined(tokens: readonly Token[], vocabulary: Vocabulary): { id: number; spelled: string } | undefined {
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  const before = tokens
    .slice(0, -1)
    .map(({ word }) => word)
    .join('');
  for (const spelled of [before + last.word, before + last.term]) {
    const id = vocabulary.wordId(spelled);
    if (id !== undefined) return { id, spelled };
  }
  return undefined;
}

/** Whether the passage, or a line above it, writes the word with a capital where each part but the first begins. */
function showsParts(
  passage: IndexedPassage,
  { id, spelled }: { readonly id: number; readonly spelled: string },
  parts: readonly Token[],
  { analyzer, vocabulary }: PassageIndex,
): boolean {
  const [text = '', ...above] = linesOf(passage);
  const term = vocabulary.termOf(id);
  const isAbove = passage.headingTerms.has(term) || passage.titleTerms.has(term);
  const lines = [...(passage.words.includes(id) ? [text] : []), ...(isAbove ? above : [])];
  return lines.some((line) =>
    analyzer.analyze(line).some((token) => {
      if (token.word !== spelled) return false;
      const shown = line.slice(token.start, token.end).replace(CAPITAL, ' ').toLowerCase();
      return shown === parts.map((part) => part.word).join(' ');
    }),
  );
}

type Division = Pick<WrittenApart, 'parts' | 'hyphened'>;

/**
 * How a word may be divided into words of the library: where its capitals say so, into two, or into three where hyphens or
 * digits say so. Undefined each time that `isFull` says that others should have a turn.
 */
function* divisions(
  { word }: Token,
  typed: string,
  shown: readonly Token[],
  { analyzer, vocabulary }: PassageIndex,
  isFull: (steps: number) => boolean,
): Generator<Division | undefined> {
  const terms = shown.flatMap((part) => termOf(part, vocabulary) ?? []);
  if (shown.length > 1 && terms.length === shown.length) yield { parts: terms, hyphened: false };
  const known = (part: string) => {
    const id = vocabulary.wordId(part);
    return id === undefined ? undefined : { term: vocabulary.termOf(id), stop: vocabulary.isStop(id) };
  };
  /** The last part may have another ending than in the library. */
  const knownLast = (part: string) => {
    const [token, ...more] = analyzer.analyze(part);
    const term = token === undefined || more.length > 0 ? undefined : termOf(token, vocabulary);
    return token === undefined || term === undefined ? undefined : { term, stop: token.stop };
  };
  const [, name, number] = VERSIONED.exec(word) ?? [];
  const version = name === undefined || number === undefined ? [] : [[name, 'version', number]];
  for (const spelled of [...initialsOf(typed, analyzer.language), ...version]) {
    const parts = spelled.flatMap((part) => known(part)?.term ?? []);
    if (parts.length === spelled.length) yield { parts, hyphened: false };
  }
  for (let cut = 1; cut < word.length; cut += 1) {
    if (isFull(CUT)) yield undefined;
    const first = known(word.slice(0, cut));
    if (first === undefined) continue;
    const edge = isDigitEdge(word, cut);
    const second = knownLast(word.slice(cut));
    if (second !== undefined && !(first.stop && second.stop)) {
      yield { parts: [first.term, second.term], hyphened: !edge && (first.stop || word.length - cut === 1) };
    }
    for (let again = cut + 1; again < word.length; again += 1) {
      if (isFull(CUT)) yield undefined;
      const middle = known(word.slice(cut, again));
      const last = middle && knownLast(word.slice(again));
      if (middle === undefined || last === undefined) continue;
      yield { parts: [first.term, middle.term, last.term], hyphened: !(edge && isDigitEdge(word, again)) };
    }
  }
}

/** Whether a letter and a digit meet there. */
function isDigitEdge(word: string, at: number): boolean {
  return /^(?:\p{N}\P{N}|\P{N}\p{N})$/u.test(word.slice(at - 1, at + 1));
}

function byCapitals(typed: string, analyzer: Analyzer): readonly Token[] {
  const parts = typed.replace(CAPITAL, ' ');
  return parts === typed ? [] : analyzer.analyze(parts);
}
