/** An article that is not there, and those that may have been meant. */
import type { Message } from '../message.js';
import { notice } from '../notice.js';
import { singleLine } from '../single-line.js';
import type { ReplyOf } from './context.js';

const SIMILAR = 5;
const TITLE = 100;

export function renderUnknownArticle({ asked, similar }: ReplyOf<'unknown-article'>): Message {
  const titles = similar
    .slice(0, SIMILAR)
    .map(({ id, citation }) => `- “${singleLine(citation.title, TITLE)}”, by its id \`${id}\``);
  return notice(
    `There is no article “${singleLine(asked, TITLE)}”.`,
    titles.length === 0 ? '' : 'Perhaps you meant:',
    ...titles,
    '-# Pick one of the suggestions that appear while you type, or see with /articles what there is.',
  );
}
