/**
 * Words of the library that have in them a word which it lacks: compounds of languages that write them together
 * ("Krankenversicherung" for "Versicherung"), and Hebrew words with their small words before them ("הבית" for "בית"). No
 * dictionary says where such a word is divided; that its last part is asked about makes it likely.
 */
import type { Token } from '../index/analyzer.js';
import type { Vocabulary } from '../index/vocabulary.js';
import { termOf } from './written-apart.js';

const COMPOUNDING = new Set(['da', 'de', 'fi', 'hu', 'nb', 'nl', 'nn', 'no', 'sv']);
/** In letters: a shorter part ends many words by chance ("tand", "rat"), and a shorter word before it is an ending. */
const SHORTEST_LAST = 5;
const SHORTEST_FIRST = 3;
/** More compounds than these have hardly one thing in common. */
const MOST = 24;

const HEBREW_PREFIXES = ['ה', 'ו', 'ב', 'ל', 'כ', 'מ', 'ש', 'וה', 'שה', 'מה', 'וב', 'ול', 'כש'];
const SHORTEST_HEBREW = 2;

/** The terms' numbers, of a word that the library lacks; most often none. Looks at every word of the library. */
export function relatives(token: Token, language: string, vocabulary: Vocabulary): readonly number[] {
  if (language === 'he') return hebrew(token.word, vocabulary);
  const { term } = token;
  if (!COMPOUNDING.has(language) || term.length < SHORTEST_LAST || /\p{N}/u.test(term)) return [];
  const found: number[] = [];
  for (const id of vocabulary.termsEndingWith(term)) {
    if (vocabulary.spelledTerm(id).length < term.length + SHORTEST_FIRST) continue;
    if (found.push(id) === MOST) break;
  }
  return found;
}

function hebrew(word: string, vocabulary: Vocabulary): readonly number[] {
  const prefixed = HEBREW_PREFIXES.map((prefix) => prefix + word);
  const without = HEBREW_PREFIXES.filter(
    (prefix) => word.startsWith(prefix) && word.length >= prefix.length + SHORTEST_HEBREW,
  ).map((prefix) => word.slice(prefix.length));
  return [...prefixed, ...without].flatMap((other) => termOf({ word: other, term: other }, vocabulary) ?? []);
}
