import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/content/library.js';
import type { Article } from '../../../src/domain/article.js';
import type { WholeLibrary } from '../../../src/domain/library.js';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPassageIndex, type PassageIndex } from '../../../src/search/index/passage-index.js';
import { article } from '../../support/article.js';
import { rounds } from '../../support/rounds.js';

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
function libraryOf(files: Readonly<Record<string, string>>, before?: WholeLibrary): WholeLibrary {
  const articles = Object.entries(files).map(([id, markdown]): Article => {
    const known = before?.byId(id);
    return known !== undefined && known.hash === article(markdown, id).hash ? known : article(markdown, id);
  });
  return createLibrary(articles, before);
}

const indexOf = async (library: WholeLibrary) => createPassageIndex(createAnalyzer('en'), library.passages);

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

  test('keeps the passages of an article though one before it is gone, changed or new', async () => {
    const kept = { c: 'The bread is of rye.', d: 'The ferry leaves the quay.' };
    const before = libraryOf({ a: 'The bell rings.', b: 'The gate is shut.', ...kept });
    const index = await indexOf(before);
    const after = await index.updated(
      libraryOf({ aa: 'A new tower.', b: 'The gate is open.', ...kept }, before).passages,
    );
    expect(after.passages.map((one, at) => one === index.passages[at])).toEqual([false, false, true, true]);
  });
  test('finds as many as are wanted of its own, though better ones were before or come after', async () => {
    const b = 'The bread of the baker is of wheat and rye.';
    const before = libraryOf({ a: 'Rye.', b });
    const old = await indexOf(before);
    const young = await old.updated(libraryOf({ a: 'Bread.', b }, before).passages);
    const best = (index: PassageIndex, term: string, wanted?: () => boolean) =>
      index.candidates([term], 1, wanted).map(({ passage }) => passage.passage.text);
    // What is gone is still being taken out.
    expect([best(young, 'rye'), best(young, 'rye', () => true)]).toEqual([[b], [b]]);
    expect([best(old, 'bread'), best(old, 'bread', () => true)]).toEqual([[b], [b]]);
    const same = await young.updated(libraryOf({ a: 'Bread.', b }, before).passages);
    expect([best(old, 'bread'), best(same, 'bread')]).toEqual([[b], ['Bread.']]);
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

describe('an index', () => {
  const RYE = 'The bread is of rye and of water alone.';
  const FERRY = 'The ferry leaves the quay at nine every day.';
  const BELL = 'A bell rings when the ferry has left the quay.';
  const three = { a: `${RYE}\n\n${FERRY}\n\n${BELL}`, b: 'The baker sleeps until the oven is hot.' };
  const texts = (passages: readonly { readonly passage: { readonly text: string } }[]) =>
    passages.map(({ passage }) => passage.text);

  test('knows where an article’s passages stand, and where each does', async () => {
    const library = libraryOf(three);
    const index = await indexOf(library);
    const [a, b] = library.articles;
    expect([a, b].map((one) => one && index.rangeOf(one))).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 4 },
    ]);
    expect(index.passages.map((one) => index.positionOf(one))).toEqual([0, 1, 2, 3]);
    expect(index.size).toBe(4);
  });
  test('does not know where another index’s passage stands', async () => {
    const other = await indexOf(libraryOf({ a: RYE, b: FERRY, c: BELL }));
    const index = await indexOf(libraryOf({ a: RYE }));
    expect(other.passages.map((one) => index.positionOf(one))).toEqual([0, -1, -1]);
  });
  test('knows a passage’s neighbours, which are of its own article', async () => {
    const index = await indexOf(libraryOf(three));
    expect(index.passages.map((one) => texts(index.neighbours(one)))).toEqual([[FERRY], [RYE, BELL], [FERRY], []]);
  });
  test('finds nothing for an article that it does not have', async () => {
    const index = await indexOf(libraryOf({ a: RYE }));
    expect(index.rangeOf(article('Elsewhere.', 'b'))).toEqual({ start: 0, end: 0 });
  });
  test('has the mean number of words that are no stop words', async () => {
    const index = await indexOf(libraryOf({ a: 'The bread is of rye.', b: 'The ferry of the quay of the bridge.' }));
    expect(index.averageLength).toBe(2.5);
  });
  test('has a mean of one word when it has none', async () => {
    expect([
      (await indexOf(libraryOf({}))).averageLength,
      (await indexOf(libraryOf({ a: 'The.' }))).averageLength,
    ]).toEqual([1, 1]);
  });

  test('finds the passages that have one of the terms, most at once those with both', async () => {
    const index = await indexOf(libraryOf(three));
    expect(texts(index.candidates(['ferri', 'bell'], 9).map(({ passage }) => passage))).toEqual([BELL, FERRY]);
  });
  test('finds no more than are wanted, and none that is not', async () => {
    const index = await indexOf(libraryOf(three));
    const found = (most: number, wanted?: (text: string) => boolean) =>
      texts(
        index
          .candidates(['ferri', 'bell'], most, wanted && (({ passage }) => wanted(passage.text)))
          .map(({ passage }) => passage),
      );
    expect([found(1), found(0)]).toEqual([[BELL], []]);
    expect(found(9, (text) => text !== BELL)).toEqual([FERRY]);
    expect(found(9, () => false)).toEqual([]);
  });
  test.each(['brea', 'breadd', 'read', ''])('does not take “%s” for “bread”', async (term) => {
    const index = await indexOf(libraryOf(three));
    expect(index.candidates([term], 9)).toEqual([]);
  });
  test('counts a word in the text for more than one in the heading, and that for more than one in the title', async () => {
    const about = (title: string, heading: string, text: string) =>
      `---\ntitle: ${title}\n---\n\n## ${heading}\n\n${text}`;
    const index = await indexOf(
      libraryOf({
        a: about('Rye', 'Ferry', 'Bell tower gate.'),
        b: about('Ferry', 'Rye', 'Bell tower gate.'),
        c: about('Ferry', 'Gate', 'Bell tower rye.'),
      }),
    );
    const found = index.candidates(['rye'], 9);
    expect(found.map(({ passage }) => passage.passage.article.id)).toEqual(['c', 'b', 'a']);
    const [text = 0, heading = 0, title = 0] = found.map(({ score }) => score);
    expect([(heading / text).toFixed(2), (title / text).toFixed(2)]).toEqual(['0.50', '0.30']);
  });
  test('takes no notice of small words, in the text or above it', async () => {
    const above = (heading: string, text: string) => `## ${heading}\n\n${text}`;
    const scores = async (files: Readonly<Record<string, string>>) =>
      (await indexOf(libraryOf(files))).candidates(['rye', 'bread'], 9).map(({ score }) => score.toFixed(9));
    expect(await scores({ a: above('The bread', 'It is of the rye.'), b: above('And the bell', 'The gate.') })).toEqual(
      await scores({ a: above('Bread', 'Rye.'), b: above('Bell', 'Gate.') }),
    );
    const index = await indexOf(libraryOf({ a: above('Of the bread', 'Rye alone.') }));
    expect([index.vocabulary.wordId('the'), index.vocabulary.wordId('bread')]).toEqual([undefined, expect.any(Number)]);
  });
  test('keeps the words of a heading and a title apart, also of a passage that comes later', async () => {
    const later = '---\ntitle: River and bridge\n---\n\n## Tower of stone\n\nA bell rings.';
    const before = libraryOf({ a: RYE });
    const first = await indexOf(libraryOf({ a: RYE, b: later }));
    const next = await (await indexOf(before)).updated(libraryOf({ a: RYE, b: later }, before).passages);
    const found = (index: PassageIndex) =>
      ['river', 'bridg', 'tower', 'stone', 'bell'].map((term) => index.candidates([term], 9).length);
    expect([found(first), found(next)]).toEqual([
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ]);
  });

  describe('lets the event loop go round', () => {
    const many = (from: number, to: number) =>
      Object.fromEntries(
        Array.from(Array(to - from).keys(), (at) => [`p${String(from + at).padStart(3, '0')}`, `Rye ${at}. Bread.`]),
      );
    const about = (least: number) => ({
      asymmetricMatch: (count: number) => count >= least - 2 && count <= least + 12,
    });

    test('after every second passage', async () => {
      const library = libraryOf(many(0, 60));
      expect(await rounds(async () => indexOf(library))).toEqual(about(30));
    });
    test('after every second passage that is added, and not for those that stay', async () => {
      const before = libraryOf(many(0, 60));
      const index = await indexOf(before);
      const after = libraryOf(many(0, 100), before);
      expect(await rounds(async () => index.updated(after.passages))).toEqual(about(20));
    });
    test('after every second passage that goes, and again as they are taken out', async () => {
      const before = libraryOf(many(0, 100));
      const index = await indexOf(before);
      const after = libraryOf(many(0, 40), before);
      let next = index;
      expect(await rounds(async () => (next = await index.updated(after.passages)))).toEqual(about(30));
      expect(await rounds(async () => next.updated(after.passages))).toEqual(about(30));
    });
  });
});
