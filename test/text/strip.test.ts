import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripEnd, stripStart } from '../../src/text/characters.js';

describe('outer characters', () => {
  test('go from the end, and those inside stay', () => expect(stripEnd('a, b, ;', /[,;\s]/u)).toBe('a, b'));
  test('go from the beginning, and those inside stay', () => expect(stripStart(', a, b', /[,\s]/u)).toBe('a, b'));
  test('may be all there is', () => expect([stripEnd(',,', /,/u), stripStart(',,', /,/u)]).toEqual(['', '']));
  test('are whole characters, also of two units', () =>
    expect([stripEnd('a😀', /[^\p{L}]/u), stripEnd('a😀', /\p{L}/u)]).toEqual(['a', 'a😀']));
  test('are those that an expression with a quantifier would take', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(stripStart(stripEnd(text, /[^\p{L}]/u), /[^\p{L}]/u)).toBe(
          text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
        );
      }),
    ));
});
