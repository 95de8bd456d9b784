/**
 * Where the time of a question with meaning goes. All is measured from outside, at the seams that are there anyway: the same
 * look is taken in this process and in the other, with and without its parts, and the parts are the differences.
 */
import { availableParallelism } from 'node:os';
import { openSemanticSearch } from '../../../src/app/open-semantic.js';
import type { Embedder } from '../../../src/embedding/embedder.js';
import { createMinilmEmbedder } from '../../../src/embedding/minilm-embedder.js';
import { percentile } from '../../evaluation/metrics.js';
import { createLocalSemanticSearch } from '../../../src/search/semantic/local.js';
import type { SemanticQuery, Similarity } from '../../../src/search/semantic/semantic.js';
import { reduction } from '../../../src/search/semantic/reduction.js';
import { openVectorCache } from '../../../src/search/semantic/vector-cache.js';
import type { Figures, Job } from './job.js';
import { prepare } from './prepare.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';

const WARM_UP = 30;

/** Medians over the questions, in milliseconds. What is compared is measured in turns: a machine is not always as quick. */
export async function profile(job: Job): Promise<Figures> {
  const { folder } = job;
  const threads = availableParallelism();
  const { searcher, questions, figures } = await prepare(job);
  const texts = searcher.semanticTexts();
  const elsewhere = await openSemanticSearch({ folder, threads, reader: false });
  const there = await elsewhere.index(texts, () => undefined);
  let embedding = 0;
  const embedder = await createMinilmEmbedder({ folder, threads });
  const timed: Embedder = {
    ...embedder,
    async embed(all) {
      const [read, time] = await timeOf(() => embedder.embed(all));
      embedding += time;
      return read;
    },
  };
  const cache = await openVectorCache(folder, Date.now, (reason) => process.stderr.write(`${reason}\n`));
  const local = createLocalSemanticSearch({ embedder: timed, cache, reduction: reduction() });
  const here = await local.index(texts, () => undefined);

  const parts = {
    reading: [] as number[],
    embedding: [] as number[],
    scanned: [] as number[],
    compared: [] as number[],
    there: [] as number[],
    here: [] as number[],
    met: [] as number[],
    ordering: [] as number[],
    passages: [] as number[],
  };
  for (const text of questions) {
    const seen: { look: SemanticQuery | undefined; found: readonly Similarity[] } = { look: undefined, found: [] };
    const times = { looked: 0, look: 0, met: 0 };
    searcher.useSemanticIndex({
      ...there,
      async search(asked) {
        seen.look = asked;
        times.looked = performance.now();
        [seen.found, times.look] = await timeOf(() => there.search(asked));
        return seen.found;
      },
      async matchedWords(...asked) {
        const [spans, time] = await timeOf(() => there.matchedWords(...asked));
        times.met += time;
        return spans;
      },
    });
    const from = performance.now();
    await searcher.answer(parseQuestion(text));
    const until = performance.now();
    const { look, found } = seen;
    // A question of stop words alone is looked up nowhere.
    if (look === undefined) continue;
    parts.reading.push(times.looked - from);
    parts.ordering.push(until - times.looked - times.look - times.met);
    parts.there.push(times.look);
    parts.met.push(times.met);
    parts.passages.push(found.length);

    embedding = 0;
    const [, whole] = await timeOf(() => here.search(look));
    parts.here.push(whole);
    parts.embedding.push(embedding);
    parts.scanned.push(whole - embedding);
    embedding = 0;
    // The same passages are compared, but none is searched for.
    const candidates = found.map(({ position }) => position);
    const [, without] = await timeOf(() => here.search({ ...look, candidates, scope: [] }));
    parts.compared.push(without - embedding);
  }
  await elsewhere.close();
  await local.close();

  const middle = (part: keyof typeof parts) => percentile(parts[part].slice(WARM_UP), 0.5);
  return {
    ...figures,
    'passages compared with a question': middle('passages'),
    'this process, reading the question and finding by words, ms': middle('reading'),
    'other process, embedding the question, ms': middle('embedding'),
    'other process, scan, ms': middle('scanned') - middle('compared'),
    'other process, late interaction, ms': middle('compared'),
    'there and back, ms': middle('there') - middle('here'),
    'there and back for the words met, 0 where nothing is answered, ms': middle('met'),
    'this process, features, order and answer, ms': middle('ordering'),
  };
}

async function timeOf<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, performance.now() - from];
}
