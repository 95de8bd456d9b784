/** Plain text of a command that needs no look of its own: a few lines, paragraphs under their names, and buttons. */
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { mentionCommands } from '../text/command-mentions.js';
import { escape } from '../text/escape.js';
import { fit } from '../text/fit.js';
import { shorten } from '../text/one-line.js';
import type { TextEntry } from '../../commands/reply.js';
import type { RenderContext, ReplyOf } from './context.js';
import { buttonRow, card, textDisplay } from './widgets.js';

/** Of the lead, as weight: half of the message, so that entries have room. */
const LEAD = 2_000;
/** In UTF-16 units: it holds any character. */
const SHORTEST = 66;

/** The lead, cut visibly if it must be, and the entries that the message holds, in their order. */
export function renderText({ lead, entries, actions, ...reply }: ReplyOf<'text'>, context: RenderContext): Message {
  let { text } = fit(SHORTEST, LEAD, LEAD, (limit) => ({ text: escape(shorten(lead, limit)) }));
  for (const entry of entries) {
    const longer = `${text}\n\n${mentionCommands(entryLines(entry), context.commandIds ?? new Map())}`;
    if (weight(longer) <= LIMITS.text) text = longer;
  }
  const isPrivate = reply.private || context.private;
  return message([card(textDisplay(text), ...buttonRow(actions))], { private: isPrivate });
}

function entryLines({ name, text, notes }: TextEntry): string {
  return [`**${escape(name)}**`, escape(text), ...notes.map((note) => `-# ${escape(note)}`)].join('\n');
}
