/**
 * The golden questions on the bundled library. What becomes of each is compared with a committed baseline, so that a
 * change of the search or of an article that makes an answer better or worse is named in the commit that made it, also
 * where one question is gained and another lost. `npx vitest run test/golden -u` writes the baseline anew.
 */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.js';
import { readLibrary, type ReadLibrary } from '../../src/content/read-library.js';
import { createMinilmEmbedder } from '../../src/embedding/minilm-embedder.js';
import { createSearcher, type Searcher } from '../../src/search/searcher.js';
import { createLocalSemanticSearch } from '../../src/search/semantic/local.js';
import type { SemanticSearch } from '../../src/search/semantic/semantic.js';
import { reduction } from '../../src/search/semantic/reduction.js';
import { modelFolder } from '../embedding/model-folder.js';
import { type GoldenQuestion, QUESTIONS } from './questions.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const ARTICLES = fileURLToPath(new URL('../../articles', import.meta.url));
const ANSWERS = QUESTIONS.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer] as const]));

const folder = modelFolder();
let read: ReadLibrary;

beforeAll(async () => {
  read = await readLibrary(ARTICLES);
});

describe('the bundled library', () => {
  test('has no faults', () => {
    expect(read.faults).toEqual([]);
  });

  test.each(ANSWERS)('answers "%s" in exactly one passage', (_question, answer) => {
    const passages = read.library.passages.filter(({ text }) => text.includes(answer));
    expect(passages.map(({ id }) => id)).toHaveLength(1);
  });

  test('is searched for answers that are named by three words or more', () => {
    const short = ANSWERS.filter(([, answer]) => answer.split(' ').length < 3);
    expect(short).toEqual([]);
  });

  // Each question by words and with meaning, which a busy machine takes its time for.
  test('answers and refuses each golden question as the committed baseline says', { timeout: 300_000 }, async () => {
    const searcher = await createSearcher(read.library);
    const words = await outcomes(searcher);
    const semantic = await openSemantic();
    searcher.useSemanticIndex(await semantic.index(searcher.semanticTexts(), () => undefined));
    const meaning = await outcomes(searcher);
    await semantic.close();
    const questions = QUESTIONS.map(({ question }, at) => [question, { words: words[at], meaning: meaning[at] }]);
    const counted = { words: counts(words), meaning: counts(meaning) };
    const unexpected = { words: missed(words), meaning: missed(meaning) };
    const now = JSON.stringify({ counts: counted, unexpected, questions: Object.fromEntries(questions) }, null, 2);
    await expect(`${now}\n`).toMatchFileSnapshot('./baseline.json');
  });
});

/**
 * What became of a question. Answerable: the right passage came first and was quoted as an answer, as what may be one, or as
 * what is nearest in a refusal; it came later; it was not shown. Unanswerable: it was refused, or something was shown as what
 * may be an answer, or as one.
 */
type Outcome =
  | 'answered'
  | 'uncertain'
  | 'first, but refused'
  | 'not first'
  | 'not shown'
  | 'refused'
  | 'uncertain wrongly'
  | 'answered wrongly';

async function outcomes(searcher: Searcher): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const { question, answer } of QUESTIONS) {
    const result = await searcher.answer(parseQuestion(question));
    const shown = 'nearest' in result ? result.nearest : 'quotations' in result ? result.quotations : [];
    const place = answer === null ? undefined : shown.findIndex(({ passage }) => passage.text.includes(answer));
    all.push(outcome(place, result.kind));
  }
  return all;
}

/** `place` is the right passage's, from 0, -1 where it is not shown; undefined for a question that none answers. */
function outcome(place: number | undefined, kind: Answer['kind']): Outcome {
  const given = kind === 'answered' || kind === 'uncertain' ? kind : 'refused';
  if (place === undefined) return given === 'refused' ? given : `${given} wrongly`;
  if (place === 0) return given === 'refused' ? 'first, but refused' : given;
  return place > 0 ? 'not first' : 'not shown';
}

const EXPECTED: Readonly<Record<NonNullable<GoldenQuestion['expected']>, readonly Outcome[]>> = {
  answered: ['answered'],
  'uncertain-or-answered': ['answered', 'uncertain'],
  'refused-or-uncertain': ['refused', 'uncertain wrongly'],
};

/** The questions of which something else became than is expected of them. */
function missed(all: readonly Outcome[]): readonly string[] {
  return QUESTIONS.filter(({ expected }, at) => {
    const got = all[at];
    return expected !== undefined && got !== undefined && !EXPECTED[expected].includes(got);
  }).map(({ question }) => question);
}

function counts(all: readonly Outcome[]): Readonly<Partial<Record<Outcome, number>>> {
  const count: Partial<Record<Outcome, number>> = {};
  for (const one of all.toSorted()) count[one] = (count[one] ?? 0) + 1;
  return count;
}

/** The real model, in this thread, that keeps nothing. */
async function openSemantic(): Promise<SemanticSearch> {
  const embedder = await createMinilmEmbedder({ folder, threads: 2 });
  const cache = { read: async () => new Map<string, Uint8Array>(), write: async () => undefined };
  return createLocalSemanticSearch({ embedder, cache, reduction: reduction(), reader: embedder });
}
