import { describe, expect, test } from 'vitest';
import { lexicalCandidates } from '../../../src/search/retrieve.js';
import { features } from '../../../src/search/ranking/features.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery } from '../../../src/search/query/query.js';
import { contributions, matchedTerms, rank, weighedSum, type Hit } from '../../../src/search/ranking/rank.js';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPassageIndex } from '../../../src/search/index/passage-index.js';
import { library } from '../../support/library.js';
import { passageIndex } from '../../support/passage-index.js';
import type { Feature } from '../../../src/search/ranking/feature-table.js';

/** The value of one feature for each paragraph, in their order. */
async function values(feature: Feature, question: string, markdown: string): Promise<readonly number[]> {
  const index = await passageIndex(markdown);
  const query = createQuery(parseQuestion(question), index);
  return index.passages.map((passage) => features(query, passage, index)[feature]);
}

/** How much larger the feature is for the first paragraph than for the second. */
async function lead(feature: Feature, question: string, markdown: string): Promise<number> {
  const [first = Number.NaN, second = Number.NaN] = await values(feature, question, markdown);
  return first - second;
}

async function hits(question: string, markdown: string): Promise<readonly Hit[]> {
  const index = await passageIndex(markdown);
  const query = createQuery(parseQuestion(question), index);
  const asked = { query, index: { lexical: index, semantic: undefined }, text: question };
  return rank([{ asked, passages: lexicalCandidates(query, index) }]);
}

/** The paragraphs that rank finds, best first. */
async function ranked(question: string, markdown: string): Promise<readonly string[]> {
  return (await hits(question, markdown)).map(({ passage }) => passage.passage.text);
}

