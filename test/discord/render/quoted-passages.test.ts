import { describe, expect, test } from 'vitest';
import { quotedPassages } from '../../../src/discord/render/quoted-passages.js';
import { weight } from '../../../src/discord/protocol/message.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

const SENTENCE = 'The water rose by a hand in every hour of that night. ';

const PLAIN = { locale: 'en', emphasis: () => [] } as const;

/** The texts for one article with these paragraphs, each of them quoted. */
function shown(paragraphs: readonly string[], room: number, longest?: number): readonly string[] {
  const passages = build.passages(build.article({ paragraphs }));
  return texts(
    quotedPassages(
      passages.map((passage) => build.quoted(passage)),
      room,
      longest === undefined ? PLAIN : { ...PLAIN, longest },
    ),
  );
}

const quotesOf = (all: readonly string[]): readonly string[] => all.filter((text) => text.startsWith('>'));

describe('quotedPassages', () => {
  test('shows each quotation whole when there is room', () => {
    expect(shown(['One.', 'Two.'], 3_000)).toEqual([
      '> One.',
      expect.stringContaining('paragraph 1'),
      '> Two.',
      expect.stringContaining('paragraph 2'),
    ]);
  });

  test('shortens the long ones and leaves the short one whole', () => {
    const long = SENTENCE.repeat(60).trim();
    const quotes = quotesOf(shown([long, 'Short.', long], 3_000));
    expect(quotes[0]).toMatch(/night\. \\\[…\\\]$/u);
    expect(quotes[1]).toBe('> Short.');
    expect(quotes[2]).toMatch(/night\. \\\[…\\\]$/u);
  });

  test('shows three, as many as an answer has', () => {
    expect(quotesOf(shown(['One.', 'Two.', 'Three.', 'Four.'], 3_000))).toEqual(['> One.', '> Two.', '> Three.']);
  });

  test('leaves out the last rather than show less of each than two or three sentences', () => {
    const long = SENTENCE.repeat(20).trim();
    expect(quotesOf(shown([long, long.toUpperCase(), `x${long}`], 1_500))).toHaveLength(2);
  });

  test('stays within its room', () => {
    const long = SENTENCE.repeat(60).trim();
    const total = shown([long, long.toUpperCase(), `x${long}`], 2_000).reduce((sum, text) => sum + weight(text), 0);
    expect(total).toBeLessThanOrEqual(2_000);
    expect(total).toBeGreaterThan(1_700);
  });

  test('shows an answer sentence whole that stands at the end of a long paragraph', () => {
    const text = `${SENTENCE.repeat(80)}The gates held.`;
    const [passage] = build.passages(build.article({ paragraphs: [text] }));
    if (passage === undefined) throw new Error('An article has a passage.');
    const answer = { start: text.length - 15, end: text.length };
    expect(
      texts(quotedPassages([build.quoted(passage, answer)], 2_000, { locale: 'en', emphasis: () => [answer] }))[0],
    ).toBe('> \\[…\\] **The gates held.**');
  });

  test('shows once what comes twice, because two buttons cannot mean the same', () => {
    const [passage] = build.passages(build.article());
    if (passage === undefined) throw new Error('An article has a passage.');
    expect(quotesOf(texts(quotedPassages([build.quoted(passage), build.quoted(passage)], 3_000, PLAIN)))).toHaveLength(
      1,
    );
  });

  test('shortens every quotation to the length asked for', () => {
    expect(quotesOf(shown(['One sentence. Another sentence.'], 3_000, 20))).toEqual(['> One sentence. \\[…\\]']);
  });
});
