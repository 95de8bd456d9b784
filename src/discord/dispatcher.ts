/**
 * From an interaction to the answer in its callback, and the one boundary at which errors end: whatever goes wrong is
 * logged under an id, and the person is told so in one sentence with that id. Nothing is deferred, because nothing takes
 * long, and an answer in the callback is not rate-limited as later edits are.
 */
import { randomUUID } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Interaction, RepliableInteraction } from 'discord.js';
import type { Command, Services } from '../commands/command.js';
import { errorFields } from './error-fields.js';
import type { Log } from './log.js';
import { notice } from './notice.js';
import { outcome } from './outcome.js';
import { send } from './send.js';
import { suggest } from './suggest.js';

export interface DispatcherOptions {
  readonly commands: readonly Command[];
  /** Read once for each interaction, so that it sees one state of the library. */
  readonly services: () => Services;
  readonly log: Log;
}

/** A function that answers one interaction of any kind. Its promise never rejects. */
export function createDispatcher(options: DispatcherOptions): (interaction: Interaction) => Promise<void> {
  return async (interaction) => {
    if (interaction.isAutocomplete()) return suggest(interaction, options);
    try {
      const { message, update, fields } = await outcome(interaction, options);
      await send(interaction, message, update);
      options.log.info(fields, 'answered');
    } catch (error) {
      await fail(interaction, error, options.log);
    }
  };
}

async function fail(interaction: RepliableInteraction, error: unknown, log: Log): Promise<void> {
  const id = randomUUID().slice(0, 8);
  const over = whyOver(error);
  log.error({ id, ...errorFields(error) }, over ?? 'an interaction failed');
  if (over !== undefined) return;
  try {
    const sentence = `Something went wrong here, and it was noted as ${id}. Try again; if it stays, tell whoever runs me that number.`;
    await send(interaction, notice(sentence), false);
  } catch (again) {
    log.error({ id, ...errorFields(again) }, 'a failure could not be told');
  }
}

/** Why Discord takes no other answer, where that is so. */
function whyOver(error: unknown): string | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  switch (error.code) {
    case RESTJSONErrorCodes.UnknownInteraction:
      return 'an answer came too late: Discord waits three seconds, and the person was told that none came';
    case RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged:
      return 'an interaction had been answered already, so this answer was not taken';
    default:
      return undefined;
  }
}
