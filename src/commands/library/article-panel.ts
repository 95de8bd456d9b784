/** One article of a server as its moderators see it, with all that they can decide of it: one message that changes with each choice. */
import type { Standing, StoredArticle } from '../../content/article-store.js';
import { LIBRARY_CHOICES } from '../../wording/library-choices.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { LIBRARY_KEEPING } from '../../wording/library-keeping.js';
import { LIBRARY_LIST } from '../../wording/library-list.js';
import { OPTIONS } from '../../wording/commands.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { action, CHOSEN, type OfferedAction } from '../action.js';
import { defineCommand, type Services } from '../command.js';
import { MOST_CHOICES, type StringOption } from '../option.js';
import type { Reply, ReplyMenu } from '../reply.js';
import { cut, dayOf, kilobytes, MANAGERS, ownArticleChoices, titleOf, told, withArticle } from './moderated.js';
import { OFFERS } from './offers.js';
import type { ServerLibrary } from './server-library.js';

const ARTICLE = {
  type: 'string',
  description: 'Which?',
  required: true,
  maxLength: 64,
} as const satisfies StringOption;
/** No article has such an id. */
const NOTHING = 'NOTHING';

export const articlePanel = defineCommand({
  name: 'library article',
  description: LIBRARY_COMMANDS.article,
  ...MANAGERS,
  options: {
    article: { type: 'string', description: OPTIONS.whichArticle, required: true, autocomplete: true },
    'replaced-by': { type: 'string', description: LIBRARY_COMMANDS.replacedBy, autocomplete: true },
  },
  run: async ({ article: asked, 'replaced-by': by }, services): Promise<Reply> =>
    by === undefined
      ? withArticle(asked, services, async ({ id }) => panel(id, services))
      : replace(asked, by, services),
  complete: { article: ownArticleChoices, 'replaced-by': ownArticleChoices },
});

export const replaced = defineCommand({
  name: 'library replaced',
  description: 'Say what has replaced an article',
  pressedOnly: true,
  ...MANAGERS,
  options: { article: ARTICLE, by: { type: 'string', description: 'By which?', required: true, maxLength: 64 } },
  run: async ({ article: asked, by }, services): Promise<Reply> => replace(asked, by, services),
  complete: {},
});

export const mark = defineCommand({
  name: 'library mark',
  description: 'Say what is to be thought of an article',
  pressedOnly: true,
  ...MANAGERS,
  options: {
    article: ARTICLE,
    official: { type: 'boolean', description: 'Is it official?' },
    outdated: { type: 'boolean', description: 'Is it outdated?' },
  },
  run: async ({ article: asked, official, outdated }, services): Promise<Reply> =>
    decide(asked, services, {
      ...(official !== undefined && { official }),
      ...(outdated !== undefined && { outdated }),
    }),
  complete: {},
});

export const showTo = defineCommand({
  name: 'library show-to',
  description: 'Say who may see an article',
  pressedOnly: true,
  ...MANAGERS,
  options: { article: ARTICLE, role: { type: 'string', description: 'Which role alone?', maxLength: 20 } },
  run: async ({ article: asked, role }, services): Promise<Reply> => {
    // Of all roles, the one that everybody has is called as the server.
    const isRole = role !== undefined && /^\d{1,20}$/u.test(role) && role !== services.asker?.server;
    return decide(asked, services, { audience: isRole ? role : 'everyone' });
  },
  complete: {},
});

async function decide(asked: string, services: Services, patch: Partial<Standing>): Promise<Reply> {
  return withArticle(asked, services, async ({ id }, { articles }) => {
    await articles.setStanding(id, patch);
    return panel(id, services);
  });
}

async function replace(asked: string, by: string, services: Services): Promise<Reply> {
  if (by === NOTHING) return decide(asked, services, { replacedBy: null });
  return withArticle(by, services, async ({ id: next }) =>
    withArticle(asked, services, async ({ id }, { articles }) => {
      if (id === next) return told(say(LIBRARY_CHOICES.notItself, {}, services.locale), services);
      await articles.setStanding(id, { replacedBy: next });
      return panel(id, services);
    }),
  );
}

/** The article as it is now; that it is gone where somebody has removed it meanwhile. */
export async function panel(asked: string, services: Services): Promise<Reply> {
  return withArticle(asked, services, async (article, library) => {
    const { locale } = services;
    const entry = {
      name: article.id,
      text: '',
      notes: [
        ...(await marksOf(article, library, locale)),
        ...(article.standing.audience === 'everyone' ? [say(LIBRARY_CHOICES.everybodySees, {}, locale)] : []),
        sizeAndDay(article, locale),
        ...(article.source === undefined ? [] : [cut(article.source)]),
      ],
      ...(article.standing.audience !== 'everyone' && { role: article.standing.audience }),
    };
    const others = (await library.articles.list()).filter(({ id }) => id !== article.id);
    return told(titleOf(article), services, {
      entries: [entry],
      menus: [whoSees(article, locale), ...whatReplaces(article, others, locale)],
      actions: offeredFor(article, locale),
    });
  });
}

