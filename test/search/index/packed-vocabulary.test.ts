import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPackedVocabulary } from '../../../src/search/index/packed-vocabulary.js';
import { createVocabulary } from '../../../src/search/index/vocabulary.js';

const TEXTS = [
  'The boiler heats water to seventy degrees.',
  'A boiler was heated; waters rose.',
  'Nothing heats the hall.',
];

/** The words of the texts in a vocabulary of each kind. */
function both() {
  const analyzer = createAnalyzer('en');
  const counting = createVocabulary();
  const packed = createPackedVocabulary();
  for (const text of TEXTS) {
    const words = analyzer.analyze(text);
    counting.count({ text: Uint32Array.from(words.map((word) => counting.add(word))), above: [] });
    const ids = words.map((word) => packed.add(word));
    for (const id of ids) packed.changeUses(id, 1);
    for (const term of new Set(ids.map((id) => packed.termOf(id)))) packed.changePassages(term, 1);
  }
  return { counting, packed };
}

describe('a packed vocabulary', () => {
  test.each(['boiler', 'heat', 'water', 'hall', 'the'])('counts the passages with %s as the other does', (term) => {
    const { counting, packed } = both();
    const passages = (of: typeof counting | typeof packed) => of.passagesWith(of.termId(term) ?? -1);
    expect(passages(packed)).toBe(passages(counting));
  });

  test('knows which words are small ones', () => {
    const { packed } = both();
    expect(['the', 'boiler'].map((word) => packed.isStop(packed.wordId(word) ?? -1))).toEqual([true, false]);
  });

  test.each(['boilr', 'wter', 'sevnty', 'zzz'])('has near %s the words that the other has', (word) => {
    const { counting, packed } = both();
    expect([...packed.nearby(word, 2)].toSorted()).toEqual([...counting.nearby(word, 2)].toSorted());
  });

  test('does not know a word that is not in use any more', () => {
    const { packed } = both();
    packed.changeUses(packed.wordId('hall') ?? -1, -1);
    expect([packed.wordId('hall'), packed.termId('hall'), [...packed.nearby('hal', 1)]]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  test('is told all counts anew', () => {
    const { packed } = both();
    packed.forgetCounts();
    expect(packed.wordId('boiler')).toBeUndefined();
  });

  test('has the numbers that it is given', () => {
    const { packed } = both();
    const copy = createPackedVocabulary();
    const all = (of: number) => Array.from({ length: of }, (_, at) => at);
    const lines = (texts: readonly string[]) => Buffer.from(texts.join('\n'));
    copy.addTerms(lines(all(packed.terms).map((term) => packed.spelledTerm(term))));
    const words = all(packed.words);
    copy.addWords({
      lines: lines(words.map((word) => packed.spelledWord(word))),
      terms: Int32Array.from(words, (word) => packed.termOf(word)),
      stops: Uint8Array.from(words, (word) => (packed.isStop(word) ? 1 : 0)),
    });
    const last = packed.words - 1;
    copy.changeUses(last, 1);
    expect(copy.wordId(packed.spelledWord(last))).toBe(last);
  });
});
