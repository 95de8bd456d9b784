/** A question without a word to look for. */
import type { Message } from '../message.js';
import { notice } from '../notice.js';

export function renderEmptyQuestion(): Message {
  return notice('There is no word in that question to look for. Ask with a word or two about what you want to know.');
}
