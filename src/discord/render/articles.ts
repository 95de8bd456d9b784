/** A page of the library: titles, sources, ids, the way to the other pages, and a menu to summaries. */
import type { APIComponentInContainer } from 'discord.js';
import { action, CHOSEN } from '../../commands/action.js';
import { summary } from '../../commands/summary.js';
import type { Article } from '../../domain/article.js';
import { ARTICLES } from '../../wording/articles.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { buttonRow, card, menu, textDisplay } from './widgets.js';
import { fit } from '../text/fit.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { singleLine } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { shortSource } from './short-source.js';

/** Title and source are cut to these many characters, at least and at most. */
const SHORTEST = 8;
const LONGEST = 120;

/** At most 25 articles, as many as a menu holds. */
export function renderArticles(reply: ReplyOf<'articles'>, context: RenderContext): Message {
  const { actions } = reply;
  const { locale } = context;
  const articles = reply.articles.slice(0, LIMITS.selectOptions);
  const head = textDisplay(`### ${say(ARTICLES.heading, {}, locale)}`, `-# ${extent(reply, locale)}`);
  // One character of each share is the line feed after it.
  const share = Math.floor((LIMITS.text - weight(head.content)) / Math.max(1, articles.length)) - 1;
  const entries = articles.map(
    (article) => fit(SHORTEST, LONGEST, share, (limit) => entry(article, limit, locale)).text,
  );
  const parts: APIComponentInContainer[] = entries.length === 0 ? [] : [textDisplay(...entries)];
  // Discord takes no menu without choices.
  if (articles.length > 0) {
    const choices = articles.map(({ id, citation }) => ({ label: citation.title, value: id }));
    parts.push(menu(say(ARTICLES.summarise, {}, locale), action('reply', summary, { article: CHOSEN }), choices));
  }
  return message([card(head, ...parts, ...buttonRow(actions))], { private: context.private });
}

/** How many there are, and which of them stand here. */
function extent({ page, pages, total: count }: ReplyOf<'articles'>, locale: Locale): string {
  const total = say(ARTICLES.total, { count }, locale);
  return pages > 1 ? say(ARTICLES.page, { total, page, pages }, locale) : total;
}

function entry({ id, citation }: Article, limit: number, locale: Locale): { readonly text: string } {
  const short = shortSource(citation, locale);
  const source = short === citation.title ? '' : `${singleLine(short, limit)} · `;
  return { text: `**${singleLine(citation.title, limit) || id}**\n-# ${source}\`${id}\`` };
}
