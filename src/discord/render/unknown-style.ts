/** A citation style that is not there. */
import { STYLES } from '../../citation/styles.js';
import type { Message } from '../message.js';
import { notice } from '../notice.js';
import { singleLine } from '../single-line.js';
import type { ReplyOf } from './context.js';

const ASKED = 60;

export function renderUnknownStyle({ asked }: ReplyOf<'unknown-style'>): Message {
  const names = STYLES.map(({ id, name }) => `- ${name}: \`${id}\``);
  return notice(`There is no citation style “${singleLine(asked, ASKED)}”. Take one of these:`, ...names);
}
