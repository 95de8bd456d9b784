import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import type { Quotation } from '../../../src/domain/quotation.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

type AnswerReply = Extract<Reply, { kind: 'answered' }>;

const [first, second] = build.passages(build.article());
if (first === undefined || second === undefined) throw new Error('The article has two passages.');

const ANSWER: AnswerReply = {
  kind: 'answered',
  question: 'When were the gates built?',
  quotations: [build.quoted(second, { start: 0, end: second.text.length })],
  confidence: 0.9,
  missing: [],
  corrections: [],
};

const shown = (reply: Partial<AnswerReply>): readonly string[] =>
  texts(render({ ...ANSWER, ...reply }, { locale: 'en', private: false }).components);

describe('an answer', () => {
  test('stands under its question, which Discord does not show', () => {
    expect(shown({})[0]).toBe('### When were the gates built?');
  });

  test('sets the answer sentence in bold', () => {
    expect(shown({})[1]).toBe('> **The gates were built in 1962, after the great flood.**');
  });

  test('sets what matched in bold when no sentence stands out', () => {
    const quotations = [build.quoted(second, null, [{ start: 4, end: 9 }])] as const;
    expect(shown({ quotations })[1]).toBe('> The **gates** were built in 1962, after the great flood.');
  });

  test('says which words were read as others', () => {
    const corrections = [{ typed: 'goverment', read: 'government' }];
    expect(shown({ corrections })[0]).toContain('\n-# Read “goverment” as “government”.');
  });
  test('says which words could not be left out', () =>
    expect(shown({ included: ['solar'] })[0]).toContain('\n-# Without “solar” nothing is left, so it was looked for.'));

  test('says which words no article has', () => {
    expect(shown({ missing: ['zebra', 'lion'] }).at(-1)).toBe('-# No article has the words “zebra” or “lion”.');
  });

  test('names five missing words and counts the others', () => {
    expect(shown({ missing: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }).at(-1)).toContain('“e”, or 2 more.');
  });

  test('cannot hold a quotation that was not proved', () => {
    const { article, text } = second;
    const forged = { article, start: 0, end: text.length, text, part: () => forged };
    // What a careless cast elsewhere could bring in.
    const quotations = [{ ...build.quoted(second), quotation: forged as unknown as Quotation }] as const;
    expect(() => shown({ quotations })).toThrow('not proved');
  });
});
