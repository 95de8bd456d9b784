import { describe, expect, test } from 'vitest';
import { STOP_WORD_LANGUAGES, stopWords } from '../../../src/search/index/stop-words.js';

describe('stop words', () => {
  // Lists are made when they are first asked for, so the words that are added and kept out come first here.
  test.each([
    ['en', 'whom'],
    ['en', 'doing'],
    ['en', 'please'],
    ['de', 'wieviel'],
    ['fr', 'combien'],
    ['es', 'cuánto'],
    ['es', 'cuanto'],
    ['it', 'cosa'],
    ['it', 'quando'],
    ['pt', 'porquê'],
    ['pt', 'porque'],
    ['nl', 'hoeveel'],
    ['ru', 'почему'],
    ['zh', '什么'],
    ['ja', 'なぜ'],
    ['th', 'ทำไม'],
  ])('have the question words of %s, with accents and without: %s', (language, word) =>
    expect(stopWords(language)).toContain(word),
  );
  test.each(['never', 'now', 'make', 'like', 'most', 'still', 'over', 'under'])(
    'have no “%s”, which a question may be about',
    (word) => expect(stopWords('en')).not.toContain(word),
  );
  test.each([
    ['ar', 'في'],
    ['ca', 'els'],
    ['cs', 'ale'],
    ['da', 'og'],
    ['de', 'der'],
    ['el', 'και'],
    ['en', 'the'],
    ['es', 'los'],
    ['eu', 'eta'],
    ['fi', 'ja'],
    ['fr', 'les'],
    ['ga', 'agus'],
    ['hu', 'az'],
    ['hy', 'եւ'],
    ['it', 'gli'],
    ['ja', 'これ'],
    ['ko', '그리고'],
    ['nb', 'og'],
    ['nl', 'het'],
    ['no', 'og'],
    ['pl', 'jest'],
    ['pt', 'os'],
    ['ro', 'este'],
    ['ru', 'это'],
    ['sl', 'in'],
    ['sv', 'och'],
    ['th', 'และ'],
    ['tr', 've'],
    ['uk', 'та'],
    ['zh', '与'],
  ])('are known in %s: %s', (language, word) => expect(stopWords(language)).toContain(word));
  test('are known in the languages that say so', () =>
    expect(STOP_WORD_LANGUAGES.filter((language) => stopWords(language).size === 0)).toEqual([]));
  test('are none in a language without a list', () => expect(stopWords('eo').size).toBe(0));
  test('are the same object when asked for again', () => expect(stopWords('en')).toBe(stopWords('en')));
});
