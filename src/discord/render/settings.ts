/** The settings of a server, a section at a time: what is chosen stands in each menu, and choosing changes it in place. */
import { ChannelType, SelectMenuDefaultValueType as Kind, type APIComponentInContainer } from 'discord.js';
import { STYLES } from '../../citation/styles.js';
import { action, CHOSEN } from '../../commands/action.js';
import {
  changeSetting,
  FORUM_ANSWERS,
  MOST_CHOSEN,
  SECTIONS,
  type Section,
  type SettingName,
  settings as command,
} from '../../commands/settings.js';
import type { ServerSettings } from '../../domain/server-settings.js';
import { languageIn, numberIn } from '../../wording/in-locale.js';
import { LOCALES, type Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { SETTING_CHOICES } from '../../wording/setting-choices.js';
import { SECTION_NAMES, SETTINGS } from '../../wording/settings.js';
import { mentionCommands } from '../text/command-mentions.js';
import { message, type Message } from '../protocol/message.js';
import type { RenderContext, ReplyOf } from './context.js';
import { buttonRow, card, entityMenu, menu, textDisplay } from './widgets.js';

/** Private: who may change them sees them. */
export function renderSettings(
  { section, settings, locale }: ReplyOf<'settings'>,
  { commandIds = new Map() }: RenderContext,
): Message {
  const head = textDisplay(`### ${say(SETTINGS.heading, {}, locale)}`, `-# ${say(SETTINGS.atOnce, {}, locale)}`);
  const tabs = SECTIONS.map((one) => ({
    label: say(SECTION_NAMES[one], {}, locale),
    action: action('update', command, { section: one }),
    disabled: one === section,
  }));
  const parts = MENUS[section](settings, locale).flatMap(({ label, note, row }) => [
    textDisplay(
      `**${say(label, {}, locale)}**`,
      note === undefined ? '' : mentionCommands(`-# ${say(note, {}, locale)}`, commandIds),
    ),
    row,
  ]);
  return message([card(head, ...buttonRow(tabs), ...parts)], { private: true });
}

interface LabelledMenu {
  readonly label: Plain;
  readonly note?: Plain;
  readonly row: APIComponentInContainer;
}

/** A text without values. */
type Plain = Readonly<Record<Locale, string>>;

/** Three components a menu, of the 40 of a message: twelve at most. */
const MENUS: Readonly<Record<Section, (settings: ServerSettings, locale: Locale) => readonly LabelledMenu[]>> = {
  answers: (settings, locale) => {
    const one = chooser(locale);
    return [
      one(
        'audience',
        SETTINGS.audience,
        { all: say(SETTING_CHOICES.everybody, {}, locale), alone: say(SETTING_CHOICES.askerAlone, {}, locale) },
        settings.privateByDefault ? 'alone' : 'all',
      ),
      one(
        'quotations',
        SETTINGS.quotations,
        Object.fromEntries([1, 2, 3].map((count) => [String(count), say(SETTING_CHOICES.atMost, { count }, locale)])),
        String(settings.quotations),
      ),
      one('style', SETTINGS.style, Object.fromEntries(STYLES.map(({ id, name }) => [id, name])), settings.style),
      one('library', SETTINGS.library, named(['both', 'own', 'common'], locale), settings.library),
      one(
        'locale',
        SETTINGS.locale,
        {
          own: say(SETTING_CHOICES.eachOwn, {}, locale),
          ...Object.fromEntries(LOCALES.map((tag) => [tag, languageIn(tag, tag)])),
        },
        settings.locale ?? 'own',
      ),
      several('privateChannels', SETTINGS.privateChannels, Kind.Channel, settings.privateChannels, locale),
    ];
  },
  people: ({ person, feedback, gaps, blocked }, locale) => {
    const one = chooser(locale);
    return [
      { ...single('personRole', SETTINGS.personRole, Kind.Role, person?.role, locale), note: SETTINGS.personNote },
      single('personChannel', SETTINGS.personChannel, Kind.Channel, person?.channel, locale),
      one(
        'feedback',
        SETTINGS.feedback,
        { on: say(SETTING_CHOICES.asked, {}, locale), off: say(SETTING_CHOICES.notAsked, {}, locale) },
        feedback ? 'on' : 'off',
      ),
      one(
        'gaps',
        SETTINGS.gaps,
        { on: say(SETTING_CHOICES.counted, {}, locale), off: say(SETTING_CHOICES.notCounted, {}, locale) },
        gaps ? 'on' : 'off',
      ),
      {
        ...several('blockedUsers', SETTINGS.blockedUsers, Kind.User, blocked.users, locale),
        note: SETTINGS.blockedNote,
      },
      several('blockedRoles', SETTINGS.blockedRoles, Kind.Role, blocked.roles, locale),
    ];
  },
  // What hangs on a channel is asked for once there is one.
  places: ({ forums, digest }, locale) => {
    const one = chooser(locale);
    const [first] = forums;
    const channels = forums.map(({ channel }) => channel);
    return [
      several('forums', SETTINGS.forums, Kind.Channel, channels, locale, [ChannelType.GuildForum]),
      ...(first === undefined
        ? []
        : [
            single('staffRole', SETTINGS.staffRole, Kind.Role, first.staffRole, locale),
            one(
              'most',
              SETTINGS.most,
              Object.fromEntries(FORUM_ANSWERS.map((count) => [String(count), numberIn(count, locale)])),
              String(first.most),
            ),
          ]),
      single('digestChannel', SETTINGS.digest, Kind.Channel, digest?.channel, locale),
      ...(digest === null ? [] : [one('digestEvery', SETTINGS.every, named(['day', 'week'], locale), digest.every)]),
    ];
  },
};

/** Values that are called what the catalogue calls them. */
function named(values: readonly ('both' | 'common' | 'day' | 'own' | 'week')[], locale: Locale): Choices {
  return Object.fromEntries(values.map((value) => [value, say(SETTING_CHOICES[value], {}, locale)]));
}

/** What is shown, by value, in order. */
type Choices = Readonly<Record<string, string>>;

/** Makes a menu of one choice. */
function chooser(locale: Locale) {
  return (setting: SettingName, label: Plain, choices: Choices, chosen: string): LabelledMenu => {
    const options = Object.entries(choices).map(([value, name]) => ({ label: name, value }));
    return { label, row: menu(say(label, {}, locale), changing(setting), options, chosen) };
  };
}

function single(
  setting: SettingName,
  label: Plain,
  kind: Kind,
  chosen: string | null | undefined,
  locale: Locale,
): LabelledMenu {
  const ids = chosen === null || chosen === undefined ? [] : [chosen];
  return { label, row: entityMenu(none(locale), changing(setting), kind, ids, { most: 1, channels: WRITABLE }) };
}

function several(
  setting: SettingName,
  label: Plain,
  kind: Kind,
  chosen: readonly string[],
  locale: Locale,
  channels: readonly ChannelType[] = WITH_ANSWERS,
): LabelledMenu {
  return { label, row: entityMenu(none(locale), changing(setting), kind, chosen, { most: MOST_CHOSEN, channels }) };
}

/** Channels that a message can be posted to. */
const WRITABLE = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
/** Channels in which somebody can ask. */
const WITH_ANSWERS = [...WRITABLE, ChannelType.GuildVoice, ChannelType.GuildStageVoice, ChannelType.GuildForum];

function none(locale: Locale): string {
  return say(SETTING_CHOICES.none, {}, locale);
}

function changing(setting: SettingName) {
  return action('update', changeSetting, { setting, value: CHOSEN });
}
