/**
 * From an interaction to the answer, and the one boundary at which errors end: whatever goes wrong is logged under an id, and
 * the person is told so in one sentence with that id. What is quick is answered in the callback, which is not rate-limited as
 * later edits are; only a command that says it is slow is deferred.
 */
import {
  InteractionContextType,
  type AutocompleteInteraction,
  type Interaction,
  type RepliableInteraction,
} from 'discord.js';
import type { Asker } from '../commands/asker.js';
import type { Command, Services } from '../commands/command.js';
import type { Response } from '../commands/reply.js';
import type { Library } from '../domain/library.js';
import { prepareLocales } from '../wording/in-locale.js';
import { FORUMS } from '../wording/forums.js';
import { inEach, localeOf } from '../wording/locale.js';
import { CALLS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import { isLimited } from '../commands/quoted-articles.js';
import { askerOf } from './asker.js';
import type { DiscordEvent, ObserveDiscord } from './discord-event.js';
import { type Call, menuCall, pressedCall, typedCall } from './call.js';
import { createMarkSolved, type MarkSolved } from './forums/mark-solved.js';
import { commandPath, fillingOf, givenOptions } from './given.js';
import { type Delivery, deliveryOf, type Respond } from './delivery.js';
import { createFailures } from './failures.js';
import { handOn } from './hand-on.js';
import type { Limits } from './limits.js';
import { barredBy, declinedBy, permitted } from './permitted.js';
import { isPrivateMessage, mayChange, solvesIn } from './pressed-message.js';
import { showProgress } from './progress.js';
import { componentId } from './protocol/component-id.js';
import { type Clock, errorFields, type Log, onceAMinute } from './protocol/log.js';
import { takeAway, toForm, toReply, toWait } from './protocol/message.js';
import type { RenderContext } from './render/context.js';
import { notice } from './render/problems.js';
import { render } from './render/render.js';
import type { Question, Suggestion } from './scheduler.js';
import { suggestions } from './suggest.js';
import type { CommandIds } from './text/command-mentions.js';

interface DispatcherOptions {
  readonly commands: readonly Command[];
  /** What this person may see. Asked for once for each interaction, so that it sees one state of the library. */
  readonly services: (asker: Asker) => Promise<Services>;
  /** How much is answered of one person and one server. Without them, everything. */
  readonly limits?: Limits | undefined;
  readonly log: Log;
  readonly clock: Clock;
  /** The ids of the commands for a message that answers the interaction. */
  readonly commandIds: (interaction: Interaction) => CommandIds;
  /** Told of each question that was answered or was not. */
  readonly observe: ObserveDiscord;
}

/** How an interaction came. */
export interface Arrival {
  readonly respond: Respond;
  /** The channel that its thread is in. */
  readonly parent: string | undefined;
}

/** Says what is to be done about an interaction of any kind; nothing of it ever rejects. */
type Dispatcher = (interaction: Interaction, arrival: Arrival) => Question | Suggestion;

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { log, clock, observe } = options;
  // Made now: when it is needed there is no time for anything.
  prepareLocales();
  const markSolved = createMarkSolved(log, clock);
  const later = inEach((locale) => toReply(notice(say(CALLS.busy, {}, locale))));
  const fail = createFailures({ log, clock, observe });
  const undelivered = onceAMinute(log, 'warn', 'suggestions were not delivered', clock);

  async function answer(
    interaction: RepliableInteraction,
    { respond, parent }: Arrival,
    made: () => void,
  ): Promise<void> {
    const delivery = deliveryOf(interaction, respond);
    try {
      const asker = askerOf(interaction, parent);
      const { took, fields, sentMs } = await outcome(interaction, asker, delivery, made, { ...options, markSolved });
      observe({ kind: 'answered', ...took, sentMs });
      log.info(fields, 'answered');
    } catch (error) {
      await fail(delivery, error);
    }
  }

  async function decline(interaction: RepliableInteraction, respond: Respond): Promise<void> {
    try {
      await respond(later[localeOf(interaction.locale)]);
    } catch (error) {
      await fail(deliveryOf(interaction, respond), error);
    }
  }

  async function suggest(interaction: AutocompleteInteraction, respond: Respond, made: () => void): Promise<void> {
    const callback = await suggestions(interaction, options);
    made();
    try {
      await respond(callback);
    } catch (error) {
      // Usually the person has typed on, and Discord no longer knows the interaction.
      undelivered(errorFields(error));
    }
  }

  return (interaction, arrival) => {
    const { createdTimestamp: createdAt } = interaction;
    const { respond } = arrival;
    if (interaction.isAutocomplete()) {
      const { id: person } = interaction.user;
      return { kind: 'suggestion', createdAt, person, answer: async (made) => suggest(interaction, respond, made) };
    }
    return {
      kind: 'question',
      createdAt,
      answer: async (made) => answer(interaction, arrival, made),
      decline: async () => decline(interaction, respond),
    };
  };
}

