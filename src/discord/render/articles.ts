/** A page of the library: titles that lead to their sources, who wrote them, ids, the way to the other pages, and a menu that opens one. */
import type { APIComponentInContainer } from 'discord.js';
import { action, CHOSEN } from '../../commands/action.js';
import { contents } from '../../commands/contents.js';
import { sourcePage } from '../../citation/source-link.js';
import type { ArticleHead } from '../../domain/library.js';
import { ARTICLES } from '../../wording/articles.js';
import type { Locale } from '../../wording/locale.js';
import { PROBLEMS } from '../../wording/problems.js';
import { say } from '../../wording/say.js';
import { buttonRow, card, menu, textDisplay } from './widgets.js';
import { fit } from '../text/fit.js';
import { LIMITS } from '../protocol/limits.js';
import { message, type Message, weight } from '../protocol/message.js';
import { mentionCommands } from '../text/command-mentions.js';
import { maskedLink, singleLine } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { questionLine } from './question-line.js';
import { shortSource } from './short-source.js';

/** Title and source are cut to these many characters, at least and at most. */
const SHORTEST = 8;
const LONGEST = 120;

/** At most 25 articles, as many as a menu holds. */
export function renderArticles(reply: ReplyOf<'articles'>, context: RenderContext): Message {
  const { actions, filter } = reply;
  const { locale } = context;
  const articles = reply.articles.slice(0, LIMITS.selectOptions);
  const head = textDisplay(
    filter === undefined ? `### ${say(ARTICLES.heading, {}, locale)}` : questionLine(filter.text, locale),
    `-# ${extent(reply, locale)}`,
    reply.partAway === true ? `-# ${say(PROBLEMS.partAway, {}, locale)}` : '',
    filter?.found === 0 ? mentionCommands(say(ARTICLES.noneFound, {}, locale), context.commandIds ?? new Map()) : '',
  );
  // One character of each share is the line feed after it.
  const share = Math.floor((LIMITS.text - weight(head.content)) / Math.max(1, articles.length)) - 1;
  const entries = articles.map((article) => {
    const linked = fit(SHORTEST, LONGEST, share, (limit) => entry(article, limit, locale, true)).text;
    // An address cannot be cut.
    return weight(linked) <= share
      ? linked
      : fit(SHORTEST, LONGEST, share, (limit) => entry(article, limit, locale, false)).text;
  });
  const parts: APIComponentInContainer[] = entries.length === 0 ? [] : [textDisplay(...entries)];
  parts.push(...buttonRow(actions));
  // Discord takes no menu without choices.
  if (articles.length > 0) {
    const choices = articles.map(({ id, citation }) => ({ label: citation.title, value: id }));
    parts.push(menu(say(ARTICLES.open, {}, locale), action('reply', contents, { article: CHOSEN }), choices));
  }
  return message([card(head, ...parts)], { private: context.private });
}

/** How many there are, and which of them stand here. */
function extent({ filter, page, pages, total: count }: ReplyOf<'articles'>, locale: Locale): string {
  const total =
    filter === undefined
      ? say(ARTICLES.total, { count }, locale)
      : say(ARTICLES.found, { shown: filter.found, count }, locale);
  return pages > 1 ? say(ARTICLES.page, { total, page, pages }, locale) : total;
}

function entry(article: ArticleHead, limit: number, locale: Locale, isLinked: boolean): { readonly text: string } {
  const { id, citation } = article;
  const short = shortSource(citation, locale);
  const source = short === citation.title ? '' : `${singleLine(short, limit)} · `;
  const title = singleLine(citation.title, limit) || id;
  const link = isLinked && canName(title) ? maskedLink(title, sourcePage(article)) : '';
  return { text: `**${link || title}**\n-# ${source}\`${id}\`` };
}

/**
 * Whether an escaped text can be the name of a link. Discord reads brackets in a name as its end, escaped or not, and makes no link of
 * what looks like an address itself.
 */
function canName(title: string): boolean {
  return !/[[\]]|\/\/|discord|www\./iu.test(title);
}
