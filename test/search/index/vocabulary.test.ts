import { describe, expect, test } from 'vitest';
import { createVocabulary, type FiledWord } from '../../../src/search/index/vocabulary.js';

const filed = (word: string, term = word, stop = false): FiledWord => ({ word, term, stop });
const BREAD = filed('bread');
const BREADS = filed('breads', 'bread');
const THE = filed('the', 'the', true);

/** A vocabulary, and a passage of it. */
function start() {
  const words = createVocabulary();
  const passage = (text: readonly FiledWord[], above: readonly FiledWord[] = []) => ({
    text: Uint32Array.from(text.map((one) => words.add(one))),
    above: above.map((one) => words.add(one)),
  });
  return { words, passage };
}

describe('a vocabulary', () => {
  test('gives each spelling a number and each term one', () => {
    const { words, passage } = start();
    words.count(passage([BREAD, BREADS, THE]));
    const ids = ['bread', 'breads', 'the'].map((word) => words.wordId(word) ?? -1);
    expect(new Set(ids).size).toBe(3);
    expect(ids.map((id) => words.termOf(id))).toEqual([
      words.termId('bread'),
      words.termId('bread'),
      words.termId('the'),
    ]);
  });
  test('gives the same number to the same word, whichever object says it', () => {
    const { words } = start();
    expect([words.add(BREAD), words.add(filed('bread'))]).toEqual([words.add(BREAD), words.add(BREAD)]);
  });
  test('knows which words are small', () => {
    const { words, passage } = start();
    words.count(passage([BREAD, THE]));
    expect(['bread', 'the'].map((word) => words.isStop(words.wordId(word) ?? -1))).toEqual([false, true]);
  });
  test('does not know a word before a passage with it is counted', () => {
    const { words, passage } = start();
    const one = passage([BREAD]);
    expect([words.wordId('bread'), words.termId('bread')]).toEqual([undefined, undefined]);
    words.count(one);
    expect([words.wordId('bread'), words.termId('bread')]).not.toContain(undefined);
  });
  test('knows a word that only stands above a passage, and counts it in none', () => {
    const { words, passage } = start();
    words.count(passage([THE], [BREAD]));
    expect(words.wordId('bread')).toBeDefined();
    expect(words.passagesWith(words.termId('bread') ?? -1)).toBe(0);
  });
  test('counts a passage once for a term that stands there in two forms', () => {
    const { words, passage } = start();
    words.count(passage([BREAD, BREADS, BREAD]));
    words.count(passage([BREADS]));
    expect(words.passagesWith(words.termId('bread') ?? -1)).toBe(2);
  });
  test('knows nothing of a number that it did not give', () => {
    const { words } = start();
    expect([words.termOf(7), words.isStop(7), words.passagesWith(7)]).toEqual([-1, false, 0]);
  });

  describe('from which a passage is taken', () => {
    test('no longer knows what only that one had', () => {
      const { words, passage } = start();
      const gone = passage([BREAD, THE], [BREADS]);
      words.count(gone);
      words.count(passage([THE]));
      words.uncount(gone);
      expect(['bread', 'breads', 'the'].map((word) => words.wordId(word) === undefined)).toEqual([true, true, false]);
      expect([words.termId('bread'), words.passagesWith(words.termId('the') ?? -1)]).toEqual([undefined, 1]);
    });
    test('still knows a term of which another form is left', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      words.count(passage([BREADS]));
      words.uncount(gone);
      expect([words.wordId('bread'), words.passagesWith(words.termId('bread') ?? -1)]).toEqual([undefined, 1]);
    });
    test('still knows a word that stands there once more', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      words.count(passage([BREAD, BREAD]));
      words.uncount(gone);
      expect(words.wordId('bread')).toBeDefined();
    });
    test('gives the numbers of forgotten words to others', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      const [word, term] = [words.wordId('bread'), words.termId('bread')];
      words.uncount(gone);
      words.forget();
      words.count(passage([filed('milk')]));
      expect([words.wordId('milk'), words.termId('milk')]).toEqual([word, term]);
      expect([words.wordId('bread'), words.termId('bread')]).toEqual([undefined, undefined]);
    });
    test('forgets no word that came back, and none twice', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      words.uncount(gone);
      words.count(passage([BREAD]));
      const id = words.wordId('bread');
      words.forget();
      words.forget();
      words.count(passage([filed('milk'), filed('rye')]));
      expect(words.wordId('bread')).toBe(id);
      expect(new Set(['bread', 'milk', 'rye'].map((word) => words.wordId(word))).size).toBe(3);
    });
    test('keeps a term that another of its words has when a word of it is forgotten', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      words.count(passage([BREADS]));
      const term = words.termId('bread');
      words.uncount(gone);
      words.forget();
      words.count(passage([filed('milk')]));
      expect(words.termId('bread')).toBe(term);
      expect(words.termId('milk')).not.toBe(term);
    });
    test('takes a forgotten word anew under another number', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      words.uncount(gone);
      words.forget();
      words.count(passage([filed('milk')]));
      words.count(passage([BREAD]));
      expect(words.wordId('bread')).not.toBe(words.wordId('milk'));
      expect(words.passagesWith(words.termId('bread') ?? -1)).toBe(1);
    });
  });

  describe('asked for words nearby', () => {
    const nearby = (word: string, slips: number, ...known: readonly string[]) => {
      const { words, passage } = start();
      words.count(passage(known.map((one) => filed(one))));
      return [...words.nearby(word, slips)];
    };
    test('never misses one that is within the slips', () => {
      const known = ['bread', 'brad', 'breads', 'broad', 'berad', 'bred'];
      expect(nearby('bread', 1, ...known)).toEqual(known);
    });
    test('leaves out what is too long, too short or of other letters', () =>
      expect(nearby('bread', 1, 'breadth', 'bra', 'quilt')).toEqual([]));
    test('allows as many as it is told', () =>
      expect(nearby('bread', 2, 'breadth', 'bra')).toEqual(['breadth', 'bra']));
    test('leaves out a word that no passage has any more', () => {
      const { words, passage } = start();
      const gone = passage([BREAD]);
      words.count(gone);
      words.uncount(gone);
      expect([...words.nearby('bread', 1)]).toEqual([]);
    });
  });
});