interface Outcome {
  readonly took: Omit<Extract<DiscordEvent, { kind: 'answered' }>, 'kind' | 'sentMs'>;
  readonly sentMs: number;
  /** For the log: nothing that a person typed. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is made once, with the dispatcher. */
type Inside = DispatcherOptions & { readonly markSolved: MarkSolved };

/** What an interaction comes to: its call is run, the reply rendered and delivered. `made` is called when nothing is left but to send. */
async function outcome(
  interaction: RepliableInteraction,
  asker: Asker,
  delivery: Delivery,
  made: () => void,
  { commands, services: current, limits, clock, commandIds, markSolved }: Inside,
): Promise<Outcome> {
  const started = clock.now();
  const problem = async (sentence: string): Promise<Outcome> => {
    made();
    const handedOver = clock.now();
    await delivery.message(notice(sentence), 'own');
    const took = { command: 'none', verdict: 'problem', ranMs: 0, renderedMs: 0 } as const;
    return { took, sentMs: clock.now() - handedOver, fields: { reply: 'problem' } };
  };
  // Before any work: who asks too much costs a sentence.
  const declined = limits && declinedBy(await limits.admit(asker), delivery.locale);
  if (declined !== undefined) return problem(declined);
  const given = await current(asker);
  const locale = given.settings?.locale ?? delivery.locale;
  const services = { ...given, locale };
  const call = permitted(await callOf(interaction, commands, services.library), asker, services);
  if (call.kind === 'problem') return problem(call.sentence(locale));

  const { command, args, mode } = call;
  const isAlone = services.privateOnly === true;
  // What everybody sees stays as it is where answers are for the asker alone.
  const inPlace = mode === 'update' && mayChange(interaction) && (!isAlone || isPrivateMessage(interaction));
  const isPrivate = isAlone || (call.private ?? (mode === 'update' ? !inPlace : services.privateByDefault === true));
  const progress = command.slow === true ? showProgress(interaction, clock) : undefined;
  if (progress !== undefined) {
    await delivery.wait(inPlace ? 'pressed' : 'own');
    // It takes nobody's turn while it works.
    made();
  }
  const reply = await command.run(args, {
    ...services,
    ownsMessage: mayChange(interaction),
    ...(progress && { tell: progress.tell }),
  });
  await progress?.end();
  const ran = clock.now();
  const limited = isLimited(reply, services.library);
  const barred = await barredBy(reply, { mode, limited, asker, limits, locale });
  if (barred !== undefined) return problem(barred);
  const context: RenderContext = {
    locale,
    private: isPrivate || limited,
    alone: isAlone || limited || interaction.context === InteractionContextType.BotDM,
    feedback: services.countOpinion !== undefined,
    person: (services.settings?.person ?? null) !== null,
    sharedBy: mode === 'share' ? asker.id : undefined,
    solves: inPlace ? solvesIn(interaction) : undefined,
    commandIds: commandIds(interaction),
  };
  const place = inPlace && (!limited || isPrivateMessage(interaction));
  const deliver = delivered(reply, place, interaction, delivery, context, markSolved);
  const rendered = clock.now();
  if (progress === undefined) made();
  await deliver();
  const { name } = command;
  return {
    took: { command: name, verdict: reply.kind, ranMs: ran - started, renderedMs: rendered - ran },
    sentMs: clock.now() - rendered,
    fields: { command: name, reply: reply.kind, ms: Math.round(rendered - started) },
  };
}

/** Renders at once, and gives what sends it. */
function delivered(
  reply: Response,
  inPlace: boolean,
  interaction: RepliableInteraction,
  delivery: Delivery,
  context: RenderContext,
  markSolved: MarkSolved,
): () => Promise<void> {
  if (reply.kind === 'form') {
    const form = toForm(componentId.encode(reply.action), reply.title, reply.fields);
    return async () => delivery.callback(form);
  }
  if (reply.kind === 'taken-away') {
    return async () => {
      await delivery.callback(toWait('pressed'));
      await takeAway(interaction);
    };
  }
  if (reply.kind === 'solved') {
    return async () => {
      await delivery.wait('own');
      const { client, channelId, user } = interaction;
      const isMarked = channelId !== null && (await markSolved(client.rest, channelId, user.id));
      await delivery.message(notice(say(isMarked ? FORUMS.tagged : FORUMS.thanks, {}, context.locale)), 'own');
    };
  }
  if (reply.kind === 'handed-on') {
    const hand = handOn(reply, interaction, context);
    return async () => {
      await delivery.wait('pressed');
      await hand();
    };
  }
  const message = render(reply, context);
  // A problem, which is always private, takes the place of nothing; what is for one person alone goes on where it stands.
  const goesOn = (reply.kind === 'settings' || reply.kind === 'text') && isPrivateMessage(interaction);
  return async () => delivery.message(message, inPlace && (!message.private || goesOn) ? 'pressed' : 'own');
}

async function callOf(interaction: RepliableInteraction, known: readonly Command[], library: Library): Promise<Call> {
  if (interaction.isChatInputCommand()) {
    return typedCall(known, commandPath(interaction), givenOptions(interaction.options.data));
  }
  if (interaction.isMessageContextMenuCommand()) {
    return menuCall(known, interaction.commandName, interaction.targetMessage.content);
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return pressedCall(known, library, interaction.customId, fillingOf(interaction));
  }
  return { kind: 'problem', sentence: (locale) => say(CALLS.cannot, {}, locale) };
}
