import { describe, expect, test } from 'vitest';
import { spelledOut, UNSPACED, visibleText, withoutHidden } from '../../src/text/characters.js';

describe('hidden characters', () => {
  test.each([
    ['a control character', '\u{1b}'],
    ['one of eight bits', '\u{9b}'],
    ['a soft hyphen', '\u{ad}'],
    ['the Arabic letter mark', '\u{61c}'],
    ['a zero-width space', '\u{200b}'],
    ['a mark of direction', '\u{200f}'],
    ['an override', '\u{202e}'],
    ['a word joiner', '\u{2060}'],
    ['an isolate', '\u{2067}'],
    ['a byte order mark', '\u{feff}'],
  ])('are left out: %s', (_, character) => expect(withoutHidden(`a${character}b`)).toBe('ab'));
  test('are no joiners, which Persian and emoji are written with', () =>
    expect(withoutHidden('می\u{200c}خواهم 👨\u{200d}👩')).toBe('می\u{200c}خواهم 👨\u{200d}👩'));
  test('are no white space', () => expect(withoutHidden('a\tb\nc d')).toBe('a\tb\nc d'));
  test('may be spelled out, with breaks, and all else stays', () =>
    expect(spelledOut('a\u{1b}\n\u{2029}\u{200b}é😀')).toBe('a\\u{1b}\\u{a}\\u{2029}\\u{200b}é😀'));
});

test('half a surrogate pair is shown as what it is, no character', () =>
  expect(visibleText('a\u{d83d}b\u{ad}')).toBe('a\u{fffd}b'));

test('scripts without spaces are told from those that have them', () => {
  const unspaced = new RegExp(`^${UNSPACED}$`, 'u');
  expect(['字', 'か', 'カ', 'ー', '々', 'ก', 'ກ', 'ក', 'က'].map((one) => unspaced.test(one))).not.toContain(false);
  expect(['a', '한', 'م', '1', '。'].map((one) => unspaced.test(one))).not.toContain(true);
});
