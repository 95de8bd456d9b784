/** Plain text of a command that needs no look of its own: a few lines, paragraphs under their names, and buttons. */
import { ComponentType, type APIComponentInContainer } from 'discord.js';
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
export function renderText(
  { lead, entries, foot, file, actions, ...reply }: ReplyOf<'text'>,
  context: RenderContext,
): Message {
  const ids = context.commandIds ?? new Map<string, string>();
  let { text } = fit(SHORTEST, LEAD, LEAD, (limit) => ({ text: mentionCommands(escape(shorten(lead, limit)), ids) }));
  for (const entry of entries) {
    const longer = `${text}\n\n${mentionCommands(entryLines(entry), ids)}`;
    if (weight(longer) <= LIMITS.text) text = longer;
  }
  const last = foot === undefined ? text : `${text}\n\n-# ${escape(foot)}`;
  if (weight(last) <= LIMITS.text) text = last;
  const isPrivate = reply.private || context.private;
  const attached: APIComponentInContainer[] =
    file === undefined ? [] : [{ type: ComponentType.File, file: { url: `attachment://${file.name}` } }];
  const parts = [textDisplay(text), ...attached, ...buttonRow(actions)];
  return message([card(...parts)], { private: isPrivate, files: file === undefined ? [] : [file] });
}

function entryLines({ name, text, notes }: TextEntry): string {
  return [`**${escape(name)}**`, escape(text), ...notes.map((note) => `-# ${escape(note)}`)].join('\n');
}
