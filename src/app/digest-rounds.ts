/**
 * Tells servers what is new, each day or week, in the channel that their moderators chose. Looked at every five minutes. Of several
 * processes the one that has the lease looks, and it claims each in the database before it tells it, one after the other. Of one that is
 * killed in between, that server's comes with the next digest; and where Discord had it and the database not yet, once more.
 */
import { newsReply } from '../commands/digest.js';
import type { Sent } from '../discord/admin-channel.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { Message } from '../discord/protocol/message.js';
import { render } from '../discord/render/render.js';
import type { ServerSettings } from '../domain/server-settings.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { DigestState, Digests } from '../store/digests.js';
import type { Clock } from './clock.js';
import { ALONE, type Lease } from './lease.js';
import type { News } from './news.js';

interface Deps {
  readonly digests: Digests;
  readonly settings: (server: string) => Promise<ServerSettings>;
  readonly news: News;
  /** Posts into the channel of that id; never rejects. */
  readonly post: (channel: string, message: Message) => Promise<Sent>;
  readonly log: Log;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly observe: Observe;
  /** Who tells, of several processes; given back when this is closed. */
  readonly lease?: Lease;
}

export interface DigestRounds {
  /** Resolves when nothing is told any more; never rejects. */
  readonly close: () => Promise<void>;
}

/** In milliseconds. */
const LOOKED_AT = 5 * 60_000;
const DAY = 24 * 60 * 60_000;
const EVERY = { day: DAY, week: 7 * DAY } as const;

/** Begins after five minutes, when a bot that starts has done what is more pressing. */
export function digestRounds(deps: Deps): DigestRounds {
  const { digests, settings: settingsOf, log, clock, now, observe, lease = ALONE } = deps;
  let isClosed = false;
  let working = Promise.resolve();

  async function round(): Promise<void> {
    if (!lease.isHeld()) return;
    const states = new Map((await digests.states()).map((state) => [state.server, state]));
    const wanted = await digests.wanted();
    for (const server of wanted) {
      if (isClosed || !lease.isHeld()) return;
      const { digest, locale } = await settingsOf(server);
      const state = states.get(server);
      if (digest === null) continue;
      // What was there before somebody wanted to be told is not new.
      if (state === undefined) await digests.begin(server, now());
      else if (now() - state.tried >= EVERY[digest.every]) await told(state, digest, locale, deps);
    }
    const refused = (await digests.states()).flatMap(({ server, refused: channel }) =>
      channel !== null && wanted.includes(server) ? [{ server, channel }] : [],
    );
    observe({ kind: 'digests', refused });
  }

  function look(): void {
    working = round().catch((error: unknown) => log.error(errorFields(error), 'what is new could not be told'));
    void working.then(() => {
      if (!isClosed) cancel = clock.after(LOOKED_AT, look);
    });
  }

  let cancel = clock.after(LOOKED_AT, look);
  return {
    async close() {
      isClosed = true;
      cancel();
      await working;
      await lease.close();
    },
  };
}

type Wanted = NonNullable<ServerSettings['digest']>;

/** One server that it is time for. */
async function told(
  { server, tried, told: since }: DigestState,
  { channel, every }: Wanted,
  locale: ServerSettings['locale'],
  { digests, news, post, log, now }: Deps,
): Promise<void> {
  const until = now();
  // At the same time of the day as ever, however late it was looked at.
  const due = until - ((until - tried) % EVERY[every]);
  if (!(await digests.claim(server, tried, due))) return;
  let sent: Sent | undefined;
  try {
    const additions = await news(server, since, until);
    if (additions.length > 0) {
      const spoken = locale ?? 'en';
      const reply = newsReply(additions, { since, until }, spoken);
      sent = await post(channel, render(reply, { locale: spoken, private: false }));
      if (sent.kind === 'failed') throw sent.error;
      if (sent.kind === 'sent') log.info({ articles: additions.length }, 'told a server what is new');
    }
  } catch (error) {
    log.error(errorFields(error), 'what is new could not be told to a server, and is tried again');
    return digests.giveBack(server, due, tried);
  }
  // It has been tried, whatever can be written down of it.
  if (sent?.kind !== 'refused') return digests.tell(server, until);
  if (await digests.refuse(server, channel)) {
    log.warn({ server, channel }, `what is new could not be told in the channel that was chosen. ${sent.remedy}`);
  }
}
