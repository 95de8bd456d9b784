/**
 * That the graph computes what the model means, and that little of it is lost in int8. Three computations are compared: the
 * graph; full-precision.ts; and numbers written down here, which ONNX Runtime 1.24.3 gave for the same weights in a graph
 * of single precision, as the mean of all tokens with their marks, its length 1.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TokenVectors } from '../../src/embedding/embedder.js';
import { createMinilmEmbedder, type Minilm } from '../../src/embedding/minilm-embedder.js';
import { minilmPackage } from '../../src/embedding/minilm-package.js';
import { readSafetensors } from '../../src/embedding/build/safetensors.js';
import { fullPrecision } from './full-precision.js';
import { modelFolder } from './model-folder.js';
import { cosine, meanOf } from './similarity.js';

const LONDON = {
  text: 'How many people live in London?',
  ids: [2129, 2116, 2111, 2444, 1999, 2414, 1029],
  mean: [0.14592, -0.07272, 0.04639, -0.01975, -0.08102, 0.02553, 0.06213, -0.04989],
};
const MILLION = {
  text: 'Around 9 Million people live in London',
  ids: [2105, 1023, 2454, 2111, 2444, 1999, 2414],
  mean: [0.14672, -0.10991, 0.0571, -0.03413, -0.05443, 0.04477, 0.02503, -0.00179],
};
const LIGHTHOUSE = {
  text: 'A lighthouse keeper paints the harbour wall.',
  ids: [1037, 10171, 10684, 23262, 1996, 7440, 2813, 1012],
  mean: [0.02608, 0.06963, 0.04214, 0.00054, 0.03112, 0.03144, 0.03009, -0.04969],
};
const SENTENCES = [LONDON, MILLION, LIGHTHOUSE];
const PAIRS = [
  ['a question and its answer', LONDON, MILLION, 0.88237],
  ['a question and another matter', LONDON, LIGHTHOUSE, 0.06003],
  ['an answer and another matter', MILLION, LIGHTHOUSE, 0.02505],
] as const;

const folder = modelFolder();
let embedder: Minilm;
/** By the sentence: the rows of its tokens and marks in full precision. */
const exact = new Map<string, Float32Array>();

beforeAll(async () => {
  const { weightsPath } = await minilmPackage();
  embedder = await createMinilmEmbedder({ folder, threads: 2 });
  const weights = readSafetensors(await readFile(weightsPath));
  for (const { text, ids } of SENTENCES) {
    const rows = fullPrecision(weights, [101, ...ids, 102]);
    exact.set(text, Float32Array.from(rows.flatMap((row) => Array.from(row))));
  }
});
afterAll(async () => embedder.close());

const exactRows = (text: string) => exact.get(text) ?? new Float32Array();
/** Without those of the marks. */
const exactTokens = (text: string) => exactRows(text).slice(384, -384);

async function embedOne(...pieces: readonly string[]): Promise<TokenVectors> {
  const [result] = await embedder.embed([pieces]);
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

describe('the plain computation agrees with the numbers written down', () => {
  test.each(SENTENCES)('for “$text”', ({ text, mean }) => {
    const found = meanOf(exactRows(text)).slice(0, mean.length);
    expect(Math.max(...found.map((value, index) => Math.abs(value - (mean[index] ?? NaN))))).toBeLessThan(0.00001);
  });
  test.each(PAIRS)('for %s', (_, a, b, similarity) =>
    expect(cosine(meanOf(exactRows(a.text)), meanOf(exactRows(b.text)))).toBeCloseTo(similarity, 4),
  );
});

describe('the graph agrees with the plain computation', () => {
  test.each(SENTENCES)('in the tokens of “$text”', async ({ text, ids }) =>
    expect([...(await embedOne(text)).ids]).toEqual(ids),
  );
  test.each(SENTENCES)('in the mean of “$text”', async ({ text }) =>
    expect(cosine(meanOf((await embedOne(text)).vectors), meanOf(exactTokens(text)))).toBeGreaterThan(0.99),
  );
  test.each(SENTENCES)('in each token of “$text”', async ({ text, ids }) => {
    const { vectors } = await embedOne(text);
    const similarities = ids.map((_, row) => {
      const [from, to] = [row * 384, (row + 1) * 384];
      return cosine(meanOf(vectors.slice(from, to)), meanOf(exactTokens(text).slice(from, to)));
    });
    expect(Math.min(...similarities)).toBeGreaterThan(0.97);
  });
  test.each(PAIRS)('in how like each other are %s', async (_, a, b) => {
    const [first, second] = [await embedOne(a.text), await embedOne(b.text)];
    const similarity = cosine(meanOf(exactTokens(a.text)), meanOf(exactTokens(b.text)));
    expect(Math.abs(cosine(meanOf(first.vectors), meanOf(second.vectors)) - similarity)).toBeLessThan(0.02);
  });
  test('in lengths, which are not made 1', async () => {
    const ratio = Math.hypot(...(await embedOne(LONDON.text)).vectors) / Math.hypot(...exactTokens(LONDON.text));
    expect(ratio).toBeCloseTo(1, 1);
  });
});

describe('the reader', () => {
  const QUESTION = 'How many people live in London?';
  const paint = { above: 'Lighthouses.', pieces: [LIGHTHOUSE.text], about: 0 };
  const london = { above: 'London.', pieces: ['It lies on a river.', MILLION.text, 'Many more work there.'], about: 1 };
  const when = { above: 'London.', pieces: ['People have lived in London since the Romans came.'], about: 0 };

  test('is sure that a passage on another matter does not answer', async () => {
    const [reading] = await embedder.read(QUESTION, [paint]);
    expect(reading?.answers).toBeLessThan(-4);
  });
  test('puts the answer before what has the same words', async () => {
    const [other, answer] = await embedder.read(QUESTION, [when, london]);
    expect(answer?.answers).toBeGreaterThan((other?.answers ?? NaN) + 2);
  });
  test('expects the answer in the sentence that has it', async () => {
    const [reading] = await embedder.read(QUESTION, [london]);
    expect(reading?.pieces[1]).toBeGreaterThan(0.9);
  });
  test('reads a passage the same in any company', async () => {
    const [, together] = await embedder.read(QUESTION, [when, london]);
    expect([together]).toEqual(await embedder.read(QUESTION, [london]));
  });
});

describe('the model', () => {
  test('reads pieces as one text', async () => {
    const [apart, whole] = [await embedOne('How many people', 'live in London?'), await embedOne(LONDON.text)];
    expect(apart.vectors).toEqual(whole.vectors);
  });
  test('lets a piece know the piece before it', async () => {
    const [bank, river] = [await embedOne('bank'), await embedOne('The river flooded', 'bank')];
    expect(cosine(meanOf(bank.vectors), meanOf(river.vectors.slice(-384)))).toBeLessThan(0.9);
  });
  test('gives a text the same vectors in any company', async () => {
    const [together] = await embedder.embed([[LONDON.text], [LIGHTHOUSE.text.repeat(20)]]);
    expect(together).toEqual(await embedOne(LONDON.text));
  });
});
