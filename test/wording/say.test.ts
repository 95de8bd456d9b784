import { describe, expect, test } from 'vitest';
import { dateIn, languageIn, listIn, type PartialDate } from '../../src/wording/in-locale.js';
import { DISCORD_TAGS, LOCALES, localeOf } from '../../src/wording/locale.js';
import { quoted, sentences } from '../../src/wording/marks.js';
import { inLocale, say, type Wording } from '../../src/wording/say.js';

const everywhere = (text: string) =>
  ({ en: text, de: text, fr: text, es: text, pt: text, ja: text, zh: text }) as const;
const FOUND = {
  ...everywhere(''),
  en: { one: '{count} lock in {place}', other: '{count} locks in {place}' },
  fr: { one: '{count} écluse : {place} ?', other: '{count} écluses : {place} ?' },
} as const satisfies Wording;

describe('the language of a person', () => {
  test('is that of the tag that Discord sends', () =>
    expect(['en-US', 'en-GB', 'de', 'fr', 'es-ES', 'es-419', 'pt-BR', 'ja', 'zh-CN', 'zh-TW'].map(localeOf)).toEqual([
      'en',
      'en',
      'de',
      'fr',
      'es',
      'es',
      'pt',
      'ja',
      'zh',
      'zh',
    ]));
  test.each([undefined, '', 'ko', 'sv-SE', 'EN', 'constructor'])('is English for %s', (tag) =>
    expect(localeOf(tag)).toBe('en'),
  );
  test('has a tag of its own in every language', () =>
    expect(LOCALES.map((locale) => localeOf(DISCORD_TAGS[locale][0]))).toEqual(LOCALES));
});

describe('a text', () => {
  test('has the form that goes with the count', () =>
    expect([0, 1, 2].map((count) => say(FOUND, { count, place: 'Mill Street' }, 'en'))).toEqual([
      '0 locks in Mill Street',
      '1 lock in Mill Street',
      '2 locks in Mill Street',
    ]));
  test('has the form of its own language, where none and one are alike', () =>
    expect(say(FOUND, { count: 0, place: '' }, 'fr')).toMatch(/^0 écluse\u{a0}:/u));
  test('has numbers as the language writes them', () =>
    expect([
      say(FOUND, { count: 12_345, place: 'Lyon' }, 'en'),
      say(FOUND, { count: 12_345, place: 'Lyon' }, 'fr'),
    ]).toEqual(['12,345 locks in Lyon', '12\u{202f}345 écluses\u{a0}: Lyon\u{a0}?']));
  test('has values as they are given, braces and all', () =>
    expect(say(FOUND, { count: 2, place: '{count} « a : $& »' }, 'en')).toBe('2 locks in {count} « a : $& »'));
  test('breaks no line before a French mark, and leaves what is put in alone', () =>
    expect(say(FOUND, { count: 2, place: 'a ? b' }, 'fr')).toBe('2 écluses\u{a0}: a ? b\u{a0}?'));
  test('may be one for all languages', () =>
    expect([inLocale('APA 7', 'ja'), inLocale({ ...everywhere('a'), ja: 'b' }, 'ja')]).toEqual(['APA 7', 'b']));
});

describe('each language', () => {
  test('quotes with its own marks', () =>
    expect(LOCALES.map((locale) => quoted('x', locale))).toEqual([
      '“x”',
      '„x“',
      '«\u{a0}x\u{a0}»',
      '“x”',
      '“x”',
      '「x」',
      '“x”',
    ]));
  test('sets its sentences one after the other', () => {
    expect(sentences(['A.', '', 'B.'], 'en')).toBe('A. B.');
    expect(sentences(['あ。', 'い。'], 'ja')).toBe('あ。い。');
  });
  test('joins a list in its own way', () => {
    expect(listIn(['a', 'b', 'c'], 'conjunction', 'en')).toBe('a, b, and c');
    expect(listIn(['a', 'b'], 'disjunction', 'de')).toBe('a oder b');
    expect(listIn(['a', 'b', 'c'], 'conjunction', 'zh')).toBe('a、b和c');
  });
  test('has its own names of languages and months', () => {
    expect([languageIn('de', 'fr'), languageIn('xq', 'fr')]).toEqual(['allemand', 'xq']);
    const day = (['en', 'de', 'ja'] as const).map((locale) => dateIn([2024, 5, 1], undefined, locale));
    expect(day).toEqual(['May 1, 2024', '1. Mai 2024', '2024年5月1日']);
  });
  test.each<[PartialDate, PartialDate | undefined, string]>([
    [[1999], undefined, '1999'],
    [[1999, 12], undefined, 'Dezember 1999'],
    [[87, 12, 31], undefined, '31. Dezember 87'],
    [[1999], [2001], '1999–2001'],
    [[2022, 6, 23], [2022, 6, 25], '23.–25. Juni 2022'],
    [[2022, 6, 23], [2022, 7], 'Juni–Juli 2022'],
    [[-44, 3, 15], undefined, '44 v. Chr.'],
  ])('says of %j to %j only what is known: %s', (start, end, text) =>
    // CLDR has thin spaces around some dashes.
    expect(dateIn(start, end, 'de').replaceAll('\u{2009}', '')).toBe(text),
  );
});
