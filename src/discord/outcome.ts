/** What an interaction comes to: its call is run, the reply rendered, and decided where it goes. */
import { MessageFlags } from 'discord.js';
import type { MessageComponentInteraction, RepliableInteraction } from 'discord.js';
import type { Command, Services } from '../commands/command.js';
import type { Library } from '../domain/library.js';
import type { Call } from './call.js';
import type { Message } from './message.js';
import { notice } from './notice.js';
import { pressedCall } from './pressed-call.js';
import { render } from './render.js';
import { typedCall } from './typed-call.js';

export interface Outcome {
  readonly message: Message;
  /** Whether it takes the place of the message on which the component stands. */
  readonly update: boolean;
  /** For the log: nothing that a person typed. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface OutcomeOptions {
  readonly commands: readonly Command[];
  readonly services: () => Services;
}

export async function outcome(interaction: RepliableInteraction, options: OutcomeOptions): Promise<Outcome> {
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
