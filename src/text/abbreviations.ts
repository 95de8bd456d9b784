/** What an abbreviation is, and which words begin sentences, in the language of an article: from `short-words.ts` and CLDR. */
import cldr from './cldr-abbreviations.json' with { type: 'json' };
import { EVERYWHERE, LANGUAGES, type LanguageWords, type Shortness, type Words } from './short-words.js';

/** Languages that have the words of another, as far as these tables go. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', bs: 'hr', sr: 'hr', lb: 'de' };

/** What a language's words say. */
export interface ShortWords {
  /** Of a word without its last point, as it is spelled; undefined for one that is not short. */
  shortness(word: string): Shortness | undefined;
  /** Whether the word is short before a number. */
  isNumbered(word: string): boolean;
  /** Lower-case. */
  readonly openers: ReadonlySet<string>;
  /** Whether a number with a point after this word is an ordinal; never in a language that writes them otherwise. */
  isOrdinalAfter(word: string): boolean;
  /** Whether numbers with a point may be ordinals. */
  readonly hasOrdinals: boolean;
}

const known = new Map<string, ShortWords>();

/** Of a BCP 47 language; for one that is not in the table, what is written short everywhere. */
export function shortWords(language: string): ShortWords {
  const code = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const base = (Object.hasOwn(ALIASES, code) ? ALIASES[code] : undefined) ?? code;
  // One for all others: articles name their languages, and may name any.
  const key = Object.hasOwn(LANGUAGES, base) ? base : '';
  let found = known.get(key);
  if (found === undefined) {
    found = createShortWords(key);
    known.set(key, found);
  }
  return found;
}

// The later ones hold where a word is in several.
const SHORTNESSES = ['before', 'either', 'end', 'always'] as const;

function createShortWords(base: string): ShortWords {
  const own: LanguageWords = LANGUAGES[base] ?? {};
  const spelled = new Set(cldrWords(base));
  for (const word of split(own.words)) {
    spelled.delete(word);
    spelled.delete(word.charAt(0).toUpperCase() + word.slice(1));
    spelled.delete(word.toUpperCase());
  }
  const kinds = new Map<string, Shortness>();
  const numbered = new Set([...split(EVERYWHERE.number), ...split(own.number)]);
  for (const words of [EVERYWHERE, own]) {
    for (const word of split(words.number)) kinds.set(word, 'number');
    for (const kind of SHORTNESSES) for (const word of split(words[kind])) kinds.set(word, kind);
  }
  const ordinalAfter = new Set(split(own.ordinalAfter));
  const cardinalAfter = new Set(split(own.cardinalAfter));
  return {
    shortness(word) {
      const kind = kinds.get(word.toLowerCase());
      if (kind !== undefined) return kind;
      // CLDR's case is kept, but a sentence may begin with a word that it has with a small letter.
      const isListed = spelled.has(word) || spelled.has(word.charAt(0).toLowerCase() + word.slice(1));
      return isListed ? 'before' : undefined;
    },
    isNumbered: (word) => numbered.has(word.toLowerCase()),
    openers: new Set(split(own.openers)),
    isOrdinalAfter: (word) =>
      own.cardinalAfter === undefined ? ordinalAfter.has(word.toLowerCase()) : !cardinalAfter.has(word.toLowerCase()),
    hasOrdinals: own.ordinalAfter !== undefined || own.cardinalAfter !== undefined,
  };
}

function cldrWords(base: string): readonly string[] {
  const lists: Readonly<Record<string, string>> = cldr.languages;
  return split(Object.hasOwn(lists, base) ? lists[base] : undefined);
}

function split(words: Words | undefined): readonly string[] {
  return words === undefined ? [] : words.split(' ');
}
