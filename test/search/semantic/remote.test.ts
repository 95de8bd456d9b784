import { describe, expect, test } from 'vitest';
import { type Report, type Request, remoteSemanticSearch } from '../../../src/search/semantic/remote.js';

const TEXT = { above: 'Ships.', text: 'The ferry leaves.', language: 'en' };
const NEAR = [{ position: 0, tokens: 1, alike: 0, sentences: [] }];
const PLACE = { position: 0, text: TEXT, sought: [], among: [] };
const asked = (question: string) => ({ question, words: [], candidates: [] });
const nothing = () => undefined;

/** The other side, that does what it is told to: `say` reports, `end` ends it. */
function otherSide() {
  const requests: Request[] = [];
  const warnings: string[] = [];
  let say: (report: Report) => void = nothing;
  let end: (reason: string) => void = nothing;
  const meaning = remoteSemanticSearch(
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
    meaning,
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
  return { ...side, meaning: await side.meaning };
}
async function indexed() {
  const side = await loaded();
  const index = side.meaning.index([TEXT], nothing);
  const { index: number } = await side.request('index');
  side.say({ kind: 'indexed', index: number });
  return { ...side, index: await index, number };
}

describe('meaning in another thread', () => {
  test('is there when the model is loaded', async () => expect((await loaded()).meaning).toBeDefined());
  test('is not there when the model cannot be loaded', async () => {
    const { meaning, say } = otherSide();
    say({ kind: 'unavailable', reason: 'There is no runtime.' });
    await expect(meaning).rejects.toThrow('There is no runtime.');
  });
  test('is not there when the thread dies before', async () => {
    const { meaning, end } = otherSide();
    end('Out of memory.');
    await expect(meaning).rejects.toThrow('Out of memory.');
  });
  test('hands warnings on', async () => {
    const { say, warnings } = await loaded();
    say({ kind: 'warning', reason: 'The disk is full.' });
    expect(warnings).toEqual(['The disk is full.']);
  });
  test('is sent all texts in their order, 500 at a time', async () => {
    const { meaning, requests, request } = await loaded();
    const texts = Array.from({ length: 1_001 }, (_, at) => ({ ...TEXT, text: `${at}` }));
    void meaning.index(texts, nothing);
    await request('index');
    const sent = requests.flatMap((one) => (one.kind === 'texts' ? [one.texts] : []));
    expect([sent.map(({ length }) => length), sent.flat()]).toEqual([[500, 500, 1], texts]);
  });
  test('tells of its progress', async () => {
    const { meaning, say, request } = await loaded();
    const told: number[] = [];
    void meaning.index([TEXT], (computed) => told.push(computed));
    const { index } = await request('index');
    say({ kind: 'progress', index, computed: 1, all: 1 });
    expect(told).toEqual([1]);
  });
  test('tells nobody of another index’s progress', async () => {
    const { meaning, say, request } = await loaded();
    const told: number[] = [];
    void meaning.index([TEXT], (computed) => told.push(computed));
    const { index } = await request('index');
    say({ kind: 'progress', index: index + 1, computed: 1, all: 1 });
    expect(told).toEqual([]);
  });
  test('fails an index with the reason', async () => {
    const { meaning, say, request } = await loaded();
    const index = meaning.index([TEXT], nothing);
    const { index: number } = await request('index');
    say({ kind: 'index-failed', index: number, reason: 'The model is broken.' });
    await expect(index).rejects.toThrow('The model is broken.');
  });
});

describe('a question', () => {
  test('gets what was found', async () => {
    const { index, say, request } = await indexed();
    const found = index.search(asked('When does it leave?'));
    say({ kind: 'looked', question: (await request('look')).question, found: NEAR });
    expect(await found).toEqual(NEAR);
  });
  test('gets its own answer when several are asked at once', async () => {
    const { index, requests, say } = await indexed();
    const both = Promise.all([index.search(asked('one')), index.search(asked('two'))]);
    const [one, two] = requests.flatMap((request) => (request.kind === 'look' ? [request.question] : []));
    say({ kind: 'looked', question: two ?? -1, found: [] });
    say({ kind: 'looked', question: one ?? -1, found: NEAR });
    expect(await both).toEqual([NEAR, []]);
  });
  test('gets the words that were met', async () => {
    const { index, say, request } = await indexed();
    const met = index.matchedWords('When does it leave?', [PLACE]);
    say({ kind: 'words-met', question: (await request('met')).question, met: [[{ start: 4, end: 9 }]] });
    expect(await met).toEqual([[{ start: 4, end: 9 }]]);
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

describe('a thread that dies', () => {
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
    const { meaning, end } = await loaded();
    const texts = Array.from({ length: 5_000 }, () => TEXT);
    const index = meaning.index(texts, nothing);
    end('Out of memory.');
    await expect(index).rejects.toThrow('Out of memory.');
  });
  test('fails an index that comes later', async () => {
    const { meaning, end } = await loaded();
    end('Out of memory.');
    await expect(meaning.index([TEXT, TEXT], nothing)).rejects.toThrow('Out of memory.');
  });
  test('is closed already', async () => {
    const { meaning, end } = await loaded();
    end('Out of memory.');
    await expect(meaning.close()).resolves.toBeUndefined();
  });
});

describe('closing', () => {
  test('is done when the thread has ended', async () => {
    const { meaning, request, end } = await loaded();
    let closed = false;
    const closing = meaning.close().then(() => (closed = true));
    await request('close');
    expect(closed).toBe(false);
    end('Meaning is closed.');
    expect(await closing).toBe(true);
  });
  test('asks the thread to end', async () => {
    const { meaning, requests } = await loaded();
    void meaning.close();
    expect(requests).toEqual([{ kind: 'close' }]);
  });
});