describe('a feature', () => {
  test('bm25 counts a word again, but less', async () => {
    const [twice = 0, once = 0] = await values(
      'bm25',
      'bread',
      'Bread beside bread today.\n\nBread beside milk today.',
    );
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(2 * once);
  });
  test('bm25 counts a word less in a longer passage', async () =>
    expect(
      await lead(
        'bm25',
        'bread',
        'Some bread rises slowly.\n\nSome bread rises slowly while butter, milk and honey wait.',
      ),
    ).toBeGreaterThan(0));
  test('coverage prefers two different words of the question to one word twice', async () =>
    expect(await lead('coverage', 'rye bread', 'Some rye with bread.\n\nSome bread with bread.')).toBeGreaterThan(0));
  test('coverage prefers the rarer word', async () =>
    expect(
      await lead('coverage', 'rye bread', 'Some rye with milk.\n\nSome bread with milk.\n\nMore bread with honey.'),
    ).toBeGreaterThan(0));
  test('sentence prefers the words in one sentence to the words scattered', async () =>
    expect(
      await lead('sentence', 'rye bread', 'We bake rye bread. We drink milk.\n\nWe bake our bread. We drink rye.'),
    ).toBeGreaterThan(0));
  test('sentence prefers two different words to one word again and again', async () =>
    expect(
      await lead('sentence', 'rye bread', 'We bake rye with bread.\n\nWe bake bread, bread, bread, bread, and bread.'),
    ).toBeGreaterThan(0));
  test('phrase counts stop words too', async () =>
    expect(
      await lead('phrase', 'back to the bank', 'They went back to the bank.\n\nThey went to bank, the back.'),
    ).toBeGreaterThan(0));
  test('wording prefers words side by side to the same words apart', async () =>
    expect(
      await lead('wording', 'sour rye bread', 'They sell sour rye bread.\n\nThey sell bread, sour but of rye.'),
    ).toBeGreaterThan(0));
  test('wording counts stop words too', async () =>
    expect(
      await lead('wording', 'back to the bank', 'They went back to the bank.\n\nThey went to bank, the back.'),
    ).toBeGreaterThan(0));
  test('wording counts only words that are spelled as asked', async () =>
    expect(await values('wording', 'sells breads', 'She sells breads here.\n\nHe sold bread here.')).toEqual([0.5, 0]));
  test('wording finds a pair where its first word stands a second time', async () =>
    expect(await values('wording', 'rye bread', 'Our rye fields and rye bread.')).toEqual([0.5]));
  test('wording takes a word that the library lacks for no neighbour of another', async () =>
    expect(await values('wording', 'xylophone bread', 'Our rye fields and bread.')).toEqual([0]));
  test('spelled prefers the form that was asked', async () =>
    expect(
      await lead('spelled', 'regulations', 'New regulations came late.\n\nNew regulation came late.'),
    ).toBeGreaterThan(0));
  test('heading knows what the section is about', async () =>
    expect(
      await lead('heading', 'rye', '## Rye\n\nIt grows in poor soil.\n\n## Wheat\n\nIt grows in good soil.'),
    ).toBeGreaterThan(0));
  test('title knows what the article is about', async () =>
    expect(await values('title', 'rye', '# On rye\n\nIt grows in poor soil.')).toEqual([1]));
  test('context knows what the neighbours are about', async () => {
    const text =
      'Our rye grows in sand.\n\nIt needs water weekly, though.\n\nOur cows eat grass daily.\n\nOur hens eat corn daily.';
    const [, beside = 0, , apart = 0] = await values('context', 'rye water', text);
    expect(beside).toBeGreaterThan(apart);
  });
  test('context does not count what the passage has itself', async () =>
    expect((await values('context', 'rye', 'Our rye grows here.\n\nOur rye grows there.'))[0]).toBe(0));
  test('context looks over a heading at the passage before it', async () =>
    expect(
      (await values('context', 'rye', '## Fields\n\nOur rye grows here.\n\n## Stables\n\nOur cows eat grass.'))[1],
    ).toBeGreaterThan(0));
  test('context ends where the article does', async () => {
    const { passages } = library({ fields: 'Our rye grows here.', stables: 'Our cows eat grass.' });
    const index = await createPassageIndex(createAnalyzer('en'), passages);
    const query = createQuery(parseQuestion('rye'), index);
    expect(index.passages.map((passage) => features(query, passage, index).context)).toEqual([0, 0]);
  });
  test('context looks no further than the passages beside it', async () =>
    expect(
      (await values('context', 'rye', 'Our rye grows here.\n\nOur cows eat grass.\n\nOur hens eat corn.'))[2],
    ).toBe(0));
  test('short prefers the shorter passage', async () =>
    expect(
      await lead(
        'short',
        'bread',
        'Some bread rises slowly.\n\nSome bread rises slowly while butter, milk and honey wait.',
      ),
    ).toBeGreaterThan(0));
  test('is 0 for a passage without any word of the question', async () => {
    const index = await passageIndex(
      '# Note\n\nOur cows eat grass.\n\nOur rye grows here.\n\nOur hens eat corn.\n\nThe wind blows hard.',
    );
    const last = index.passages.at(-1);
    if (last === undefined) throw new Error('There is no last passage');
    const { short, ...rest } = features(createQuery(parseQuestion('rye'), index), last, index);
    expect(Object.values(rest).every((value) => value === 0)).toBe(true);
    expect(short).toBeGreaterThan(0);
  });
});

describe('rank', () => {
  test('puts the passage with all words first, then the one with the rarer word', async () => {
    const text = 'Some milk with bread.\n\nSome rye with bread.\n\nSome rye with milk.\n\nSome bread with butter.';
    const [first, second] = await ranked('rye bread', text);
    expect([first, second]).toEqual(['Some rye with bread.', 'Some rye with milk.']);
  });
  test('prefers the order that was asked', async () =>
    expect((await ranked('man bites dog', 'Some dog bites one man.\n\nSome man bites one dog.'))[0]).toBe(
      'Some man bites one dog.',
    ));
  test('prefers the section about the question to the one that mentions it in another', async () => {
    const text = '## Storing bread\n\nKeep it in a linen bag.\n\n## Cleaning\n\nKeep it dry at any time.';
    expect((await ranked('how do I keep bread', text))[0]).toBe('Keep it in a linen bag.');
  });
  test('finds only passages with at least one word of the question', async () =>
    expect(await ranked('rye', 'Some rye grows here.\n\nSome hens eat corn.')).toEqual(['Some rye grows here.']));
  test('keeps the order of the text where passages are equally good', async () =>
    expect(await ranked('rye', 'Some rye grows one.\n\nSome rye grows two.')).toEqual([
      'Some rye grows one.',
      'Some rye grows two.',
    ]));
  test('keeps it in whatever order the passages are handed to it', async () => {
    const index = await passageIndex('Some rye grows one.\n\nSome rye grows two.\n\nSome rye grows ten.');
    const query = createQuery(parseQuestion('rye'), index);
    const asked = { query, index: { lexical: index, semantic: undefined }, text: 'rye' };
    const [one, two, ten] = index.passages;
    if (one === undefined || two === undefined || ten === undefined) throw new Error('There are three passages');
    expect(rank([{ asked, passages: [ten, one, two] }]).map(({ passage }) => passage)).toEqual([one, two, ten]);
  });
  test('leaves passages out that have an excluded word, in any form', async () =>
    expect(await ranked('bread -yeast', 'Our bread has yeasts.\n\nOur bread has salt.')).toEqual([
      'Our bread has salt.',
    ]));
  test('wants an exact phrase word for word', async () =>
    expect(
      await ranked('"sour bread"', 'Our sour rye bread.\n\nOur sour bread rises.\n\nOur sour breads rise.'),
    ).toEqual(['Our sour bread rises.']));
});

