/**
 * Reads a word that the library lacks as one that it has: a typo, or a compound written otherwise ("ecommerce" for
 * "e-commerce"). Never touches a word that the library has, because there fuzzy matching only adds noise.
 */
import { editDistance } from '../../text/edit-distance.js';
import { fold } from '../../text/fold.js';
import { questionWords, stopWords } from '../index/stop-words.js';
import type { Vocabulary } from '../index/vocabulary.js';

// A short word is within one slip of many others ("store", "story", "life", "line"), so its ends must stand, and a letter
// must be missing, doubled or swapped: another letter makes another word.
const SHORTEST = 4;
const SHORT = 6;
const LONG = 8;
// Longer "words" are encoded data; nothing would be near.
const LONGEST = 40;

/**
 * How many words of one question are repaired, and how many words of the library are compared letter by letter for it: a
 * large library of words that are all alike would take a second otherwise. A question that has more unknown words is in
 * another language, or none.
 */
const REPAIRED = 16;
const COMPARED = 20_000;

/**
 * A function for one question, from a word to the words to read instead: one, or the parts of a compound; undefined when
 * nothing is near enough, and when the question has had its share. `vocabularies` are those of the library's parts in one
 * language, and `language` has the question words that are mistyped.
 */
export function createRepair(
  vocabularies: readonly Vocabulary[],
  language?: string,
): (word: string) => readonly string[] | undefined {
  const asking = language === undefined ? [] : questionWords(language).map((word) => fold(word));
  const known = new Map<string, readonly string[] | undefined>();
  const left = { comparisons: COMPARED };
  return (word) => {
    if (known.has(word)) return known.get(word);
    if (known.size >= REPAIRED || word.length > LONGEST || /\p{N}/u.test(word)) return undefined;
    const instead =
      askingWord(word, asking) ??
      smallWord(word, language) ??
      parts(word, vocabularies, language) ??
      nearest(word, vocabularies, left);
    known.set(word, instead);
    return instead;
  };
}

/**
 * "wich" and "waht" are a question word, though no article may have it: two neighbours are swapped, or a letter inside is left
 * out. With one too many ("wheat", "whey") it may be another word.
 */
function askingWord(word: string, asking: readonly string[]): readonly string[] | undefined {
  const meant = asking.find(
    (other) =>
      other.length >= SHORTEST &&
      editDistance(word, other, 1) === 1 &&
      (word.length < other.length ? isMistyped(word, other) : letters(word) === letters(other)),
  );
  return meant === undefined ? undefined : [meant];
}

/** Words of English that are a small one with two letters swapped. */
const NOT_SWAPPED: ReadonlySet<string> = new Set(
  'form won tow dose sue veer three quiet nay amy pre tis mya'.split(' '),
);
/** Of two letters any may be an abbreviation. */
const SHORTEST_SMALL = 3;

/** "teh" and "mcuh" are a small word with two neighbours swapped; in languages but English only one that questions begin with. */
function smallWord(word: string, language: string | undefined): readonly string[] | undefined {
  if (language === undefined || word.length < SHORTEST_SMALL || NOT_SWAPPED.has(word)) return undefined;
  const small = language === 'en' ? [...stopWords(language)] : questionWords(language).map((one) => fold(one));
  const sorted = letters(word);
  const meant = small.find(
    (other) => other.length === word.length && letters(other) === sorted && editDistance(word, other, 1) === 1,
  );
  return meant === undefined ? undefined : [meant];
}

/** What stands between the parts of a compound and is of neither: "Arbeit-s-vertrag". */
const LINKING: Readonly<Record<string, RegExp>> = {
  da: /(?<=.{3})(?:s|e)$/u,
  de: /(?<=.{3})(?:es|s|en|n|er|e)$/u,
  nb: /(?<=.{3})(?:s|e)$/u,
  nl: /(?<=.{3})(?:en|e|s)$/u,
  no: /(?<=.{3})(?:s|e)$/u,
  sv: /(?<=.{3})s$/u,
};

/** Two words of the library that together spell this one; the second decides, so it must be a word of some length. */
function parts(word: string, vocabularies: readonly Vocabulary[], language?: string): readonly string[] | undefined {
  const linking = LINKING[language ?? ''];
  for (let cut = 1; cut <= word.length - SHORTEST; cut += 1) {
    const before = word.slice(0, cut);
    const bare =
      linking === undefined || isStop(before, vocabularies) !== undefined ? before : before.replace(linking, '');
    const pair = [bare, word.slice(cut)];
    const [first, second] = pair.map((part) => isStop(part, vocabularies));
    if (first === undefined || second !== false) continue;
    // "e-commerce", but not "at-tempt": a stop word before a word is two words by chance.
    if (!first && (cut >= 3 || cut === 1)) return pair;
  }
  return undefined;
}

/** Undefined for a word that none of them has. */
function isStop(word: string, vocabularies: readonly Vocabulary[]): boolean | undefined {
  for (const vocabulary of vocabularies) {
    const id = vocabulary.wordId(word);
    if (id !== undefined) return vocabulary.isStop(id);
  }
  return undefined;
}

function nearest(
  word: string,
  vocabularies: readonly Vocabulary[],
  left: { comparisons: number },
): readonly string[] | undefined {
  if (word.length < SHORTEST) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let bestDistance = most + 1;
  let bestCount = 0;
  for (const vocabulary of vocabularies) {
    for (const other of vocabulary.nearby(word, most)) {
      if (other.length < SHORTEST) continue;
      if (word.length < SHORT && !isMistyped(word, other)) continue;
      left.comparisons -= 1;
      if (left.comparisons < 0) return undefined;
      const distance = editDistance(word, other, Math.min(most, bestDistance));
      if (distance > most || distance > bestDistance) continue;
      if (isStop(other, vocabularies) !== false) continue;
      const count = passagesWith(other, vocabularies);
      if (distance < bestDistance || count > bestCount) {
        best = other;
        bestDistance = distance;
        bestCount = count;
      }
    }
  }
  return best === undefined ? undefined : [best];
}

function passagesWith(word: string, vocabularies: readonly Vocabulary[]): number {
  return vocabularies.reduce((sum, vocabulary) => {
    const id = vocabulary.wordId(word);
    return id === undefined ? sum : sum + vocabulary.passagesWith(vocabulary.termOf(id));
  }, 0);
}

/** Whether a short word has the same ends as the other, and not one letter in place of another. */
function isMistyped(word: string, other: string): boolean {
  if (word.at(0) !== other.at(0) || word.at(-1) !== other.at(-1)) return false;
  return word.length !== other.length || letters(word) === letters(other);
}

function letters(word: string): string {
  return Array.from(word).toSorted().join('');
}