/** What moderators have decided of it, and what has become of its page. */
export async function marksOf(
  { id, standing, hash }: StoredArticle,
  library: Pick<ServerLibrary, 'sources'>,
  locale: Locale,
): Promise<readonly string[]> {
  const source = (await library.sources()).get(id);
  const { official, outdated, replacedBy } = standing;
  const isOfThis = source?.hash === hash;
  return [
    ...(official ? [say(LIBRARY_LIST.official, {}, locale)] : []),
    ...(outdated ? [say(LIBRARY_LIST.outdated, {}, locale)] : []),
    ...(replacedBy === null ? [] : [say(LIBRARY_LIST.replaced, { id: replacedBy }, locale)]),
    ...(isOfThis && source.result === 'changed' ? [say(LIBRARY_LIST.sourceChanged, {}, locale)] : []),
    ...(isOfThis && source.result === 'gone' ? [say(LIBRARY_LIST.sourceGone, {}, locale)] : []),
  ];
}

function sizeAndDay({ size, added }: StoredArticle, locale: Locale): string {
  return say(LIBRARY_LIST.sized, { size: kilobytes(size), date: dayOf(added, locale) }, locale);
}

function whoSees({ id, standing: { audience } }: StoredArticle, locale: Locale): ReplyMenu {
  return {
    kind: 'role',
    placeholder: say(LIBRARY_CHOICES.whoSees, {}, locale),
    action: action('update', showTo, { article: id, role: CHOSEN }),
    ...(audience !== 'everyone' && { chosen: audience }),
  };
}

/** The newest, for what replaces another comes after it; the others are typed. */
function whatReplaces(
  { id, standing: { replacedBy } }: StoredArticle,
  others: readonly StoredArticle[],
  locale: Locale,
): readonly ReplyMenu[] {
  if (others.length === 0) return [];
  const newest = others.toSorted((a, b) => b.added - a.added).slice(0, MOST_CHOICES - 1);
  const chosen = others.filter((one) => one.id === replacedBy);
  const shown = [...new Set([...chosen, ...newest])].slice(0, MOST_CHOICES - 1);
  return [
    {
      kind: 'choices',
      placeholder: say(LIBRARY_CHOICES.whatReplaces, {}, locale),
      action: action('update', replaced, { article: id, by: CHOSEN }),
      choices: [
        ...(replacedBy === null ? [] : [{ name: say(LIBRARY_CHOICES.nothingReplaces, {}, locale), value: NOTHING }]),
        ...shown.map((one) => ({ name: titleOf(one), value: one.id })),
      ],
      ...(chosen[0] !== undefined && { chosen: chosen[0].id }),
    },
  ];
}

function offeredFor({ id, standing, source }: StoredArticle, locale: Locale): readonly OfferedAction[] {
  const { official, outdated, audience } = standing;
  const toMark = (
    label: string,
    args: { readonly official?: boolean; readonly outdated?: boolean },
  ): OfferedAction => ({
    label,
    action: action('update', mark, { article: id, ...args }),
  });
  return [
    official
      ? toMark(say(LIBRARY_CHOICES.notOfficial, {}, locale), { official: false })
      : toMark(say(LIBRARY_CHOICES.makeOfficial, {}, locale), { official: true }),
    outdated
      ? toMark(say(LIBRARY_CHOICES.holdsAgain, {}, locale), { outdated: false })
      : toMark(say(LIBRARY_CHOICES.makeOutdated, {}, locale), { outdated: true }),
    ...(audience === 'everyone'
      ? []
      : [{ label: say(LIBRARY_CHOICES.toEverybody, {}, locale), action: action('update', showTo, { article: id }) }]),
    ...(source === undefined
      ? []
      : [{ label: say(LIBRARY_CHOICES.readAgain, {}, locale), action: OFFERS.readAgain(id) }]),
    { label: say(LIBRARY_KEEPING.correct, {}, locale), action: OFFERS.amend(id) },
    { label: say(LIBRARY_CHOICES.remove, {}, locale), action: OFFERS.remove(id) },
    { label: say(LIBRARY_LIST.all, {}, locale), action: OFFERS.list(1) },
  ];
}
