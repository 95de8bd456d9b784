/** /settings: what the moderators of a server decide, in menus and buttons; each choice counts at once. */
import { STYLES } from '../citation/styles.js';
import type { ServerSettings } from '../domain/server-settings.js';
import { DESCRIPTIONS, OPTIONS } from '../wording/commands.js';
import { LOCALES, localeOf } from '../wording/locale.js';
import { say } from '../wording/say.js';
import { SECTION_NAMES, SETTINGS } from '../wording/settings.js';
import { defineCommand, type Services } from './command.js';
import type { PressedReply, Reply } from './reply.js';

export const SECTIONS = ['answers', 'people', 'places'] as const;
export type Section = (typeof SECTIONS)[number];

export const settings = defineCommand({
  name: 'settings',
  description: DESCRIPTIONS.settings,
  requires: 'manage-server',
  options: {
    section: {
      type: 'string',
      description: OPTIONS.section,
      choices: SECTIONS.map((value) => ({ name: SECTION_NAMES[value], value })),
    },
  },
  run: async ({ section }, services) => shown(section, services.settings, services),
  complete: {},
});

/** Chosen in a menu or pressed under /settings. */
export const changeSetting = defineCommand({
  name: 'settings-change',
  description: 'Change a setting',
  requires: 'manage-server',
  pressedOnly: true,
  options: {
    setting: { type: 'string', description: 'Which?', required: true, maxLength: 32 },
    value: { type: 'string', description: 'To what? Several with commas between', maxLength: 600 },
  },
  run: async ({ setting, value }, services) => {
    const { asker, kept, settings: before } = services;
    const change = isSetting(setting) ? CHANGES[setting] : undefined;
    if (change === undefined || kept === undefined || before === undefined)
      return shown(undefined, undefined, services);
    // The id of a server is that of its role @everyone, whom nobody means to call or to block.
    const values = (value ?? '').split(',').filter((one) => one !== '' && one !== asker?.server);
    const patch = change.to(values, before);
    return shown(change.section, patch === undefined ? before : await kept.change(patch), services);
  },
  complete: {},
});

function shown(
  asked: string | undefined,
  current: ServerSettings | undefined,
  { asker, locale }: Services,
): Reply | PressedReply {
  if (current === undefined)
    return { kind: 'text', lead: say(SETTINGS.notHere, {}, locale), entries: [], actions: [], private: true };
  const section = SECTIONS.find((one) => one === asked) ?? 'answers';
  // The language may be what was just chosen.
  return { kind: 'settings', section, settings: current, locale: current.locale ?? localeOf(asker?.locale) };
}

/** The most that a menu of roles, channels or people takes. What stands in a list beyond them stays. */
export const MOST_CHOSEN = 25;

interface Change {
  readonly section: Section;
  /** What is to be changed; undefined for a value that nobody can have chosen. Nothing chosen is an empty list. */
  readonly to: (values: readonly string[], before: ServerSettings) => Partial<ServerSettings> | undefined;
}

const IDS = /^\d{1,20}$/u;

/** What was chosen, with what stood beyond the menu. */
function listed(values: readonly string[], before: readonly string[]): readonly string[] {
  const chosen = values.filter((value) => IDS.test(value));
  return [...chosen, ...before.slice(MOST_CHOSEN).filter((id) => !chosen.includes(id))];
}

function firstId(values: readonly string[]): string | null {
  return values.find((value) => IDS.test(value)) ?? null;
}

/** The choice, where there is such a one. */
function among<T extends string>([value]: readonly string[], choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

/** Settings of these names are changed by the values that a menu gives. */
const CHANGES = {
  audience: {
    section: 'answers',
    to: ([value]) => ({ privateByDefault: value === 'alone' }),
  },
  quotations: {
    section: 'answers',
    to([value]) {
      const quotations = ([1, 2, 3] as const).find((count) => String(count) === value);
      return quotations && { quotations };
    },
  },
  style: {
    section: 'answers',
    to([value]) {
      const style = STYLES.find(({ id }) => id === value);
      return style && { style: style.id };
    },
  },
  library: {
    section: 'answers',
    to(values) {
      const library = among(values, ['both', 'own', 'common']);
      return library && { library };
    },
  },
  locale: { section: 'answers', to: (values) => ({ locale: among(values, LOCALES) ?? null }) },
  privateChannels: {
    section: 'answers',
    to: (values, before) => ({ privateChannels: listed(values, before.privateChannels) }),
  },
  personRole: {
    section: 'people',
    to: (values, { person }) => ({ person: reached(firstId(values), person?.channel ?? null) }),
  },
  personChannel: {
    section: 'people',
    to: (values, { person }) => ({ person: reached(person?.role ?? null, firstId(values)) }),
  },
  feedback: { section: 'people', to: ([value]) => ({ feedback: value === 'on' }) },
  gaps: { section: 'people', to: ([value]) => ({ gaps: value === 'on' }) },
  blockedUsers: {
    section: 'people',
    to: (values, { blocked }) => ({ blocked: { ...blocked, users: listed(values, blocked.users) } }),
  },
  blockedRoles: {
    section: 'people',
    to: (values, { blocked }) => ({ blocked: { ...blocked, roles: listed(values, blocked.roles) } }),
  },
  forums: {
    section: 'places',
    to(values, { forums }) {
      const [first] = forums;
      const { staffRole, most } = first ?? { staffRole: null, most: 1 };
      const known = new Map(forums.map((forum) => [forum.channel, forum]));
      const channels = listed(
        values,
        forums.map(({ channel }) => channel),
      );
      return { forums: channels.map((channel) => known.get(channel) ?? { channel, staffRole, most }) };
    },
  },
  staffRole: {
    section: 'places',
    to: (values, { forums }) => ({ forums: forums.map((forum) => ({ ...forum, staffRole: firstId(values) })) }),
  },
  most: {
    section: 'places',
    to([value], { forums }) {
      const most = FORUM_ANSWERS.find((count) => String(count) === value);
      return most && { forums: forums.map((forum) => ({ ...forum, most })) };
    },
  },
  digestChannel: {
    section: 'places',
    to(values, { digest }) {
      const channel = firstId(values);
      return { digest: channel === null ? null : { channel, every: digest?.every ?? 'week' } };
    },
  },
  digestEvery: {
    section: 'places',
    to(values, { digest }) {
      const every = among(values, ['day', 'week']);
      return digest === null || every === undefined ? undefined : { digest: { ...digest, every } };
    },
  },
} as const satisfies Readonly<Record<string, Change>>;

export type SettingName = keyof typeof CHANGES;

/** How many answers in one post can be chosen. */
export const FORUM_ANSWERS = [1, 2, 3, 5, 10] as const;

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(CHANGES, name);
}

function reached(role: string | null, channel: string | null): ServerSettings['person'] {
  return role === null && channel === null ? null : { role, channel };
}
