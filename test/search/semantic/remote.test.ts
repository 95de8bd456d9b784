import { describe, expect, test } from 'vitest';
import { pack } from '../../../src/search/semantic/packed-similarities.js';
import { IndexDropped } from '../../../src/search/semantic/semantic.js';
import { EmbeddingUnavailable } from '../../../src/embedding/embedder.js';
import { type Report, type Request, remoteSemanticSearch } from '../../../src/search/semantic/remote.js';

const TEXT = { above: 'Ships.', text: 'The ferry leaves.', language: 'en' };
const NEAR = [
  { position: 7, tokens: 1, alike: 0.5, sentences: [{ tokens: 0.25, around: 0.375, whole: -0.125 }] },
  { position: 3, tokens: -1, alike: 0, sentences: [] },
  {
    position: 0,
    tokens: 0.1,
    alike: 0.2,
    sentences: [
      { tokens: 0.3, around: 0.4, whole: 0.5 },
      { tokens: 0.6, around: 0.7, whole: 0.8 },
    ],
  },
];
const PLACE = { position: 0, text: TEXT, sought: [], among: [] };
const asked = (question: string) => ({ question, words: [], candidates: [] });
const nothing = () => undefined;

/** The other side, that does what it is told to: `say` reports, `end` ends it. */
function otherSide() {
  const requests: Request[] = [];
  const warnings: string[] = [];
  let say: (report: Report) => void = nothing;
  let end: (reason: string) => void = nothing;
  const semantic = remoteSemanticSearch(
    {
      post: (request) => void requests.push(request),
      listen(report, onEnd) {
        say = report;
        end = onEnd;
      },
    },
    (reason) => warnings.push(reason),
  );
  return {
    semantic,
    requests,
    warnings,
    say: (report: Report) => say(report),
    end: (reason: string) => end(reason),
    /** The last request of a kind, when it has come. */
    request: async <K extends Request['kind']>(kind: K): Promise<Extract<Request, { kind: K }>> => {
      const find = () => requests.findLast((one): one is Extract<Request, { kind: K }> => one.kind === kind);
      await expect.poll(find).toBeDefined();
      const found = find();
      if (found === undefined) throw new Error('There was no such request.');
      return found;
    },
  };
}
async function loaded() {
  const side = otherSide();
  side.say({ kind: 'loaded' });
  await side.semantic.loaded;
  return side;
}
async function indexed() {
  const side = await loaded();
  const index = side.semantic.index([TEXT], nothing);
  const { index: number } = await side.request('index');
  side.say({ kind: 'indexed', index: number });
  return { ...side, index: await index, number };
}

