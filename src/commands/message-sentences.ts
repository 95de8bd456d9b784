/** What a message of a chat can be asked with: its sentences as plain words, without Discord's markup and what means something to a search. */
import { createSlice, nextTurn } from '../search/slices.js';
import { clip, eachSentence } from '../text/sentences.js';
import type { Locale } from '../wording/locale.js';
import { LONGEST_QUESTION } from '../search/query/parse-question.js';

/** What Discord shows as a name, a time or a picture; addresses; and links, of which the name is read. */
const MARKUP =
  /<(?:[@#][!&]?\d{1,20}|a?:\w{1,40}:\d{1,20}|t:-?\d{1,15}(?::\w)?|\/[^<>\n]{1,100}:\d{1,20})>|https?:\/\/[^\s<>]+/gu;
const LINK = /\[([^[\]\n]{1,500})\]\(<?https?:[^\s()<>]{1,1000}>?(?: "[^"\n]{0,200}")?\)/gu;

/** The message's words; of a link its name, and nothing of mentions, times, emojis and addresses. */
export function withoutMarkup(message: string): string {
  return message.replaceAll(LINK, '$1').replaceAll(MARKUP, ' ');
}

/** Code is what somebody asks about and no sentence. */
const FENCE = /```[^]*?(?:```|$)/gu;
const LINE_START = /^(?:[^\S\n]*(?:>>>|>|#{1,3}|-#|[-*+]|\d{1,3}\.)[^\S\n])+/gmu;
const MARKS = /\*+|_{2,}|~~|\|\||`+/gu;
/** A phrase in a chat is a mention and no demand, and a dash leaves nothing out; a filter is one only where it is meant as one. */
const QUOTES = /["“”„«»]/gu;
const SEARCHED = /(?<=^|\s)-(?=\p{L})|(?<=\barticle):/giu;

/** More than a message of sensible sentences has. */
const MOST = 100;

export interface MessageSentence {
  /** At most as long as a question. */
  readonly text: string;
  readonly asks: boolean;
}

/** In their order, each once; of a message of small pieces the first hundred. None without a letter or a figure. */
export async function messageSentences(message: string, locale: Locale): Promise<readonly MessageSentence[]> {
  const plain = withoutMarkup(message.replaceAll(FENCE, '\n')).replaceAll(LINE_START, '').replaceAll(MARKS, '');
  const words = plain.replaceAll(QUOTES, ' ').replaceAll(SEARCHED, ' ');
  const found = new Map<string, MessageSentence>();
  const isFull = createSlice();
  for (const line of words.split('\n')) {
    for (const sentence of eachSentence(line, locale, isFull)) {
      if (sentence === undefined) {
        await nextTurn();
        continue;
      }
      const whole = line.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' ').trim();
      if (!/[\p{L}\p{N}]/u.test(whole)) continue;
      const text = whole.slice(0, clip(whole, LONGEST_QUESTION, locale));
      found.set(text, { text, asks: /[?？؟]["'’)\]]*$/u.test(whole) });
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}
