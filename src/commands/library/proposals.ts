/** What moderators press under what was read for their server: keep it, discard it, or set right what is known of it first. */
import type { KeptArticles, Twin } from '../../content/importers/keep-proposal.js';
import type { PutOutcome } from '../../content/article-store.js';
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_KEEPING } from '../../wording/library-keeping.js';
import { LIBRARY_LIST } from '../../wording/library-list.js';
import { LIBRARY_RECORD } from '../../wording/library-record.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { action, type OfferedAction } from '../action.js';
import { defineCommand, type Services } from '../command.js';
import type { StringOption } from '../option.js';
import type { Reply } from '../reply.js';
import { inLibrary, MANAGERS, told } from './moderated.js';
import { OFFERS } from './offers.js';
import { faultLines, proposalCard } from './proposal-card.js';
import { FIELD_LENGTHS, FILLED, recordForm } from './record-form.js';
import type { Proposed } from './server-library.js';

type Open = Extract<Proposed, { kind: 'open' }>;

const PROPOSAL = {
  type: 'string',
  description: 'Which?',
  required: true,
  maxLength: 32,
} as const satisfies StringOption;

export const keep = defineCommand({
  name: 'library keep',
  description: 'Keep what was read',
  pressedOnly: true,
  ...MANAGERS,
  options: {
    proposal: PROPOSAL,
    how: { type: 'string', description: 'How?', required: true, maxLength: 10 },
  },
  run: async ({ proposal: id, how }, services): Promise<Reply> =>
    inLibrary(services, async (library) => {
      const outcome = await library.keep(id, how === 'replace' || how === 'both' ? how : 'new');
      if (outcome === undefined) return told(say(LIBRARY_KEEPING.forgotten, {}, services.locale), services);
      // Somebody else has added it meanwhile.
      if (outcome.kind === 'there') return proposal(outcome.open, services);
      return outcome.kind === 'done' ? kept(id, outcome.result, services) : over(outcome, services);
    }),
  complete: {},
});

export const discard = defineCommand({
  name: 'library discard',
  description: 'Discard what was read',
  pressedOnly: true,
  ...MANAGERS,
  options: { proposal: PROPOSAL },
  run: async ({ proposal: id }, services): Promise<Reply> =>
    inLibrary(services, async (library) => {
      const before = await library.discard(id);
      if (before === 'open') return told(say(LIBRARY_KEEPING.discarded, {}, services.locale), services);
      return over(await library.proposed(id), services);
    }),
  complete: {},
});

export const correct = defineCommand({
  name: 'library correct',
  description: 'Set right what is known of what was read',
  pressedOnly: true,
  ...MANAGERS,
  options: { proposal: PROPOSAL },
  run: async ({ proposal: id }, services) =>
    inLibrary(services, async (library) => {
      const open = await library.proposed(id);
      const [article] = open?.kind === 'open' ? open.proposal.articles : [];
      if (open?.kind !== 'open' || article === undefined) return over(open, services);
      return recordForm(
        say(LIBRARY_RECORD.formTitle, {}, services.locale),
        open.proposal.typed ?? article.fields,
        action('update', corrected, { proposal: id, ...FILLED }),
        services.locale,
      );
    }),
  complete: {},
});

export const corrected = defineCommand({
  name: 'library corrected',
  description: 'Take what was set right',
  pressedOnly: true,
  slow: true,
  ...MANAGERS,
  options: { proposal: PROPOSAL, ...FIELD_LENGTHS },
  run: async ({ proposal: id, title = '', author = '', issued = '', site = '', url = '' }, services): Promise<Reply> =>
    inLibrary(services, async (library) => {
      const { locale } = services;
      const fields = { title, author, issued, site, url };
      const outcome = await library.correct(id, fields);
      if (outcome === undefined) return told(say(LIBRARY_KEEPING.forgotten, {}, locale), services);
      switch (outcome.kind) {
        case 'corrected':
          return proposal(outcome.open, services);
        case 'open':
          return proposal(outcome, services);
        case 'faulty': {
          const notes = faultLines(outcome.faults, fields, locale);
          return told(say(LIBRARY_RECORD.notTaken, {}, locale), services, {
            entries: [{ name: say(LIBRARY.check, {}, locale), text: '', notes }],
            actions: [correcting(id, locale), discarding(id, locale)],
          });
        }
        case 'busy':
          return told(say(LIBRARY.busy, {}, locale), services, { actions: [correcting(id, locale)] });
        case 'kept':
        case 'discarded':
          return over(outcome, services);
      }
    }),
  complete: {},
});

