/**
 * The golden questions on the bundled library, counted. The counts are compared exactly with a committed baseline, so
 * that a change of the search or of an article that makes answers better or worse shows in the commit that made it.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary, type ReadLibrary } from '../../src/content/read-library.js';
import { createMinilmEmbedder } from '../../src/embedding/minilm-embedder.js';
import { createSearcher, type Searcher } from '../../src/search/searcher.js';
import { createLocalSemanticSearch } from '../../src/search/semantic/local.js';
import type { SemanticSearch } from '../../src/search/semantic/semantic.js';
import { reduction } from '../../src/search/semantic/reduction.js';
import { modelFolder } from '../embedding/model-folder.js';
import { QUESTIONS } from './questions.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const ARTICLES = fileURLToPath(new URL('../../articles', import.meta.url));
const ANSWERS = QUESTIONS.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer] as const]));
const BASELINE = new URL('baseline.json', import.meta.url);

const folder = modelFolder();
let read: ReadLibrary;

beforeAll(async () => {
  read = await readLibrary(ARTICLES);
});

describe('the bundled library', () => {
  it('has no faults', () => {
    expect(read.faults).toEqual([]);
  });

  it.each(ANSWERS)('answers "%s" in exactly one passage', (_question, answer) => {
    const passages = read.library.passages.filter(({ text }) => text.includes(answer));
    expect(passages.map(({ id }) => id)).toHaveLength(1);
  });

  it('is searched for answers that are named by three words or more', () => {
    const short = ANSWERS.filter(([, answer]) => answer.split(' ').length < 3);
    expect(short).toEqual([]);
  });

  it.each(['words', 'meaning'] as const)(
    'answers and refuses the golden questions by %s as well as the committed baseline says',
    async (by) => {
      const searcher = await createSearcher(read.library);
      const meaning = by === 'meaning' ? await openSemantic() : undefined;
      if (meaning !== undefined)
        searcher.useSemanticIndex(await meaning.index(searcher.semanticTexts(), () => undefined));
      const { counts, failures } = await measure(searcher);
      await meaning?.close();
      // The file has these two.
      const baseline = JSON.parse(await readFile(BASELINE, 'utf8')) as Record<typeof by, unknown>;
      expect(counts, `Now ${JSON.stringify(counts)}, and these fail:\n${failures.join('\n')}\n`).toEqual(baseline[by]);
    },
  );
});

/**
 * `first`: answerable questions whose passage came first, in an answer or in a refusal; `answered`: those of them that
 * were answered; `refused`: unanswerable ones that were not.
 */
async function measure(searcher: Searcher) {
  const counts = { first: 0, answerable: 0, answered: 0, refused: 0, unanswerable: 0 };
  const failures: string[] = [];
  for (const { question, answer } of QUESTIONS) {
    const result = await searcher.answer(parseQuestion(question));
    const answered = result.kind === 'answered';
    const shown = answered ? result.quotations : result.kind === 'not-answered' ? result.nearest : [];
    const confidence = shown[0]?.confidence.toFixed(2) ?? 'none';
    if (answer === null) {
      counts.unanswerable += 1;
      if (answered) failures.push(`answered (${confidence}): ${question} <- ${shown[0]?.passage.id}`);
      else counts.refused += 1;
      continue;
    }
    counts.answerable += 1;
    if (shown[0]?.passage.text.includes(answer) !== true) {
      const place = shown.findIndex(({ passage }) => passage.text.includes(answer)) + 1;
      failures.push(
        `${place > 1 ? `place ${place}` : 'not shown'} (${confidence}): ${question} <- ${shown[0]?.passage.id}`,
      );
      continue;
    }
    counts.first += 1;
    if (answered) counts.answered += 1;
    else failures.push(`first, but refused (${confidence}): ${question}`);
  }
  return { counts, failures };
}

/** The real model, in this thread, that keeps nothing. */
async function openSemantic(): Promise<SemanticSearch> {
  const embedder = await createMinilmEmbedder({ folder, threads: 2 });
  const cache = { read: async () => new Map<string, Uint8Array>(), write: async () => undefined };
  return createLocalSemanticSearch({ embedder, cache, reduction: reduction() });
}
