import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlights } from '../../../src/search/ranking/highlights.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery } from '../../../src/search/query/query.js';
import { passageIndex } from '../../support/passage-index.js';
import { texts } from '../../support/texts.js';

const index = await passageIndex('The fined bakers bake rye bread with Müller in words and wills.');
const marked = (question: string, text: string) =>
  highlights(text, createQuery(parseQuestion(question), index), index).map(({ start, end }) => text.slice(start, end));

describe('highlights', () => {
  test('are the words that matched, as they stand', () => expect(marked('fine', 'He fined them.')).toEqual(['fined']));
  test('have a word in another form', () => expect(marked('baker', 'Two bakers came.')).toEqual(['bakers']));
  test('have a word without the accents that were not typed', () =>
    expect(marked('muller', 'It was Müller.')).toEqual(['Müller']));
  test('join words with only a space between them', () =>
    expect(marked('rye bread', 'Good rye bread rises.')).toEqual(['rye bread']));
  test('join words with several spaces or none between them', async () => {
    expect(marked('rye bread', 'Good rye \t bread rises.')).toEqual(['rye \t bread']);
    const chinese = await passageIndex('金融科技监管', 'zh');
    const spans = highlights('新金融科技', createQuery(parseQuestion('金融科技'), chinese), chinese);
    expect(spans).toEqual([{ start: 1, end: 5 }]);
  });
  test('do not join words on two lines', () => expect(marked('rye bread', 'rye\nbread')).toEqual(['rye', 'bread']));
  test('do not join words over a comma', () => expect(marked('rye bread', 'rye, bread')).toEqual(['rye', 'bread']));
  test('leave stop words out', () =>
    expect(marked('the bread with rye', 'the bread with rye')).toEqual(['bread', 'rye']));
  test('leave a stop word out that is spelled like a form of a matched word', () =>
    expect(marked('wills', 'He will read wills.')).toEqual(['wills']));
  test('have what a misspelt word was read as', () => expect(marked('breaad', 'Good bread.')).toEqual(['bread']));
  test('are right behind emoji', () => expect(marked('bread', '👨‍👩‍👧‍👦 bread')).toEqual(['bread']));
  test('are none for words that the library lacks', () => expect(marked('zebra', 'A zebra came.')).toEqual([]));

  test('have a word that was met by meaning', () =>
    expect(
      highlights('Good loaves of rye.', createQuery(parseQuestion('rye bread'), index), index, [{ start: 5, end: 11 }]),
    ).toEqual([
      { start: 5, end: 11 },
      { start: 15, end: 18 },
    ]));
  test('join a word that was met to one that matched', () =>
    expect(
      highlights('Good rye loaves.', createQuery(parseQuestion('rye bread'), index), index, [{ start: 9, end: 15 }]),
    ).toEqual([{ start: 5, end: 15 }]));
  test('leave out a stop word although it was met', () =>
    expect(
      highlights('It is rye.', createQuery(parseQuestion('rye bread'), index), index, [{ start: 0, end: 2 }]),
    ).toEqual([{ start: 6, end: 9 }]));

  test('lie within the text, ascending and apart, whatever the text', () => {
    const query = createQuery(parseQuestion('word bread rye'), index);
    fc.assert(
      fc.property(texts, (text) => {
        let last = -1;
        for (const { start, end } of highlights(text, query, index)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
