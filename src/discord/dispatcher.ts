/**
 * From an interaction to the answer in its callback, and the one boundary at which errors end: whatever goes wrong is
 * logged under an id, and the person is told so in one sentence with that id. Nothing is deferred, because nothing takes
 * long, and an answer in the callback is not rate-limited as later edits are.
 */
import { randomUUID } from 'node:crypto';
import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type Interaction,
  type RepliableInteraction,
  MessageFlags,
  type MessageComponentInteraction,
} from 'discord.js';
import type { Command, Services } from '../commands/command.js';
import type { Library } from '../domain/library.js';
import { type Call, pressedCall, typedCall } from './call.js';
import { errorFields, type Log } from './protocol/log.js';
import { send, type Message } from './protocol/message.js';
import { notice } from './render/problems.js';
import { render } from './render/render.js';
import { suggest } from './suggest.js';

interface DispatcherOptions {
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

/** What an interaction comes to: its call is run, the reply rendered, and decided where it goes. */
interface Outcome {
  readonly message: Message;
  /** Whether it takes the place of the message on which the component stands. */
  readonly update: boolean;
  /** For the log: nothing that a person typed. */
  readonly fields: Readonly<Record<string, unknown>>;
}

interface OutcomeOptions {
  readonly commands: readonly Command[];
  readonly services: () => Services;
}

async function outcome(interaction: RepliableInteraction, options: OutcomeOptions): Promise<Outcome> {
  const { commands } = options;
  const started = performance.now();
  const services = options.services();
  const call = callOf(interaction, commands, services.library);
  if (call.kind === 'problem') return { message: notice(call.sentence), update: false, fields: { reply: 'problem' } };

  const reply = await call.command.run(call.args, services);
  const inPlace = call.mode === 'update' && interaction.isMessageComponent() && mayChange(interaction);
  const message = render(reply, { private: call.private || (call.mode === 'update' && !inPlace), commands });
  const isPrivate = (message.body.flags & MessageFlags.Ephemeral) !== 0;
  return {
    message,
    // A problem, which is always private, must not take the place of what everybody can read.
    update: inPlace && !isPrivate,
    fields: { command: call.command.name, reply: reply.kind, ms: Math.round(performance.now() - started) },
  };
}

function callOf(interaction: RepliableInteraction, commands: readonly Command[], library: Library): Call {
  if (interaction.isChatInputCommand()) {
    const given = interaction.options.data.map(({ name, value }) => ({ name, value }));
    return typedCall(commands, interaction.commandName, given);
  }
  if (interaction.isMessageComponent()) {
    const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
    return pressedCall(commands, library, interaction.customId, chosen);
  }
  return { kind: 'problem', sentence: 'I cannot do this. Type / to see what I can do.' };
}

/** Who asked for a message may leaf through it; what others press is answered to them alone. */
function mayChange({ message, user }: MessageComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id;
}
