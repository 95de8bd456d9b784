import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeEnd } from '../../src/text/segmenter.js';
import { texts } from '../support/texts.js';

const FAMILY = '👨‍👩‍👧‍👦';

/** One character again and again, the letters of a flag among them, and then any text. */
const rows = fc
  .tuple(fc.constantFrom(FAMILY, '🇩🇪', '\u{1f1e9}', 'e\u0301', 'é'), fc.integer({ min: 1, max: 180 }), texts)
  .map(([character, count, text]) => character.repeat(count) + text);

describe('graphemeEnd', () => {
  test('is the limit between two letters', () => expect(graphemeEnd('letters', 3)).toBe(3));
  test('stands before a letter whose accent would be lost', () => expect(graphemeEnd('cafe\u0301s', 4)).toBe(3));
  test('stands before an emoji family that does not fit', () => expect(graphemeEnd(`a${FAMILY}`, 6)).toBe(1));
  test('is 0 when the first character does not fit', () => expect(graphemeEnd(FAMILY, 6)).toBe(0));
  test.each([200, 201])('does not tear a flag however long the row of flags: %i', (count) =>
    expect(graphemeEnd('🇩🇪'.repeat(count), 602)).toBe(600),
  );
  test('does not tear a family however long the row of families', () =>
    expect(graphemeEnd(FAMILY.repeat(200), FAMILY.length * 100 + 3)).toBe(FAMILY.length * 100));
  test('cuts into a stack of hundreds of accents rather than drop the text', () =>
    expect(graphemeEnd(`e${'\u0301'.repeat(900)}`, 500)).toBe(500));
  test('cuts a hostile stack at a whole code point', () =>
    expect(graphemeEnd(`e${'\u{1e8d0}'.repeat(900)}`, 500)).toBe(499));

  test('is the greatest boundary that is not past the limit', () => {
    fc.assert(
      fc.property(fc.oneof(texts, rows), fc.integer({ min: 0, max: 300 }), (text, limit) => {
        const boundaries = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
        const sure = [...boundaries, text.length].findLast((at) => at <= limit);
        expect(graphemeEnd(text, limit)).toBe(sure);
      }),
    );
  });
});
