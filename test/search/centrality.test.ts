import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import { centrality, createTermVectors, similarity, type TermVector } from '../../src/search/centrality.js';
import { rounds } from '../support/rounds.js';

const vectorsOf = async (sentences: readonly string[]) => createTermVectors(sentences, createAnalyzer('en'));
const ranks = async (...sentences: readonly string[]) => [...(await centrality(await vectorsOf(sentences)))];
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** LexRank as it is written down, each sentence compared with the first `compared` of them: slow, and plain to see. */
function plainRanks(vectors: readonly TermVector[], compared = vectors.length): readonly number[] {
  const all = vectors.length;
  const likeness = vectors.map((one, at) =>
    vectors
      .slice(0, compared)
      .map((other, place) => ({ place, like: place === at ? 0 : similarity(one, other) }))
      .filter(({ like }) => like > 0),
  );
  const sums = likeness.map((row) => sum(row.map(({ like }) => like)));
  let before = vectors.map(() => 1 / all);
  for (let round = 0; round < 30; round += 1) {
    // What a sentence like no other has goes to all.
    const alone = sum(before.filter((_, at) => sums[at] === 0));
    const current = before;
    before = likeness.map(
      (row) =>
        (0.15 + 0.85 * alone) / all +
        0.85 * sum(row.map(({ place, like }) => (like * (current[place] ?? 0)) / (sums[place] ?? 0))),
    );
  }
  return before;
}

/** By how much two lists, of equal length, differ at the place where they differ most. */
function farthest(found: Float64Array, expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  return Math.max(0, ...expected.map((rank, at) => Math.abs(rank - (found[at] ?? Number.NaN))));
}

const MANY_WORDS = Array.from({ length: 1_000 }, (_, at) => `w${at.toString(36)}`).join(' ');

describe('centrality', () => {
  test('adds up to 1', async () =>
    expect(sum(await ranks('rye bread', 'rye beer', 'wheat beer', 'oat milk and beer'))).toBeCloseTo(1, 6));
  test('adds up to 1 though some sentences are like no other', async () =>
    expect(sum(await ranks('rye bread', 'rye beer', 'quiet owls', 'distant thunder'))).toBeCloseTo(1, 6));
  test('is equal where no sentence is like another', async () => {
    const [first, second] = await ranks('rye bread', 'quiet owls');
    expect(first).toBeCloseTo(second ?? Number.NaN, 9);
  });
  test('is highest for the sentence that is like most others', async () => {
    const all = await ranks('rye bread', 'rye beer', 'wheat beer', 'quiet owls');
    expect(all.indexOf(Math.max(...all))).toBe(1);
  });
  test('of nothing is nothing', async () => expect(await ranks()).toEqual([]));
  test('of one sentence is 1', async () => expect(sum(await ranks('rye bread'))).toBeCloseTo(1, 6));
  test('is what LexRank gives, whatever the sentences', async () => {
    const sentence = fc.array(fc.constantFrom('rye', 'bread', 'beer', 'owl', 'oven', 'and', 'the'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { maxLength: 12 }), async (sentences) => {
        const vectors = await vectorsOf(sentences.map((words) => words.join(' ')));
        expect(farthest(await centrality(vectors), plainRanks(vectors))).toBeLessThan(1e-12);
      }),
      { numRuns: 100 },
    );
  });

  describe('of more sentences than are compared with each other', () => {
    const NOUNS = 'river harbour market bakery garden tower bridge school mill theatre station gate quay'.split(' ');
    const word = (at: number) => NOUNS[at % NOUNS.length] ?? '';
    const sentences = Array.from({ length: 860 }, (_, at) =>
      at % 29 === 0
        ? `Something${at} whistled${at}.`
        : `The ${word(at)} and the ${word(Math.floor(at / 13))} of ${at % 50}.`,
    );

    test('is what it is like the first 800', async () => {
      const vectors = await vectorsOf(sentences);
      expect(farthest(await centrality(vectors), plainRanks(vectors, 800))).toBeLessThan(1e-12);
    });
    test('leaves the event loop its turns, and no more than it needs', async () => {
      const vectors = await vectorsOf(sentences);
      const turns = await rounds(async () => centrality(vectors));
      expect(turns).toBeGreaterThan(15);
      expect(turns).toBeLessThan(2_000);
    });
  });
});

describe('the vectors of terms', () => {
  test('weigh a term by how often it stands there and by how few texts have it, and have length 1', async () => {
    const [first] = await vectorsOf(['The rye, the rye and the bread.', 'The beer of rye.', 'An owl.']);
    const [rye, bread] = [2 * Math.log(1 + 3 / 2), Math.log(1 + 3 / 1)];
    const length = Math.hypot(rye, bread);
    expect(first).toEqual(
      new Map([
        ['rye', expect.closeTo(rye / length, 12)],
        ['bread', expect.closeTo(bread / length, 12)],
      ]),
    );
  });
  test('are empty for a text of small words', async () =>
    expect(await vectorsOf(['It is that.'])).toEqual([new Map()]));
  test.each([
    ['many texts', Array.from({ length: 1_000 }, () => 'The river and the harbour of the market town. '.repeat(2))],
    ['texts of many words', Array.from({ length: 40 }, () => MANY_WORDS)],
  ])('leave the event loop its turns when they are of %s', async (_, texts) => {
    const turns = await rounds(async () => vectorsOf(texts));
    expect(turns).toBeGreaterThan(20);
    expect(turns).toBeLessThan(500);
  });
});

describe('the likeness of two texts', () => {
  test.each([
    ['is 1 for the same terms in another order', 'rye bread', 'bread of rye', 1],
    ['is 0 without a common term', 'rye bread', 'quiet owls', 0],
    ['is 0 for small words alone', 'it is that', 'it is that', 0],
  ])('%s', async (_, one, other, expected) => {
    const [a = new Map(), b = new Map()] = await vectorsOf([one, other]);
    expect(similarity(a, b)).toBeCloseTo(expected, 12);
  });
  test('is the same from both sides', async () => {
    const [a = new Map(), b = new Map()] = await vectorsOf(['rye bread', 'rye bread from an old oven', 'beer']);
    expect(similarity(a, b)).toBe(similarity(b, a));
    expect(similarity(a, b)).toBeGreaterThan(0.3);
  });
});
