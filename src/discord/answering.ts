/** From an interaction to its answer, however Discord tells of it: one dispatcher, one scheduler, and an end that breaks no answer off. */
import type { Client, Interaction } from 'discord.js';
import type { Asker } from '../commands/asker.js';
import type { Command, Services } from '../commands/command.js';
import { createCommandIds } from './command-ids.js';
import type { ObserveDiscord } from './discord-event.js';
import { type Arrival, createDispatcher } from './dispatcher.js';
import type { Limits } from './limits.js';
import { IN_WORK_MS } from './new-client.js';
import { type Clock, type Log, onceAMinute } from './protocol/log.js';
import { createScheduler, type Question } from './scheduler.js';

/** What the bot answers with, however it hears. */
export interface AnsweringOptions {
  readonly log: Log;
  readonly services: (asker: Asker) => Promise<Services>;
  readonly commands: readonly Command[];
  /** How much is answered of one person and one server. Without them, everything. */
  readonly limits?: Limits | undefined;
  readonly clock: Clock;
  /** Told of each question and of the connection. */
  readonly observe?: ObserveDiscord;
}

export interface Answering {
  /** Puts it where its turn comes. */
  readonly add: (interaction: Interaction, arrival: Arrival) => void;
  /** The same, of something that is answered and is no interaction. */
  readonly schedule: (job: Question) => void;
  readonly commandIds: ReturnType<typeof createCommandIds>;
  /** Waits up to three seconds for those in work. */
  readonly finish: () => Promise<void>;
}

export function createAnswering(
  client: Client,
  { log, services, commands, limits, clock, observe = () => undefined }: AnsweringOptions,
): Answering {
  const commandIds = createCommandIds(client.rest);
  const jobOf = createDispatcher({ commands, services, limits, log, clock, commandIds: commandIds.of, observe });
  const onDeclined = onceAMinute(
    log,
    'warn',
    'more asked at once than can be answered in time; told to try again',
    clock,
  );
  const onDropped = onceAMinute(log, 'warn', 'came too late to be answered, so that nothing was done for it', clock);
  const scheduler = createScheduler({
    now: () => clock.now(),
    onBegun: (waitedMs) => observe({ kind: 'begun', waitedMs }),
    onDeclined() {
      onDeclined();
      observe({ kind: 'shed', how: 'declined' });
    },
    onDropped() {
      onDropped();
      observe({ kind: 'shed', how: 'dropped' });
    },
  });
  return {
    add: (interaction, arrival) => scheduler.add(jobOf(interaction, arrival)),
    schedule: (job) => scheduler.add(job),
    commandIds,
    async finish() {
      const waited = new AbortController();
      const longest = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IN_WORK_MS);
        waited.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      await Promise.race([scheduler.idle(), longest]);
      waited.abort();
    },
  };
}
