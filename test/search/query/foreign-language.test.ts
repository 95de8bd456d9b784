import { describe, expect, test } from 'vitest';
import { foreignLanguage } from '../../../src/search/query/read-question.js';
import { QUESTIONS } from '../../golden/questions.js';

const language = (question: string, ...languages: readonly string[]) => foreignLanguage(question, languages)?.language;

describe('the language of a question', () => {
  test.each([
    ['Warum wurde Alibaba bestraft?', 'de'],
    ['Wie viel kostet der Bot?', 'de'],
    ['Pourquoi Alibaba a-t-elle été condamnée ?', 'fr'],
    ['¿Por qué fue multada Alibaba?', 'es'],
    ['Quando è stata multata Alibaba?', 'it'],
    ['Hur mycket kostar det?', 'sv'],
    ['谁设计了水闸', 'zh'],
    ['アリババはなぜ罰金を科されましたか', 'ja'],
    ['ทำไม Alibaba ถูกปรับ', 'th'],
  ])('is told by its small words: %s', (question, asked) => expect(language(question, 'en')).toBe(asked));
  test('is not foreign when the library has it', () =>
    expect(language('Warum wurde Alibaba bestraft?', 'en', 'de')).toBeUndefined());
  test('is not guessed from names and numbers', () => expect(language('Alibaba IPO 2020', 'de')).toBeUndefined());
  test('is told where small words are all that is asked', () => expect(language('Wer wie was', 'fr')).toBe('de'));
  test('is told though its words have capitals and curly apostrophes', () =>
    expect(language('QU’EST-CE QUE LE PAIN', 'de')).toBe('fr'));
  test('is told by two small words where the library’s languages have none of them', () =>
    expect([language('Wer wie Alibaba', 'fr'), language('Wer Alibaba Strafe', 'fr')]).toEqual(['de', undefined]));
  test('is not guessed from one small word', () => expect(language('Alibaba Strafe warum', 'en')).toBeUndefined());
  test('is not told by a name’s small words beside the question’s own', () =>
    expect(language('How long is the Rio de la Plata?', 'en')).toBeUndefined());
  test('is English for a library without an English article', () =>
    expect(language('Why was Alibaba fined?', 'de')).toBe('en'));
  test('is unknown when there is no language to compare with and no small word', () =>
    expect(language('Alibaba')).toBeUndefined());
  const ENGLISH = QUESTIONS.map(({ question }) => question).filter((question) => question !== 'Was kostet der Bot?');
  test.each(ENGLISH)('is not foreign to an English library: %s', (question) =>
    expect(language(question, 'en')).toBeUndefined(),
  );
});

test('the small words are where they stand', () => {
  const question = 'Warum wurde Alibaba bestraft?';
  expect(foreignLanguage(question, ['en'])?.smallWords.map(({ start, end }) => question.slice(start, end))).toEqual([
    'Warum',
    'wurde',
  ]);
});
