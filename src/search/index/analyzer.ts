/**
 * Text to tokens, the same for passages, questions and highlights, so that what matches is what is marked. Stop words
 * are marked and not dropped: phrases, sentences and highlights need them; only the index leaves them out.
 */
import { baseLanguage } from '../../text/base-language.js';
import type { Span } from '../../domain/span.js';
import { fold } from '../../text/fold.js';
import { withoutEndingZeros } from '../../text/numbers.js';
import { eachWord, words } from '../../text/words.js';
import { oneSpelling } from './spelling.js';
import { stemmer } from './stemmer.js';
import { stopWords } from './stop-words.js';
import type { FiledWord } from './vocabulary.js';

/** A word as it stands in the text, and the term it is filed under. */
export interface Token extends Span, FiledWord {}

export interface Analyzer {
  /** ISO 639-1. */
  readonly language: string;
  /** Tokens in order; none for a text without words. */
  analyze(text: string): readonly Token[];
  /** Visits the words that `analyze` gives, in order, without making a token of each: an index has millions. */
  scan(text: string, visit: (word: FiledWord, start: number, end: number) => void): void;
  /**
   * The tokens one by one, for a text that is too long for one go: undefined each time that `isFull`, which is told of the
   * steps that were done, says that others should have a turn.
   */
  tokens(text: string, isFull: (steps: number) => boolean): Iterable<Token | undefined>;
}

// "l'été", "dell'arte": the article is no part of the word.
const ELISION = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|all|nell|sull|dall|quest)['’](?=.)/iu;
const ELIDING = new Set(['fr', 'it', 'ca', 'oc']);
// A large library's vocabulary. Beyond it the words are mostly questions' and hostile text, so the cache starts anew.
const CACHED = 200_000;

/** UTF-16 units of a text whose tokens are remembered, and of all of these: some 2 MB of tokens. */
const LONGEST_KEPT = 10_000;
const KEPT = 200_000;

/** An analyzer for a BCP 47 language tag; languages without stemmer or stop words are only folded. */
export function createAnalyzer(tag: string): Analyzer {
  const language = baseLanguage(tag);
  const stem = stemmer(language);
  const stops = stopWords(language);
  // A Map and not an object: "constructor" is a word. Filing a word anew costs 20 times what the look-up does.
  const cache = new Map<string, FiledWord>();

  function file(written: string): FiledWord {
    const { plain, kind } = oneSpelling(written, language);
    const word = fold(plain);
    if (kind === 'number') return { term: withoutEndingZeros(word), word, stop: false };
    if (kind === 'country') return { term: word, word, stop: false };
    const stop = stops.has(written.toLowerCase().replaceAll('’', "'")) || stops.has(word);
    // "-a" is an option of a program, though "a" says nothing.
    if (kind === 'option') return { term: stop ? `-${word}` : word, word: stop ? `-${word}` : word, stop: false };
    return { term: stem(plain), word, stop };
  }

  function filedAs(written: string): FiledWord {
    let filed = cache.get(written);
    if (filed === undefined) {
      filed = file(written);
      if (cache.size >= CACHED) cache.clear();
      cache.set(written, filed);
    }
    return filed;
  }

  /** Where the word itself begins: the article before it is no part of it. */
  function startOf(text: string, { start, end }: Span): number {
    return ELIDING.has(language) ? start + (ELISION.exec(text.slice(start, end))?.[0].length ?? 0) : start;
  }

  function scan(text: string, visit: (word: FiledWord, start: number, end: number) => void): void {
    for (const span of words(text, language)) {
      const start = startOf(text, span);
      visit(filedAs(text.slice(start, span.end)), start, span.end);
    }
  }

  function analyzed(text: string): readonly Token[] {
    const tokens: Token[] = [];
    scan(text, ({ term, word, stop }, start, end) => tokens.push({ start, end, term, word, stop }));
    return tokens;
  }

  /** The last texts: reading a question analyzes it five times, and what is shown is mostly what was shown before. */
  const last = new Map<string, readonly Token[]>();
  let kept = 0;

  return {
    language,
    analyze(text) {
      const known = last.get(text);
      if (known !== undefined) return known;
      const tokens = analyzed(text);
      if (text.length > LONGEST_KEPT) return tokens;
      if (kept + text.length > KEPT) {
        last.clear();
        kept = 0;
      }
      kept += text.length;
      last.set(text, tokens);
      return tokens;
    },
    scan,
    *tokens(text, isFull) {
      for (const span of eachWord(text, language, isFull)) {
        if (span === undefined) {
          yield undefined;
          continue;
        }
        const start = startOf(text, span);
        const { term, word, stop } = filedAs(text.slice(start, span.end));
        yield { start, end: span.end, term, word, stop };
      }
    },
  };
}

/** What a thousand small libraries need once: the words that they have in common are filed once, too. */
const shared = new Map<string, WeakRef<Analyzer>>();

/** The language's analyzer, the same for all who use it now. */
export function sharedAnalyzer(tag: string): Analyzer {
  const language = baseLanguage(tag);
  const known = shared.get(language)?.deref();
  if (known !== undefined) return known;
  const analyzer = createAnalyzer(language);
  for (const [other, used] of shared) if (used.deref() === undefined) shared.delete(other);
  shared.set(language, new WeakRef(analyzer));
  return analyzer;
}
