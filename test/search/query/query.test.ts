import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery } from '../../../src/search/query/query.js';
import { passageIndex } from '../../support/passage-index.js';

const index = await passageIndex(`The baker bakes sour bread at night.

The baker sells e-commerce software by day.

Nobody knows when the baker sleeps at all.`);
const query = (question: string, unknown?: ReadonlySet<number>) =>
  createQuery(parseQuestion(question), index, unknown && { unknown });
const weight = (word: string) => query(word).terms[0]?.weight ?? Number.NaN;

describe('a query', () => {
  test('has the question’s content words as terms, each once', () =>
    expect(query('When does the baker bake bread, and which bread?').terms.map(({ typed }) => typed)).toEqual([
      'baker',
      'bake',
      'bread',
    ]));
  test('weighs a rare word more than a common one', () => expect(weight('software')).toBeGreaterThan(weight('baker')));
  test('weighs a missing word most', () => expect(weight('xylophone')).toBeGreaterThan(weight('software')));
  test('names the words that the library lacks, as typed', () =>
    expect(query('Does the baker sell Xylophones?').missing).toEqual(['Xylophones']));
  test('names a missing word once', () => expect(query('xylophone or xylophone').missing).toEqual(['xylophone']));
  test('does not call a stop word missing', () => expect(query('whose is the baker').missing).toEqual([]));
  test('reads a misspelt word as the library’s, and says so', () => {
    const { terms, corrections, missing } = query('who writes sofware');
    expect(corrections).toEqual([{ typed: 'sofware', read: 'software' }]);
    expect(terms.at(-1)).toMatchObject({ typed: 'sofware', term: 'softwar' });
    expect(missing).toEqual(['writes']);
  });
  test('says each correction once', () => expect(query('sofware or sofware').corrections).toHaveLength(1));
  test('corrects no word that the library has', () => expect(query('bakes').corrections).toEqual([]));
  test('corrects no word that another index has', () => {
    const { corrections, missing } = query('sofware', new Set());
    expect([corrections, missing]).toEqual([[], []]);
  });
  test('reads a compound that the library writes in two words', () =>
    expect(query('ecommerce')).toMatchObject({
      terms: [{ term: 'e' }, { term: 'commerc' }],
      corrections: [{ typed: 'ecommerce', read: 'e commerce' }],
      missing: [],
    }));
  const names = (question: string) =>
    query(question)
      .terms.filter(({ name }) => name)
      .map(({ typed }) => typed);
  test('takes a capital inside the question for a name', () =>
    expect(names('When did the Baker sell bread?')).toEqual(['Baker']));
  test('does not take the capital that begins the question for a name', () =>
    expect(names('Bread of the Baker at night')).toEqual(['Baker']));
  test('takes no word of a headline for a name', () => expect(names('The Baker Sells Bread')).toEqual([]));
  const termId = (term: string) => index.vocabulary.termId(term);
  const wordId = (word: string) => index.vocabulary.wordId(word);

  test('weighs a word by how few of the passages have it', () => {
    // Three passages, of which three have the baker, one the software and none a xylophone.
    expect(['baker', 'software', 'xylophone'].map(weight)).toEqual([
      Math.log(1 + 0.5 / 3.5),
      Math.log(1 + 2.5 / 1.5),
      Math.log(1 + 3.5 / 0.5),
    ]);
  });
  test('weighs as much as its terms together, and 1 when it has none', () => {
    const { terms, weight: whole } = query('the software of the baker');
    expect(whole).toBeCloseTo(
      terms.reduce((sum, one) => sum + one.weight, 0),
      12,
    );
    expect(query('what is it').weight).toBe(1);
  });
  test('knows where each of its terms stands that the library has', () => {
    const { indexOf } = query('xylophone software baker');
    expect([...indexOf]).toEqual([
      [termId('softwar'), [1]],
      [termId('baker'), [2]],
    ]);
  });
  test('knows the words that a term was asked in, and none for a form that the library lacks', () =>
    expect(query('baked bakes').terms.map((one) => [one.typed, one.wordId])).toEqual([['baked', undefined]]));
  test('has its words in order as they are spelled, small words too', () =>
    expect(query('the baker at xylophone').spelled).toEqual([wordId('the'), wordId('baker'), wordId('at'), -1]));
  test('weighs a pair as the commoner of its words', () => {
    const [pair, unknown] = query('baker software xylophone').pairs;
    expect(pair).toEqual({ first: termId('baker'), second: termId('softwar'), weight: weight('baker') });
    expect(unknown).toMatchObject({ first: termId('softwar'), second: -1, weight: weight('software') });
  });
  test('has the words of a phrase as they are spelled', () =>
    expect(query('"sour bread" xylophone').phrases).toEqual([[wordId('sour'), wordId('bread')]]));
  test('excludes a word in all its forms, and one that the library lacks not at all', () =>
    expect([...query('bread -bakes -xylophones').excluded]).toEqual([termId('bake')]));
  test('counts its small words', () => expect(query('what is the bread at night').stops).toBe(4));
  test('has no term for a question of stop words', () => expect(query('what is it').terms).toEqual([]));
  test('pairs what stands side by side, stop words too', () => expect(query('bread at night').pairs).toHaveLength(2));
  test('marks a phrase with an unknown word as one that stands nowhere', () =>
    expect(query('"sour xylophone"').phrases[0]).toContain(-1));
});
