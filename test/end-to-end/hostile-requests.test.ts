/**
 * Requests that are signed and are not what Discord sends: of interactions of each kind every field in turn is taken away or is something
 * else. Each is answered or refused, nobody reads of a fault, and nothing is told of a secret. `MUTANTS=50` tries as many of each field;
 * each seed is another choice (`SEED`).
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryWorld, webPage } from '../support/app/library-world.js';
import { recordInteractions } from '../support/discord/recorded-interactions.js';
import { screen } from '../support/discord/screen.js';
import { messageText } from '../support/message-text.js';

const { shown, idOf } = screen;

const MUTANTS = Number(process.env['MUTANTS'] ?? 1);
const SEED = Number(process.env['SEED'] ?? 1);

const BRIDGE = 'https://town.example.org/bridge';
const QUESTION = { question: 'When does the ferry leave the quay?' };
/** Unlike all that the local Discord makes up: it takes no answer for it, and what has it was told by the bot. */
const TOKEN = 'a-secret-token';

const GONE = Symbol('gone');

/** Lists and objects in each other, so many of them. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { name: 'a', options: value };
  return value;
}

const ODD: readonly unknown[] = [
  GONE,
  null,
  true,
  0,
  -1,
  1.5,
  99,
  1e308,
  '',
  'x'.repeat(100_000),
  'a\0b',
  '\u{d800}',
  '\u{20000}',
  '../../users/@me',
  '0',
  // No id of Discord’s: more than 64 bits, and of a time that is far off.
  '99999999999999999999',
  '18446744073709551615',
  '__proto__',
  [],
  [[null]],
  Array.from({ length: 2000 }, (_, at) => String(at)),
  nested(3_000),
  { length: 1e9 },
  { toString: 1, valueOf: null, toJSON: 1 },
  // As JSON has it, which an object literal has not.
  JSON.parse('{"__proto__":{"id":"1","type":1,"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
];

/** To all that is in it, at any depth. */
function pathsOf(value: unknown, before: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = before.concat(key);
    return [path].concat(pathsOf(inner, path));
  });
}

/** The same, with something else at the end of the path. */
function altered(value: unknown, [key = '', ...rest]: readonly string[], odd: unknown): unknown {
  const entries = Object.entries(Object(value)).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== key) return [[name, inner]];
    if (rest.length > 0) return [[name, altered(inner, rest, odd)]];
    return odd === GONE ? [] : [[name, odd]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A bot, and an interaction of each kind as it was told of. */
async function scene() {
  const article = webPage('The bridge', 'The bridge over the Lee was opened in 1931 by the mayor, after eleven years.');
  const world = await libraryWorld({ overHttp: true, pages: { [BRIDGE]: article } });
  const { discord, endpoint } = world;
  const { before, told } = await recordInteractions();
  await discord.setEndpoint(await before(endpoint()));
  const [mia, ada] = [discord.as('mia'), discord.as('ada')];
  const kinds = new Map<string, unknown>();
  const as = async <Result>(kind: string, act: () => Promise<Result>): Promise<Result> => {
    const result = await act();
    kinds.set(kind, told.at(-1));
    return result;
  };
  const answer = shown(await as('a command', async () => ada.slash('ask', { ...QUESTION, private: false })));
  await as('a command in direct messages', async () => ada.slash('ask', QUESTION, { dm: true }));
  await as('suggestions', async () => ada.autocomplete('ask', { article: 'fer' }, 'article'));
  const said = ada.say(QUESTION.question);
  await as('a command on a message', async () => ada.onMessage('Find in articles', said));
  await as('a button', async () => ada.press(answer, idOf(answer, 'Cite')));
  await as('a menu of texts', async () => ada.select(answer, '2menu', ['2r.summary.ferry']));
  const settings = shown(await mia.slash('settings', { section: 'people' }));
  await as('a menu of roles', async () => mia.select(settings, '2u.settings-change.personRole._', ['crew']));
  const file = {
    name: 'tides.md',
    bytes: Buffer.from('# Tides\n\nThe tide turns at noon.'),
    contentType: 'text/markdown',
  };
  await as('a command with a file', async () => mia.slash('library add file', { file }));
  const card = shown(await mia.slash('library add link', { url: BRIDGE }));
  const read = await discord.until(() => {
    const now = discord.message(card.id);
    return now !== undefined && messageText(now).includes('The bridge') ? now : undefined;
  });
  const form = await mia.press(read, idOf(read, 'Correct'));
  await as('a form', async () => mia.submit(form, { title: 'The Lee bridge', issued: '2020' }));
  await discord.setEndpoint(endpoint());
  expect(discord.violations).toEqual([]);
  return { ...world, kinds, ada };
}

test('every field of every kind of interaction may be anything', { timeout: 600_000 }, async () => {
  const { kinds, discord, lines, clock, ada } = await scene();
  const faults: string[] = [];
  let made = 0;
  for (const [kind, interaction] of kinds) {
    const paths = pathsOf(interaction);
    expect(paths.length).toBeGreaterThan(40);
    const chosen = fc.sample(fc.constantFrom(...ODD), { numRuns: paths.length * MUTANTS, seed: SEED + made });
    for (const [at, odd] of chosen.entries()) {
      const path = paths[at % paths.length] ?? [];
      made += 1;
      // So that what may be sent to Discord in a second is not used up.
      clock.advance(1_000);
      // An id that was not there before, made now.
      const id = String((BigInt(clock.now() - 1_420_070_400_000) << 22n) + BigInt(2 ** 20 + made));
      const logged = lines.length;
      const reply = await discord.forge(altered({ ...Object(interaction), id, token: TOKEN }, path, odd));
      const text = await reply.text();
      const isDefined =
        reply.status === 200
          ? !/something went wrong|TypeError|\.[jt]s:\d+|\[object |undefined|NaN/iu.test(text)
          : [202, 400].includes(reply.status) && text === '';
      const told = lines.slice(logged).filter((line) => !QUIET.test(line));
      if (!isDefined || told.length > 0)
        faults.push(
          `${kind}: ${path.join('.')}: ${odd === GONE ? 'gone' : JSON.stringify(odd).slice(0, 60)}: ${reply.status} ${text.slice(0, 200)} ${told.join()}`,
        );
    }
  }
  expect(faults).toEqual([]);
  const all = lines.join('\n');
  expect([all.includes(TOKEN), all.includes(discord.token)]).toEqual([false, false]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  const after = messageText(shown(await ada.slash('ask', QUESTION)));
  expect(after).toContain('at seven');
});

test('an id that was made at another time makes no other interaction look late', async () => {
  const { kinds, discord } = await scene();
  const id = '18446744073709551615';
  const { status } = await discord.forge({ ...Object(kinds.get('a command')), id, token: TOKEN });
  const people = Array.from({ length: 30 }, (_, at) => discord.as(`person${at}`));
  const answers = await Promise.all(people.map(async (person) => person.slash('ask', QUESTION)));
  expect([status, new Set(answers.map(({ kind }) => kind))]).toEqual([400, new Set(['message'])]);
});

/** What is no fault: that it was answered, that Discord sent what is no interaction, and that it does not know the one that is answered. */
const QUIET = /"message":"(?:answered|a request of Discord’s is no interaction|an answer came too late)/u;
