/**
 * From an interaction to the answer in its callback, and the one boundary at which errors end: whatever goes wrong is
 * logged under an id, and the person is told so in one sentence with that id. Nothing is deferred, because nothing takes
 * long, and an answer in the callback is not rate-limited as later edits are.
 */
import { randomUUID } from 'node:crypto';
import {
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type Interaction,
  type RepliableInteraction,
  MessageFlags,
  type MessageComponentInteraction,
} from 'discord.js';
import type { Command, Services } from '../commands/command.js';
import type { Library } from '../domain/library.js';
import { inEach, localeOf } from '../wording/locale.js';
import { CALLS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import type { DiscordEvent, ObserveDiscord } from './discord-event.js';
import { type Call, menuCall, pressedCall, typedCall } from './call.js';
import { type Clock, errorFields, type Log, onceAMinute } from './protocol/log.js';
import { type Callback, send, toReply, toUpdate } from './protocol/message.js';
import { apiError } from './protocol/rest-client.js';
import { notice } from './render/problems.js';
import { render } from './render/render.js';
import type { Question, Suggestion } from './scheduler.js';
import { suggestions } from './suggest.js';
import type { CommandIds } from './text/command-mentions.js';

interface DispatcherOptions {
  readonly commands: readonly Command[];
  /** Read once for each interaction, so that it sees one state of the library. */
  readonly services: () => Services;
  readonly log: Log;
  readonly clock: Clock;
  /** The ids of the commands for a message that answers the interaction. */
  readonly commandIds: (interaction: Interaction) => CommandIds;
  /** Told of each question that was answered or was not. */
  readonly observe: ObserveDiscord;
}

/** A function that says what is to be done about an interaction of any kind; nothing of it ever rejects. */
export function createDispatcher(options: DispatcherOptions): (interaction: Interaction) => Question | Suggestion {
  const { log, clock, observe } = options;
  // Made now: when it is needed there is no time for anything.
  const later = inEach((locale) => toReply(notice(say(CALLS.busy, {}, locale))));
  const tooLate = onceAMinute(
    log,
    'error',
    'an answer came too late: Discord waits three seconds, and the person was told that none came',
    clock,
  );
  const undelivered = onceAMinute(log, 'warn', 'suggestions were not delivered', clock);

  async function answer(interaction: RepliableInteraction, made: () => void): Promise<void> {
    try {
      const { callback, took, fields } = await outcome(interaction, options);
      made();
      const handedOver = clock.now();
      await send(interaction, callback);
      observe({ kind: 'answered', ...took, sentMs: clock.now() - handedOver });
      log.info(fields, 'answered');
    } catch (error) {
      await fail(interaction, error);
    }
  }

  async function fail(interaction: RepliableInteraction, error: unknown): Promise<void> {
    const id = randomUUID().slice(0, 8);
    const code = apiError(error)?.code;
    const late = code === RESTJSONErrorCodes.UnknownInteraction;
    const over = code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    observe({ kind: 'unanswered', why: late ? 'late' : over ? 'twice' : 'failed' });
    if (late) return tooLate(errorFields(error));
    const message = over
      ? 'an interaction had been answered already, so this answer was not taken'
      : 'an interaction failed';
    log.error({ id, ...errorFields(error) }, message);
    if (over) return;
    try {
      const sentence = say(CALLS.failed, { id }, localeOf(interaction.locale));
      await send(interaction, toReply(notice(sentence)));
    } catch (again) {
      log.error({ id, ...errorFields(again) }, 'a failure could not be told');
    }
  }

  async function decline(interaction: RepliableInteraction): Promise<void> {
    try {
      await send(interaction, later[localeOf(interaction.locale)]);
    } catch (error) {
      await fail(interaction, error);
    }
  }

  async function suggest(interaction: AutocompleteInteraction, made: () => void): Promise<void> {
    const callback = suggestions(interaction, options);
    made();
    try {
      await send(interaction, callback);
    } catch (error) {
      // Usually the person has typed on, and Discord no longer knows the interaction.
      undelivered(errorFields(error));
    }
  }

  return (interaction) => {
    const { createdTimestamp: createdAt } = interaction;
    if (interaction.isAutocomplete()) {
      const { id: person } = interaction.user;
      return { kind: 'suggestion', createdAt, person, answer: async (made) => suggest(interaction, made) };
    }
    return {
      kind: 'question',
      createdAt,
      answer: async (made) => answer(interaction, made),
      decline: async () => decline(interaction),
    };
  };
}

interface Outcome {
  readonly callback: Callback;
  readonly took: Omit<Extract<DiscordEvent, { kind: 'answered' }>, 'kind' | 'sentMs'>;
  /** For the log: nothing that a person typed. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What an interaction comes to: its call is run, the reply rendered, and decided where it goes. */
async function outcome(
  interaction: RepliableInteraction,
  { commands, services: current, clock, commandIds }: DispatcherOptions,
): Promise<Outcome> {
  const started = clock.now();
  const locale = localeOf(interaction.locale);
  const services = { ...current(), locale };
  const call = callOf(interaction, commands, services.library);
  if (call.kind === 'problem') {
    const took = { command: 'none', verdict: 'problem', ranMs: 0, renderedMs: 0 } as const;
    return { callback: toReply(notice(call.sentence(locale))), took, fields: { reply: 'problem' } };
  }

  const reply = await call.command.run(call.args, services);
  const ran = clock.now();
  const inPlace = call.mode === 'update' && interaction.isMessageComponent() && mayChange(interaction);
  const isPrivate = call.private || (call.mode === 'update' && !inPlace);
  const message = render(reply, { locale, private: isPrivate, commandIds: commandIds(interaction) });
  // A problem, which is always private, must not take the place of what everybody can read.
  const callback = inPlace && !message.private ? toUpdate(message) : toReply(message);
  const rendered = clock.now();
  const { name } = call.command;
  return {
    callback,
    took: { command: name, verdict: reply.kind, ranMs: ran - started, renderedMs: rendered - ran },
    fields: { command: name, reply: reply.kind, ms: Math.round(rendered - started) },
  };
}

function callOf(interaction: RepliableInteraction, commands: readonly Command[], library: Library): Call {
  if (interaction.isChatInputCommand()) {
    const given = interaction.options.data.map(({ name, value }) => ({ name, value }));
    return typedCall(commands, interaction.commandName, given);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return menuCall(commands, interaction.commandName, interaction.targetMessage.content);
  }
  if (interaction.isMessageComponent()) {
    const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
    return pressedCall(commands, library, interaction.customId, chosen);
  }
  return { kind: 'problem', sentence: (locale) => say(CALLS.cannot, {}, locale) };
}

/** Who asked for a message may leaf through it; what others press is answered to them alone. */
function mayChange({ message, user }: MessageComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id;
}