describe('what a hit is explained by', () => {
  const first = async (question: string) =>
    (await hits(question, 'She fined the government.\n\nNo baker was there.'))[0];

  test('are its features that are not 0, the largest share first', async () => {
    const hit = await first('Who fined the government?');
    if (hit === undefined) throw new Error('There is no hit');
    const shares = contributions(hit).map(({ value, weight }) => value * weight);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(contributions(hit).map(({ feature }) => feature)).not.toContain('title');
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(hit.score, 9);
  });
  test('are the question’s words that it has, with what they were read as', async () => {
    const hit = await first('Was the goverment of Oslo fined by a baker?');
    expect(hit && matchedTerms(hit)).toEqual(['goverment → government (govern)', 'fined (fine)']);
  });
});

describe('a weighed sum', () => {
  test('is of each weight its feature’s value', () =>
    expect(weighedSum({ a: 2, b: -1 }, { a: 3, b: 4, c: 5 })).toBe(2));
  test('is no number when a value is missing, so that nobody takes it for one', () =>
    expect(weighedSum({ a: 2 }, {})).toBeNaN());
});

describe('features that are measured', () => {
  test('bm25 is Robertson’s with the usual parameters, as a share of its most', async () => {
    // Two passages of two words each: rye has both, bread one.
    const [first = 0] = await values('bm25', 'bread', 'Some bread rises.\n\nOnly rye grows.');
    expect(first).toBeCloseTo(1 / (1 + 1.2), 9);
  });
  test('short is a half for a passage of average length', async () =>
    expect(await values('short', 'bread', 'Some bread rises.\n\nOnly rye grows.')).toEqual([0.5, 0.5]));
  test('sentence is the best sentence’s share, coverage that of all', async () => {
    const text = 'Our rye rose. Our bread fell.\n\nOur milk turned sour.';
    expect((await values('coverage', 'rye bread', text))[0]).toBe(1);
    expect((await values('sentence', 'rye bread', text))[0]).toBeCloseTo(0.5, 9);
  });
  test('phrase is the share of the pairs that stand side by side, by their weight', async () => {
    expect((await values('phrase', 'sour rye bread', 'Our sour rye bread.\n\nOur milk is here.'))[0]).toBe(1);
    expect((await values('phrase', 'sour rye bread', 'Our rye bread, sour.\n\nOur milk is here.'))[0]).toBeCloseTo(
      0.5,
      9,
    );
    expect((await values('phrase', 'rye', 'Our rye bread, sour.'))[0]).toBe(0);
  });
  test('phrase takes a word that the library lacks for no neighbour', async () =>
    expect((await values('phrase', 'xylophone saxophone bread', 'Our rye and bread.'))[0]).toBe(0));
  test('spelled, heading, title and context are shares of the question’s weight', async () => {
    const text = '# On rye\n\n## Bread\n\nOur breads are good.\n\nOur butter is good.';
    expect((await values('spelled', 'breads butter', text))[0]).toBeCloseTo(0.5, 9);
    expect((await values('heading', 'bread butter', text))[1]).toBeCloseTo(0.5, 9);
    expect((await values('title', 'rye butter', text))[0]).toBeGreaterThan(0.5);
    expect((await values('context', 'breads butter', text))[0]).toBeCloseTo(0.5, 9);
  });
});
