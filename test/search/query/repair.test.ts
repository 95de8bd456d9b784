import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createRepair } from '../../../src/search/query/repair.js';
import { createVocabulary, type Vocabulary } from '../../../src/search/index/vocabulary.js';

const repair = (word: string, words: Vocabulary) => createRepair([words])(word);

/** A vocabulary of these words, each in as many passages as it is written times. */
function vocabulary(text: string) {
  const words = createVocabulary();
  for (const token of createAnalyzer('en').analyze(text)) {
    words.count({ text: Uint32Array.of(words.add(token)), above: [] });
  }
  return words;
}

describe('repair', () => {
  test('reads a word with one slip as the word', () =>
    expect(repair('bakrey', vocabulary('bakery'))).toEqual(['bakery']));
  test('reads a long word with two slips as the word', () =>
    expect(repair('goverment', vocabulary('government'))).toEqual(['government']));
  test('allows a short word one slip only', () => expect(repair('bqkzry', vocabulary('bakery'))).toBeUndefined());
  test('leaves a word of three letters alone', () => expect(repair('rye', vocabulary('dye'))).toBeUndefined());
  test('keeps the first letter of a short word', () => expect(repair('cread', vocabulary('bread'))).toBeUndefined());
  test('allows a slip in the first letter of a longer word', () =>
    expect(repair('vakery', vocabulary('bakery'))).toEqual(['bakery']));
  test('prefers the nearest word', () =>
    expect(repair('lighthoise', vocabulary('lighthause lighthause lighthouse'))).toEqual(['lighthouse']));
  test('prefers the word of more passages among equally near ones', () =>
    expect(repair('planxed', vocabulary('planked planted planted'))).toEqual(['planted']));
  test('keeps the last letter of a short word', () => {
    expect(repair('rives', vocabulary('river'))).toBeUndefined();
    expect(repair('rivr', vocabulary('river'))).toEqual(['river']);
    expect(repair('rive', vocabulary('river'))).toBeUndefined();
  });
  test('prefers the first of equally near words in equally many passages', () =>
    expect(repair('planxed', vocabulary('planked planted'))).toEqual(['planked']));
  test('takes a short word with one letter in place of another for another word', () =>
    expect(repair('life', vocabulary('line'))).toBeUndefined());
  test('reads a short word with letters swapped, left out or doubled as meant', () =>
    expect([
      repair('brdge', vocabulary('bridge')),
      repair('birdge', vocabulary('bridge')),
      repair('rivver', vocabulary('river')),
    ]).toEqual([['bridge'], ['bridge'], ['river']]));
  test('repairs a word of four letters, and one of forty', () => {
    expect(repair('brad', vocabulary('bread'))).toEqual(['bread']);
    const long = 'abcdefghij'.repeat(4);
    expect(repair(long, vocabulary(long.slice(1)))).toEqual([long.slice(1)]);
  });
  test('allows two slips from eight letters on', () => {
    expect(repair('bakeryxy', vocabulary('bakery'))).toEqual(['bakery']);
    expect(repair('bakerqx', vocabulary('bakery'))).toBeUndefined();
  });
  test('never reads a word as one of three letters', () => expect(repair('ryes', vocabulary('rye'))).toBeUndefined());
  test('never reads a word as a stop word', () => expect(repair('becouse', vocabulary('because'))).toBeUndefined());
  test('reads a compound as its parts', () =>
    expect(repair('sourdough', vocabulary('sour dough'))).toEqual(['sour', 'dough']));
  test('reads a compound with one letter before it as its parts', () =>
    expect(repair('ecommerce', vocabulary('e commerce'))).toEqual(['e', 'commerce']));
  test('reads a compound of a part of three letters, and of a last one of four', () => {
    expect(repair('ryebread', vocabulary('rye bread'))).toEqual(['rye', 'bread']);
    expect(repair('sourloaf', vocabulary('sour loaf'))).toEqual(['sour', 'loaf']);
  });
  test('reads no compound of a first part of two letters, nor of a last one of three', () => {
    expect(repair('oxbread', vocabulary('ox bread'))).toBeUndefined();
    expect(repair('sourdoughrye', vocabulary('sourdough rye'))).toBeUndefined();
  });
  test('reads no compound of which the library has one part only', () =>
    expect([repair('sourmilk', vocabulary('sour xyz')), repair('sourmilk', vocabulary('milk xyz'))]).toEqual([
      undefined,
      undefined,
    ]));
  test('reads no compound whose last part is a small word', () =>
    expect(repair('breadwith', vocabulary('bread with'))).toBeUndefined());
  test('reads no compound whose first part is a small word, of one letter or more', () =>
    expect(repair('abridge', vocabulary('a bridgework bridge'))).not.toEqual(['a', 'bridge']));
  test('does not read a word as a stop word and a word', () =>
    expect(repair('theban', vocabulary('the ban baking'))).toBeUndefined());
  test('leaves words with digits alone, because another number is another thing', () =>
    expect(repair('covid18', vocabulary('covid19'))).toBeUndefined());
  test('leaves encoded data alone', () => expect(repair('x'.repeat(41), vocabulary('x'.repeat(40)))).toBeUndefined());
  test('finds nothing where nothing is near', () => expect(repair('zebra', vocabulary('bread'))).toBeUndefined());
  test('gives up in a library of words that are all alike, and so never takes long', () => {
    const letters = 'aeio';
    const alike = Array.from({ length: 30_000 }, (_, at) =>
      Array.from({ length: 8 }, (__, place) => letters.charAt((at >> (2 * place)) % 4)).join(''),
    );
    const words = vocabulary(alike.join(' '));
    const one = createRepair([words]);
    // The first is compared with thousands, those after it find the question's share used up.
    const read = Array.from({ length: 16 }, (_, at) =>
      one(`aeio${'u'.repeat(1 + (at % 4))}ei${letters.charAt(at % 4)}`),
    );
    expect(read.at(-1)).toBeUndefined();
  });
  test('repairs sixteen words of a question at most', () => {
    const one = createRepair([vocabulary('lighthouse')]);
    const typed = 'abcdefghijklmnopq'.split('').map((letter) => `lighthous${letter}`);
    expect(typed.map(one).filter((read) => read !== undefined)).toHaveLength(16);
  });
  test('reads a word again as it read it before', () => {
    const one = createRepair([vocabulary('lighthouse')]);
    const typed = 'abcdefghijklmnopq'.split('').map((letter) => `lighthous${letter}`);
    typed.map(one);
    expect(one('lighthousa')).toEqual(['lighthouse']);
  });
});
