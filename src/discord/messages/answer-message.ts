/**
 * Answers to messages, as messages that answer them and ping nobody. Who answers an answer of the bot may mean its article: that is
 * asked first, and it is said so.
 */
import { randomUUID } from 'node:crypto';
import { RESTJSONErrorCodes, Routes, type REST } from 'discord.js';
import { ask } from '../../commands/ask.js';
import type { Asker } from '../../commands/asker.js';
import type { Services } from '../../commands/command.js';
import type { Reply } from '../../commands/reply.js';
import type { Article } from '../../domain/article.js';
import type { ServerSettings } from '../../domain/server-settings.js';
import { CALLS } from '../../wording/problems.js';
import { say } from '../../wording/say.js';
import { TALK } from '../../wording/talk.js';
import type { ObserveDiscord } from '../discord-event.js';
import { messagesIn, parentOf, threadOf } from '../forums/thread.js';
import type { Limits } from '../limits.js';
import { isBlocked } from '../permitted.js';
import { type Clock, errorFields, type Log, onceAMinute } from '../protocol/log.js';
import { type Message, toChannel } from '../protocol/message.js';
import { apiError } from '../protocol/rest-client.js';
import { notice } from '../render/problems.js';
import { render } from '../render/render.js';
import type { Question } from '../scheduler.js';
import { type CommandIds, mentionCommands } from '../text/command-mentions.js';
import type { AskedMessage } from './asked-message.js';

/** In characters: what /ask takes. */
const LONGEST = ask.options.question.maxLength;

interface Options {
  readonly rest: Pick<REST, 'get' | 'post'>;
  readonly services: (asker: Asker) => Promise<Services>;
  /** How much is answered of one person and one server. Without them, everything. */
  readonly limits?: Limits | undefined;
  readonly commandIds: () => CommandIds;
  /** The bot's own id. */
  readonly bot: () => string | undefined;
  /** Of a server's forums; without it there are none. Never rejects. */
  readonly settings?: ((server: string) => Promise<Pick<ServerSettings, 'forums'>>) | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly observe: ObserveDiscord;
}

/** What is to be done about a message; nothing of it ever rejects. */
export function createMessageAnswers(options: Options): (asked: AskedMessage) => Question {
  const { rest, services: current, limits, commandIds, bot, settings, log, clock, observe } = options;
  const mayNot = onceAMinute(log, 'warn', 'a message could not be answered: the bot may not write there', clock);

  async function post({ channel, id }: AskedMessage, message: Message): Promise<void> {
    const { body } = toChannel(message);
    const answering = { message_id: id, fail_if_not_exists: false };
    const allowed = { parse: [], replied_user: false };
    await rest.post(Routes.channelMessages(channel), {
      body: { ...body, message_reference: answering, allowed_mentions: allowed },
    });
  }

  async function answer(asked: AskedMessage, made: () => void): Promise<void> {
    const began = clock.now();
    try {
      // Nobody is told so: whoever is not answered here would be told in front of everybody, and again and again.
      if (limits !== undefined && (await limits.admit(asked.asker)).kind !== 'admitted') return;
      if (await isFull(asked)) return;
      const given = await current(asked.asker);
      if (isBlocked({ ...asked.asker, roles: asked.roles }, given.settings)) return;
      const services = {
        ...given,
        locale: given.settings?.locale ?? given.locale,
        privateOnly: given.privateOnly === true || (await isInPrivate(asked, given.settings)),
      };
      const { message, verdict } = await answered(asked, services, commandIds());
      made();
      const handedOver = clock.now();
      await post(asked, message);
      const took = { ranMs: handedOver - began, renderedMs: 0, sentMs: clock.now() - handedOver };
      observe({ kind: 'answered', command: 'message', verdict, ...took });
      log.info({ command: 'message', reply: verdict, ms: Math.round(handedOver - began) }, 'answered');
    } catch (error) {
      made();
      await fail(asked, error);
    }
  }

  /** Whether a thread of a chosen forum has as many answers as its moderators want. */
  async function isFull({ channel, asker: { server } }: AskedMessage): Promise<boolean> {
    const { forums = [] } = server === undefined ? {} : ((await settings?.(server)) ?? {});
    if (forums.length === 0) return false;
    const thread = await threadOf(rest, channel);
    const forum = forums.find((one) => one.channel === thread?.parent_id);
    if (forum === undefined) return false;
    const messages = await messagesIn(rest, channel);
    return messages.filter(({ author }) => author.id === bot()).length >= forum.most;
  }

  /** Whether it is in a thread of a channel whose answers are for who asks alone: of a message Discord tells only the thread. */
  async function isInPrivate({ channel }: AskedMessage, decided: ServerSettings | undefined): Promise<boolean> {
    const { privateChannels = [] } = decided ?? {};
    if (privateChannels.length === 0) return false;
    const parent = await parentOf(rest, channel);
    return parent !== undefined && privateChannels.includes(parent);
  }

  async function fail(asked: AskedMessage, error: unknown): Promise<void> {
    observe({ kind: 'unanswered', why: 'failed' });
    const code = apiError(error)?.code;
    if (code === RESTJSONErrorCodes.MissingPermissions || code === RESTJSONErrorCodes.MissingAccess) return mayNot();
    const id = randomUUID().slice(0, 8);
    log.error({ id, ...errorFields(error) }, 'a message could not be answered');
    await post(asked, notice(say(CALLS.failed, { id }, 'en'))).catch(() => undefined);
  }

  return (asked) => ({
    kind: 'question',
    createdAt: asked.createdAt,
    answer: async (made) => answer(asked, made),
    decline: async () => post(asked, notice(say(CALLS.busy, {}, 'en'))).catch((error: unknown) => fail(asked, error)),
  });
}

interface Answered {
  readonly message: Message;
  readonly verdict: Reply['kind'] | 'problem';
}

async function answered(asked: AskedMessage, services: Services, commandIds: CommandIds): Promise<Answered> {
  const { locale } = services;
  const told = (sentence: string): Answered => ({
    message: notice(mentionCommands(sentence, commandIds)),
    verdict: 'problem',
  });
  if ((services.privateByDefault === true || services.privateOnly === true) && asked.asker.server !== undefined)
    return told(say(TALK.privateHere, {}, locale));
  if (asked.text === '') return told(say(TALK.empty, {}, locale));
  if (Array.from(asked.text).length > LONGEST) return told(say(TALK.tooLong, { most: LONGEST }, locale));
  const { reply, first } = await replyTo(asked, services);
  return { message: render(reply, { locale, private: false, commandIds, askedFirst: first }), verdict: reply.kind };
}

/** `first`: the article that was asked before all others. */
async function replyTo(
  { text: question, follows }: AskedMessage,
  services: Services,
): Promise<{ readonly reply: Reply; readonly first?: Article }> {
  const before = follows === undefined ? undefined : await services.library.article(follows);
  if (before === undefined) return { reply: await ask.run({ question }, services) };
  const reply = await ask.run({ question, article: before.id }, services);
  return reply.kind === 'answered'
    ? { reply, first: before }
    : { reply: await ask.run({ question }, services), first: before };
}
