/**
 * One message a matter in the moderators' channel: posted when there is trouble, changed when the trouble changes or is over, and posted
 * anew only where it has come to something new and the last is some while ago, for nobody is told of a change. Saves in a row become one
 * change, and a restart repeats nothing.
 */
import { createHash } from 'node:crypto';
import type { AdminChannel, Sent } from '../../discord/admin-channel.js';
import { errorFields, type Log } from '../../discord/protocol/log.js';
import type { Message } from '../../discord/protocol/message.js';
import { renderOver, renderTrouble } from '../../discord/render/trouble.js';
import type { KeptMessage, KeptMessages } from './kept-messages.js';
import type { Notice, Topic } from './notice.js';

interface Deps {
  readonly channel: AdminChannel;
  readonly kept: KeptMessages;
  readonly log: Log;
  /** Runs once, so many milliseconds later; the returned function takes it back. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface StandingMessages {
  /** How the matter stands now. */
  readonly say: (topic: Topic, notice: Notice) => void;
  /** From now on there is a Discord to tell it to. */
  readonly start: () => void;
  /** Sends nothing any more, and resolves when what is being sent is; never rejects. */
  readonly close: () => Promise<void>;
}

/** Editors and `git pull` write in bursts, and the first state of a burst is no state. In milliseconds, as all here. */
const SETTLES = 5_000;
/** Between two changes of one message. */
const APART = 60_000;
/** Between two posts on one matter. */
const POSTS_APART = 10 * 60_000;
/** After a refusal that only a person can mend. */
const REFUSED_FOR = 60 * 60_000;
/** Of a trouble, so many names are remembered, and so much of each. */
const MOST_NAMES = 500;
const LONGEST_NAME = 200;

const UNKEPT =
  'What the moderators were told cannot be kept, and will be told again after a start. Make room in the folder that CACHE names, and let Footnote write there.';

const MOVED = 'This has changed; how it stands now is told further down.';

export function standingMessages({ channel, kept, log, after, now }: Deps): StandingMessages {
  const wanted = new Map<Topic, Notice>();
  const timers = new Map<Topic, () => void>();
  /** When the next change may be sent, by topic. */
  const next = new Map<Topic, number>();
  let working = Promise.resolve();
  let started = false;
  let refused = false;
  let failing = false;
  let unkept = false;
  let closed = false;
  let cancelRefused = (): void => undefined;

  function plan(topic: Topic, least: number): void {
    if (closed || !started || refused || timers.has(topic)) return;
    const rest = Math.min(APART, Math.max(least, (next.get(topic) ?? 0) - now()));
    const run = (): void => {
      timers.delete(topic);
      working = working
        .then(async () => tell(topic))
        .catch((error: unknown) => {
          log.error(errorFields(error), 'the moderators could not be told of a trouble');
        });
    };
    timers.set(topic, after(rest, run));
  }

  /** Brings the channel to what is wanted; nothing where it is there already. */
  async function tell(topic: Topic): Promise<void> {
    const notice = wanted.get(topic);
    if (notice === undefined || closed || refused) return;
    const before = kept.get(topic);
    const sent = notice.kind === 'over' ? await close(topic, notice, before) : await open(topic, notice, before);
    if (sent === undefined) return;
    next.set(topic, now() + APART);
    if (sent.kind === 'refused') return giveUp(sent.remedy);
    if (sent.kind !== 'failed') {
      failing = false;
      return;
    }
    if (!failing) log.warn(errorFields(sent.error), 'the moderators could not be told of a trouble; it is tried again');
    failing = true;
    plan(topic, APART);
  }

  async function close(
    topic: Topic,
    { sentence }: Extract<Notice, { kind: 'over' }>,
    before: KeptMessage | undefined,
  ): Promise<Sent | undefined> {
    if (before?.open !== true) return undefined;
    const sent = await channel.edit(before.messageId, renderOver(sentence));
    if (sent.kind === 'sent' || sent.kind === 'gone') await keep(topic, { ...before, open: false });
    return sent;
  }

  async function open(
    topic: Topic,
    trouble: Extract<Notice, { kind: 'trouble' }>,
    before: KeptMessage | undefined,
  ): Promise<Sent | undefined> {
    const message = renderTrouble(trouble);
    const names = trouble.items.slice(0, MOST_NAMES).map(({ name }) => name.slice(0, LONGEST_NAME));
    const state = { open: true, digest: digestOf(message), names };
    if (before?.open === true && before.digest === state.digest) return undefined;
    const isNew = before?.open !== true || names.some((name) => !before.names.includes(name));
    let isThere = before?.open === true;
    if (before !== undefined && !(isNew && now() - before.posted >= POSTS_APART)) {
      const edited = await channel.edit(before.messageId, message);
      if (edited.kind === 'sent') await keep(topic, { ...before, ...state });
      if (edited.kind !== 'gone') return edited;
      isThere = false;
    }
    const posted = await channel.post(message);
    if (posted.kind !== 'sent') return posted;
    await keep(topic, { ...state, messageId: posted.messageId, posted: now() });
    // What becomes of it is no matter: the newer one says all.
    if (before !== undefined && isThere) await channel.edit(before.messageId, renderOver(MOVED));
    return posted;
  }

  /** What cannot be kept is repeated after the next start, and no more than that. */
  async function keep(topic: Topic, message: KeptMessage): Promise<void> {
    await kept.set(topic, message).catch((error: unknown) => {
      if (!unkept) log.warn(errorFields(error), UNKEPT);
      unkept = true;
    });
  }

  function giveUp(remedy: string): void {
    refused = true;
    log.warn(
      { channel: channel.id },
      `The channel that ADMIN_CHANNEL names cannot be written in. ${remedy} It is tried again in an hour, or when the bot is started again.`,
    );
    for (const cancel of timers.values()) cancel();
    timers.clear();
    cancelRefused = after(REFUSED_FOR, () => {
      refused = false;
      for (const topic of wanted.keys()) plan(topic, 0);
    });
  }

  return {
    say(topic, notice) {
      wanted.set(topic, notice);
      plan(topic, SETTLES);
    },
    start() {
      if (started) return;
      started = true;
      for (const topic of wanted.keys()) plan(topic, SETTLES);
    },
    async close() {
      closed = true;
      for (const cancel of timers.values()) cancel();
      cancelRefused();
      await working;
    },
  };
}

function digestOf({ components }: Message): string {
  return createHash('sha256').update(JSON.stringify(components)).digest('hex').slice(0, 32);
}
