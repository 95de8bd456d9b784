/** Gives a post the tag for what is solved, for whoever began it. */
import { RESTJSONErrorCodes, type REST, Routes } from 'discord.js';
import { type Clock, errorFields, type Log, onceAMinute } from '../protocol/log.js';
import { apiError } from '../protocol/rest-client.js';
import { solvedTagOf, threadOf } from './thread.js';

/** https://docs.discord.com/developers/resources/channel (2026-08): tags of one post. */
const MOST_TAGS = 5;

type Rest = Pick<REST, 'get' | 'patch'>;

/**
 * Resolves to whether the post has the tag now: not where its forum has no such tag, the post as many others as it can have, or the bot
 * may not give it, which is logged. `poster` must have begun the thread, for what a button says can be forged. Never rejects.
 */
export type MarkSolved = (rest: Rest, thread: string, poster: string) => Promise<boolean>;

export function createMarkSolved(log: Log, clock: Clock): MarkSolved {
  const mayNot = onceAMinute(
    log,
    'warn',
    'a post could not be marked as solved: let the bot manage posts in the forum, in its permissions',
    clock,
  );
  const failed = onceAMinute(log, 'error', 'a post could not be marked as solved', clock);
  return async (rest, thread, poster) => {
    try {
      return await mark(rest, thread, poster);
    } catch (error) {
      const code = apiError(error)?.code;
      if (code === RESTJSONErrorCodes.MissingPermissions || code === RESTJSONErrorCodes.MissingAccess) mayNot();
      else failed(errorFields(error));
      return false;
    }
  };
}

async function mark(rest: Rest, id: string, poster: string): Promise<boolean> {
  const thread = await threadOf(rest, id);
  if (thread === undefined || thread.owner_id !== poster || typeof thread.parent_id !== 'string') return false;
  const tag = await solvedTagOf(rest, thread.parent_id);
  if (tag === undefined) return false;
  const { applied_tags: applied = [] } = thread;
  if (applied.includes(tag)) return true;
  if (applied.length >= MOST_TAGS) return false;
  await rest.patch(Routes.channel(id), { body: { applied_tags: [...applied, tag] } });
  return true;
}