describe('semantic search in another process', () => {
  test('is there when the model is loaded', async () =>
    expect((await loaded()).semantic.loaded).resolves.toBeUndefined());
  test('cannot be had on this machine when there is a remedy', async () => {
    const { semantic, say } = otherSide();
    say({ kind: 'unavailable', reason: 'There is no runtime.', remedy: 'Run npm ci.' });
    await expect(semantic.loaded).rejects.toThrow(new EmbeddingUnavailable('There is no runtime.', 'Run npm ci.'));
  });
  test('may be had another time when there is none', async () => {
    const { semantic, say } = otherSide();
    say({ kind: 'unavailable', reason: 'There was no memory.' });
    const reason = await semantic.loaded.catch((error: unknown) => error);
    expect([reason, reason instanceof EmbeddingUnavailable]).toEqual([new Error('There was no memory.'), false]);
  });
  test('is not there when the process dies before', async () => {
    const { semantic, end } = otherSide();
    end('Out of memory.');
    await expect(semantic.loaded).rejects.toThrow('Out of memory.');
  });
  test('leaves no rejection unheard when nobody waits for it', async () => {
    const { end } = otherSide();
    end('Out of memory.');
    // The runner fails a test during which a rejection is unheard.
    await expect(new Promise((resolve) => setImmediate(resolve))).resolves.toBeUndefined();
  });
  test('is sent nothing before it is loaded', async () => {
    const { semantic, requests } = otherSide();
    void semantic.index([TEXT], nothing);
    await new Promise(setImmediate);
    expect(requests).toEqual([]);
  });
  test('hands warnings on', async () => {
    const { say, warnings } = await loaded();
    say({ kind: 'warning', reason: 'The disk is full.' });
    expect(warnings).toEqual(['The disk is full.']);
  });
  test('is sent all texts in their order, 500 at a time', async () => {
    const { semantic, requests, request } = await loaded();
    const texts = Array.from({ length: 1_001 }, (_, at) => ({ ...TEXT, text: `${at}` }));
    void semantic.index(texts, nothing);
    await request('index');
    const sent = requests.flatMap((one) => (one.kind === 'texts' ? [one.texts] : []));
    expect([sent.map(({ length }) => length), sent.flat()]).toEqual([[500, 500, 1], texts]);
  });
  test('tells of its progress', async () => {
    const { semantic, say, request } = await loaded();
    const told: number[] = [];
    void semantic.index([TEXT], (computed) => told.push(computed));
    const { index } = await request('index');
    say({ kind: 'progress', index, computed: 1, all: 1 });
    expect(told).toEqual([1]);
  });
  test('tells nobody of another index’s progress', async () => {
    const { semantic, say, request } = await loaded();
    const told: number[] = [];
    void semantic.index([TEXT], (computed) => told.push(computed));
    const { index } = await request('index');
    say({ kind: 'progress', index: index + 1, computed: 1, all: 1 });
    expect(told).toEqual([]);
  });
  test('computes vectors for whoever keeps them', async () => {
    const { semantic, say, request } = await loaded();
    const computed = semantic.vectors([TEXT]);
    const { question, texts } = await request('compute');
    const vectors = { model: 'one', passages: [Uint8Array.of(1)], wholes: [Int8Array.of(2)] };
    say({ kind: 'computed', question, vectors });
    expect([texts, await computed]).toEqual([[TEXT], vectors]);
  });
  test('fails vectors with the reason', async () => {
    const { semantic, say, request } = await loaded();
    const computed = semantic.vectors([TEXT]);
    say({ kind: 'question-failed', question: (await request('compute')).question, reason: 'The model is broken.' });
    await expect(computed).rejects.toThrow('The model is broken.');
  });
  test('fails an index with the reason', async () => {
    const { semantic, say, request } = await loaded();
    const index = semantic.index([TEXT], nothing);
    const { index: number } = await request('index');
    say({ kind: 'index-failed', index: number, reason: 'The model is broken.' });
    await expect(index).rejects.toThrow('The model is broken.');
  });
});

