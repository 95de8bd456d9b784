import { describe, expect, test } from 'vitest';
import { serverLibraries, type PartMeaning, type SeenLibrary } from '../../src/app/server-libraries.js';
import { PARSED_HERE } from '../../src/content/parse-file.js';
import { PartUnavailable } from '../../src/domain/part-unavailable.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher } from '../../src/search/searcher.js';
import { handClock } from '../support/app/hand-clock.js';
import { serversInMemory } from '../support/app/servers-in-memory.js';
import { library } from '../support/library.js';

const common = await createSearcher(library({ ferry: 'The ferry leaves the northern quay at seven.' }));
const ENOUGH = 100_000_000;

interface Lines {
  readonly fields: object;
  readonly message: string;
}

function opened({ memory = ENOUGH, meaning }: { readonly memory?: number; readonly meaning?: PartMeaning } = {}) {
  const source = serversInMemory();
  const lines: Lines[] = [];
  const write = (fields: object, message: string) => void lines.push({ fields, message });
  const parsed: string[] = [];
  const libraries = serverLibraries({
    common: () => common,
    source,
    parserFor: async () => ({
      ...PARSED_HERE,
      async parse(file) {
        parsed.push(file.id ?? '');
        return PARSED_HERE.parse(file);
      },
    }),
    search: {},
    memory,
    meaning,
    log: { info: write, warn: write, error: write },
    clock: handClock(),
  });
  const see = async (server?: string, ...roles: readonly string[]) =>
    libraries.servicesFor({ roles, ...(server === undefined ? {} : { server }) });
  return { source, libraries, lines, parsed, see };
}
const ids = async ({ library: seen }: SeenLibrary) =>
  (await seen.matching('', { from: 0, most: 100 })).articles.map(({ id }) => id);
const found = async ({ searcher }: SeenLibrary, question: string) => {
  const answer = await searcher.answer(parseQuestion(question));
  if (answer.kind === 'empty-question') return [];
  const shown = answer.kind === 'not-answered' ? answer.nearest : answer.quotations;
  return shown.map(({ passage }) => passage.text);
};

describe('an asker sees', () => {
  test('what is common where nobody has put anything', async () => {
    const { see, source } = opened();
    expect(await ids(await see())).toEqual(['ferry']);
    expect(await ids(await see('one'))).toEqual(['ferry']);
    expect((await see('one')).searcher).toBe(common);
    expect(source.calls).toEqual([]);
  });
  test('the server’s own articles too, and not another server’s', async () => {
    const { see, source } = opened();
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    expect(await ids(await see('one'))).toEqual(['ferry', 'raid']);
    expect(await found(await see('one'), 'When does the guild raid the lighthouse?')).toHaveLength(1);
    expect(await ids(await see('two'))).toEqual(['ferry']);
    expect(await ids(await see())).toEqual(['ferry']);
  });
  test('what is for a role only with that role', async () => {
    const { see, source } = opened();
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    source.put('one', 'plan', 'The officers meet in the vault.', { audience: '77' });
    expect(await ids(await see('one', '66'))).toEqual(['ferry', 'raid']);
    expect(await ids(await see('one', '77', '66'))).toEqual(['ferry', 'plan', 'raid']);
    expect(await ids(await see('two', '77'))).toEqual(['ferry']);
  });
  test('nothing common where the server has hidden it, and nothing of its own where it has hidden that', async () => {
    const { see, source } = opened();
    source.show('one', 'own');
    expect(await ids(await see('one'))).toEqual([]);
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    expect(await ids(await see('one'))).toEqual(['raid']);
    source.show('one', 'common');
    expect(await ids(await see('one'))).toEqual(['ferry']);
  });
  test('the server’s own article in the place of a common one of its id', async () => {
    const { see, source } = opened();
    source.put('one', 'ferry', 'There is no ferry any more.');
    expect(await found(await see('one'), 'When does the ferry leave?')).toEqual(['There is no ferry any more.']);
  });
  test('what moderators say of an article', async () => {
    const { see, source } = opened();
    source.put('one', 'raid', 'The guild raids on Tuesday.', { official: true, outdated: true });
    expect((await (await see('one')).library.article('raid'))?.standing).toEqual({ official: true, outdated: true });
    expect((await (await see('one')).library.article('ferry'))?.standing).toBeUndefined();
  });
});

describe('a change of a server’s articles', () => {
  test('is seen by the next question, and parses only what is new', async () => {
    const { see, source, parsed } = opened();
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    source.put('one', 'loot', 'The captain hands out the loot.');
    await see('one');
    source.put('one', 'raid', 'The guild raids the lighthouse on Friday.');
    source.remove('one', 'loot');
    const seen = await see('one');
    expect(await found(seen, 'When does the guild raid the lighthouse?')).toEqual([
      'The guild raids the lighthouse on Friday.',
    ]);
    expect(await ids(seen)).toEqual(['ferry', 'raid']);
    expect(parsed).toEqual(['loot', 'raid', 'raid']);
  });
  test('of its audience takes it from those who may not see it any more, without parsing', async () => {
    const { see, source, parsed } = opened();
    const text = 'The officers meet in the vault.';
    source.put('one', 'plan', text);
    expect(await ids(await see('one'))).toEqual(['ferry', 'plan']);
    source.put('one', 'plan', text, { audience: '77' });
    expect(await ids(await see('one'))).toEqual(['ferry']);
    expect(await ids(await see('one', '77'))).toEqual(['ferry', 'plan']);
    expect(parsed).toEqual(['plan']);
  });
  test('leaves what has not changed as it is', async () => {
    const { see, source } = opened();
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    expect((await see('one')).searcher).toBe((await see('one')).searcher);
    expect(source.calls.filter((call) => call === 'list')).toHaveLength(1);
  });
});

