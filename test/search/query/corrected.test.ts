import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { corrected } from '../../../src/search/query/query.js';

const read = (text: string, ...corrections: readonly (readonly [typed: string, read: string])[]) =>
  corrected(
    text,
    corrections.map(([typed, as]) => ({ typed, read: as })),
    createAnalyzer('en'),
  );

describe('a corrected question', () => {
  test('has each typo as it was read, and all else as typed', () =>
    expect(read('Why did the goverment act?', ['goverment', 'government'])).toBe('Why did the government act?'));
  test('has a word that was run together as two', () =>
    expect(read('a ryebread!', ['ryebread', 'rye bread'])).toBe('a rye bread!'));
  test('is what was typed when nothing was corrected', () => expect(read(' as  it is ')).toBe(' as  it is '));
});
