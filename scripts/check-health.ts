/**
 * `npm run check:health`: asks a bot that runs on this machine, at HEALTH_PORT, whether it is well, as an image's health check does, with
 * nothing but Node.js. Without HEALTH_PORT there is nobody to ask, and it says so with exit code 0.
 */
import { get } from 'node:http';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { loadSettings } from './library-settings.js';

/** In milliseconds; a bot that is well answers in one. */
const PATIENCE = 4_000;

/** What a bot that listens everywhere is reached at from here. */
const EVERYWHERE: Readonly<Record<string, string>> = { '': '127.0.0.1', '0.0.0.0': '127.0.0.1', '::': '::1' };

const program = createProgram('check:health', 'Asks the running bot at HEALTH_PORT whether it is well.', 'it is')
  .allowExcessArguments(false)
  .action(async () => {
    const { HEALTH_PORT: port = '', HEALTH_HOST: named = '' } = loadSettings();
    if (port === '') {
      console.log('Not known, because HEALTH_PORT is not set.');
      return;
    }
    const host = EVERYWHERE[named] ?? named;
    const status = await statusOf(host, port);
    if (status !== 200) throw new Error(`It is not well: it answers with status ${status}.`);
    console.log('It is well.');
  });

await runProgram(program, process.argv.slice(2));

async function statusOf(host: string, port: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void =>
      reject(new Error(`It does not answer at ${host}, port ${port} (${error.message}).`));
    try {
      get({ host, port, path: '/healthz', signal: AbortSignal.timeout(PATIENCE) }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).once('error', fail);
    } catch (error) {
      // What is no port is told by throwing.
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
