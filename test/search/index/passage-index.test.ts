import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/content/library.js';
import type { Article } from '../../../src/domain/article.js';
import type { Library } from '../../../src/domain/library.js';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPassageIndex, type PassageIndex } from '../../../src/search/index/passage-index.js';
import { article } from '../../support/article.js';

const WORDS =
  'bread rye oven crust salt baker flour yeast dough stone bridge river ferry quay tower bell gate wall'.split(' ');

/** Articles by id, each a few paragraphs of a few words. */
const shelves = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc
    .array(fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 }), { minLength: 1, maxLength: 4 })
    .map((paragraphs) => `## ${paragraphs[0]?.[0] ?? ''}\n\n${paragraphs.map((one) => one.join(' ')).join('\n\n')}`),
);

/** A library of the files, in which an article that has not changed is the very object it was before. */
function libraryOf(files: Readonly<Record<string, string>>, before?: Library): Library {
  const articles = Object.entries(files).map(([id, markdown]): Article => {
    const known = before?.byId(id);
    return known !== undefined && known.hash === article(markdown, id).hash ? known : article(markdown, id);
  });
  return createLibrary(articles, before);
}

const indexOf = async (library: Library) => createPassageIndex(createAnalyzer('en'), library.passages);

/** What is found for each word and each two, and what the vocabulary says of each word. */
function everything(index: PassageIndex) {
  const candidates = (terms: readonly string[]) =>
    index.candidates(terms, 100).toSorted((a, b) => a.passage.passage.id.localeCompare(b.passage.passage.id));
  const { vocabulary } = index;
  const terms = WORDS.map((word) => createAnalyzer('en').analyze(word)[0]?.term ?? '');
  const queries = terms.flatMap((term, at) => [[term], [term, terms[at + 1] ?? 'none']]);
  return {
    passages: index.passages.map(({ passage, words }) => [passage.id, words.length]),
    averageLength: index.averageLength.toFixed(9),
    neighbours: index.passages.map((one) => index.neighbours(one).map(({ passage }) => passage.id)),
    found: queries.map((query) => candidates(query).map(({ passage }) => passage.passage.id)),
    scores: queries.map((query) => candidates(query).map(({ score }) => score.toFixed(9))),
    known: WORDS.map((word) => vocabulary.wordId(word) !== undefined),
    passagesWith: terms.map((term) => {
      const id = vocabulary.termId(term);
      return id === undefined ? undefined : vocabulary.passagesWith(id);
    }),
    nearby: [...vocabulary.nearby('briad', 2)].toSorted(),
  };
}

describe('an index whose library changes', () => {
  test('is what an index of the library as it stands would be, however often it has changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(shelves, { minLength: 2, maxLength: 5 }), async (states) => {
        let library = libraryOf(states[0] ?? {});
        let index = await indexOf(library);
        for (const files of states.slice(1)) {
          library = libraryOf(files, library);
          index = await index.updated(library.passages);
        }
        const anew = everything(await indexOf(library));
        // Scores settle when what is gone has been removed from MiniSearch too, for which the next state waits.
        expect({ ...everything(index), scores: [] }).toEqual({ ...anew, scores: [] });
        index = await index.updated(library.passages);
        expect(everything(index)).toEqual(anew);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the passages of articles that have not changed', async () => {
    const before = libraryOf({ a: 'The bread is of rye.', b: 'The ferry leaves the quay.' });
    const index = await indexOf(before);
    const after = await index.updated(libraryOf({ a: 'The bread is of rye.', b: 'The bell rings.' }, before).passages);
    expect(after.passages[0]).toBe(index.passages[0]);
    expect(after.passages[1]).not.toBe(index.passages[1]);
  });

  test('answers from its own state while the next is made, and after', async () => {
    const before = libraryOf({ a: 'The bread is of rye.' });
    const old = await indexOf(before);
    const becoming = old.updated(libraryOf({ a: 'The bread is of wheat.' }, before).passages);
    const texts = (index: PassageIndex) =>
      index.candidates(['bread', 'wheat'], 9).map(({ passage }) => passage.passage.text);
    expect(texts(old)).toEqual(['The bread is of rye.']);
    const young = await becoming;
    expect(texts(old)).toEqual(['The bread is of rye.']);
    expect(texts(young)).toEqual(['The bread is of wheat.']);
  });

  test('does not know a word any more that only a removed passage had', async () => {
    const before = libraryOf({ a: 'The bread is of rye.', b: 'The zebra eats.' });
    const index = await indexOf(before);
    const after = await index.updated(libraryOf({ a: 'The bread is of rye.' }, before).passages);
    expect([after.vocabulary.wordId('zebra'), after.vocabulary.termId('zebra')]).toEqual([undefined, undefined]);
    expect([...after.vocabulary.nearby('zebro', 1)]).toEqual([]);
  });

  test('gives the numbers of forgotten words to others, so that years of changes do not fill the memory', async () => {
    let library = libraryOf({ a: 'Word zero stands here.' });
    let index = await indexOf(library);
    const highest: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const word = `w${'abcdefghijklmnopqrst'.charAt(round)}x`;
      library = libraryOf({ a: `The ${word} stands here.` }, library);
      index = await index.updated(library.passages);
      highest.push(index.vocabulary.wordId(word) ?? -1);
    }
    expect(Math.max(...highest)).toBeLessThan(8);
  });

  test('has one next state, since two would share what only one of them may change', async () => {
    const library = libraryOf({ a: 'The bread is of rye.' });
    const index = await indexOf(library);
    await index.updated(library.passages);
    await expect(index.updated(library.passages)).rejects.toThrow('Only the latest state');
  });
});

test('an index finds nothing for an article that it does not have', async () => {
  const index = await indexOf(libraryOf({ a: 'The bread is of rye.' }));
  expect(index.rangeOf(article('Elsewhere.', 'b'))).toEqual({ start: 0, end: 0 });
});
