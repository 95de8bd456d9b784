/** A page of what is new: titles, sources, when each came, and a menu that opens one. */
import { action, CHOSEN } from '../../commands/action.js';
import { contents } from '../../commands/contents.js';
import type { Addition } from '../../domain/addition.js';
import { ARTICLES } from '../../wording/articles.js';
import type { Locale } from '../../wording/locale.js';
import { NEWS } from '../../wording/news.js';
import { say } from '../../wording/say.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { fit } from '../text/fit.js';
import { singleLine } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { shortSource } from './short-source.js';
import { sourceAnchor } from './source-line.js';
import { buttonRow, card, menu, textDisplay } from './widgets.js';

/** Title and source are cut to these many characters, at least and at most. */
const SHORTEST = 8;
const LONGEST = 120;

/** At most 25 articles, as many as a menu holds. */
export function renderNews(reply: ReplyOf<'news'>, context: RenderContext): Message {
  const { locale } = context;
  const additions = reply.additions.slice(0, LIMITS.selectOptions);
  const isPrivate = reply.private || context.private;
  const heading = `### ${say(NEWS.heading, {}, locale)}`;
  const date = day(reply.since);
  if (additions.length === 0) {
    return message([card(textDisplay(heading, say(NEWS.nothing, { date }, locale)))], { private: isPrivate });
  }
  const head = textDisplay(heading, `-# ${extent(reply, date, locale)}`);
  // One character of each share is the line feed after it.
  const share = Math.floor((LIMITS.text - weight(head.content)) / additions.length) - 1;
  const listed = textDisplay(...additions.map((one) => entry(one, share, locale)));
  const choices = additions.map(({ article: { id, citation } }) => ({ label: citation.title, value: id }));
  const opened = menu(say(ARTICLES.open, {}, locale), action('reply', contents, { article: CHOSEN }), choices);
  return message([card(head, listed, ...buttonRow(reply.actions), opened)], { private: isPrivate });
}

function extent({ page, pages, total: count }: ReplyOf<'news'>, date: string, locale: Locale): string {
  const total = say(NEWS.since, { count, date }, locale);
  return pages > 1 ? say(ARTICLES.page, { total, page, pages }, locale) : total;
}

/** Without the way to the source where that alone is too long. */
function entry(addition: Addition, share: number, locale: Locale): string {
  const anchor = sourceAnchor(addition.article, null, locale);
  const shown = (link: string): string =>
    fit(SHORTEST, LONGEST, share, (limit) => lines(addition, limit, link, locale)).text;
  const whole = shown(anchor);
  return weight(whole) <= share ? whole : shown('');
}

function lines({ article, added }: Addition, limit: number, link: string, locale: Locale): { readonly text: string } {
  const { id, citation } = article;
  const short = shortSource(citation, locale);
  const parts = [
    short === citation.title ? '' : singleLine(short, limit),
    say(NEWS.added, { date: day(added) }, locale),
    link,
  ];
  const small = parts.filter((part) => part !== '').join(' · ');
  return { text: `**${singleLine(citation.title, limit) || id}**\n-# ${small}` };
}

/** Milliseconds since 1970 as a day that Discord writes in each reader's language and time. */
function day(moment: number): string {
  return `<t:${Math.floor(moment / 1000)}:D>`;
}
