/**
 * Whether a refused question is in a language that no article is in, so that the person can be told. By its letters where they
 * are of another script, else by what a detector of languages says of its few words: a short question has no grammar to go by.
 */
import { stopWords } from '../search/index/stop-words.js';
import { fold } from '../text/fold.js';

/** How like each language a text looks, 0 to 1, by ISO 639-1; `reliable` as the detector says it. */
export interface LanguageScores {
  readonly scores: Readonly<Record<string, number>>;
  readonly reliable: boolean;
}

/** Undefined where the detector cannot be had in time. Never rejects. */
export type ScoreLanguages = (text: string) => Promise<LanguageScores | undefined>;

/** `languages`: those of the articles, ISO 639-1; with none of them nothing is foreign. */
export async function isForeignQuestion(
  question: string,
  languages: readonly string[],
  scoreLanguages: ScoreLanguages | undefined,
): Promise<boolean> {
  if (languages.length === 0 || !/\p{L}/u.test(question)) return false;
  if (isOfOtherScript(question, languages)) return true;
  // One word may be a name or a term in any language.
  if (!/\p{L}[^\p{L}\p{M}]+\p{L}/u.test(question)) return false;
  const told = await scoreLanguages?.(question);
  return told !== undefined && looksForeign(question, languages, told);
}

// CLDR's names of writing systems that are written with several scripts at once.
const MIXED: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};

/** Most of its letters are of no script that one of the languages is written in, as CLDR says it. */
function isOfOtherScript(question: string, languages: readonly string[]): boolean {
  const scripts = languages.flatMap((language) => {
    const { script = 'Latn' } = new Intl.Locale(language).maximize();
    return MIXED[script] ?? [script];
  });
  // Kana is what tells Japanese from a Chinese library's characters, so the whole of a question is looked at, not its first letter.
  const own = new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'gu');
  const letters = question.match(/\p{L}/gu)?.length ?? 0;
  return (question.match(own)?.length ?? 0) * 2 < letters;
}

/**
 * Of 6,000 English questions, 1 looks foreign by these figures, and of pairs of words from them 3 in 1,000, of which only those are asked
 * about that have a word which no article has.
 */
function looksForeign(question: string, languages: readonly string[], { scores, reliable }: LanguageScores): boolean {
  const [first] = Object.entries(scores).toSorted(([, a], [, b]) => b - a);
  if (first === undefined) return false;
  const [best, likely] = first;
  if (languages.includes(best)) return false;
  const lead = likely - Math.max(0, ...languages.map((language) => scores[language] ?? 0));
  // Tagalog is what the detector takes English words without grammar for.
  if (best === 'tl') return likely >= 0.8 && lead >= 0.5;
  if (!reliable) return false;
  if ((likely >= 0.7 && lead >= 0.2) || (likely >= 0.8 && lead >= 0.15)) return true;
  return lead >= 0.05 && hasSmallWord(question, best, languages);
}

/** A word such as "how" or "the" of that language, which is none in the others, and none of theirs. */
function hasSmallWord(question: string, language: string, languages: readonly string[]): boolean {
  const own = languages.map(stopWords);
  const theirs = stopWords(language);
  const words = (question.match(/[\p{L}\p{M}'’]+/gu) ?? []).map((word) => fold(word));
  return words.some((word) => theirs.has(word)) && !words.some((word) => own.some((list) => list.has(word)));
}
