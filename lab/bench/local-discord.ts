/**
 * How long 300 people wait who ask at once, and what of it stays in memory: the real bot on a Discord of this machine,
 * both in this process, with the articles of this repository. `npm run bench:local-discord`
 */
import { REST } from '@discordjs/rest';
import { COMMANDS } from '../../src/commands/commands.js';
import { readLibrary } from '../../src/content/read-library.js';
import { createClient } from '../../src/discord/client.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { registration } from '../../src/discord/registration/registration.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { createSearcher } from '../../src/search/searcher.js';

const PEOPLE = 300;
const ROUNDS = 6;

const discord = await startLocalDiscord({ remember: 1000 });
const { api, token, applicationId } = discord;
const { library } = await readLibrary('articles');
const services = { library, searcher: await createSearcher(library) };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const client = createClient({ token, api, log, services: () => services, commands: COMMANDS });
const rest = new REST({ api }).setToken(token);
await deployCommands({ rest, applicationId, wanted: COMMANDS.map(registration), dryRun: false });
await client.start();

const question = library.articles[0]?.citation.title ?? 'What is this about?';
for (let round = 1; round <= ROUNDS; round += 1) {
  const waited = await burst(discord);
  const at = (share: number) => Math.round(waited[Math.floor((waited.length - 1) * share)] ?? 0);
  console.log(
    `round ${round}: ${waited.length} answered, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, last ${at(1)} ms, heap ${heap()} MB`,
  );
}
await client.stop();
await discord.stop();

/** Milliseconds that each person waited, in ascending order; fewer than were asked when some had no answer. */
async function burst(place: LocalDiscord): Promise<readonly number[]> {
  const from = performance.now();
  const waited = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const outcome = await place.as(`reader${index}`).slash('ask', { question, private: true });
      return outcome.kind === 'message' ? [performance.now() - from] : [];
    }),
  );
  return waited.flat().toSorted((a, b) => a - b);
}

/** After a collection, where the process was started with one. */
function heap(): string {
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed / 2 ** 20).toFixed(1);
}