describe('a question', () => {
  test('gets what was found', async () => {
    const { index, say, request } = await indexed();
    const found = index.search(asked('When does it leave?'));
    say({ kind: 'looked', question: (await request('look')).question, found: pack(NEAR) });
    expect(await found).toEqual(NEAR);
  });
  test('gets its own answer when several are asked at once', async () => {
    const { index, requests, say } = await indexed();
    const both = Promise.all([index.search(asked('one')), index.search(asked('two'))]);
    const [one, two] = requests.flatMap((request) => (request.kind === 'look' ? [request.question] : []));
    say({ kind: 'looked', question: two ?? -1, found: pack([]) });
    say({ kind: 'looked', question: one ?? -1, found: pack(NEAR) });
    expect(await both).toEqual([NEAR, []]);
  });
  test('gets the words that were met', async () => {
    const { index, say, request } = await indexed();
    const met = index.matchedWords('When does it leave?', [PLACE]);
    say({ kind: 'words-met', question: (await request('met')).question, met: [[{ start: 4, end: 9 }]] });
    expect(await met).toEqual([[{ start: 4, end: 9 }]]);
  });
  test('brings the vectors of places that the index does not have', async () => {
    const { index, request } = await indexed();
    const kept = { model: 'one', passages: [Uint8Array.of(1)] };
    void index.matchedWords('When does it leave?', [PLACE], kept);
    expect((await request('met')).kept).toEqual(kept);
  });
  test('gets its vector', async () => {
    const { index, say, request } = await indexed();
    const whole = index.whole('When does it leave?');
    say({ kind: 'was-whole', question: (await request('whole')).question, whole: Int16Array.of(1, 2) });
    expect(await whole).toEqual(Int16Array.of(1, 2));
  });
  test('gets what was read', async () => {
    const { index, say, request } = await indexed();
    const read = index.read('When does it leave?', [{ text: TEXT, about: 0 }]);
    const readings = [{ answers: 2, rank: 1, pieces: [1] }];
    say({ kind: 'was-read', question: (await request('read')).question, readings });
    expect(await read).toEqual(readings);
  });
  test('fails when it cannot be read', async () => {
    const { index, say, request } = await indexed();
    const read = index.read('When does it leave?', []);
    say({ kind: 'question-failed', question: (await request('read')).question, reason: 'The model is broken.' });
    await expect(read).rejects.toThrow('The model is broken.');
  });
  test('fails alone', async () => {
    const { index, requests, say } = await indexed();
    const both = Promise.allSettled([index.search(asked('one')), index.matchedWords('two', [PLACE])]);
    const [one, two] = requests.flatMap((request) => ('question' in request ? [request.question] : []));
    say({ kind: 'question-failed', question: one ?? -1, reason: 'The model is broken.' });
    say({ kind: 'words-met', question: two ?? -1, met: [] });
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
  test('asks the index that was asked', async () => {
    const { index, number, request } = await indexed();
    index.search(asked('one')).catch(nothing);
    expect((await request('look')).index).toBe(number);
  });
});

describe('an index that is dropped', () => {
  test('is dropped there', async () => {
    const { index, number, requests } = await indexed();
    index.drop();
    expect(requests.at(-1)).toEqual({ kind: 'drop', index: number });
  });
  test('rejects later questions, which never go there', async () => {
    const { index, requests } = await indexed();
    index.drop();
    await expect(index.search(asked('one'))).rejects.toThrow(IndexDropped);
    await expect(index.matchedWords('one', [PLACE])).rejects.toThrow(IndexDropped);
    await expect(index.read('one', [])).rejects.toThrow(IndexDropped);
    expect(requests.at(-1)?.kind).toBe('drop');
  });
  test('answers the question under way', async () => {
    const { index, say, request } = await indexed();
    const found = index.search(asked('one'));
    index.drop();
    say({ kind: 'looked', question: (await request('look')).question, found: pack(NEAR) });
    expect(await found).toEqual(NEAR);
  });
});

describe('a process that dies', () => {
  test('fails the question that waits', async () => {
    const { index, end } = await indexed();
    const found = index.search(asked('one'));
    end('Out of memory.');
    await expect(found).rejects.toThrow('Out of memory.');
  });
  test('fails a question that comes later', async () => {
    const { index, end } = await indexed();
    end('Out of memory.');
    await expect(index.search(asked('one'))).rejects.toThrow('Out of memory.');
  });
  test('fails the words of a question that comes later', async () => {
    const { index, end } = await indexed();
    end('Out of memory.');
    await expect(index.matchedWords('one', [PLACE])).rejects.toThrow('Out of memory.');
  });
  test('fails an index while its texts are being sent, and leaves no rejection unheard', async () => {
    const { semantic, end } = await loaded();
    const texts = Array.from({ length: 5_000 }, () => TEXT);
    const index = semantic.index(texts, nothing);
    end('Out of memory.');
    await expect(index).rejects.toThrow('Out of memory.');
  });
  test('fails an index that comes later', async () => {
    const { semantic, end } = await loaded();
    end('Out of memory.');
    await expect(semantic.index([TEXT, TEXT], nothing)).rejects.toThrow('Out of memory.');
  });
  test('is closed already', async () => {
    const { semantic, end } = await loaded();
    end('Out of memory.');
    await expect(semantic.close()).resolves.toBeUndefined();
  });
});

describe('a sign of life', () => {
  test('is asked for', async () => {
    const { semantic, requests } = otherSide();
    void semantic.ping();
    expect(requests).toEqual([{ kind: 'ping' }]);
  });
  test.each([{ kind: 'alive' }, { kind: 'progress', index: 9, computed: 1, all: 2 }] as const)(
    'is a report of any kind, as $kind',
    async (report) => {
      const { semantic, say } = otherSide();
      const ping = semantic.ping();
      say(report);
      await expect(ping).resolves.toBeUndefined();
    },
  );
  test('is not the end', async () => {
    const { semantic, end } = otherSide();
    const ping = semantic.ping().then(() => 'alive');
    end('Out of memory.');
    expect(await Promise.race([ping, new Promise((resolve) => setImmediate(() => resolve('silent')))])).toBe('silent');
  });
});

describe('closing', () => {
  test('is done when the process has ended', async () => {
    const { semantic, request, end } = await loaded();
    let closed = false;
    const closing = semantic.close().then(() => (closed = true));
    await request('close');
    expect(closed).toBe(false);
    end('Meaning is closed.');
    expect(await closing).toBe(true);
  });
  test('asks the process to end', async () => {
    const { semantic, requests } = await loaded();
    void semantic.close();
    expect(requests).toEqual([{ kind: 'close' }]);
  });
});
