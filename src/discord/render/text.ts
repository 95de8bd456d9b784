/** Plain text of a command that needs no look of its own: a few lines, paragraphs under their names, and buttons. */
import { ComponentType, SelectMenuDefaultValueType, type APIComponentInContainer } from 'discord.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { mentionCommands } from '../text/command-mentions.js';
import { escape } from '../text/escape.js';
import { fit } from '../text/fit.js';
import { shorten } from '../text/one-line.js';
import type { ReplyMenu, TextEntry } from '../../commands/reply.js';
import { LIBRARY_LIST } from '../../wording/library-list.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import type { RenderContext, ReplyOf } from './context.js';
import { buttonRow, card, entityMenu, menu, textDisplay } from './widgets.js';

/** Of the lead, as weight: half of the message, so that entries have room. */
const LEAD = 2_000;
/** In UTF-16 units: it holds any character. */
const SHORTEST = 66;

/** The lead, cut visibly if it must be, and the entries that the message holds, in their order. */
export function renderText(
  { lead, entries, foot, file, menus = [], actions, ...reply }: ReplyOf<'text'>,
  context: RenderContext,
): Message {
  const ids = context.commandIds ?? new Map<string, string>();
  let { text } = fit(SHORTEST, LEAD, LEAD, (limit) => ({ text: mentionCommands(escape(shorten(lead, limit)), ids) }));
  for (const entry of entries) {
    const longer = `${text}\n\n${mentionCommands(entryLines(entry, context.locale), ids)}`;
    if (weight(longer) <= LIMITS.text) text = longer;
  }
  const last = foot === undefined ? text : `${text}\n\n-# ${escape(foot)}`;
  if (weight(last) <= LIMITS.text) text = last;
  const isPrivate = reply.private || context.private;
  const attached: APIComponentInContainer[] =
    file === undefined ? [] : [{ type: ComponentType.File, file: { url: `attachment://${file.name}` } }];
  const parts = [
    textDisplay(text),
    ...attached,
    ...menus.map(replyMenu),
    ...buttonRow(actions),
    ...buttonRow(actions.slice(LIMITS.buttonsInRow)),
  ];
  return message([card(...parts)], { private: isPrivate, files: file === undefined ? [] : [file] });
}

function replyMenu(shown: ReplyMenu): APIComponentInContainer {
  const { placeholder, action, chosen } = shown;
  if (shown.kind === 'role') {
    const ids = chosen === undefined ? [] : [chosen];
    return entityMenu(placeholder, action, SelectMenuDefaultValueType.Role, ids, { most: 1, channels: [] });
  }
  return menu(
    placeholder,
    action,
    shown.choices.map(({ name, value }) => ({ label: name, value })),
    chosen,
  );
}

/** A role's id, as Discord has it: nothing else becomes a mention. */
const ROLE = /^\d{1,20}$/u;

function entryLines({ name, text, notes, role = '' }: TextEntry, locale: Locale): string {
  return [
    `**${escape(name)}**`,
    ...(text === '' ? [] : [escape(text)]),
    ...(ROLE.test(role) ? [`-# ${say(LIBRARY_LIST.onlyFor, { role: `<@&${role}>` }, locale)}`] : []),
    ...notes.map((note) => `-# ${escape(note)}`),
  ].join('\n');
}
