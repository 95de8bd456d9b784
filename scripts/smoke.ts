/**
 * Whether the built programs do what they are for, somewhere: registers the commands, asks a question in the terminal, and asks the bot
 * the same on a Discord of our own. Needs no network.
 */
import type { ChildProcess } from 'node:child_process';
import { startLocalDiscord, type LocalDiscord } from '../local-discord/local-discord.js';
import { createWaiting } from '../local-discord/waiting.js';

/** Starts a built program, `ask.js`, with its stdout and stderr as pipes. */
export type StartProgram = (
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) => ChildProcess;

/** One that the bundled articles answer. */
const QUESTION = 'How do I add an article?';
const IN_ITS_ANSWER = 'npm run add -- FILE';

const BY_MEANING = 'questions are answered by meaning too';

/** Rejects with an Error that has what was printed, when anything is not as it should be. `meaning` waits for the model, too. */
export async function smoke(start: StartProgram, meaning: boolean): Promise<void> {
  const discord = await startLocalDiscord();
  const environment = {
    DISCORD_API: discord.api,
    DISCORD_TOKEN: discord.token,
    LOG_LEVEL: 'info',
    SEMANTIC: meaning ? 'on' : 'off',
  };
  try {
    const run = (program: string, ...args: readonly string[]) => watched(start(program, args, environment));
    await endedWell(run('deploy-commands.js'), 'Done.');
    await endedWell(run('ask.js', QUESTION), IN_ITS_ANSWER);
    const bot = run('main.js');
    try {
      await bot.until('"ready"');
      if (meaning) await bot.until(BY_MEANING);
      await answered(discord);
      bot.stop();
      await endedWell(bot, '"stopped"');
    } finally {
      bot.kill();
    }
    if (discord.violations.length > 0) throw new Error(JSON.stringify(discord.violations));
  } finally {
    await discord.stop();
  }
}

async function answered(discord: LocalDiscord): Promise<void> {
  const outcome = JSON.stringify(await discord.as().slash('ask', { question: QUESTION }));
  if (!outcome.includes(IN_ITS_ANSWER)) throw new Error(`The bot did not answer: ${outcome}`);
}

interface Watched {
  readonly printed: () => string;
  /** Resolves when these words were printed, and rejects when it has ended without. */
  readonly until: (words: string) => Promise<void>;
  readonly ended: Promise<unknown>;
  readonly stop: () => void;
  readonly kill: () => void;
}

function watched(child: ChildProcess): Watched {
  const waiting = createWaiting();
  let [printed, over] = ['', false];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      waiting.changed();
    });
  }
  const ended = new Promise((done, failed) => {
    child.once('close', (code, signal) => done(code ?? signal)).once('error', failed);
    child.once('close', () => {
      over = true;
      waiting.changed();
    });
  });
  return {
    printed: () => printed,
    async until(words) {
      await waiting.until(() => {
        if (over && !printed.includes(words)) throw new Error(`It ended without “${words}”:\n${printed}`);
        return printed.includes(words) ? true : undefined;
      });
    },
    ended,
    stop: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  };
}

async function endedWell(program: Watched, words: string): Promise<void> {
  const code = await program.ended;
  if (code !== 0 || !program.printed().includes(words)) {
    throw new Error(`It ended with ${String(code)}, and “${words}” was expected of it:\n${program.printed()}`);
  }
}
