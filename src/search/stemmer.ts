/** One stem for the forms of a word. Snowball, because `stemmer` and @orama/stemmers are Porter 1, which makes "new" of "news". */
import snowball from 'snowball-stemmers';
import { english } from './english.js';

export type Stem = (word: string) => string;

const ALGORITHM: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

// Longer "words" are encoded data; a stemmer would only waste time on them.
const LONGEST = 64;

/** The stemmer of a language (ISO 639-1); the identity for a language without one. Takes lower-case words. */
export function stemmer(language: string): Stem {
  const algorithm = ALGORITHM[language];
  if (algorithm === undefined) return (word) => word;
  const snowballStemmer = snowball.newStemmer(algorithm);
  return (word) => {
    if (word.length > LONGEST) return word;
    return snowballStemmer.stem(language === 'en' ? english(word) : word);
  };
}
