/** What a post in a forum asks: its title, and what its first message asks in so many words. */
import { detectLanguage } from '../content/detect-language.js';
import { LONGEST_QUESTION } from '../search/query/parse-question.js';
import { dependsOnBefore } from '../search/standalone.js';
import { sentences } from '../text/sentences.js';

/** Of the first message. Each more is another chance to be wrong. */
const MOST = 2;

const CODE = /```[^]*?(?:```|$)|`[^`\n]*`/gu;
/** Of Discord's: people, channels, emoji, times; and what is quoted from somebody else. */
const MARKS = /<[@#:/at][^<>\n]{1,80}>|^\s*>.*$/gmu;

/**
 * At most three, the title first. `text` is empty where it is not delivered; of it count whole sentences that end with a question mark and
 * can be read alone.
 */
export function postQuestions(title: string, text: string): readonly string[] {
  const told = text.replaceAll(CODE, ' ').replaceAll(MARKS, ' ').replaceAll(/\s+/gu, ' ').trim();
  const language = detectLanguage(told) ?? 'en';
  const asked = sentences(told, language)
    .map(({ start, end }) => told.slice(start, end))
    .filter((sentence) => /[?？]["'”’»」)]*$/u.test(sentence) && sentence.length <= LONGEST_QUESTION)
    .filter((sentence) => !dependsOnBefore(sentence, language));
  return [title.trim(), ...asked.slice(0, MOST)].filter((question) => question !== '');
}
