/** One process of the bot, started as a service starts it, for whoever measures or breaks several of them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as passed } from 'node:timers/promises';
import { memoryOf, processTree } from '../process-tree.js';

/** What a service starts, where it was built; else the same from the sources. */
const PROGRAM = existsSync('dist/main.js') ? ['dist/main.js'] : ['scripts/run.js', 'src/main.ts'];

/** Of a person's own settings nothing reaches it: each is given here, or empty. */
const UNSET = {
  DISCORD_TOKEN_FILE: '',
  DATABASE_URL: '',
  DATABASE_URL_FILE: '',
  GUILD_ID: '',
  ADMIN_CHANNEL: '',
  HEALTH_PORT: '',
  MESSAGES: '',
  FORUMS: '',
  SHARD: '',
};

/** Milliseconds between two looks at what it has logged. */
const LOOK_MS = 20;
const LONGEST_START_MS = 120_000;

export interface Replica {
  readonly pid: number;
  /** All lines so far. */
  readonly log: () => string;
  /** Resolves when it has logged that; rejects when it has ended before. */
  readonly logged: (words: RegExp) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly isRunning: () => boolean;
}

export interface ReplicaOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** What starts it in a place of its own, such as `ip netns exec NAME`; it must become the program. */
  readonly inside?: readonly string[];
}

/** Resolves at once; `logged` tells when it is ready. */
export function startReplica({ environment, inside = [] }: ReplicaOptions): Replica {
  const [command = process.execPath, ...args] = [...inside, process.execPath, ...PROGRAM];
  const env = { PATH: process.env['PATH'], ...UNSET, ...environment };
  const child: ChildProcess = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  let running = true;
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = once(child, 'exit').then(([code]) => {
    running = false;
    return typeof code === 'number' ? code : null;
  });
  return {
    pid: child.pid ?? 0,
    log: () => log,
    async logged(words) {
      for (let waited = 0; !words.test(log); waited += LOOK_MS) {
        if (!running || waited > LONGEST_START_MS)
          throw new Error(`A bot has not logged ${words.source}:\n${log.slice(-2_000)}`);
        await passed(LOOK_MS);
      }
    },
    signal: (signal) => void child.kill(signal),
    ended,
    isRunning: () => running,
  };
}

/** In clock ticks a second, which is 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Of the process and those that it has started, which live: seconds of processor time, and MB of memory, what they share counted once. */
export function usage(pid: number): { readonly cpu: number; readonly megabytes: number } {
  let [cpu, megabytes] = [0, 0];
  for (const one of processTree(String(pid))) {
    const fields = readFileSync(`/proc/${one}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    cpu += (Number(fields[11]) + Number(fields[12])) / TICKS;
    megabytes += memoryOf(one);
  }
  return { cpu, megabytes };
}
