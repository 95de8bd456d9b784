/**
 * What was typed, taken apart: the words asked about, `"exact phrases"`, `-excluded` words and an `article:` filter. A
 * question is natural language first: an unbalanced quote, a dash between words or a lone `-` mean nothing special.
 */
import { UNSPACED } from '../../text/characters.js';

export interface ParsedQuestion {
  /** The question without filters and exclusions; phrases stay in it, because they are asked about too. */
  readonly text: string;
  /** The same with its exclusions. */
  readonly whole: string;
  /** Quoted, each once, of two words or more: a single word in quotation marks is mentioned, not demanded. */
  readonly phrases: readonly string[];
  /** Words after a dash. Which of them are a program's options (`rm -rf`) only the library can tell. */
  readonly excluded: readonly string[];
  /** As typed after `article:`; it may name no article. */
  readonly article?: string;
}

// What Discord's option allows; of a longer question in the terminal the beginning is read, so that no search takes long.
export const LONGEST_QUESTION = 300;

const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
// Two words, or two characters of a script without spaces.
const SEVERAL_WORDS = new RegExp(String.raw`\S\s+\S|${UNSPACED}{2}`, 'u');
const FILTER = /(?<=^|\s)article:([\w-]+)(?=\s|[?!.,;]|$)/iu;
// A number after a minus is a number ("-20 degrees"), and a single letter an option of a program ("-v").
const EXCLUDED = /(?<=^|\s)-(\p{L}[\p{L}\p{N}\p{M}'’-]+)(?=\s|[.,;:!?]|$)/gu;

/**
 * Takes apart whatever was typed, of which it reads the first 300 characters; never throws. A question of marks alone has
 * the empty text. The one place where a typed question becomes what search takes.
 */
export function parseQuestion(typed: string): ParsedQuestion {
  const question = typed.slice(0, LONGEST_QUESTION);
  const article = FILTER.exec(question)?.[1];
  const whole = question.replace(FILTER, ' ').trim();
  const quoted = new Set(Array.from(whole.matchAll(PHRASE), (match) => (match[1] ?? '').trim()));
  const phrases = [...quoted].filter((phrase) => SEVERAL_WORDS.test(phrase));
  return {
    ...excluding(whole, () => true),
    whole,
    phrases,
    ...(article === undefined ? {} : { article: article.toLowerCase() }),
  };
}

/** The question with all words that it excludes asked about, or only those that `isAsked` says. */
export function withExcluded(
  question: ParsedQuestion,
  isAsked: (word: string) => boolean = () => true,
): ParsedQuestion {
  return { ...question, ...excluding(question.whole, (word) => !isAsked(word)) };
}

function excluding(whole: string, isExcluded: (word: string) => boolean): Pick<ParsedQuestion, 'text' | 'excluded'> {
  const excluded: string[] = [];
  const text = outsidePhrases(whole, (part) =>
    part.replace(EXCLUDED, (typed, word: string) => {
      if (!isExcluded(word)) return typed;
      excluded.push(word);
      return ' ';
    }),
  );
  return { text: text.trim(), excluded };
}

/** `text` with what stands outside its quoted phrases changed. */
function outsidePhrases(text: string, change: (part: string) => string): string {
  let changed = '';
  let at = 0;
  for (const { 0: phrase, index } of text.matchAll(PHRASE)) {
    changed += change(text.slice(at, index)) + phrase;
    at = index + phrase.length;
  }
  return changed + change(text.slice(at));
}
