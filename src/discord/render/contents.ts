/** What an article has: its record, its sections with their paragraphs and first words, and a menu that opens them. */
import type { ContentsEntry } from '../../commands/reply.js';
import { CONTENTS } from '../../wording/articles.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { fit } from '../text/fit.js';
import { singleLine } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { firstWords, paragraphAction } from './paragraph-action.js';
import { sourceLine, titleLine } from './source-line.js';
import { actionMenu, buttonRow, card, textDisplay } from './widgets.js';

/** Heading and first words are cut to these many characters, at least and at most. */
const SHORTEST = 8;
const LONGEST = 90;

/** At most 25 sections, as many as a menu holds. */
export function renderContents(reply: ReplyOf<'contents'>, context: RenderContext): Message {
  const { article, actions } = reply;
  const { locale } = context;
  const entries = reply.entries.slice(0, LIMITS.selectOptions);
  const head = textDisplay(
    titleLine(article.citation.title, locale),
    sourceLine(article, null, locale),
    `-# ${extent(reply, locale)}`,
  );
  // One character of each share is the line feed after it.
  const share = Math.floor((LIMITS.text - weight(head.content)) / Math.max(1, entries.length)) - 1;
  const lines = entries.map((one) => fit(SHORTEST, LONGEST, share, (limit) => ({ text: line(one, limit) })).text);
  const opened = entries.map(({ first, heading, words }) => paragraphAction(article, first, heading ?? words.text));
  const parts = [
    ...(lines.length === 0 ? [] : [textDisplay(...lines)]),
    ...buttonRow(actions),
    ...actionMenu(say(CONTENTS.open, {}, locale), opened),
  ];
  return message([card(head, ...parts)], { private: context.private });
}

function extent({ paragraphs: count, page, pages }: ReplyOf<'contents'>, locale: Locale): string {
  const all = say(CONTENTS.paragraphs, { count }, locale);
  return pages > 1 ? say(CONTENTS.page, { all, page, pages }, locale) : all;
}

/** The words are where a section begins and no quotation: they are cut like a title. */
function line({ heading, first, last, words }: ContentsEntry, limit: number): string {
  const place = first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
  const begins = singleLine(firstWords(words.text, limit, words.article.language), limit + 1);
  const title = heading === null ? '' : singleLine(heading, limit);
  return title === '' ? `**${place}** ${begins}` : `**${title}** · ${place}\n-# ${begins}`;
}
