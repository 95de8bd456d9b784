/**
 * What an asker may not see is as if it were not there: whatever is asked, every reply, suggestion and number is the same as in a world
 * without the articles of other servers and of roles that the asker lacks.
 */
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { serverLibraries } from '../../src/app/server-libraries.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { PARSED_HERE } from '../../src/content/parse-file.js';
import { createSearcher, type LibrarySearcher } from '../../src/search/searcher.js';
import { handClock } from '../support/app/hand-clock.js';
import { serversInMemory, type ServersInMemory } from '../support/app/servers-in-memory.js';
import { library } from '../support/library.js';

const SERVERS = ['111', '222'];
const AUDIENCES = ['everyone', '77', '88'];

/** Long enough that a slip is repaired, and alike, so that one part's word would be taken for another's. */
const WORDS =
  'lantern lanterns lanturn harbour harbours harbor captain captains raiding raiders website web site plug-in plugin oncall quay 1931'.split(
    ' ',
  );
/** Of one place alone, so that a trace of it is found wherever it is. */
const secretOf = (server: string, audience: string) => `xq${server}z${audience.slice(0, 2)}word`;

const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 2, maxLength: 7 }).map((words) => `The ${words.join(' ')} was there.`);
const stored = fc.record({
  server: fc.constantFrom(...SERVERS),
  audience: fc.constantFrom(...AUDIENCES),
  id: fc.constantFrom('alpha', 'beta', 'gamma', 'ferry', 'delta'),
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  official: fc.boolean(),
  outdated: fc.boolean(),
  isFaulty: fc.nat(9).map((number) => number === 0),
});
type Stored = typeof stored extends fc.Arbitrary<infer T> ? T : never;

const asked = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `When does the ${words.join(' ')} begin?`),
  fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `"${words.join(' ')}" lantren`),
  fc
    .tuple(fc.constantFrom(...SERVERS), fc.constantFrom(...AUDIENCES))
    .map(([server, audience]) => `Where is ${secretOf(server, audience).replace('w', '')}?`),
  fc.constantFrom('harbuor', 'article:alpha captain', 'captain -lantern', 'alpha', 'ferry', ''),
  sentence,
);

const world = fc.record({
  articles: fc.uniqueArray(stored, {
    minLength: 2,
    maxLength: 10,
    selector: ({ server, id }) => `${server} ${id}`,
  }),
  hides: fc.constantFrom('both' as const, 'own' as const),
  server: fc.option(fc.constantFrom(...SERVERS), { nil: undefined }),
  roles: fc.subarray(AUDIENCES.filter((audience) => audience !== 'everyone')),
  questions: fc.array(asked, { minLength: 1, maxLength: 3 }),
});

let common: LibrarySearcher;
beforeAll(async () => {
  common = await createSearcher(library({ ferry: 'The ferry leaves the harbour at the quay at seven.' }));
});

function opened(articles: readonly Stored[], hides: 'both' | 'own') {
  const source: ServersInMemory = serversInMemory();
  for (const server of SERVERS) source.show(server, hides);
  for (const { server, audience, id, title, paragraphs, official, outdated, isFaulty } of articles) {
    const secret = secretOf(server, audience);
    const text = `# ${title} ${secret}\n\n${paragraphs.join('\n\n')} It is ${secret}.\n`;
    source.put(server, id, isFaulty ? `---\ntitle: [\n---\n${text}` : text, { audience, official, outdated });
  }
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ fields, message }));
  const libraries = serverLibraries({
    common: () => common,
    source,
    parserFor: async () => PARSED_HERE,
    search: {},
    memory: 1_000_000,
    log: { info: write, warn: write, error: write },
    clock: handClock(),
  });
  return { libraries, lines };
}

/** All that can be had of the bot with these texts, as text. */
async function everything(
  { libraries }: ReturnType<typeof opened>,
  { server, roles, questions }: { server: string | undefined; roles: readonly string[]; questions: readonly string[] },
): Promise<string> {
  const asker = { roles, ...(server === undefined ? {} : { server }) };
  const seen = { ...(await libraries.servicesFor(asker)), locale: 'en' } as const;
  const replies: unknown[] = [];
  for (const question of [...questions, 'alpha', 'gamma']) {
    for (const command of COMMANDS) {
      // Each text option has the text: a question, an article, a quotation, a style.
      const texts = Object.entries(command.options).filter(([, { type }]) => type === 'string');
      for (const args of [
        Object.fromEntries(texts.map(([name]) => [name, question])),
        Object.fromEntries(texts.filter(([, { required }]) => required === true).map(([name]) => [name, question])),
      ]) {
        replies.push([command.name, args, await command.run(args, seen)]);
      }
      for (const [option, complete] of Object.entries(command.complete)) {
        replies.push([command.name, option, complete(question, seen), complete('', seen)]);
      }
    }
  }
  return JSON.stringify(replies);
}

test('what an asker may not see is as if it were not there', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ articles, hides, ...asker }) => {
      const isSeen = ({ server, audience }: Stored) =>
        server === asker.server && (audience === 'everyone' || asker.roles.includes(audience));
      const whole = opened(articles, hides);
      const alone = opened(articles.filter(isSeen), hides);
      const said = await everything(whole, asker);
      expect(said).toBe(await everything(alone, asker));
      const secrets = (some: readonly Stored[]) => some.map(({ server, audience }) => secretOf(server, audience));
      const shown = secrets(articles.filter(isSeen));
      expect(secrets(articles).filter((secret) => said.includes(secret) && !shown.includes(secret))).toEqual([]);
      // An operator reads the log, who is no member of the server.
      expect(whole.lines.join('\n')).not.toMatch(/xq|lantern|captain|alpha|beta/u);
    }),
    { numRuns: 40 },
  );
});
