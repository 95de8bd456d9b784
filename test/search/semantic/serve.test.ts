import { describe, expect, test } from 'vitest';
import { pack } from '../../../src/search/semantic/packed-similarities.js';
import type { SemanticSearch, SemanticIndex } from '../../../src/search/semantic/semantic.js';
import type { Report } from '../../../src/search/semantic/remote.js';
import { serveSemanticSearch } from '../../../src/search/semantic/serve.js';

const text = (words: string) => ({ above: 'Ships.', text: words, language: 'en' });
const NEAR = [{ position: 0, tokens: 1, alike: 0, sentences: [] }];
const INDEX: SemanticIndex = {
  search: async () => NEAR,
  matchedWords: async () => [[{ start: 4, end: 9 }]],
  read: async () => [{ answers: 1, rank: 0, pieces: [1] }],
  whole: async () => Int16Array.of(1, 2),
  drop: () => undefined,
};
const LOOK = { kind: 'look', index: 1, question: 2, asked: { question: 'When?', words: [], candidates: [] } } as const;

/** Serves a semantic search that finds NEAR and whose parts can be replaced. */
function serving(parts: Partial<SemanticIndex> = {}, index?: SemanticSearch['index']) {
  const reports: Report[] = [];
  const read: string[] = [];
  let closed = false;
  const semantic: SemanticSearch = {
    async index(texts, progress) {
      read.push(...texts.map((one) => one.text));
      progress(1, texts.length);
      return { ...INDEX, ...parts };
    },
    vectors: async (texts) => ({
      model: 'served',
      passages: texts.map(() => Uint8Array.of(1)),
      wholes: texts.map(() => Int8Array.of(1)),
    }),
    async close() {
      closed = true;
    },
  };
  const serve = serveSemanticSearch(index === undefined ? semantic : { ...semantic, index }, {
    post: (report) => void reports.push(report),
  });
  return { serve, reports, read, isClosed: () => closed };
}
async function indexed(parts?: Partial<SemanticIndex>) {
  const served = serving(parts);
  await served.serve({ kind: 'index', index: 1 });
  return served;
}

describe('serving', () => {
  test('indexes the texts of all messages, in their order', async () => {
    const { serve, read } = serving();
    await serve({ kind: 'texts', index: 1, texts: [text('one'), text('two')] });
    await serve({ kind: 'texts', index: 1, texts: [text('three')] });
    await serve({ kind: 'index', index: 1 });
    expect(read).toEqual(['one', 'two', 'three']);
  });
  test('tells whose an index is', async () => {
    const places: (string | undefined)[] = [];
    const { serve } = serving({}, async (_, __, place) => {
      places.push(place);
      return INDEX;
    });
    await serve({ kind: 'index', index: 1 });
    await serve({ kind: 'index', index: 2, place: '77' });
    expect(places).toEqual([undefined, '77']);
  });
  test('keeps the texts of two indexes apart', async () => {
    const { serve, read } = serving();
    await serve({ kind: 'texts', index: 1, texts: [text('one')] });
    await serve({ kind: 'texts', index: 2, texts: [text('two')] });
    await serve({ kind: 'index', index: 2 });
    expect(read).toEqual(['two']);
  });
  test('reports progress, then the index', async () =>
    expect((await indexed()).reports).toEqual([
      { kind: 'progress', index: 1, computed: 1, all: 0 },
      { kind: 'indexed', index: 1 },
    ]));
  test('reports why an index failed', async () => {
    const { serve, reports } = serving({}, async () => Promise.reject(new Error('The model is broken.')));
    await serve({ kind: 'index', index: 1 });
    expect(reports).toEqual([{ kind: 'index-failed', index: 1, reason: 'The model is broken.' }]);
  });
  test('reports what was found', async () => {
    const { serve, reports } = await indexed();
    await serve(LOOK);
    expect(reports.at(-1)).toEqual({ kind: 'looked', question: 2, found: pack(NEAR) });
  });
  test('reports the words that were met', async () => {
    const { serve, reports } = await indexed();
    await serve({ kind: 'met', index: 1, question: 3, text: 'When?', places: [] });
    expect(reports.at(-1)).toEqual({ kind: 'words-met', question: 3, met: [[{ start: 4, end: 9 }]] });
  });
  test('hands vectors on that a question brings', async () => {
    const brought: unknown[] = [];
    const { serve } = await indexed({
      matchedWords: async (_, __, kept) => {
        brought.push(kept);
        return [];
      },
    });
    const kept = { model: 'one', passages: [] };
    await serve({ kind: 'met', index: 1, question: 3, text: 'When?', places: [], kept });
    expect(brought).toEqual([kept]);
  });
  test('reports a question’s vector', async () => {
    const { serve, reports } = await indexed();
    await serve({ kind: 'whole', index: 1, question: 5, text: 'When?' });
    expect(reports.at(-1)).toEqual({ kind: 'was-whole', question: 5, whole: Int16Array.of(1, 2) });
  });
  test('reports vectors that are kept elsewhere', async () => {
    const { serve, reports } = serving();
    await serve({ kind: 'compute', question: 6, texts: [text('one')] });
    const vectors = { model: 'served', passages: [Uint8Array.of(1)], wholes: [Int8Array.of(1)] };
    expect(reports).toEqual([{ kind: 'computed', question: 6, vectors }]);
  });
  test('reports what was read', async () => {
    const { serve, reports } = await indexed();
    await serve({ kind: 'read', index: 1, question: 4, text: 'When?', places: [] });
    const readings = [{ answers: 1, rank: 0, pieces: [1] }];
    expect(reports.at(-1)).toEqual({ kind: 'was-read', question: 4, readings });
  });
  test('reports why a question failed', async () => {
    const { serve, reports } = await indexed({ search: async () => Promise.reject(new Error('The model is broken.')) });
    await serve(LOOK);
    expect(reports.at(-1)).toEqual({ kind: 'question-failed', question: 2, reason: 'The model is broken.' });
  });
  test('fails a question to an index that was dropped, and does not say that nothing was found', async () => {
    const { serve, reports } = await indexed();
    await serve({ kind: 'drop', index: 1 });
    await serve(LOOK);
    expect(reports.at(-1)).toEqual({ kind: 'question-failed', question: 2, reason: 'The index was dropped.' });
  });
  test('drops the index', async () => {
    let dropped = false;
    const { serve } = await indexed({ drop: () => (dropped = true) });
    await serve({ kind: 'drop', index: 1 });
    expect(dropped).toBe(true);
  });
  test('takes a question while another index is being computed', async () => {
    const indexes = [async () => INDEX, async () => new Promise<SemanticIndex>(() => undefined)];
    const { serve, reports } = serving({}, async () => indexes.shift()?.() ?? INDEX);
    await serve({ kind: 'index', index: 1 });
    void serve({ kind: 'index', index: 9 });
    await serve(LOOK);
    expect(reports.at(-1)?.kind).toBe('looked');
  });
  test('gives a sign of life at once', async () => {
    const { serve, reports } = serving();
    await serve({ kind: 'ping' });
    expect(reports).toEqual([{ kind: 'alive' }]);
  });
  test('closes the search', async () => {
    const { serve, isClosed } = serving();
    await serve({ kind: 'close' });
    expect(isClosed()).toBe(true);
  });
});
