/**
 * Which messages stand in the moderators' channel, kept in the cache, so that a bot that is started again repeats nothing. Losing it
 * costs one message again.
 */
import { join } from 'node:path';
import * as z from 'zod/mini';
import { TOPICS, type Topic } from './notice.js';
import { stateFile } from './state-file.js';

const KeptMessage = z.strictObject({
  messageId: z.string().check(z.regex(/^\d{1,20}$/u)),
  /** Whether it tells of a trouble that is not over. */
  open: z.boolean(),
  /** Of what it says. */
  digest: z.string(),
  /** What it is about, such as files. */
  names: z.array(z.string()),
  /** When it was posted, in milliseconds since 1970. */
  posted: z.number(),
});

export type KeptMessage = z.infer<typeof KeptMessage>;

const Kept = z.strictObject({ channel: z.string(), messages: z.partialRecord(z.enum(TOPICS), KeptMessage) });

export interface KeptMessages {
  readonly get: (topic: Topic) => KeptMessage | undefined;
  /** In force at once; rejects where it cannot be written. */
  readonly set: (topic: Topic, message: KeptMessage) => Promise<void>;
}

/** None of another channel, and none where nothing is kept or what is kept cannot be read. Without `cache` for as long as the process lives. */
export async function keptMessages(cache: string | undefined, channel: string): Promise<KeptMessages> {
  const file = cache === undefined ? undefined : stateFile(join(cache, 'told.json'), Kept);
  const read = await file?.read();
  const messages = new Map<Topic, KeptMessage>();
  for (const topic of TOPICS) {
    const kept = read?.channel === channel ? read.messages[topic] : undefined;
    if (kept !== undefined) messages.set(topic, kept);
  }
  return {
    get: (topic) => messages.get(topic),
    async set(topic, message) {
      messages.set(topic, message);
      await file?.write({ channel, messages: Object.fromEntries(messages) });
    },
  };
}
