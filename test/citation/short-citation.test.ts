import { describe, expect, test } from 'vitest';
import { shortCitation } from '../../src/citation/short-citation.js';
import { ITEMS } from './golden/items.js';

describe('the short form of a source', () => {
  test.each([
    ['page', 'DPA, Coast Daily, June 23, 2022'],
    ['page without author', 'Coast Daily, June 23, 2022'],
    ['page without author and date', 'Coast Daily'],
    ['page without site', 'DPA, June 23, 2022'],
    ['news by two', 'María José de la Cruz and John A. Smith, Coast Daily, June 23, 2022'],
    ['news by three', 'María José de la Cruz et al., Coast Daily, June 23, 2022'],
    ['book', 'Ludwig van Beethoven, Green Press, 1999'],
  ] as const)('of %s is “%s”', (name, expected) => {
    expect(shortCitation(ITEMS[name])).toBe(expected);
  });

  test('is the title when nothing else is known', () => {
    expect(shortCitation({ id: 'x', type: 'document', title: 'Notes on tea' })).toBe('Notes on tea');
  });

  test('does not name one twice who wrote and published', () => {
    expect(shortCitation({ ...ITEMS.page, author: [{ literal: 'Coast Daily' }] })).toBe('Coast Daily, June 23, 2022');
  });
});
