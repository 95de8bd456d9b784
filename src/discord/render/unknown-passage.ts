/** A paragraph that the article does not have. */
import type { Message } from '../message.js';
import { notice } from '../notice.js';
import { singleLine } from '../single-line.js';
import type { ReplyOf } from './context.js';

const TITLE = 100;

export function renderUnknownPassage({ article, asked, last }: ReplyOf<'unknown-passage'>): Message {
  return notice(
    `“${singleLine(article.citation.title, TITLE)}” has no paragraph ${asked}. ` +
      (last === 1 ? 'Its only one is 1.' : `Take one from 1 to ${last}.`),
  );
}
