/** The process with the model dies, hangs or is stopped, and the bot goes on. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { childrenOf, environmentOf, isRunning, TELLS } from '../support/app/child-processes.js';
import { modelFolder } from '../embedding/model-folder.js';
import { screen } from '../support/discord/screen.js';
import { messageText } from '../support/message-text.js';
import { startLocalDiscord } from '../../local-discord/local-discord.js';
import { registerCommands } from './discord-with-commands.js';
import { startScript } from './start-script.js';

const TOWN = `# The town

The ferry leaves the northern quay at seven in the morning.

The town’s doctor lives behind the church, on the second floor.
`;
/** No word of it stands in the articles. */
const BY_MEANING = 'Where is a physician?';
const BY_WORDS = 'When does the ferry leave?';
const DOCTOR = 'The town’s doctor lives behind the church';
const FERRY = 'The ferry leaves the northern quay';
const READY = 'questions are answered by meaning too';
const AGAIN = 'questions are answered by meaning again';

const cache = modelFolder();

/** A bot that answers by meaning, and the number of the process that has the model. What `atEnd` is given takes all of it away. */
async function bot(atEnd: (undo: () => Promise<void> | void) => void = onTestFinished) {
  const articles = await mkdtemp(join(tmpdir(), 'footnote-'));
  atEnd(async () => rm(articles, { recursive: true, force: true }));
  await writeFile(join(articles, 'town.md'), TOWN);
  const discord = await startLocalDiscord();
  atEnd(async () => discord.stop());
  await registerCommands(discord);
  const { api, token } = discord;
  const environment = { DISCORD_TOKEN: token, DISCORD_API: api, ARTICLES: articles, SEMANTIC: 'on', CACHE: cache };
  const script = startScript('src/main.ts', [], environment);
  atEnd(script.kill);
  await script.until(READY);
  const answered = async (question: string, words: string) =>
    // Without the marks of what is emphasised.
    messageText(screen.shown(await discord.as().slash('ask', { question })))
      .replaceAll(/\*|__/gu, '')
      .includes(words);
  // On a busy machine a look-up may take too long; the question is then answered by words, as it should be.
  const byMeaning = async () =>
    vi.waitFor(async () => expect(await answered(BY_MEANING, DOCTOR)).toBe(true), { timeout: 50_000 });
  const model = async () => {
    const [pid] = await childrenOf(script.pid ?? -1);
    if (pid === undefined) throw new Error('No process has the model.');
    // Whatever becomes of the test, and of the process that would end it.
    atEnd(() => killed(pid, 'SIGKILL'));
    return pid;
  };
  return { ...script, token, answered, byMeaning, model };
}

function killed(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

async function gone(pid: number): Promise<void> {
  await vi.waitFor(async () => expect(await isRunning(pid)).toBe(false), { timeout: 50_000 });
}

describe.runIf(TELLS)('the process with the model', () => {
  test('is started again when it was killed, and meaning comes back by itself', async () => {
    const { answered, byMeaning, model, until, printed } = await bot();
    killed(await model(), 'SIGKILL');
    await until('It is tried again by itself.');
    expect(await answered(BY_WORDS, FERRY)).toBe(true);
    await until(AGAIN);
    await byMeaning();
    expect(printed().match(/cannot be found by meaning/gu)).toHaveLength(1);
  });

  test('costs no question its answer when it hangs, and is replaced', async () => {
    const { answered, byMeaning, model, until } = await bot();
    const hung = await model();
    killed(hung, 'SIGSTOP');
    expect([await answered(BY_WORDS, FERRY), await answered(BY_WORDS, FERRY)]).toEqual([true, true]);
    await until(AGAIN);
    await byMeaning();
    expect(await isRunning(hung)).toBe(false);
  });

  test('does not keep the bot from stopping when it hangs, and is not left behind', async () => {
    const { model, signal, ended } = await bot();
    const hung = await model();
    killed(hung, 'SIGSTOP');
    signal('SIGTERM');
    expect(await ended).toBe(0);
    await gone(hung);
  });

  describe('of one bot', () => {
    const undone: (() => Promise<void> | void)[] = [];
    let shared: Awaited<ReturnType<typeof bot>>;
    beforeAll(async () => {
      shared = await bot((undo) => undone.push(undo));
    });
    afterAll(async () => {
      for (const undo of undone.toReversed()) await undo();
    });

    test('outlives a signal to the whole group, as long as the bot does not say otherwise', async () => {
      const { model, byMeaning } = shared;
      const pid = await model();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) killed(pid, signal);
      await byMeaning();
      expect(await isRunning(pid)).toBe(true);
    });

    test('knows no variable of the bot’s, the token least of all', async () => {
      const { model, token } = shared;
      const variables = await environmentOf(await model());
      expect(
        variables.map((one) => one.split('=')[0]).filter((name) => name?.startsWith('NODE_CHANNEL') !== true),
      ).toEqual([]);
      expect(variables.join('\n')).not.toContain(token);
    });

    // Last, because nothing is left of the bot then.
    test('ends when the bot is killed', async () => {
      const { model, signal } = shared;
      const orphan = await model();
      signal('SIGKILL');
      await gone(orphan);
      expect(await isRunning(orphan)).toBe(false);
    });
  });
});
