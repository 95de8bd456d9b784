/** Answers an autocomplete interaction; nothing that goes wrong here reaches the person who types, or the caller. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice, Command, Services } from '../commands/command.js';
import { graphemeEnd } from '../text/grapheme-end.js';
import { LIMITS } from './protocol/limits.js';
import { errorFields, type Log } from './protocol/log.js';
import { label } from './text/one-line.js';

interface SuggestOptions {
  readonly commands: readonly Command[];
  readonly services: () => Services;
  readonly log: Log;
}

/** Responds with the suggestions, or with none when they could not be made. Never rejects. */
export async function suggest(interaction: AutocompleteInteraction, options: SuggestOptions): Promise<void> {
  try {
    await interaction.respond(suggestions(interaction, options));
  } catch (error) {
    // Usually the person has typed on, and Discord no longer knows the interaction.
    options.log.warn(errorFields(error), 'suggestions were not delivered');
  }
}

function suggestions(interaction: AutocompleteInteraction, options: SuggestOptions): readonly Choice[] {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const typed = { command: interaction.commandName, option: name, text: value };
    return autocomplete(options.commands, typed, options.services());
  } catch (error) {
    options.log.error(errorFields(error), 'suggestions could not be made');
    return [];
  }
}

/** Suggestions while somebody types. They are a comfort, so that nothing that goes wrong here is shown as an error. */
interface Typed {
  readonly command: string;
  readonly option: string;
  readonly text: string;
}

/** More than any title that a person types; what a client sends may be 6,000 characters. */
const TYPED = 200;

/**
 * At most 25 choices that Discord takes: names of 1 to 100 characters that are not blank, cut at a character's end, and
 * values of 1 to 100. A choice whose value is longer or blank is left out, since half an id is none. Empty for what is
 * unknown.
 */
export function autocomplete(
  commands: readonly Command[],
  { command, option, text }: Typed,
  services: Services,
): readonly Choice[] {
  const complete = commands.find(({ name }) => name === command)?.complete ?? {};
  if (!Object.hasOwn(complete, option)) return [];
  const choices = complete[option]?.(text.slice(0, graphemeEnd(text, TYPED)), services) ?? [];
  return choices
    .filter(({ value }) => value.trim() !== '' && value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: label(name, LIMITS.choiceName, value), value }));
}
