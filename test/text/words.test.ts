import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { eachWord, words } from '../../src/text/words.js';
import { texts } from '../support/texts.js';

const split = (text: string, language = 'en') => words(text, language).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  test('leaves punctuation out', () => expect(split('Yes, (really) - "so".')).toEqual(['Yes', 'really', 'so']));
  test('keeps a number with its separators whole', () =>
    expect(split('$2.75 of 1,000,000.')).toEqual(['2.75', 'of', '1,000,000']));
  test('leaves the point that ends a sentence off a number', () => expect(split('In 2022.')).toEqual(['In', '2022']));
  test('keeps a unit with its number', () => expect(split('3.5GHz')).toEqual(['3.5GHz']));
  test('keeps the points of an acronym', () =>
    expect(split('The U.S. and U.S.A.')).toEqual(['The', 'U.S.', 'and', 'U.S.A.']));
  test('does not take the letter that ends a sentence for an acronym', () =>
    expect(split('Plan B. Go.')).toEqual(['Plan', 'B', 'Go']));
  test('keeps C++ and C# apart from C', () => expect(split('C++, C#, C.')).toEqual(['C++', 'C#', 'C']));
  test('keeps apostrophes inside a word only', () =>
    expect(split("'don't' rock’n’roll'")).toEqual(["don't", 'rock’n’roll']));
  test('cuts at hyphens', () => expect(split('e-commerce')).toEqual(['e', 'commerce']));
  test('keeps combining marks with their letter', () =>
    expect(split('cafe\u0301 हिन्दी')).toEqual(['cafe\u0301', 'हिन्दी']));
  test('cuts Chinese by its dictionary', () => expect(split('金融科技监管', 'zh')).toEqual(['金融', '科技', '监管']));
  test('cuts Thai by its dictionary', () => expect(split('ประเทศไทยมีกฎหมาย', 'th')).toContain('กฎหมาย'));
  test('asks the dictionary for a run without spaces in parts of bounded length, and tears no character', () => {
    const text = `字${'𠀀漢字仮名'.repeat(2_000)}`;
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    onTestFinished(() => segment.mockRestore());
    const found = split(text, 'ja');
    const asked = segment.mock.calls.map(([part]) => part.length);
    expect(Math.max(...asked)).toBeLessThanOrEqual(1024);
    expect(found.join('')).toBe(text);
    expect(found.join(' ')).not.toMatch(/\p{Surrogate}/u);
  });
  test.each([63, 64, 4_095, 4_096, 10_000])('passes over a stretch of %i marks', (length) =>
    expect(split(`One,${'…'.repeat(length - 1)}two`)).toEqual(['One', 'two']),
  );
  test.each([
    ['en', 'one two '],
    ['en', 'a.b.'],
    ['en', '… '],
    ['zh', '我们今天，'],
    ['ja', '漢字仮名'],
    ['km', '។'],
  ])('one by one in %s are the same, and leave others their turns: %j', (language, part) => {
    const text = part.repeat(20_000 / part.length);
    let steps = 0;
    let turns = 0;
    const found = [];
    for (const word of eachWord(text, language, (done) => (steps += done) >= 50_000)) {
      if (word !== undefined) found.push(word);
      else {
        turns += 1;
        steps = 0;
      }
    }
    expect(found).toEqual(words(text, language));
    expect(turns).toBeGreaterThanOrEqual(2);
  });
  test('cuts Latin out of Japanese', () => expect(split('東京でAPIを使う', 'ja')).toContain('API'));
  test.each([
    ['en', '½ cup, 2½ cups, 1/2-inch', ['½', 'cup', '2', '½', 'cups', '1/2', 'inch']],
    ['en', '24/7 on 9/11 of 1/2/2020 at 10/5', ['24', '7', 'on', '9', '11', 'of', '1', '2', '2020', 'at', '10', '5']],
    ['en', 'AT&T, R&D, Q&As, bread&butter', ['AT&T', 'R&D', 'Q&As', 'bread', 'butter']],
    ['en', '/find?a=b&c=d &amp; x', ['find', 'a', 'b', 'c', 'd', 'amp', 'x']],
    ['en', 'I/O and A/B, TCP/IP, and/or', ['I/O', 'and', 'A/B', 'TCP', 'IP', 'and', 'or']],
    ['en', 'E.ON, J.LO, go.NOW', ['E.ON', 'J.LO', 'go', 'NOW']],
    ['en', 'python3.12, TLSv1.3, dev3.1, utf8', ['python', '3.12', 'TLS', 'v1.3', 'dev', '3.1', 'utf8']],
    ['ja', '版本v1.2', ['版本', 'v1.2']],
    ['ja', 'レオナルドダヴィンチ', ['レオナルド', 'ダヴィンチ']],
    ['ja', 'カスタマーサポートとデータベース', ['カスタマー', 'サポート', 'と', 'データベース']],
  ])('cuts %s: %s', (language, text, found) => expect(split(text, language)).toEqual(found));
  test('finds no word in emoji and symbols', () => expect(split('🎉👨‍👩‍👧 — §$% …')).toEqual([]));
  test('finds no word in nothing', () => expect(split('')).toEqual([]));

  test('gives ascending spans that do not overlap and begin and end without white space, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'zh', 'th', 'xx', '-'), (text, language) => {
        let last = 0;
        for (const { start, end } of words(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$/u);
          last = end;
        }
      }),
    );
  });
});
