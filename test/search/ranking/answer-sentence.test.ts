import { describe, expect, test } from 'vitest';
import { answerKind, answerSentence } from '../../../src/search/ranking/answer-sentence.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery } from '../../../src/search/query/query.js';
import { passageIndex } from '../../support/passage-index.js';

/** The sentence chosen in the first passage; null when there is none. */
async function chosen(question: string, text: string): Promise<string | null> {
  const index = await passageIndex(text);
  const [passage] = index.passages;
  if (passage === undefined) throw new Error('There is no passage');
  const span = answerSentence(createQuery(parseQuestion(question), index), passage, answerKind(question, 'en'));
  return span && passage.passage.text.slice(span.start, span.end);
}

describe('the answer sentence', () => {
  test('is the one with most of the question’s words', async () =>
    expect(await chosen('Who sells rye bread?', 'The town is old. Ida sells rye bread. Bread is cheap.')).toBe(
      'Ida sells rye bread.',
    ));
  test('has a time when the question asks for one', async () =>
    expect(await chosen('When did the mill burn?', 'The mill did burn down twice. The mill did burn in 1962.')).toBe(
      'The mill did burn in 1962.',
    ));
  test('has a number when the question asks for one', async () =>
    expect(
      await chosen('How many cats live at the mill?', 'Cats live at the mill. Cats at the mill: 12 live there.'),
    ).toContain('12'));
  test('has a name when the question asks for one', async () =>
    expect(await chosen('Who owns the mill?', 'A cousin owns the mill. Now the mill owns Ida Marsh.')).toContain(
      'Ida',
    ));
  test('has a reason when the question asks for one', async () =>
    expect(
      await chosen('Why did the mill close?', 'The mill did close early. The mill did close because of rats.'),
    ).toContain('because'));
  test('is none when no sentence has a word of the question', async () =>
    expect(await chosen('zebra', 'The mill is old.')).toBeNull());
  test('is the first among equals', async () =>
    expect(await chosen('mill', 'The mill one. Nobody slept there. The mill two.')).toBe('The mill one.'));
});
