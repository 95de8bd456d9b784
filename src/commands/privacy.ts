/** /privacy: what is kept and what is not, and the way to have it or to have it forgotten. */
import { DESCRIPTIONS } from '../wording/commands.js';
import type { Locale } from '../wording/locale.js';
import { KEPT, PRIVACY, PRIVACY_PARAGRAPHS } from '../wording/privacy.js';
import { say } from '../wording/say.js';
import { action, type OfferedAction } from './action.js';
import { defineCommand, type Services } from './command.js';
import type { Reply } from './reply.js';

export const privacy = defineCommand({
  name: 'privacy',
  description: DESCRIPTIONS.privacy,
  options: {},
  run: async (_args, { locale }) => ({
    kind: 'text',
    lead: say(PRIVACY.lead, {}, locale),
    entries: PRIVACY_PARAGRAPHS.map(({ name, text }) => ({
      name: say(name, {}, locale),
      text: say(text, {}, locale),
      notes: [],
    })),
    foot: say(PRIVACY.closing, {}, locale),
    actions: ways(locale),
    private: true,
  }),
  complete: {},
});

function ways(locale: Locale): readonly OfferedAction[] {
  return [
    { label: say(KEPT.export, {}, locale), action: action('reply', exportKept, {}) },
    { label: say(KEPT.forget, {}, locale), action: action('reply', forgetKept, {}) },
  ];
}

/** In bytes: what Discord takes as a file is a little more. */
const LARGEST_FILE = 9_500_000;

export const exportKept = defineCommand({
  name: 'privacy-export',
  description: 'Get what is kept',
  pressedOnly: true,
  // A server's articles may be many.
  slow: true,
  options: {},
  run: async (_args, services): Promise<Reply> => {
    const { kept, locale } = services;
    if (kept === undefined || !manages(services)) return ofPerson(services);
    const whole = json(await kept.export(true));
    const isTooLarge = new TextEncoder().encode(whole).length > LARGEST_FILE;
    const text = isTooLarge ? json(await kept.export(false)) : whole;
    const lead = `${say(KEPT.nothingOfYou, {}, locale)} ${say(isTooLarge ? KEPT.withoutTexts : KEPT.exported, {}, locale)}`;
    return {
      kind: 'text',
      lead,
      entries: [],
      actions: [],
      private: true,
      file: { name: 'footnote-server.json', text },
    };
  },
  complete: {},
});

export const forgetKept = defineCommand({
  name: 'privacy-forget',
  description: 'Delete what is kept',
  pressedOnly: true,
  options: { sure: { type: 'boolean', description: 'Really?' } },
  run: async ({ sure = false }, services): Promise<Reply> => {
    const { kept, locale } = services;
    if (kept === undefined || !manages(services)) return ofPerson(services);
    const said = { kind: 'text', entries: [], actions: [], private: true } as const;
    if (!sure) {
      const again: OfferedAction = {
        label: say(KEPT.forgetAll, {}, locale),
        action: action('update', forgetKept, { sure: true }),
      };
      return { ...said, lead: say(KEPT.sure, {}, locale), actions: [again] };
    }
    await kept.forget();
    return { ...said, lead: say(KEPT.forgotten, {}, locale) };
  },
  complete: {},
});

function manages({ asker }: Services): boolean {
  return asker?.manages === true;
}

function ofPerson({ asker, locale }: Services): Reply {
  const nothing = say(KEPT.nothingOfYou, {}, locale);
  const lead = asker?.server === undefined ? nothing : `${nothing} ${say(KEPT.forManagers, {}, locale)}`;
  return { kind: 'text', lead, entries: [], actions: [], private: true };
}

function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
