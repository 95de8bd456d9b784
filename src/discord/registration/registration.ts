/** The commands as Discord registers them. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../commands/command.js';
import type { Option } from '../../commands/option.js';
import { DISCORD_TAGS, LOCALES } from '../../wording/locale.js';
import { inLocale, type Text } from '../../wording/say.js';

/** The bodies for these commands: what is typed, subcommands under their first word, and what stands in a message's menu. */
export function registrations(
  commands: readonly Command[],
  groups: Readonly<Record<string, Text>>,
): readonly CommandBody[] {
  const typed = grouped(
    commands.filter(({ pressedOnly }) => pressedOnly !== true),
    1,
  );
  const inMenus = commands.flatMap(({ onMessage }) =>
    onMessage === undefined ? [] : [messageRegistration(onMessage.name)],
  );
  return [...Array.from(typed, ([name, own]) => registration(name, own, groups)), ...inMenus];
}

/** By the first words of their names, in the order in which these come first. */
function grouped(commands: readonly Command[], words: number): ReadonlyMap<string, readonly Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const start = command.name.split(' ').slice(0, words).join(' ');
    groups.set(start, [...(groups.get(start) ?? []), command]);
  }
  return groups;
}

function messageRegistration(name: Text): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, ...named(name), ...ANYWHERE };
}

// Written out because what Discord assumes without them may leave out private channels.
const ANYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** For what is about a server: only there, only where the server has installed it, and at first shown to those who manage it. */
const FOR_MANAGERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** The body for what is typed under `name`, a command alone or all of its subcommands; options stay in the order of their definition. */
function registration(
  name: string,
  own: readonly Command[],
  groups: Readonly<Record<string, Text>>,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const where = own.every(({ requires }) => requires === 'manage-server') ? FOR_MANAGERS : ANYWHERE;
  const common = { type: ApplicationCommandType.ChatInput, name, ...where } as const;
  const [alone] = own;
  if (alone !== undefined && alone.name === name)
    return { ...common, ...described(alone.description), options: registeredOptions(alone) };
  return {
    ...common,
    ...groupDescribed(name, groups),
    options: Array.from(grouped(own, 2), ([path, commands]) => {
      const [first] = commands;
      return first !== undefined && first.name === path
        ? subcommand(first)
        : {
            type: ApplicationCommandOptionType.SubcommandGroup,
            name: lastWord(path),
            ...groupDescribed(path, groups),
            options: commands.map(subcommand),
          };
    }),
  };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Throws where nothing says what a command with subcommands is for, which is a bug of whoever adds one. */
function groupDescribed(path: string, groups: Readonly<Record<string, Text>>) {
  const description = groups[path];
  if (description === undefined) throw new RangeError(`Nothing says what /${path} is for.`);
  return described(description);
}

function subcommand(command: Command): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: lastWord(command.name),
    ...described(command.description),
    options: registeredOptions(command),
  };
}

function registeredOptions({ options }: Command): APIApplicationCommandBasicOption[] {
  return Object.entries(options).map(([option, definition]) => registeredOption(option, definition));
}

function registeredOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description, required = false } = option;
  const common = { name, ...described(description), required };
  switch (option.type) {
    case 'boolean':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'attachment':
      return { ...common, type: ApplicationCommandOptionType.Attachment };
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min !== undefined && { min_value: option.min }),
        ...(option.max !== undefined && { max_value: option.max }),
      };
    case 'string':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(option.maxLength !== undefined && { max_length: option.maxLength }),
        ...(option.choices
          ? { choices: option.choices.map(({ name: shown, value }) => ({ ...named(shown), value })) }
          : {}),
        ...(option.autocomplete ? { autocomplete: true } : {}),
      } as APIApplicationCommandBasicOption; // The API's types part choices from autocomplete; so does StringOption.
  }
}

/** English is what Discord shows in languages that the bot does not speak. */
function named(text: Text) {
  const name = inLocale(text, 'en');
  return typeof text === 'string' ? { name } : { name, name_localizations: localisations(text) };
}

function described(text: Text) {
  const description = inLocale(text, 'en');
  return typeof text === 'string' ? { description } : { description, description_localizations: localisations(text) };
}

/** By every tag of Discord's that a language has. Both of English are among them: without one, its people may be shown the other's. */
function localisations(text: Text): Record<string, string> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => DISCORD_TAGS[locale].map((tag) => [tag, inLocale(text, locale)])),
  );
}

/** Any command body: what we put and what Discord holds have most keys in common. */
export interface CommandBody {
  readonly name: string;
  readonly type?: unknown;
}

/** The same as the key's absence: what Discord assumes without it. Old keys that contexts have replaced are ignored. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  // Of what stands in a menu.
  description: ['""'],
  required: ['false'],
  autocomplete: ['false'],
  nsfw: ['false'],
  options: ['[]'],
  choices: ['[]'],
  name_localizations: ['[]'],
  description_localizations: ['[]'],
  channel_types: ['[]'],
  dm_permission: ['true', 'false'],
  default_permission: ['true'],
};

/**
 * A command's meaning, whether it comes from our registration or from Discord, which adds ids and versions, writes out what
 * was left out and leaves out what it takes for granted: key by key the value as canonical JSON, keys and lists without
 * order sorted, defaults and nulls left out.
 */
export function registeredFields(body: object): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(body)) {
    if (key === 'id' || DISCORDS_OWN.has(key)) continue;
    const text = JSON.stringify(canonical(value, key));
    if (text !== undefined && text !== 'null' && !DEFAULTS[key]?.includes(text)) fields.set(key, text);
  }
  return fields;
}

function canonical(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    // The order of options and choices is what people see; that of contexts and kinds of installation is nothing.
    const isSet = key === 'contexts' || key === 'integration_types';
    const items = value.map((item) => JSON.stringify(canonical(item, '')));
    return isSet ? items.toSorted((a, b) => (a < b ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = registeredFields(value);
  return [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** What Discord adds to a command when it lists it, and takes from nobody. The id is not among it: it may be put back. */
export const DISCORDS_OWN: ReadonlySet<string> = new Set([
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
]);
