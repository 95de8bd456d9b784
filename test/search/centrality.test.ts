import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import { centrality, createTermVectors } from '../../src/search/centrality.js';

const ranks = async (...sentences: readonly string[]) => [
  ...(await centrality(await createTermVectors(sentences, createAnalyzer('en')))),
];
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

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
});
