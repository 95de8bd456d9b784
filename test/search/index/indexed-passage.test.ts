import { describe, expect, test } from 'vitest';
import { hasPhrase } from '../../../src/search/index/indexed-passage.js';
import { passageIndex } from '../../support/passage-index.js';

/** An index of one passage, and the passage. */
async function only(text: string) {
  const index = await passageIndex(text);
  const [passage] = index.passages;
  if (passage === undefined) throw new Error('There is no passage');
  return { index, passage };
}

describe('an indexed passage', () => {
  test('counts its words that are no small words', async () =>
    expect((await only('The rye bread and the rye milk.')).passage.length).toBe(4));
  test('has its sentences with the range of their words', async () => {
    const { passage } = await only('The rye rose. Milk! And so it ends.');
    const text = passage.passage.text;
    expect(passage.sentences().map(({ start, end, from, to }) => [text.slice(start, end), from, to])).toEqual([
      ['The rye rose.', 0, 3],
      ['Milk!', 3, 4],
      ['And so it ends.', 4, 8],
    ]);
  });
  test('has the words of sentences between which there is no space', async () => {
    const index = await passageIndex('金融科技的规则。它很短。', 'zh');
    expect(index.passages[0]?.sentences().map(({ from, to }) => to - from)).toEqual([4, 2]);
  });
  test('has the term of each of its words, and the terms above it but for small words', async () => {
    const { index, passage } = await only('## The new ovens\n\nThe ovens were hot.');
    const { vocabulary } = index;
    const known = (...terms: readonly string[]) => terms.map((term) => vocabulary.termId(term));
    expect([...passage.terms]).toEqual(known('the', 'oven', 'were', 'hot'));
    expect([...passage.headingTerms]).toEqual(known('new', 'oven'));
    expect([...passage.titleTerms]).toEqual(known('note'));
    expect([...passage.terms, ...passage.titleTerms]).not.toContain(undefined);
  });
  test('divides itself once', async () => {
    const { passage } = await only('The rye rose. Milk stayed.');
    expect(passage.sentences()).toBe(passage.sentences());
  });
});

describe('a phrase', () => {
  const stands = async (text: string, ...phrase: readonly string[]) => {
    const { index, passage } = await only(text);
    return hasPhrase(
      passage,
      phrase.map((word) => index.vocabulary.wordId(word) ?? -1),
    );
  };
  test('stands where its words follow one another', async () =>
    expect(await stands('We bake sour rye bread.', 'sour', 'rye')).toBe(true));
  test('stands at the beginning and at the end', async () =>
    expect([
      await stands('Sour rye is here.', 'sour', 'rye'),
      await stands('Here is sour rye.', 'sour', 'rye'),
    ]).toEqual([true, true]));
  test('stands although its first word stands alone before', async () =>
    expect(await stands('Sour milk and sour rye.', 'sour', 'rye')).toBe(true));
  test('does not stand where a word lies between', async () =>
    expect(await stands('We bake sour brown rye.', 'sour', 'rye')).toBe(false));
  test('does not stand in another order', async () =>
    expect(await stands('The rye is sour.', 'sour', 'rye')).toBe(false));
  test('does not stand beyond the end', async () =>
    expect(await stands('Our rye is sour.', 'sour', 'rye')).toBe(false));
  test('of nothing stands anywhere', async () => expect(await stands('Our rye is sour.')).toBe(true));
});
