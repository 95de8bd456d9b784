/**
 * Passages found by their terms without an inverted index: all are looked at. Of a small library that takes half a millisecond, and
 * MiniSearch's maps, which the thousand libraries of a thousand servers would each have, take ten times the memory of what is looked at
 * here. The scores are MiniSearch's, so that a library orders alike whichever way it is looked through; but for a heading that repeats a
 * word, which counts once.
 */
import type { IndexedPassage } from './indexed-passage.js';
import type { Vocabulary } from './vocabulary.js';

/** By field, in MiniSearch's words. */
export type Boosts = Readonly<Record<Field, number>>;

const FIELDS = ['text', 'heading', 'title'] as const;
type Field = (typeof FIELDS)[number];

interface Found {
  readonly passage: IndexedPassage;
  readonly score: number;
}

export type Scan = (
  terms: readonly string[],
  wanted: ((passage: IndexedPassage) => boolean) | undefined,
) => readonly Found[];

// BM25+ as MiniSearch 7 has it (https://lucaong.github.io/minisearch/, 2025).
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** Of `passages`; equal scores are in the order of the terms that they were found by, then in that of the passages. */
export function createScan(passages: readonly IndexedPassage[], vocabulary: Vocabulary, boosts: Boosts): Scan {
  /** Different terms of each passage's text that are no stop words; those of headings and titles are known. */
  const different = Uint16Array.from(passages, (passage) => differentTerms(passage, vocabulary));
  const lengthOf = (at: number, field: Field, { headingTerms, titleTerms }: IndexedPassage): number =>
    field === 'text' ? (different[at] ?? 0) : field === 'heading' ? headingTerms.size : titleTerms.size;
  const means = new Map(
    FIELDS.map((field) => {
      const sum = passages.reduce((all, passage, at) => all + lengthOf(at, field, passage), 0);
      return [field, sum / Math.max(1, passages.length)];
    }),
  );

  return (terms, wanted) => {
    const ids = [...new Set(terms)].flatMap((term) => vocabulary.termId(term) ?? []);
    const places = new Map(ids.map((id, place) => [id, place]));
    const width = ids.length;
    // For each passage, field by field, how often each term stands there.
    const counts = new Map<number, Uint16Array>();
    const standIn = new Uint32Array(FIELDS.length * width);
    for (const [at, passage] of passages.entries()) {
      const own = countsOf(passage, places, width, vocabulary);
      if (own === undefined) continue;
      counts.set(at, own);
      for (let cell = 0; cell < own.length; cell += 1) if (own[cell] !== 0) standIn[cell] = (standIn[cell] ?? 0) + 1;
    }
    const found: (Found & { readonly first: number })[] = [];
    for (const [at, own] of counts) {
      const passage = passages[at];
      if (passage === undefined || wanted?.(passage) === false) continue;
      let score = 0;
      const matched = new Set<number>();
      for (const [field, name] of FIELDS.entries()) {
        const norm = K * (1 - B + (B * lengthOf(at, name, passage)) / (means.get(name) ?? 1));
        for (let place = 0; place < width; place += 1) {
          const count = own[field * width + place] ?? 0;
          if (count === 0) continue;
          matched.add(place);
          const having = standIn[field * width + place] ?? 0;
          const rarity = Math.log(1 + (passages.length - having + 0.5) / (having + 0.5));
          score += boosts[name] * rarity * (D + (count * (K + 1)) / (count + norm));
        }
      }
      found.push({ passage, score: score * matched.size, first: Math.min(...matched) });
    }
    return found.toSorted((a, b) => b.score - a.score || a.first - b.first);
  };
}

/** Undefined for a passage with none of the terms. */
function countsOf(
  { terms, words, headingTerms, titleTerms }: IndexedPassage,
  places: ReadonlyMap<number, number>,
  width: number,
  vocabulary: Vocabulary,
): Uint16Array | undefined {
  let counts: Uint16Array | undefined;
  const add = (cell: number): void => {
    counts ??= new Uint16Array(FIELDS.length * width);
    counts[cell] = (counts[cell] ?? 0) + 1;
  };
  for (const [id, place] of places) {
    // The engine's own search: a loop over the passage takes three times as long.
    for (let at = terms.indexOf(id); at >= 0; at = terms.indexOf(id, at + 1)) {
      if (!vocabulary.isStop(words[at] ?? -1)) add(place);
    }
    if (headingTerms.has(id)) add(width + place);
    if (titleTerms.has(id)) add(2 * width + place);
  }
  return counts;
}

function differentTerms({ terms, words }: IndexedPassage, vocabulary: Vocabulary): number {
  const seen = new Set<number>();
  for (let at = 0; at < terms.length; at += 1) {
    if (!vocabulary.isStop(words[at] ?? -1)) seen.add(terms[at] ?? -1);
  }
  return seen.size;
}
