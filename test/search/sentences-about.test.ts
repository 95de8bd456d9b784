import { describe, expect, test } from 'vitest';
import type { QuotedPassage } from '../../src/domain/answer.js';
import { sentencesAbout } from '../../src/search/sentences-about.js';
import { build } from '../support/discord/articles.js';

const PARAGRAPHS = [
  'Gulls sleep here. The pier is long. It was built of oak.',
  'A pier needs care. Piers rot.',
  'The chapel bell is cracked.',
  'The oak pier burned.',
];
const article = build.article({ paragraphs: PARAGRAPHS });
const passages = build.passages(article);

/** The passage of that number, with these words of it matched; the sentence that begins with `answer` answers. */
function near(number: number, words: readonly string[], confidence: number, answer?: string): QuotedPassage {
  const passage = passages[number - 1];
  if (passage === undefined) throw new Error('There is no such passage.');
  const at = (word: string) => ({
    start: passage.text.indexOf(word),
    end: passage.text.indexOf(word) + word.length,
  });
  const from = answer === undefined ? -1 : passage.text.indexOf(answer);
  const span = from < 0 ? null : { start: from, end: passage.text.indexOf('.', from) + 1 };
  return {
    ...build.quoted(passage, span, words.map(at)),
    confidence,
    explanation: { score: 1, contributions: [], matched: words.map((word) => word.toLowerCase()) },
  };
}

const about = async (
  found: readonly QuotedPassage[],
  missing: readonly string[] = [],
  length: 'short' | 'medium' | 'long' = 'long',
) => {
  const { sentences, more } = await sentencesAbout(article, { passages: found, missing }, length);
  return { texts: sentences.map(({ quotation }) => quotation.text), more };
};

describe('the sentences about something', () => {
  test('are those that answer, in the article’s order and not in that of the passages', async () =>
    expect((await about([near(4, ['pier'], 0.9), near(1, ['pier'], 0.5, 'The pier is')])).texts).toEqual([
      'The pier is long.',
      'The oak pier burned.',
    ]));

  test('have one of each passage before two of one', async () => {
    const found = [near(2, ['pier', 'Piers'], 0.9, 'A pier'), near(1, ['pier'], 0.5), near(4, ['pier'], 0.4)];
    expect(await about(found, [], 'short')).toEqual({
      texts: ['The pier is long.', 'A pier needs care.', 'The oak pier burned.'],
      more: true,
    });
    expect((await about(found)).texts).toContain('Piers rot.');
  });

  test('are none of a passage that is merely the next best', async () =>
    expect((await about([near(3, [], 0.005)], ['smartphones'])).texts).toEqual([]));

  test('are those of a passage that means it without any of its words', async () =>
    expect((await about([near(3, [], 0.2, 'The chapel')], ['music'])).texts).toEqual(['The chapel bell is cracked.']));

  test('are none of an unlikely passage with one word of two', async () => {
    expect((await about([near(4, ['oak', 'pier'], 0), near(1, ['pier'], 0)])).texts).toEqual(['The oak pier burned.']);
    expect((await about([near(4, ['pier'], 0)], ['iron'])).texts).toEqual([]);
  });

  test('are of an unlikely passage that has the word', async () =>
    expect((await about([near(4, ['pier'], 0)])).texts).toEqual(['The oak pier burned.']));

  test('are none where nothing is near', async () => expect(await about([])).toEqual({ texts: [], more: false }));
});
