import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuotedPassage } from '../../src/domain/answer.js';
import { Quotation } from '../../src/domain/quotation.js';
import { createSearcher } from '../../src/search/searcher.js';
import { library } from '../support/library.js';
import { texts } from '../support/texts.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const asked = library({
  words:
    'The constructor wrote the word Mr. Hale said: don’t pay 2.75 in the U.S. for C++.\n\nA second word, 👨‍👩‍👧‍👦 and e\u0301.',
  zh: '---\ntitle: 科技\nlanguage: zh\n---\n\n金融科技的规则。它很短。\n',
  th: '---\ntitle: ไทย\nlanguage: th\n---\n\nประเทศไทยมีกฎหมาย\n',
});
const searcher = await createSearcher(asked);

/** Whether a quoted passage keeps all that it promises. */
function holds({ quotation, answer, highlights, confidence }: QuotedPassage): boolean {
  const { article, start, end, text } = quotation;
  return (
    Quotation.isProved(quotation) &&
    text === article.text.slice(start, end) &&
    confidence >= 0 &&
    confidence <= 1 &&
    [...highlights, ...(answer === null ? [] : [answer])].every(
      (span) => quotation.part(span)?.text === text.slice(span.start, span.end),
    )
  );
}

describe('a hostile question', () => {
  test('never throws, and whatever it gets is proved', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const answer = await searcher.answer(parseQuestion(text));
        if (answer.kind === 'empty-question') return;
        const passages = 'nearest' in answer ? answer.nearest : answer.quotations;
        expect(passages.filter((one) => !holds(one))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
  test.each([
    ['300 characters of an opened link', '[a]('.repeat(75)],
    ['a hundred quotation marks', '"'.repeat(100)],
    ['a hundred exclusions', '-word '.repeat(100)],
    ['a hundred filters', 'article:words '.repeat(100)],
    ['a megabyte', 'word '.repeat(200_000)],
    ['a megabyte of accents', `e${'\u0301'.repeat(1_000_000)}`],
    ['half a surrogate pair', 'word \ud83d word'],
    ['names of object properties', '__proto__ constructor toString hasOwnProperty'],
    ['a phrase of stop words', '"in the U.S. for" "the word"'],
  ])('gets a verdict: %s', async (_, text) =>
    expect(await searcher.answer(parseQuestion(text))).toHaveProperty('kind'),
  );
});