/** The proposal as it is looked at, with all that can be done. */
export function proposal(open: Open, services: Services): Reply {
  const { id, twins } = open;
  return proposalCard(open, offered(id, twins, services.locale), services);
}

function offered(id: string, twins: readonly (Twin | undefined)[], locale: Locale): readonly OfferedAction[] {
  const count = twins.length;
  const isThere = twins.some((twin) => twin !== undefined);
  const isNew = twins.some((twin) => twin === undefined);
  const all = count === 1 ? say(LIBRARY_KEEPING.keep, {}, locale) : say(LIBRARY_KEEPING.keepAll, { count }, locale);
  return [
    ...(isNew ? [keeping(id, all, 'new')] : []),
    ...(isThere ? [keeping(id, say(LIBRARY_KEEPING.replace, {}, locale), 'replace')] : []),
    ...(isThere && count === 1 ? [keeping(id, say(LIBRARY_KEEPING.keepBoth, {}, locale), 'both')] : []),
    discarding(id, locale),
    ...(count === 1 ? [correcting(id, locale)] : []),
  ];
}

function keeping(id: string, label: string, how: 'new' | 'replace' | 'both'): OfferedAction {
  return { label, action: action('update', keep, { proposal: id, how }) };
}

function discarding(id: string, locale: Locale): OfferedAction {
  return { label: say(LIBRARY_KEEPING.discard, {}, locale), action: action('update', discard, { proposal: id }) };
}

function correcting(id: string, locale: Locale): OfferedAction {
  return { label: say(LIBRARY_KEEPING.correct, {}, locale), action: action('update', correct, { proposal: id }) };
}

/** What can no longer be kept, and what has become of it. */
function over(state: Proposed | undefined, services: Services): Reply {
  const { locale } = services;
  if (state === undefined) return told(say(LIBRARY_KEEPING.forgotten, {}, locale), services);
  if (state.kind === 'open') return proposal(state, services);
  if (state.kind === 'discarded') return told(say(LIBRARY_KEEPING.discardedBefore, {}, locale), services);
  return told(say(LIBRARY_KEEPING.keptBefore, { ids: state.articles.join(', ') }, locale), services, {
    actions: opening(state.articles, locale),
  });
}

async function kept(id: string, { kept: ids, there, stopped }: KeptArticles, services: Services): Promise<Reply> {
  const { locale } = services;
  const lines = [
    ...(ids.length > 0 ? [await keptSentence(ids, services)] : []),
    ...(there.length > 0 ? [say(LIBRARY_KEEPING.leftOut, { count: there.length }, locale)] : []),
    ...(stopped === undefined ? [] : [notStored(stopped, locale)]),
  ];
  const again = stopped === undefined ? [] : [keeping(id, say(LIBRARY_KEEPING.keep, {}, locale), 'new')];
  return told(lines.join(' '), services, { actions: [...again, ...opening(ids, locale)] });
}

async function keptSentence(ids: KeptArticles['kept'], services: Services): Promise<string> {
  const { locale, serverLibrary } = services;
  const [only] = ids;
  if (ids.length > 1) return say(LIBRARY_KEEPING.keptMany, { count: ids.length }, locale);
  const stored = (await serverLibrary?.articles.list())?.find(({ id }) => id === only);
  return say(LIBRARY_KEEPING.kept, { title: stored?.title ?? only ?? '' }, locale);
}

function opening(ids: KeptArticles['kept'], locale: Locale): readonly OfferedAction[] {
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) return [];
  return [{ label: say(LIBRARY_LIST.show, {}, locale), action: OFFERS.article(only) }];
}

/** Why an article was not put there. */
export function notStored(outcome: Exclude<PutOutcome, { kind: 'stored' }>, locale: Locale): string {
  if (outcome.kind === 'conflict') return say(LIBRARY_RECORD.changedMeanwhile, {}, locale);
  const { limit, most } = outcome;
  if (limit === 'articles') return say(LIBRARY_KEEPING.fullArticles, { count: most }, locale);
  if (limit === 'addsAnHour') return say(LIBRARY_KEEPING.fullHour, { count: most }, locale);
  return say(LIBRARY_KEEPING.fullBytes, { most: Math.round(most / 1e6) }, locale);
}
