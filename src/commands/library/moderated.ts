/** What all commands of a server's library share: who may call them, which article is meant, and how a reply of theirs looks. */
import type { StoredArticle } from '../../content/article-store.js';
import { fold } from '../../text/fold.js';
import { dateIn } from '../../wording/in-locale.js';
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_CHOICES } from '../../wording/library-choices.js';
import { LIBRARY_REFRESH } from '../../wording/library-refresh.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import type { OfferedAction } from '../action.js';
import type { Services } from '../command.js';
import { MOST_CHOICES, type Choice } from '../option.js';
import type { Reply, ReplyMenu, TextEntry } from '../reply.js';
import type { ServerLibrary, WorkStep } from './server-library.js';

type TextReply = Extract<Reply, { kind: 'text' }>;

/** For whom alone all of them are. */
export const MANAGERS = { requires: 'manage-server' } as const;

interface More {
  readonly entries?: readonly TextEntry[];
  readonly menus?: readonly ReplyMenu[];
  readonly actions?: readonly OfferedAction[];
}

/**
 * Always for the moderator alone: what is typed is answered in private, and what is pressed changes the message that was answered so, for
 * a reply that says it is private would be another message.
 */
export function told(lead: string, { ownsMessage = false }: Services, more: More = {}): TextReply {
  const { entries = [], menus = [], actions = [] } = more;
  return { kind: 'text', lead, entries, menus, actions, private: !ownsMessage };
}

/** Runs `work` with the library of the asker's server, or says that there is none. */
export async function inLibrary<R>(
  services: Services,
  work: (library: ServerLibrary) => Promise<R>,
): Promise<R | TextReply> {
  const { serverLibrary, asker, locale } = services;
  // Whoever calls a command has looked already; what changes a server looks again.
  if (serverLibrary === undefined || asker?.manages !== true) return told(say(LIBRARY.notHere, {}, locale), services);
  return work(serverLibrary);
}

/** Runs `work` with the article that is meant, by its id or its whole title, or says that there is none. */
export async function withArticle<R>(
  asked: string,
  services: Services,
  work: (article: StoredArticle, library: ServerLibrary) => Promise<R>,
): Promise<R | TextReply> {
  return inLibrary(services, async (library) => {
    const folded = fold(asked.trim());
    const articles = await library.articles.list();
    const article =
      articles.find(({ id }) => id === folded) ?? articles.find(({ title = '' }) => fold(title.trim()) === folded);
    if (article === undefined)
      return told(say(LIBRARY_CHOICES.noSuch, { asked: cut(asked) }, services.locale), services);
    return work(article, library);
  });
}

/** What an article is called: its title, or its id where its front matter has none on one line. */
export function titleOf({ id, title = '' }: Pick<StoredArticle, 'id' | 'title'>): string {
  return title.trim() === '' ? id : cut(title);
}

/** In UTF-16 units. */
const TITLE = 120;

/** On one line, and not longer than is read. */
export function cut(text: string): string {
  const line = text
    .slice(0, 4 * TITLE)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length <= TITLE ? line : `${line.slice(0, TITLE).trimEnd()}…`;
}

/** All of the server's own articles, whoever may see them; the newest first for nothing typed. */
export async function ownArticleChoices(typed: string, services: Services): Promise<readonly Choice[]> {
  const { serverLibrary, asker } = services;
  if (serverLibrary === undefined || asker?.manages !== true) return [];
  const folded = fold(typed.trim());
  const named = (await serverLibrary.articles.list()).map((article) => ({ article, name: titleOf(article) }));
  const found = named.filter(({ article: { id }, name }) => id.includes(folded) || fold(name).includes(folded));
  return found
    .toSorted((a, b) => b.article.added - a.article.added)
    .slice(0, MOST_CHOICES)
    .map(({ article: { id }, name }) => ({ name, value: id }));
}

/** How far it is, for a person; nothing is shown in a place without progress. */
export function progressOf({ tell = () => undefined, locale }: Services): (step: WorkStep) => void {
  return (step) => tell(sentenceOf(step, locale));
}

function sentenceOf(step: WorkStep, locale: Locale): string {
  switch (step.kind) {
    case 'waits':
      return say(LIBRARY.waits, {}, locale);
    case 'fetched':
      return say(LIBRARY.fetched, { size: kilobytes(step.bytes) }, locale);
    case 'page':
      return say(LIBRARY.page, { done: step.done, all: step.all }, locale);
    case 'feeds':
      return say(LIBRARY_REFRESH.readingFeeds, {}, locale);
    case 'source':
      return say(LIBRARY_REFRESH.looking, { done: step.done, all: step.all }, locale);
  }
}

/** At least 1. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1000));
}

/** Of a moment in milliseconds since 1970. */
export function dayOf(moment: number, locale: Locale): string {
  const date = new Date(moment);
  return dateIn([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], undefined, locale);
}
