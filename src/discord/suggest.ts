/** Suggestions while somebody types. They are a comfort, so that nothing that goes wrong here is shown as an error. */
import { InteractionResponseType, type AutocompleteInteraction } from 'discord.js';
import type { Asker } from '../commands/asker.js';
import type { Command, Services } from '../commands/command.js';
import type { Choice } from '../commands/option.js';
import { graphemeEnd } from '../text/segmenter.js';
import { localeOf } from '../wording/locale.js';
import { askerOf } from './asker.js';
import { commandPath } from './given.js';
import type { Limits } from './limits.js';
import { isBlocked } from './permitted.js';
import { LIMITS } from './protocol/limits.js';
import { errorFields, type Log } from './protocol/log.js';
import type { Callback } from './protocol/message.js';
import { label } from './text/one-line.js';

interface SuggestOptions {
  readonly commands: readonly Command[];
  readonly services: (asker: Asker) => Promise<Services>;
  readonly limits?: Limits | undefined;
  readonly log: Log;
}

/** The answer to an autocomplete interaction: without a choice, and logged, when they could not be made. Never rejects. */
export async function suggestions(interaction: AutocompleteInteraction, options: SuggestOptions): Promise<Callback> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const typed = { command: commandPath(interaction), option: name, text: value };
    const asker = askerOf(interaction);
    if ((await options.limits?.admitSuggestion(asker)) === false) return toChoices([]);
    const given = await options.services(asker);
    if (isBlocked(asker, given.settings)) return toChoices([]);
    const services = { ...given, locale: given.settings?.locale ?? localeOf(asker.locale) };
    return toChoices(await autocomplete(options.commands, typed, services));
  } catch (error) {
    options.log.error(errorFields(error), 'suggestions could not be made');
    return toChoices([]);
  }
}

/** The choices as they are sent. */
export function toChoices(choices: readonly Choice[]): Callback {
  return { body: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } } };
}

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
 * unknown, and for what this person may not call.
 */
export async function autocomplete(
  commands: readonly Command[],
  { command, option, text }: Typed,
  services: Services,
): Promise<readonly Choice[]> {
  const { complete = {}, requires } = commands.find(({ name }) => name === command) ?? {};
  if (!Object.hasOwn(complete, option)) return [];
  // What may not be called suggests nothing either, whoever the server's owner shows it to.
  if (requires === 'manage-server' && services.asker?.manages !== true) return [];
  const choices = (await complete[option]?.(text.slice(0, graphemeEnd(text, TYPED)), services)) ?? [];
  return choices
    .filter(({ value }) => value.trim() !== '' && value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: label(name, LIMITS.choiceName, value), value }));
}
