import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/search/analyzer.js';
import { texts } from '../support/texts.js';

const terms = (text: string, language = 'en') =>
  createAnalyzer(language)
    .analyze(text)
    .map(({ term }) => term);
const content = (text: string, language = 'en') =>
  createAnalyzer(language)
    .analyze(text)
    .filter(({ stop }) => !stop)
    .map(({ start, end }) => text.slice(start, end));

/** That two spellings are filed under one term. */
const same = (a: string, b: string, language = 'en') => expect(terms(a, language)).toEqual(terms(b, language));
const different = (a: string, b: string, language = 'en') => expect(terms(a, language)).not.toEqual(terms(b, language));

describe('the analyzer', () => {
  test('files the forms of a word under one term', () => same('regulations', 'regulation'));
  test('keeps news apart from new', () => different('news', 'new'));
  test.each([
    ['paid', 'pay'],
    ['bought', 'buys'],
    ['went', 'going'],
    ['children', 'child'],
    ['women', 'woman'],
    ['crises', 'crisis'],
    ['written', 'wrote'],
  ])('knows that %s is a form of %s', (a, b) => same(a, b));
  test.each([
    ['colour', 'color'],
    ['organisation', 'organization'],
    ['analysed', 'analyzed'],
    ['centre', 'centers'],
    ['licence', 'license'],
    ['programme', 'program'],
    ['labour', 'labor'],
  ])('files British %s with American %s', (a, b) => same(a, b));
  test.each([
    ['hour', 'hor'],
    ['four', 'for'],
    ['rise', 'rize'],
    ['wise', 'wize'],
  ])('does not respell %s', (a, b) => different(a, b));
  test('takes the possessive off', () => same('Alibaba’s', 'Alibaba'));
  test('takes the apostrophe of a plural possessive off', () => same("regulators'", 'regulators'));
  test('tells the country from the pronoun by its capitals', () => different('US', 'us'));
  test.each(['U.S.', 'U.S.A.', 'US', 'USA'])('files %s as one country', (written) =>
    expect(terms(written)).toEqual(['usa']),
  );
  test('files a number with and without separators together', () => same('1,000', '1000'));
  test('does not join the numbers of a list', () => different('1,23', '123'));
  test('keeps C++, C# and C apart', () => expect(new Set(terms('C++ C# C')).size).toBe(3));
  test('files accents and plain letters together', () => same('café', 'cafe'));

  test('marks stop words and leaves them in', () =>
    expect(
      createAnalyzer('en')
        .analyze('the gate')
        .map(({ stop }) => stop),
    ).toEqual([true, false]));
  test('marks question words and requests', () => expect(content('Please tell me who was fined')).toEqual(['fined']));
  test('keeps words that the usual list drops though they are asked for', () =>
    expect(content('is it like that now')).toEqual(['like', 'now']));
  test('marks contractions', () => expect(content("What don't they’ve")).toEqual([]));

  test('takes the article off a French word, from its offsets too', () => {
    const [token] = createAnalyzer('fr').analyze('l’homme');
    expect(token).toMatchObject({ start: 2, end: 7, word: 'homme' });
  });
  test('takes the article off an Italian word', () => same('dell’arte', 'arte', 'it'));
  test('leaves an English O’ alone', () => different('l’homme', 'homme'));
  test('stems German', () => same('Häuser', 'Haus', 'de'));
  test('stems Spanish before it folds', () => same('regulaciones', 'regulación', 'es'));
  test('stems Russian', () => same('банки', 'банка', 'ru'));
  test('cuts Chinese and marks its particles', () =>
    expect(content('中国的金融科技', 'zh')).toEqual(['中国', '金融', '科技']));
  test('cuts Thai', () => expect(content('ประเทศไทยมีกฎหมาย', 'th')).toContain('กฎหมาย'));
  test('only folds a language it does not know', () => expect(terms('Ĝardenoj', 'eo')).toEqual(['gardenoj']));
  test('reads a language tag with a region', () => expect(createAnalyzer('en-GB').language).toBe('en'));
  test('takes the names of object properties for words', () =>
    expect(content('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'toString']));

  test('gives offsets of words and terms without a space, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'fr', 'de', 'zh', 'th', 'tr'), (text, language) => {
        let last = 0;
        for (const { start, end, term } of createAnalyzer(language).analyze(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(term).toMatch(/^\S+$/u);
          last = end;
        }
      }),
    );
  });
});
