/** One of the project's programs as a process of its own, as a person or a service manager starts it. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createWaiting } from '../../local-discord/waiting.js';

export interface Script {
  /** All that it has printed so far, stdout and stderr in the order of arrival. */
  readonly printed: () => string;
  /** Resolves when it has printed these words. */
  readonly until: (words: string) => Promise<unknown>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Of its process. */
  readonly pid: number | undefined;
  /** Its exit code, once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it whatever it does; nothing happens when it has ended. */
  readonly kill: () => Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '../..');

// Every variable is set, so that neither the shell's nor those of a developer's .env reach the program. By words alone,
// unless a test is about meaning: that takes a second more, and half of a small machine.
const UNSET = {
  DISCORD_TOKEN: '',
  DISCORD_TOKEN_FILE: '',
  DATABASE_URL: '',
  DATABASE_URL_FILE: '',
  GUILD_ID: '',
  ARTICLES: '',
  SEMANTIC: 'off',
  CACHE: '',
  ANSWER_FROM: '',
  UNCERTAIN_FROM: '',
  HEALTH_PORT: '',
  HEALTH_HOST: '',
  ADMIN_CHANNEL: '',
  LOG_LEVEL: '',
  DISCORD_API: '',
  TRANSPORT: '',
  DISCORD_PUBLIC_KEY: '',
  HTTP_PORT: '',
  HTTP_HOST: '',
};

/** `file` is relative to the repository. */
export function startScript(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Script {
  const child = spawn(process.execPath, ['scripts/run.js', file, ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...UNSET, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const waiting = createWaiting();
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      waiting.changed();
    });
  }
  // "close" comes after the last output, "exit" may come before.
  const ended = new Promise<number | null>((done, failed) => {
    child.once('close', done).once('error', failed);
  });
  return {
    printed: () => printed,
    until: async (words) => waiting.until(() => (printed.includes(words) ? printed : undefined)),
    signal: (signal) => child.kill(signal),
    pid: child.pid,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
