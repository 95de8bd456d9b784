import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from '../../src/text/sentences.js';
import { texts } from '../support/texts.js';

const clipped = (text: string, limit: number, language = 'en') => text.slice(0, clip(text, limit, language));
const FAMILY = '👨‍👩‍👧‍👦';

describe('clip', () => {
  test('leaves a text alone that fits', () => expect(clipped('It rained.', 10)).toBe('It rained.'));
  test('leaves a text alone that fits exactly', () => expect(clipped('It rained. ', 11)).toBe('It rained. '));
  test('ends at the last whole sentence', () =>
    expect(clipped('It rained. We stayed. Then we left.', 30)).toBe('It rained. We stayed.'));
  test('keeps a sentence that ends exactly at the limit', () =>
    expect(clipped('It rained. We stayed. Then we left.', 21)).toBe('It rained. We stayed.'));
  test('does not take an abbreviation for a sentence’s end', () =>
    expect(clipped('It was Mr. Hale who came at last.', 16)).toBe('It was Mr. Hale'));
  test('ends at a word when no sentence fits', () => expect(clipped('It rained all day', 12)).toBe('It rained'));
  test('keeps a word that ends exactly at the limit', () => expect(clipped('It rained all day', 9)).toBe('It rained'));
  test('ends at a word when the limit falls among spaces', () => expect(clipped('It  rained', 3)).toBe('It'));
  test('ends at a character when no word fits', () => expect(clipped('Donaudampfschifffahrt', 5)).toBe('Donau'));
  test('ends at a character in a script without spaces', () =>
    expect(clipped('金融科技监管政策', 3, 'zh')).toBe('金融科'));
  test('never tears an emoji family', () => expect(clipped(FAMILY + FAMILY, FAMILY.length + 4)).toBe(FAMILY));
  test('is empty when the first character alone is too long', () => expect(clipped(`${FAMILY} at home`, 4)).toBe(''));
  test('is empty for a limit of nothing', () => expect(clipped('It rained.', 0)).toBe(''));

  test('is never longer than the limit and never tears a surrogate pair', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -1, max: 120 }), (text, limit) => {
        const end = clip(text, limit, 'en');
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(Math.max(0, limit));
        expect(/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 1, end + 1)) && end > 0).toBe(false);
      }),
    );
  });
});
