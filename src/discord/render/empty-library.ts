/** A library without articles. */
import type { Message } from '../message.js';
import { notice } from '../notice.js';

export function renderEmptyLibrary(): Message {
  return notice('There are no articles to look in yet. Whoever runs this bot adds them with `npm run add -- FILE`.');
}
