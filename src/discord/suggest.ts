/** Answers an autocomplete interaction; nothing that goes wrong here reaches the person who types, or the caller. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice, Command, Services } from '../commands/command.js';
import { autocomplete } from './autocomplete.js';
import { errorFields } from './error-fields.js';
import type { Log } from './log.js';

export interface SuggestOptions {
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
