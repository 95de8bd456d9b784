import { describe, expect, test } from 'vitest';
import { paragraphLines, spelling } from '../../../src/content/importers/paragraphs.js';

describe('wrapped lines', () => {
  const never = (): boolean => false;
  const lines = [
    'the council of the town decided on a sum-',
    'mer day in the middle of the well-',
    'known and long week to open the bridge',
  ];

  test('are one paragraph, a word cut in two is whole again and a compound keeps its hyphen', () => {
    expect(paragraphLines(lines, never)).toEqual([
      'the council of the town decided on a summer day in the middle of the well-known and long week to open the bridge',
    ]);
  });
  test('keep a hyphen where the text has the word with it', () => {
    expect(paragraphLines(lines, (word) => word === 'sum-mer')[0]).toContain('a sum-mer day');
  });
});

describe('how a text spells', () => {
  test('is asked a thousand times at most, because each time it is read from end to end', () => {
    const isSpelled = spelling('a well-built bridge');
    expect(Array.from({ length: 1001 }, () => isSpelled('well-built')).filter(Boolean)).toHaveLength(1000);
  });
});
