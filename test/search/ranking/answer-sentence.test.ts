import { describe, expect, test } from 'vitest';
import { answerKind, answerSentence, answerWords } from '../../../src/search/ranking/answer-sentence.js';
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

describe('the words of the answer', () => {
  const TEXT = 'The town is old. Ida sells rye bread here.';
  async function words(
    answer: string,
    found: { piece: number; start: number; end: number; share: number } | undefined,
  ) {
    const [passage] = (await passageIndex(TEXT)).passages;
    if (passage === undefined) throw new Error('There is no passage');
    const start = TEXT.indexOf(answer);
    const span = answer === '' ? null : { start, end: start + answer.length };
    const marked = answerWords(passage, span, { answers: 1, rank: 1, pieces: [0, 1], words: found });
    return marked && TEXT.slice(marked.start, marked.end);
  }
  const RYE = { piece: 1, start: 10, end: 19, share: 0.9 };

  test('are those that were read in it', async () =>
    expect(await words('Ida sells rye bread here.', RYE)).toBe('rye bread'));
  test.each([
    ['where another sentence is the answer', 'The town is old.', RYE],
    ['where no sentence is', '', RYE],
    ['where the reader is not sure', 'Ida sells rye bread here.', { ...RYE, share: 0.2 }],
    ['where it is the whole sentence', 'Ida sells rye bread here.', { ...RYE, start: 0, end: 25 }],
    ['where the sentence is none of the passage’s', 'Ida sells rye bread here.', { ...RYE, piece: 7 }],
    ['where nothing was read', 'Ida sells rye bread here.', undefined],
  ])('are not told %s', async (_why, answer, found) => expect(await words(answer, found)).toBeNull());
});

describe('what a question asks for', () => {
  test.each([
    ['When did it burn?', 'time'],
    ['In what year did it burn?', 'time'],
    ['what century was it', 'time'],
    ['Which day was it?', 'time'],
    ['how long did it burn', 'time'],
    ['How old is it?', 'time'],
    ['How many burnt?', 'quantity'],
    ['how much is it', 'quantity'],
    ['How far is it?', 'quantity'],
    ['What percentage burnt?', 'quantity'],
    ['what price was paid', 'quantity'],
    ['Who burnt it?', 'name'],
    ['WHOSE mill is it?', 'name'],
    ['Where is it?', 'name'],
    ['What city is it in?', 'name'],
    ['Which company owns it?', 'name'],
    ['Why did it burn?', 'reason'],
    ['What caused the fire?', 'reason'],
    ['For what reason did it burn?', 'reason'],
    ['What is a mill?', 'anything'],
    ['whenever it burns', 'anything'],
    ['somehow many burnt', 'anything'],
    ['howmany', 'anything'],
    ['the whole mill', 'anything'],
    ['anywhy', 'anything'],
  ])('by “%s” is a %s', (question, kind) => expect(answerKind(question, 'en')).toBe(kind));
  test('is the first that it says', () => expect(answerKind('When and why did it burn?', 'en')).toBe('time'));
  test('is not told in other languages', () => expect(answerKind('When did it burn?', 'de')).toBe('anything'));
});

describe('of two sentences with the same words the one is chosen', () => {
  /** The one that is chosen of a sentence with `thing` and one with the question’s words alone, which stands first. */
  const has = async (question: string, thing: string) =>
    (
      await chosen(question, `The mill did burn, they say, so it did. The mill did burn, they say, ${thing}.`)
    )?.includes(thing) ?? false;

  test.each([
    'in 1962',
    'in 2021',
    'on the 3rd',
    'on the 13th',
    'on the 1st',
    'on the 2nd',
    'in the 19th century',
    'for decades',
    'for a month',
    'for weeks',
    'for a day',
    'for hours',
    'in a minute',
    'for seconds',
    'in May',
    'on Monday',
    'for centuries',
    'for two years',
    'yesterday',
    'long ago',
  ])('that has a time: %s', async (thing) => expect(await has('When did the mill burn?', thing)).toBe(true));
  test.each(['in 962', 'in room 31', 'in may', 'daily'])('but no time is %s', async (thing) =>
    expect(await has('When did the mill burn?', thing)).toBe(false),
  );
  test.each([
    'for 12 crowns',
    'with hundred cats',
    'with a million cats',
    'with dozens of cats',
    'with halfs of cats'.replace('halfs', 'half'),
    'three times',
    'with hundreds of cats',
    'half of it',
    'Several times',
  ])('that has a quantity: %s', async (thing) => expect(await has('How much of the mill did burn?', thing)).toBe(true));
  test.each(['oneself', 'unhalfed'])('but no quantity is %s', async (thing) =>
    expect(await has('How much of the mill did burn?', thing)).toBe(false),
  );
  test.each(['by Ott', 'by “Ida”', 'in Aarhus'])('that has a name: %s', async (thing) =>
    expect(await has('Who saw the mill burn?', thing)).toBe(true),
  );
  test.each(['as A', 'as ott'])('but no name is %s', async (thing) =>
    expect(await has('Who saw the mill burn?', thing)).toBe(false),
  );
  test.each([
    'because of rats',
    'due to rats',
    'owing to rats',
    'in order to end it',
    'as a result',
    'which results in rats',
    'resulting from rats',
    'which causes rats',
    'causing rats',
    'for good reasons',
    'which led to rats',
    'and therefore rats',
    'to ensure it',
    'since rats came',
    'which resulted from rats',
    'caused by rats',
    'so that rats fled',
    'to prevent rats',
  ])('that has a reason: %s', async (thing) => expect(await has('Why did the mill burn?', thing)).toBe(true));
  test.each(['with rats', 'resulting so', 'toprevent'])('but no reason is %s', async (thing) =>
    expect(await has('Why did the mill burn?', thing)).toBe(false),
  );
});

describe('with meaning', () => {
  const TEXT = 'The mill is old. Its owner sleeps there. Cats come and go.';
  const near = async (...wholes: readonly number[]) => {
    const index = await passageIndex(TEXT);
    const [passage] = index.passages;
    if (passage === undefined) throw new Error('There is no passage');
    const sentences = wholes.map((whole) => ({ tokens: whole, around: whole, whole }));
    const similarity = { position: 0, tokens: 0.5, alike: 0.5, sentences };
    const span = answerSentence(createQuery(parseQuestion('zebra'), index), passage, 'anything', similarity);
    return span && TEXT.slice(span.start, span.end);
  };

  test('the answer sentence is the one that means most what was asked, though it has no word of it', async () =>
    expect(await near(0.1, 0.8, 0.3)).toBe('Its owner sleeps there.'));
  test('it is none that was not measured', async () => expect(await near(0.1)).toBe('The mill is old.'));
  test('it is none where none was measured', async () => expect(await near()).toBeNull());
});
