import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { texts } from '../support/texts.js';

describe('fold', () => {
  test('makes capitals small', () => expect(fold('Xi JINPING')).toBe('xi jinping'));
  test('takes accents off Latin letters', () => expect(fold('Café Zürich Søren')).toBe('cafe zurich soren'));
  test('takes accents off Greek letters', () => expect(fold('Ελλάδα')).toBe('ελλαδα'));
  test('makes wide letters narrow', () => expect(fold('ＡＰＩ２')).toBe('api2'));
  test('takes ligatures apart', () => expect(fold('ﬁnance')).toBe('finance'));
  test('writes ß as ss, capital or small', () => expect(fold('Straße GROẞ')).toBe('strasse gross'));
  test.each([
    ['Ærøskøbing', 'aeroskobing'],
    ['cœur', 'coeur'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['Guðrún Þórr', 'gudrun thorr'],
    ['ışık', 'isik'],
    ['Ŧħ', 'th'],
  ])('writes %s as it is typed without such letters', (text, folded) => expect(fold(text)).toBe(folded));
  test('leaves й another letter than и', () => expect(fold('Й')).toBe('й'));
  test('leaves the vowels of Indic scripts alone', () => expect(fold('हिन्दी')).toBe('हिन्दी'));
  test('reads the dotted capital I of Turkish as i', () => expect(fold('İstanbul')).toBe('istanbul'));
  test.each(['’', '‘', 'ʼ', '´', '`', '＇'])('writes the apostrophe %s as the plain one', (apostrophe) =>
    expect(fold(`it${apostrophe}s`)).toBe("it's"),
  );
  test('takes every accent off a letter that carries a stack of them', () =>
    expect(fold(`e${'\u0301'.repeat(50)}f`)).toBe('ef'));

  test('gives one result for the composed and the decomposed spelling', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    );
  });
});
