/**
 * Answers to new posts in the forums that a server's moderators have chosen. Nobody has asked the bot, so it answers once and only what it
 * is very sure of, and is silent about everything else, its own failures too.
 *
 * Discord tells of a post again after a broken connection, and tells every process that is logged in. So the thread is looked at first: a
 * message of the bot's there ends it. Of two that look at the same moment, the second's answer is not taken, by its nonce, which Discord
 * compares for some minutes. What is left: a post that is told of again after these minutes and whose answer was deleted meanwhile is
 * answered again; and what is posted while no process is logged in is not answered.
 */
import { RESTJSONErrorCodes, type REST, Routes, SnowflakeUtil } from 'discord.js';
import { ask } from '../../commands/ask.js';
import type { Asker } from '../../commands/asker.js';
import type { Services } from '../../commands/command.js';
import { postQuestions } from '../../commands/post-questions.js';
import type { Reply } from '../../commands/reply.js';
import type { ServerSettings } from '../../domain/server-settings.js';
import type { ObserveDiscord } from '../discord-event.js';
import { type Clock, errorFields, type Log, onceAMinute } from '../protocol/log.js';
import { toChannel } from '../protocol/message.js';
import { apiError } from '../protocol/rest-client.js';
import { render } from '../render/render.js';
import type { Question } from '../scheduler.js';
import type { CommandIds } from '../text/command-mentions.js';
import type { NewPost } from './new-post.js';
import { anyHas, isSolved, messagesIn, threadOf } from './thread.js';

/** What is asked of a server's settings. */
export type ForumServerSettings = Pick<ServerSettings, 'forums' | 'privateChannels' | 'blocked' | 'locale'>;

export interface ForumOptions {
  /** Never rejects. */
  readonly settings: (server: string) => Promise<ForumServerSettings>;
  /** Whether Discord delivers what people write, for which the application needs an intent that it must be granted. */
  readonly readsTexts: boolean;
}

interface Options extends ForumOptions {
  readonly rest: Pick<REST, 'get' | 'post'>;
  readonly services: (asker: Asker) => Promise<Services>;
  readonly commandIds: () => CommandIds;
  readonly log: Log;
  readonly clock: Clock;
  readonly observe: ObserveDiscord;
}

/**
 * From this confidence on an answer is said unasked. With meaning, 18 of 100 answerable questions of squad-train are answered from here on
 * and 29 of wiki-train (68 and 76 from the usual .3), none of them wrongly (1.2 and 4.2 %); none of 754 whose article is not there (2),
 * and 4 % of 246 that only look as if they had an answer (38 %). By words alone 29 and 27, none wrongly (4.2 and 9.5 %), and 22 % of
 * those 246 (79 %); on covidqa 2 of 100 answers are wrong (56), on XQuAD in German 0.7 (4.0), those to questions without their article
 * among them: `npm run evaluate -- FILE --limit 500 --output FILE`, with and without `--semantic off`.
 */
export const FORUM_FROM = 0.85;

/** In milliseconds: Discord tells of a post before its first message is there, and people add to what they have written. */
const SETTLES = 3_000;
/** Looked at at once: each takes some requests, and answers to people need theirs. In a flood of posts the others get no answer. */
const AT_ONCE = 8;

export interface PostAnswers {
  /** Hands what is to be done about a post to `add`, some seconds later, if anything is. Never throws. */
  readonly consider: (post: NewPost, bot: string) => void;
  /** Nothing is handed over any more. */
  readonly stop: () => void;
}