describe('the first questions to a server', () => {
  test('share one reading of its articles', async () => {
    const { see, source, parsed } = opened();
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    await Promise.all([see('one'), see('one', '77'), see('one')]);
    expect(parsed).toEqual(['raid']);
  });
  test('do without an article that cannot be read or parsed, and say how many of whom in the log', async () => {
    const { see, source, lines } = opened();
    source.put('one', 'raid', 'The guild raids the lighthouse on Tuesday.');
    source.put('one', 'broken', '---\ntitle: [\n---\n\nSecret words.\n');
    source.put('one', 'gone', 'The vault is empty.');
    source.fail('one', 'gone');
    expect(await ids(await see('one'))).toEqual(['ferry', 'raid']);
    expect(lines).toEqual([
      { fields: { server: 'one', articles: 2 }, message: 'some articles of a server could not be read' },
    ]);
  });
  test('are a part that is away when they cannot even be listed, and not those of other servers', async () => {
    const { see, source, lines } = opened();
    source.put('one', 'raid', 'The guild raids on Tuesday.');
    source.put('two', 'loot', 'The captain hands out the loot.');
    source.fail('one', 'list');
    expect(await (await see('one')).library.matching('', { from: 0, most: 10 })).toMatchObject({
      articles: [{ id: 'ferry' }],
      partAway: true,
    });
    await expect((await see('one')).library.article('raid')).rejects.toBeInstanceOf(PartUnavailable);
    expect(lines[0]).toMatchObject({ fields: { server: 'one' }, message: expect.stringContaining('are not asked') });
    expect(await ids(await see('two'))).toEqual(['ferry', 'loot']);
    source.mend('one');
    expect(await ids(await see('one'))).toEqual(['ferry', 'raid']);
  });
  test('are not taken to be fewer when the store fails in the middle of them', async () => {
    const { see, source } = opened();
    source.put('one', 'raid', 'The guild raids on Tuesday.');
    source.failIn('one', 'raid');
    await see('one');
    source.mend('one');
    expect(await ids(await see('one'))).toEqual(['ferry', 'raid']);
  });
});

describe('a server whose articles cannot be read again', () => {
  test('is answered from what is known of it, until they can', async () => {
    const { see, source, lines } = opened();
    source.put('one', 'raid', 'The guild raids on Tuesday.');
    await see('one');
    source.put('one', 'loot', 'The captain hands out the loot.');
    source.fail('one', 'list');
    expect(await ids(await see('one'))).toEqual(['ferry', 'raid']);
    expect(lines.map(({ message }) => message)).toEqual([
      'the articles of servers could not be looked at, and stay as they were, or are not asked where nothing is known of them',
    ]);
    source.mend('one');
    expect(await ids(await see('one'))).toEqual(['ferry', 'loot', 'raid']);
  });
});

describe('memory', () => {
  const LONG = Array.from({ length: 40 }, (_, at) => `The captain of boat ${at} waits at quay ${at}.`).join('\n\n');

  test('holds the servers that were asked of last, within the budget, and one at the least', async () => {
    const { see, source, libraries } = opened({ memory: 700_000 });
    for (const server of ['one', 'two', 'three']) source.put(server, 'boats', LONG);
    for (const server of ['one', 'two', 'three']) await see(server);
    expect(libraries.held().bytes).toBeLessThanOrEqual(700_000);
    expect(libraries.held().servers.toSorted()).toEqual(['three', 'two']);
    source.calls.length = 0;
    await see('three');
    expect(source.calls).toEqual([]);
    await see('one');
    expect(source.calls).toEqual(['list', 'read boats']);
    const small = opened({ memory: 1_000 });
    small.source.put('one', 'boats', LONG);
    await small.see('one');
    await small.see('one');
    expect(small.source.calls).toEqual(['list', 'read boats']);
  });
  test('of what is given up, meaning is told, and of what is used', async () => {
    const told: string[] = [];
    const meaning: PartMeaning = {
      used: (key, { library: of }, server) => void told.push(`${key} of ${server}: ${of.articles.length}`),
      dropped: (key) => void told.push(`${key} dropped`),
    };
    const { see, source } = opened({ memory: 700_000, meaning });
    source.put('one', 'plan', LONG, { audience: '77' });
    source.put('one', 'boats', LONG);
    await see('one');
    source.remove('one', 'plan');
    await see('one');
    for (const server of ['two', 'three']) source.put(server, 'boats', LONG);
    await see('two');
    await see('three');
    expect(told).toEqual([
      'one/everyone of one: 1',
      'one/77 dropped',
      'one/everyone of one: 1',
      'two/everyone of two: 1',
      'one/everyone dropped',
      'three/everyone of three: 1',
    ]);
  });
});
