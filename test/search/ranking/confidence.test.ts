import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../support/ask.js';
import {
  confidence,
  confidenceFeatures,
  confidenceInput,
  type ConfidenceInput,
} from '../../../src/search/ranking/confidence.js';
import { rank } from '../../../src/search/ranking/rank.js';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPassageIndex } from '../../../src/search/index/passage-index.js';
import { createQuery } from '../../../src/search/query/query.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { library } from '../../support/library.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const inputs: fc.Arbitrary<ConfidenceInput> = fc.record({
  values: fc.record({
    bm25: share,
    coverage: share,
    sentence: share,
    phrase: share,
    wording: share,
    spelled: share,
    heading: share,
    title: share,
    context: share,
    short: share,
    together: share,
    named: share,
    defined: share,
  }),
  score: fc.double({ min: 0, max: 40, noNaN: true }),
  rival: fc.double({ min: 0, max: 40, noNaN: true }),
  namesLacking: share,
  question: fc.record({
    terms: fc.integer({ min: 1, max: 40 }),
    weight: fc.double({ min: 0.01, max: 300, noNaN: true }),
    unknown: share,
    letters: share,
    matched: fc.integer({ min: 0, max: 40 }),
    rarest: fc.double({ min: 0, max: 12, noNaN: true }),
    passages: fc.integer({ min: 1, max: 1_000_000 }),
    language: fc.constantFrom('de', 'en', 'th', 'xx'),
  }),
  similarity: fc.constant(undefined),
  read: fc.constant(undefined),
});

/** Grows with confidence, and does not end at 1 as it does. */
function logOdds(input: ConfidenceInput): number {
  const probability = confidence(input);
  return Math.log(probability) - Math.log(1 - probability);
}

/** What confidence is told of the first hit of a question to two articles. */
async function told(question: string): Promise<ConfidenceInput | undefined> {
  const { passages } = library({
    gates: '# The gates of Ott\n\n## Storm Ada\n\nThe gates held.\n\nHale had closed them early.',
    quays: 'At the quays stood Ida Marsh.',
  });
  const index = await createPassageIndex(createAnalyzer('en'), passages);
  const query = createQuery(parseQuestion(question), index);
  const asked = { query, index: { lexical: index, semantic: undefined }, text: question };
  const hit = rank([{ asked, passages: index.passages }]).find(
    ({ passage }) => passage.passage.text === 'The gates held.',
  );
  return hit && confidenceInput(hit, 5, 3);
}

describe('what confidence is told', () => {
  test.each([
    ['did the gates hold', 0],
    ['did the gates hold in storm Ada', 0],
    ['did the gates of Ott hold', 0],
    ['did the gates hold after Hale', 0],
    ['did the gates hold after Marsh', 1],
    ['did the gates hold after Xylander', 1],
    ['did the gates hold after Hale and Marsh', 0.5],
  ])('of “%s” is the share of names that are not near', async (question, lacking) =>
    expect((await told(question))?.namesLacking).toBe(lacking),
  );
  test('is what the question is to the library, and the scores', async () => {
    const input = await told('did the gates hold after Xylander');
    expect(input).toMatchObject({
      score: 5,
      rival: 3,
      question: { terms: 3, matched: 2, passages: 3, language: 'en' },
    });
    const { weight = 0, unknown = 0, letters = 0, rarest = 0 } = input?.question ?? {};
    // Of 3 passages 1 has "gates" and "held", none the name, which weighs most and has most of the letters.
    const [gates, hold, name] = [Math.log(1 + 2.5 / 1.5), Math.log(1 + 2.5 / 1.5), Math.log(1 + 3.5 / 0.5)];
    expect(weight).toBeCloseTo(gates + hold + name, 6);
    expect(unknown).toBeCloseTo(name / weight, 6);
    expect(rarest).toBeCloseTo(hold, 6);
    expect(letters).toBeCloseTo((5 * gates + 4 * hold) / (5 * gates + 4 * hold + 8 * name), 6);
  });
});

