/** The commands as Discord registers them. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { APIApplicationCommandBasicOption, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Command, Option } from '../commands/command.js';

/** The body for one command; options stay in the order of their definition. */
export function registration({ name, description, options }: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    // Written out because what Discord assumes without them may leave out private channels.
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    options: Object.entries(options).map(([option, definition]) => registeredOption(option, definition)),
  };
}

function registeredOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const { description, required = false } = option;
  const common = { name, description, required };
  switch (option.type) {
    case 'boolean':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
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
          ? { choices: option.choices.map(({ name: shown, value }) => ({ name: shown, value })) }
          : {}),
        ...(option.autocomplete ? { autocomplete: true } : {}),
      } as APIApplicationCommandBasicOption; // The API's types part choices from autocomplete; so does StringOption.
  }
}
