import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/content/library.js';
import type { WholeLibrary } from '../../src/domain/library.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher, type LibrarySearcher } from '../../src/search/searcher.js';
import type { SemanticIndex } from '../../src/search/semantic/semantic.js';
import { article } from '../support/article.js';
import { library } from '../support/library.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';

const FERRY = 'The ferry leaves the northern quay at seven.';
const BOAT = 'A boat is tied to the pier.';
const TOR = '---\ntitle: Das Tor\nlanguage: de-AT\n---\n\nDas Tor der Schleuse ist seit Montag geschlossen.\n';

const found = async (searcher: LibrarySearcher, question: string) =>
  (await searcher.nearest(parseQuestion(question))).map(({ passage }) => passage.text);

/** The searcher's index by meaning, and how often it is asked. */
async function counted(searcher: LibrarySearcher) {
  const index = await quickSemanticSearch([['ship', 'boat']]).index(searcher.semanticTexts(), () => undefined);
  const asked: string[] = [];
  const counting: SemanticIndex = {
    ...index,
    search: async (query) => {
      asked.push(query.question);
      return index.search(query);
    },
  };
  return { asked, counting };
}

describe('a searcher', () => {
  test('has the passages in the model’s language for it, and none where there are none', async () => {
    const texts = async (asked: WholeLibrary) => (await createSearcher(asked)).semanticTexts().map(({ text }) => text);
    expect(await texts(library({ ferry: FERRY, tor: TOR }))).toEqual([FERRY]);
    expect(await texts(library({ tor: TOR }))).toEqual([]);
  });
  test('asks meaning in the language that the model reads, and in no other', async () => {
    const searcher = await createSearcher(library({ ferry: FERRY, tor: TOR }));
    const { asked, counting } = await counted(searcher);
    searcher.useSemanticIndex(counting);
    await found(searcher, 'Was ist mit Tor und ferry?');
    await found(searcher, 'Wann wurde das Tor der Schleuse geschlossen?');
    expect(asked).toEqual(['Was ist mit Tor und ferry?']);
  });
  test('answers by words again when its vectors are taken away', async () => {
    const searcher = await createSearcher(library({ boat: BOAT }));
    const { counting } = await counted(searcher);
    searcher.useSemanticIndex(counting);
    expect(await found(searcher, 'ship')).toEqual([BOAT]);
    searcher.useSemanticIndex(undefined);
    expect(await found(searcher, 'ship')).toEqual([]);
  });
});

describe('the next searcher', () => {
  const before = library({ ferry: FERRY });
  const after = createLibrary([...before.articles, article(BOAT, 'boat')], before);

  test('answers from the next state of the library, and the one before from its own', async () => {
    const searcher = await createSearcher(before);
    const next = await searcher.updated(after);
    expect([await found(next, 'ferry'), await found(next, 'boat')]).toEqual([[FERRY], [BOAT]]);
    expect([await found(searcher, 'ferry'), await found(searcher, 'boat')]).toEqual([[FERRY], []]);
  });
  test('answers by words until it has vectors of its own', async () => {
    const searcher = await createSearcher(after);
    const { counting } = await counted(searcher);
    searcher.useSemanticIndex(counting);
    expect(await found(await searcher.updated(after), 'ship')).toEqual([]);
  });
  test('is the only one, because it takes over what the one before had indexed', async () => {
    const searcher = await createSearcher(before);
    await searcher.updated(after);
    await expect(searcher.updated(after)).rejects.toThrow('Only the latest state');
  });
  test('keeps what the one before was told', async () => {
    const question = parseQuestion('When does the ferry leave?');
    const strict = await createSearcher(before, { answeredFrom: 1, uncertainFrom: 1 });
    expect((await (await strict.updated(after)).answer(question)).kind).toBe('not-answered');
  });
});
