/**
 * A word that the library, or a part of it, writes in several: "plug-in" for plugin, "web site" for website, "5 kg" for 5kg.
 * Where its parts stand together, a passage is read as having the word.
 */
import type { Token } from '../index/analyzer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Vocabulary } from '../index/vocabulary.js';

export interface WrittenApart {
  /** The term's number; one that no term of the library has when the library never writes the word together. */
  readonly id: number;
  /** The terms' numbers of its parts, two or more. */
  readonly parts: readonly number[];
  /** Only with a hyphen or low line between the parts: "on-call" is oncall, and "on call" may be anything. */
  readonly hyphened: boolean;
}

/** What joins two words to one: a hyphen, the point and slash of names (Node.js, HTTP/2), and what is between katakana names. */
export const JOINT = String.raw`[-_./\u2010\u2011\u30fb\uff65\uff1d=]`;
const TIGHT = new RegExp(`^${JOINT}$`, 'u');
const TIGHT_OR_SPACE = new RegExp(String.raw`^(?:${JOINT}|\s{1,2}|\s?&\s?|)$`, 'u');

/** The passage with such words as terms of its own, at each of their parts; itself when it has none. */
export function readTogether(
  passage: IndexedPassage,
  apart: readonly WrittenApart[],
  index: PassageIndex,
): IndexedPassage {
  const there = apart.filter(({ parts }) => mayHave(passage, parts));
  if (there.length === 0) return passage;
  const { text, heading, article } = passage.passage;
  const terms = Uint32Array.from(passage.terms);
  for (const [at, id] of foundIn(text, index.analyzer.analyze(text), there, index.vocabulary)) terms[at] = id;
  const above = (words: ReadonlySet<number>, line: string) => {
    const found = foundIn(line, index.analyzer.analyze(line), there, index.vocabulary);
    return found.size === 0 ? words : new Set([...words, ...found.values()]);
  };
  return {
    ...passage,
    terms,
    headingTerms: above(passage.headingTerms, heading ?? ''),
    titleTerms: above(passage.titleTerms, article.citation.title),
  };
}

/** Whether the passage, or a line above it, has such a word. */
export function hasWrittenApart(passage: IndexedPassage, apart: WrittenApart, index: PassageIndex): boolean {
  if (!mayHave(passage, apart.parts)) return false;
  return linesOf(passage).some(
    (line) => foundIn(line, index.analyzer.analyze(line), [apart], index.vocabulary).size > 0,
  );
}

/** The passage's text, and what stands above it. */
export function linesOf({ passage: { text, heading, article } }: IndexedPassage): readonly string[] {
  return [text, heading ?? '', article.citation.title];
}

/** Which of the text's tokens are parts of such words, by their place, with the terms' numbers of those words. */
export function foundIn(
  text: string,
  tokens: readonly Token[],
  apart: readonly WrittenApart[],
  vocabulary: Vocabulary,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (apart.length === 0) return found;
  const terms = tokens.map((token) => termOf(token, vocabulary));
  for (const { id, parts, hyphened } of apart) {
    const gap = hyphened ? TIGHT : TIGHT_OR_SPACE;
    for (let at = terms.indexOf(parts[0]); at >= 0; at = terms.indexOf(parts[0], at + 1)) {
      const stands = parts.every(
        (part, place) =>
          terms[at + place] === part &&
          (place === 0 || gap.test(text.slice(tokens[at + place - 1]?.end, tokens[at + place]?.start))),
      );
      if (stands) for (const place of parts.keys()) found.set(at + place, id);
    }
  }
  return found;
}

/** A word's term as passages have it. */
export function termOf({ word, term }: Pick<Token, 'word' | 'term'>, vocabulary: Vocabulary): number | undefined {
  const known = vocabulary.wordId(word);
  return known === undefined ? vocabulary.termId(term) : vocabulary.termOf(known);
}

/** Told without looking at the text: of nearly all passages it is false. */
function mayHave({ terms, headingTerms, titleTerms }: IndexedPassage, parts: readonly number[]): boolean {
  const [first = -1, ...others] = parts;
  for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1)) {
    if (others.every((part, place) => terms[at + 1 + place] === part)) return true;
  }
  // Lines above have no small words among their terms.
  return [headingTerms, titleTerms].some((line) => parts.some((part) => line.has(part)));
}