describe('what confidence looks at', () => {
  const [sampled] = fc.sample(inputs, { numRuns: 1, seed: 1 });
  if (sampled === undefined) throw new Error('There is no sample');
  const question = {
    terms: 4,
    weight: 20,
    unknown: 0.25,
    letters: 0.5,
    matched: 3,
    rarest: 3,
    passages: Math.exp(5),
    language: 'ja',
  };
  const given = { ...sampled, score: 7, rival: 4, namesLacking: 0.5, question };

  test('by words says how much of a match is chance', () =>
    expect(confidenceFeatures(given)).toEqual({
      sentence: sampled.values.sentence,
      margin: 3,
      score: 7,
      names: 0.5,
      brief: 0.25,
      together: sampled.values.together,
      named: sampled.values.named,
      coverage: sampled.values.coverage,
      bm25: sampled.values.bm25,
      unknown: 0.25,
      letters: 0.5,
      matched: Math.log(4),
      rarest: 0.5,
      chance: 0.25,
      size: 0.5,
      unspaced: 1,
    }));
  test('by meaning is the best sentence too, and how brief the question is', () => {
    const similarity = { position: 0, tokens: 0.1, alike: 0.2, sentences: [] };
    expect(confidenceFeatures({ ...given, similarity })).toEqual({
      margin: 3,
      score: 7,
      names: 0.5,
      sentence: sampled.values.sentence,
      brief: 0.25,
      together: sampled.values.together,
      named: sampled.values.named,
      tokens: 0.1,
      alike: 0.2,
      sentenceWhole: -1,
    });
  });
});

describe('confidence', () => {
  test('is a probability', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(confidence(input)).toBeGreaterThan(0);
        expect(confidence(input)).toBeLessThan(1);
      }),
    );
  });
  test('in English grows with the share of the question that one sentence has', () => {
    fc.assert(
      fc.property(inputs, share, (sampled, part) => {
        const input = { ...sampled, question: { ...sampled.question, language: 'en' } };
        fc.pre(part < 0.99 && input.values.sentence > 0.01);
        const values = { ...input.values, sentence: input.values.sentence * part };
        expect(logOdds(input)).toBeGreaterThan(logOdds({ ...input, values }));
      }),
    );
  });
  test('grows with the score of a passage that is as far ahead', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.1, max: 5, noNaN: true }), (input, more) => {
        const better = { ...input, score: input.score + more, rival: input.rival + more };
        expect(logOdds(better)).toBeGreaterThan(logOdds(input));
      }),
    );
  });
  test('never falls when the next passage is further behind', () => {
    fc.assert(
      fc.property(inputs, share, (input, part) => {
        expect(confidence({ ...input, rival: input.rival * part })).toBeGreaterThanOrEqual(confidence(input));
      }),
    );
  });
  test('is higher for the passage that is further ahead', () => {
    const [input] = fc.sample(inputs, { numRuns: 1, seed: 1 });
    if (input === undefined) throw new Error('There is no sample');
    expect(confidence({ ...input, rival: input.score - 5 })).toBeGreaterThan(
      confidence({ ...input, rival: input.score + 5 }),
    );
  });
  test('never rises when more of the question’s names are lacking', () => {
    fc.assert(
      fc.property(inputs, share, (input, part) => {
        const fewer = { ...input, namesLacking: input.namesLacking * part };
        expect(confidence(fewer)).toBeGreaterThanOrEqual(confidence(input));
      }),
    );
  });
  test('is worked out with meaning by the weights for it', () => {
    const [input] = fc.sample(inputs, { numRuns: 1, seed: 1 });
    if (input === undefined) throw new Error('There is no sample');
    const near = (value: number) => ({ position: 0, tokens: value, alike: value, sentences: [] });
    expect(confidence({ ...input, similarity: near(0.9) })).toBeGreaterThan(
      confidence({ ...input, similarity: near(0.1) }),
    );
    expect(confidence({ ...input, similarity: near(0.5) })).not.toBe(confidence(input));
  });
  test('is higher for the question that the passage has all words of', async () => {
    const files = { note: 'The baker sells rye bread at night.\n\nThe miller owns three cats.' };
    const [whole, half] = await Promise.all([
      ask(files, 'Who sells rye bread at night?'),
      ask(files, 'Who sells rye whisky at airports?'),
    ]);
    const sure = (answer: typeof whole) => (answer.kind === 'empty-question' ? Number.NaN : answer.confidence);
    expect(sure(whole)).toBeGreaterThan(sure(half));
  });
});
