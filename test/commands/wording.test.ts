import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/commands/reply.js';
import { includedWords, missingNote, refusalReasons, sourceNote } from '../../src/commands/wording.js';
import { ANSWERS } from '../../src/wording/answers.js';
import { say } from '../../src/wording/say.js';
import { build } from '../support/discord/articles.js';

type Refusal = Extract<Reply, { kind: 'not-answered' }>;

const article = build.article();
const REFUSAL: Refusal = {
  kind: 'not-answered',
  question: 'Who painted the gates?',
  confidence: 0.1,
  missing: [],
  corrections: [],
  nearest: build.passages(article).map((passage) => build.quoted(passage)),
};
const MANNER = { locale: 'en', show: (word: string) => `<${word}>` } as const;
const reasons = (refusal: Partial<Refusal>) => refusalReasons({ ...REFUSAL, ...refusal }, MANNER);

describe('the reasons for a refusal', () => {
  test('are the words that no article has, made safe', () =>
    expect(reasons({ missing: ['painted'] })).toEqual(['No article has the word “<painted>”.']));
  test('are that nothing answers though the words are there', () =>
    expect(reasons({})).toEqual(['The articles have these words, but no passage ties them together.']));
  test('are none when nothing comes near, though no word is missing: they may be excluded', () =>
    expect(reasons({ nearest: [] })).toEqual([]));
  test('are those of the article that the question was restricted to', () =>
    expect([...reasons({ within: article }), ...reasons({ within: article, missing: ['x'] })]).toEqual([
      'It has these words, but no passage ties them together.',
      'It does not have the word “<x>”.',
    ]));
  test('are the language of the articles', () =>
    expect(reasons({ languages: ['en'] })).toEqual(['The articles are in English; ask in that language.']));
  test('name no pieces of a question in another language that has no spaces', () =>
    expect(reasons({ languages: ['en'], missing: ['アリ', 'ババ', 'Xi'] })).toEqual([
      'The articles are in English; ask in that language.',
      'No article has the word “<Xi>”.',
    ]));
  test('are all languages of the articles, by name', () =>
    expect(reasons({ languages: ['fr', 'de', 'en'] })).toEqual([
      'The articles are in English, French, and German; ask in one of these languages.',
    ]));
  test('are the language of the one article', () =>
    expect(reasons({ within: article, languages: ['de'] })).toEqual(['It is in German; ask in that language.']));
  test('are a code where a language has no name', () =>
    expect(reasons({ languages: ['xq'] })).toEqual(['The articles are in xq; ask in that language.']));
});

describe('what a reader should know of an article', () => {
  const note = (standing: NonNullable<typeof article.standing>) => sourceNote({ ...article, standing }, 'en');

  test('is nothing where nobody has said anything', () => expect(sourceNote(article, 'en')).toBe(''));
  test('is that it is official, or outdated, and what has replaced it', () => {
    expect(note({ official: true })).toBe('Marked as official.');
    expect(note({ outdated: true })).toBe('Marked as outdated: it may no longer hold.');
    expect(note({ replacedBy: article.id })).toBe(
      `Marked as outdated: it may no longer hold. “${article.id}” has replaced it.`,
    );
  });
  test('is what became of its source, after that', () =>
    expect(sourceNote({ ...article, source: 'gone', standing: { outdated: true } }, 'en')).toBe(
      'Marked as outdated: it may no longer hold. The source is no longer there.',
    ));
});

describe('a doubt', () => {
  test('is about what is shown', () =>
    expect([1, 2].map((count) => say(ANSWERS.doubt, { count }, 'en'))).toEqual([
      'I am not sure, but this may be it.',
      'I am not sure, but one of these may be it.',
    ]));
});

describe('No article has the words that no article has.', () => {
  const named = (...missing: readonly string[]) => missingNote(missing, MANNER);

  test('are nothing to say when there are none', () => expect(named()).toBe(''));
  test('are named one by one, each made safe', () =>
    expect([named('a'), named('a', 'b'), named('a', 'b', 'c')]).toEqual([
      'No article has the word “<a>”.',
      'No article has the words “<a>” or “<b>”.',
      'No article has the words “<a>”, “<b>”, or “<c>”.',
    ]));
  test('are five at most, and how many more there are', () => {
    expect(named('a', 'b', 'c', 'd', 'e')).toBe('No article has the words “<a>”, “<b>”, “<c>”, “<d>”, or “<e>”.');
    expect(named('a', 'b', 'c', 'd', 'e', 'f', 'g')).toBe(
      'No article has the words “<a>”, “<b>”, “<c>”, “<d>”, “<e>”, or 2 more.',
    );
  });
  test('are told apart from phrases, whose quotation marks are not doubled', () => {
    expect(named('"no comment"')).toBe('No article has the phrase “<no comment>”.');
    expect(named('"no comment"', 'a', '"not now"')).toBe(
      'No article has the word “<a>” nor the phrases “<no comment>” or “<not now>”.',
    );
  });
});

describe('the words that could not be left out', () => {
  const told = (included: readonly string[] | undefined) => includedWords(included, MANNER);

  test('are named', () => {
    expect(told(['solar'])).toBe('Without “<solar>” nothing is left, so it was looked for.');
    expect(told(['solar', 'wind'])).toBe('Without “<solar>” or “<wind>” nothing is left, so they were looked for.');
  });
  test.each([[undefined], [[]]])('are not spoken of when there are none: %j', (included) =>
    expect(told(included)).toBe(''),
  );
});
