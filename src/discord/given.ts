/** What came with an interaction: the words of a command as Discord nests them, and what fills a component's or form's open options. */
import {
  ApplicationCommandOptionType,
  ComponentType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Message,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { AttachedFile } from '../commands/option.js';
import type { Filling, GivenOption } from './protocol/component-id.js';
import { unescape } from './text/escape.js';

/** The name that the command has in this house: with those of its group and subcommand. */
export function commandPath(interaction: AutocompleteInteraction | ChatInputCommandInteraction): string {
  const { commandName, options } = interaction;
  return [commandName, options.getSubcommandGroup(false), options.getSubcommand(false)].filter(Boolean).join(' ');
}

/** The options of the command, or of its subcommand. */
export function givenOptions(options: readonly CommandInteractionOption[]): readonly GivenOption[] {
  const [first] = options;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  )
    return givenOptions(first.options ?? []);
  return options.map(({ name, value, attachment }) => ({ name, value: attachment ? fileOf(attachment) : value }));
}

function fileOf({ name, url, size }: AttachedFile): AttachedFile {
  return { name, url, size };
}

/** What was chosen in a menu, values that are several with commas between; or written into a form. */
export function fillingOf(interaction: MessageComponentInteraction | ModalSubmitInteraction): Filling {
  const question = interaction.message === null ? null : questionOf(interaction.message);
  if (interaction.isModalSubmit()) {
    const { fields } = interaction.fields;
    return {
      chosen(option) {
        const field = fields.get(option);
        if (field === undefined) return null;
        if ('value' in field && typeof field.value === 'string') return field.value.trim();
        return 'values' in field ? field.values.join(',') : null;
      },
      question,
      form: true,
    };
  }
  const chosen = interaction.isAnySelectMenu() ? interaction.values.join(',') : null;
  return { chosen: () => chosen, question };
}

/** The heading over an answer, as it was typed; null where the message has none. */
function questionOf({ components }: Pick<Message, 'components'>): string | null {
  for (const component of components) {
    const parts = component.type === ComponentType.Container ? component.components : [component];
    for (const part of parts) {
      const heading = part.type === ComponentType.TextDisplay ? /^### (.+)$/mu.exec(part.content)?.[1] : undefined;
      if (heading !== undefined) return unescape(heading);
    }
  }
  return null;
}
