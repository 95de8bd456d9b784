/** /digest: what is new in the library, newest first. */
import type { Addition } from '../domain/addition.js';
import { ARTICLES } from '../wording/articles.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import type { Locale } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand, type Services } from './command.js';
import type { PressedReply } from './reply.js';

type NewsReply = Extract<PressedReply, { kind: 'news' }>;

// As /articles has them.
const PAGE_SIZE = 10;
/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const SECOND = 1000;
const DAYS = 7;
/** In seconds since 1970: as late as a date can be that Discord shows. */
const LATEST = 8_640_000_000_000;

export const digest = defineCommand({
  name: 'digest',
  description: DESCRIPTIONS.digest,
  options: { days: { type: 'integer', description: OPTIONS.newsDays, min: 1, max: 365 } },
  async run({ days = DAYS }, services) {
    const until = services.news?.now() ?? 0;
    const since = until - days * DAY;
    return {
      ...newsReply((await services.news?.between(since, until)) ?? [], { since, until }, services.locale),
      private: true,
    };
  },
  complete: {},
});

/** Another page of the same list, pressed under it, never typed; times in seconds since 1970. */
export const digestPage = defineCommand({
  name: 'digest-page',
  description: 'Show another page of what is new',
  pressedOnly: true,
  options: {
    since: { type: 'integer', description: 'Since when?', required: true, min: 0, max: LATEST },
    until: { type: 'integer', description: 'Until when?', required: true, min: 0, max: LATEST },
    page: { type: 'integer', description: 'Which page?', required: true, min: 1, max: 10_000 },
  },
  run: async ({ since: from, until: to, page }, services: Services): Promise<NewsReply> => {
    const [since, until] = [from * SECOND, to * SECOND];
    return newsReply((await services.news?.between(since, until)) ?? [], { since, until, page }, services.locale);
  },
  complete: {},
});

interface Span {
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly page?: number;
}

/** One page of what is new, which is given newest first; for a channel, too, where nobody has asked. */
export function newsReply(
  all: readonly Addition[],
  { since, until, page: asked = 1 }: Span,
  locale: Locale,
): NewsReply {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  // Some may be gone since the button was made.
  const page = Math.min(Math.max(1, asked), pages);
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const actions = pages === 1 ? [] : turning(page, pages, { since, until }, locale);
  return { kind: 'news', additions: shown, total: all.length, since, page, pages, actions, private: false };
}

function turning(page: number, pages: number, { since, until }: Span, locale: Locale): readonly OfferedAction[] {
  const to = (label: string, other: number): OfferedAction => ({
    label,
    action: action('update', digestPage, {
      since: Math.floor(since / SECOND),
      until: Math.ceil(until / SECOND),
      page: other,
    }),
    disabled: other < 1 || other > pages,
  });
  return [to(say(ARTICLES.previous, {}, locale), page - 1), to(say(ARTICLES.next, {}, locale), page + 1)];
}