export function createPostAnswers(options: Options, add: (job: Question) => void): PostAnswers {
  const { rest, settings: settingsOf, readsTexts, services: current, commandIds, log, clock, observe } = options;
  const mayNot = onceAMinute(
    log,
    'warn',
    'a post could not be answered: let the bot view the forum, read its message history and send messages in its posts',
    clock,
  );
  const failed = onceAMinute(log, 'error', 'a post could not be answered', clock);
  let looking = 0;
  let isStopped = false;

  const fail = (error: unknown): void => {
    const code = apiError(error)?.code;
    // It was deleted.
    if (code === RESTJSONErrorCodes.UnknownChannel || code === RESTJSONErrorCodes.UnknownMessage) return;
    observe({ kind: 'unanswered', why: 'failed' });
    if (code === RESTJSONErrorCodes.MissingPermissions || code === RESTJSONErrorCodes.MissingAccess) mayNot();
    else failed(errorFields(error));
  };

  /** What may be asked of the articles for it; undefined where the bot has nothing to say. */
  async function questionsOf(post: NewPost, bot: string): Promise<readonly string[] | undefined> {
    const { id, server, forum: channel, poster, title } = post;
    const { forums, privateChannels, blocked } = await settingsOf(server);
    const forum = forums.find((one) => one.channel === channel);
    if (forum === undefined || blocked.users.includes(poster)) return undefined;
    if (privateChannels.includes(channel) || privateChannels.includes(id)) return undefined;

    const messages = await messagesIn(rest, id);
    // Without the history of a forum all its threads seem empty.
    if (messages.length === 0) {
      mayNot();
      return undefined;
    }
    // The bot's own answer, or what another bot has posted.
    if (messages.some(({ author }) => author.id === bot)) return undefined;
    const first = messages.at(-1);
    if (first?.author.bot === true || first?.webhook_id !== undefined) return undefined;
    const thread = await threadOf(rest, id);
    if (thread?.thread_metadata?.locked === true || thread?.thread_metadata?.archived === true) return undefined;
    if (thread === undefined || (await isSolved(rest, thread))) return undefined;
    const authors = messages.filter(({ author }) => author.bot !== true).map(({ author }) => author.id);
    const staff = forum.staffRole === null ? [] : [forum.staffRole];
    if (await anyHas(rest, server, authors, staff)) return undefined;
    if (await anyHas(rest, server, [poster], blocked.roles)) return undefined;
    return postQuestions(title, readsTexts && first?.id === id ? first.content : '');
  }

  async function answer(post: NewPost, questions: readonly string[], made: () => void): Promise<void> {
    const began = clock.now();
    try {
      const { id, server, forum, poster } = post;
      // What everybody in the forum reads must be what everybody there may see.
      const rights = { roles: [], manages: false, moderates: false } as const;
      const asker: Asker = { id: poster, server, channel: id, parent: forum, ...rights, locale: '' };
      const services = await current(asker);
      const { locale: own } = await settingsOf(server);
      const locale = own ?? services.locale;
      const reply = await sureReply(questions, { ...services, locale });
      if (reply === undefined) return made();
      const [first] = reply.quotations;
      const rendered = render(reply, {
        locale,
        private: false,
        commandIds: commandIds(),
        feedback: services.countOpinion !== undefined,
        solves: { poster, article: first.passage.article.id },
      });
      made();
      const handedOver = clock.now();
      const { body } = toChannel(rendered);
      const answering = { message_id: id, fail_if_not_exists: false };
      const allowed = { parse: [], replied_user: false };
      await rest.post(Routes.channelMessages(id), {
        body: { ...body, message_reference: answering, allowed_mentions: allowed, nonce: id, enforce_nonce: true },
      });
      const took = { ranMs: handedOver - began, renderedMs: 0, sentMs: clock.now() - handedOver };
      observe({ kind: 'answered', command: 'post', verdict: reply.kind, ...took });
      log.info({ command: 'post', reply: reply.kind, ms: Math.round(handedOver - began) }, 'answered');
    } catch (error) {
      made();
      fail(error);
    }
  }

  async function look(post: NewPost, bot: string): Promise<void> {
    looking += 1;
    try {
      const questions = await questionsOf(post, bot);
      if (questions === undefined || isStopped) return;
      add({
        kind: 'question',
        // It waits for its turn from now on.
        createdAt: SnowflakeUtil.timestampFrom(post.id) + SETTLES,
        answer: async (made) => answer(post, questions, made),
        // Nobody has asked, and so nobody waits.
        decline: async () => undefined,
      });
    } catch (error) {
      fail(error);
    } finally {
      looking -= 1;
    }
  }

  return {
    consider(post, bot) {
      clock.after(SETTLES, () => {
        if (isStopped) return;
        if (looking >= AT_ONCE) observe({ kind: 'shed', how: 'dropped' });
        else void look(post, bot);
      });
    },
    stop() {
      isStopped = true;
    },
  };
}

type Answered = Extract<Reply, { kind: 'answered' }>;

/** The first that is sure enough to be said unasked. */
async function sureReply(questions: readonly string[], services: Services): Promise<Answered | undefined> {
  for (const question of questions) {
    const reply = await ask.run({ question }, services);
    if (reply.kind === 'answered' && reply.confidence >= FORUM_FROM) return reply;
  }
  return undefined;
}
