import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/discord/text/excerpt.js';
import { quoteBlock } from '../../../src/discord/text/quote-block.js';
import { Quotation } from '../../../src/domain/quotation.js';
import { build } from '../../support/discord/articles.js';
import { hostileText } from '../../support/discord/hostile-text.js';

const TEXT = 'The gates closed at dawn. Water stood two metres above the mark. Nobody was hurt.';

function quoted(text: string, answer: { start: number; end: number } | null = null) {
  const [passage] = build.passages(build.article({ paragraphs: [text] }));
  if (passage === undefined) throw new Error('An article has a passage.');
  return { ...build.quoted(passage, answer), emphasis: answer === null ? [] : [answer] };
}

describe('excerpt', () => {
  test('shows all of a quotation that is short enough', () => {
    expect(excerpt(quoted(TEXT), 200)).toMatchObject({
      quotation: { text: TEXT },
      cut: { before: false, after: false },
    });
  });

  test('cuts at the end of a sentence and says so', () => {
    const { quotation, cut } = excerpt(quoted(TEXT), 70);
    expect(quotation.text).toBe('The gates closed at dawn. Water stood two metres above the mark.');
    expect(cut).toEqual({ before: false, after: true });
  });

  test('begins with the answer sentence when that would else be cut off', () => {
    const start = TEXT.indexOf('Nobody');
    const { quotation, cut, emphasis } = excerpt(quoted(TEXT, { start, end: TEXT.length }), 30);
    expect(quotation.text).toBe('Nobody was hurt.');
    expect(cut).toEqual({ before: true, after: false });
    expect(emphasis).toEqual([{ start: 0, end: 16 }]);
  });

  test('begins with the answer sentence when the cut would fall into it', () => {
    const text = `The gates, which were old and ${'very '.repeat(10)}heavy, closed.`;
    const start = text.indexOf('which');
    const { quotation } = excerpt(quoted(text, { start, end: start + 60 }), 65);
    expect(quotation.text.startsWith('which were old')).toBe(true);
  });

  test('drops the emphasis of what it leaves out and shortens what it cuts through', () => {
    const emphasis = [
      { start: 4, end: 9 },
      { start: 20, end: 30 },
      { start: 70, end: 73 },
    ];
    expect(excerpt({ ...quoted(TEXT), emphasis }, 30).emphasis).toEqual([
      { start: 4, end: 9 },
      { start: 20, end: 25 },
    ]);
  });

  test('is a proved part of the quotation, of at most the length asked for, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 65, max: 200 }), (text, limit) => {
        fc.pre(text !== '');
        const { quotation } = excerpt(quoted(text), limit);
        expect(Quotation.isProved(quotation)).toBe(true);
        expect(quotation.text.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(quotation.text)).toBe(true);
      }),
    );
  });
});

describe('quoteBlock', () => {
  test('puts every line behind the mark of a quotation, and what was left out as an ellipsis', () => {
    expect(quoteBlock(excerpt(quoted('One line. \nAnother line. A third.'), 25))).toBe(
      '> One line. \n> Another line. \\[…\\]',
    );
  });

  test('refuses a quotation that was not proved, whatever its type says', () => {
    const { article, start, end } = quoted(TEXT).quotation;
    const forged = { article, start, end, text: 'The gates broke.' };
    // What a careless cast elsewhere could bring in.
    const unproved = forged as unknown as Quotation;
    const shown = () =>
      quoteBlock({ quotation: unproved, emphasis: [], words: null, cut: { before: false, after: false } });
    expect(shown).toThrow('not proved');
  });
});
