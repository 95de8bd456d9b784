import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { texts } from '../../support/texts.js';

const terms = (text: string, language = 'en') =>
  createAnalyzer(language)
    .analyze(text)
    .map(({ term }) => term);
const words = (text: string, language = 'en') =>
  createAnalyzer(language)
    .analyze(text)
    .map(({ word }) => word);
const content = (text: string, language = 'en') =>
  createAnalyzer(language)
    .analyze(text)
    .filter(({ stop }) => !stop)
    .map(({ start, end }) => text.slice(start, end));

describe('the analyzer', () => {
  test('files the forms of a word under one term', () => expect(terms('regulations')).toEqual(terms('regulation')));
  test('keeps news apart from new', () => expect(terms('news')).not.toEqual(terms('new')));
  test.each([
    ['paid', 'pay'],
    ['bought', 'buys'],
    ['went', 'going'],
    ['children', 'child'],
    ['women', 'woman'],
    ['crises', 'crisis'],
    ['written', 'wrote'],
  ])('knows that %s is a form of %s', (a, b) => expect(terms(a)).toEqual(terms(b)));
  test.each([
    ['colour', 'color'],
    ['organisation', 'organization'],
    ['analysed', 'analyzed'],
    ['centre', 'centers'],
    ['licence', 'license'],
    ['programme', 'program'],
    ['labour', 'labor'],
  ])('files British %s with American %s', (a, b) => expect(terms(a)).toEqual(terms(b)));
  test.each([
    ['hour', 'hor'],
    ['four', 'for'],
    ['rise', 'rize'],
    ['wise', 'wize'],
  ])('does not respell %s', (a, b) => expect(terms(a)).not.toEqual(terms(b)));
  test.each([
    ['they’re', 'they'],
    ["we've", 'we'],
    ["he'll", 'he'],
    ["she'd", 'she'],
    ["I'm", 'i'],
    ["o'clock's", "o'clock"],
    ["it'sy", "it'sy"],
  ])('takes what is contracted off %s and leaves %s', (written, word) => expect(words(written)).toEqual([word]));
  test('takes the possessive off', () => expect(terms('Alibaba’s')).toEqual(terms('Alibaba')));
  test('takes the apostrophe of a plural possessive off', () =>
    expect(terms("regulators'")).toEqual(terms('regulators')));
  test('tells the country from the pronoun by its capitals', () => expect(terms('US')).not.toEqual(terms('us')));
  test.each(['U.S.', 'U.S.A.', 'US', 'USA'])('files %s as one country', (written) =>
    expect(createAnalyzer('en').analyze(written)).toMatchObject([{ term: 'usa', word: 'usa', stop: false }]),
  );
  test.each(['BUS', 'USAGE', 'XUS', 'US5'])('does not file %s as that country', (written) =>
    expect(terms(written)).not.toEqual(['usa']),
  );
  test('does not know that country in other languages', () => expect(terms('US', 'de')).not.toEqual(['usa']));
  test.each([
    ['1,000', '1000'],
    ['12,345,678', '12345678'],
    ['1,23', '1.23'],
    ['1,2345', '1.2345'],
  ])('files the number %s as %s', (written, word) => expect(words(written)).toEqual([word]));
  test('keeps C++, C# and C apart', () => expect(new Set(terms('C++ C# C')).size).toBe(3));
  test('files accents and plain letters together', () => expect(terms('café')).toEqual(terms('cafe')));

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
  test.each([
    ['fr', "l'eau d'or j'ai m'use t'use s'use n'use c'est", 'eau or ai use use use use est'],
    ['fr', "qu'il jusqu'ici lorsqu'il puisqu'on quoiqu'il L’Homme", 'il ici il on il homme'],
    ['it', "un'amica dell'arte all'alba nell'acqua sull'onda", 'amica arte alba acqua onda'],
    ['it', "dall'alto quest'anno", 'alto anno'],
    ['fr', "presqu'île aujourd'hui", "presqu'ile aujourd'hui"],
  ])('takes off what is elided in %s: %s', (language, text, expected) =>
    expect(words(text, language).join(' ')).toBe(expected),
  );
  test('takes the article off an Italian word', () => expect(terms('dell’arte', 'it')).toEqual(terms('arte', 'it')));
  test('leaves an English O’ alone', () => expect(terms('l’homme')).not.toEqual(terms('homme')));
  test('stems German', () => expect(terms('Häuser', 'de')).toEqual(terms('Haus', 'de')));
  test('stems Spanish before it folds', () => expect(terms('regulaciones', 'es')).toEqual(terms('regulación', 'es')));
  test('stems Russian', () => expect(terms('банки', 'ru')).toEqual(terms('банка', 'ru')));
  test('cuts Chinese and marks its particles', () =>
    expect(content('中国的金融科技', 'zh')).toEqual(['中国', '金融', '科技']));
  test('cuts Thai', () => expect(content('ประเทศไทยมีกฎหมาย', 'th')).toContain('กฎหมาย'));
  test('only folds a language it does not know', () => expect(terms('Ĝardenoj', 'eo')).toEqual(['gardenoj']));
  test('reads a language tag with a region', () => expect(createAnalyzer('en-GB').language).toBe('en'));
  test('takes the names of object properties for words', () =>
    expect(content('constructor __proto__ toString')).toEqual(['constructor', 'proto', 'toString']));

  test('gives the same tokens one by one, and between them leaves others their turns', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'fr', 'zh', 'th'), (text, language) => {
        const analyzer = createAnalyzer(language);
        const all = [...analyzer.tokens(text, () => true)];
        expect(all.filter((token) => token !== undefined)).toEqual(analyzer.analyze(text));
        expect(all.length >= 2 * analyzer.analyze(text).length).toBe(true);
      }),
    );
  });
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

describe('what the analyzer remembers', () => {
  test('is a text that comes again', () => {
    const analyzer = createAnalyzer('en');
    expect(analyzer.analyze('When do tides turn?')).toBe(analyzer.analyze('When do tides turn?'));
  });
  test('is not every text there ever was', () => {
    const analyzer = createAnalyzer('en');
    const first = analyzer.analyze('When do tides turn?');
    for (let number = 0; number < 30; number += 1) analyzer.analyze(`${number} ${'ebb and flow '.repeat(700)}`);
    expect(analyzer.analyze('When do tides turn?')).not.toBe(first);
    expect(analyzer.analyze('When do tides turn?')).toEqual(first);
  });
  test('is no long text', () => {
    const analyzer = createAnalyzer('en');
    const long = 'ebb and flow '.repeat(1_000);
    expect(analyzer.analyze(long)).not.toBe(analyzer.analyze(long));
  });
});
