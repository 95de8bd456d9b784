/** A few sentences to one person: problems, which are nobody else's business, and nothing to act on. */
import { message } from './message.js';
import type { Message } from './message.js';
import { textDisplay } from './text-display.js';

/** The lines as a private message. What in them is not ours must have been escaped and cut. */
export function notice(...lines: readonly string[]): Message {
  return message([textDisplay(...lines)], { private: true });
}
