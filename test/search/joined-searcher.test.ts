import { describe, expect, test } from 'vitest';
import { joinedLibrary } from '../../src/content/joined-library.js';
import { createLibrary } from '../../src/content/library.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Article } from '../../src/domain/article.js';
import { joinedSearcher } from '../../src/search/joined-searcher.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher, type Searcher } from '../../src/search/searcher.js';
import { article } from '../support/article.js';
import { library } from '../support/library.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';

type Files = Readonly<Record<string, string>>;

const OWN = {
  raids: '# Raid nights\n\nThe guild raids the lighthouse on Tuesday at eight.\n\nWhoever is late waits at the quay.',
  loot: '# Loot\n\nThe captain hands out the loot after each raid.',
};
const COMMON = {
  ferry: '# The ferry\n\nThe ferry leaves the northern quay at seven.\n\nThe ferryman sells tickets on board.',
  mill: '# The mill\n\nThe miller grinds rye on Friday.\n\nThe mill has a plug-in motor.',
  tor: '---\ntitle: Das Tor\nlanguage: de\n---\n\nDie Behörde schloss das Tor der Schleuse im Jahr 1931.',
};

const joined = async (...parts: readonly Files[]) => {
  const searchers = await Promise.all(parts.map(async (files) => createSearcher(library(files))));
  const whole = joinedLibrary(searchers.map((part) => part.library));
  return { searchers, library: whole, searcher: joinedSearcher(whole, searchers) };
};
const both = joined(OWN, COMMON);
const texts = async (searcher: Searcher, question: string) =>
  (await searcher.nearest(parseQuestion(question))).map(({ passage }) => passage.text);
const answered = async (question: string): Promise<Exclude<Answer, { kind: 'empty-question' }>> => {
  const answer = await (await both).searcher.answer(parseQuestion(question));
  if (answer.kind === 'empty-question') throw new Error('The question has words.');
  return answer;
};

describe('a library in two parts', () => {
  test('answers from either', async () => {
    const { searcher } = await both;
    expect((await texts(searcher, 'When does the guild raid the lighthouse?'))[0]).toContain('Tuesday');
    expect((await texts(searcher, 'When does the miller grind rye?'))[0]).toContain('Friday');
  });
  test('orders what both have by the same scores as one index would', async () => {
    const question = parseQuestion('Who waits at the quay when the ferry leaves?');
    const whole = await createSearcher(library({ ...OWN, ...COMMON }));
    const of = async (searcher: Searcher) =>
      (await searcher.nearest(question)).map(({ passage, explanation, confidence }) => [
        passage.text,
        explanation.score.toFixed(6),
        confidence.toFixed(6),
      ]);
    const { searcher } = await both;
    expect(await of(searcher)).toEqual(await of(whole));
  });
  test('says of a word that it is missing only when no part has it', async () => {
    expect((await answered('Does the guild own a ferry?')).missing).toEqual(['own']);
    expect((await answered('Does the captain grind rye?')).missing).toEqual([]);
  });
  test('reads no word as another that a part has', async () => {
    // “quay” is in both, “miller” in one, and “raids” in the other.
    expect((await answered('Does the miller see raids?')).corrections).toEqual([]);
  });
  test('reads a typing error as the word of whichever part has it', async () => {
    expect((await answered('When does the lighthuose raid begin?')).corrections).toEqual([
      { typed: 'lighthuose', read: 'lighthouse' },
    ]);
    expect((await answered('Where is the ferrymann?')).corrections).toEqual([{ typed: 'ferrymann', read: 'ferryman' }]);
  });
  test('takes a word that a part writes apart for known', async () =>
    expect(await answered('Which plugin has the raid?')).toMatchObject({ missing: [], corrections: [] }));
  test('is asked in the question’s language in all parts', async () => {
    const { searcher } = await both;
    expect((await texts(searcher, 'Wann schloss die Behörde das Tor?'))[0]).toContain('1931');
  });
  test('finds a phrase in the part that has it, and names one that none has', async () => {
    const { searcher } = await both;
    expect((await texts(searcher, '"grinds rye"'))[0]).toContain('miller');
    expect((await answered('the raid and "rye grinds"')).missing).toContain('"rye grinds"');
  });
  test('looks in one article alone, and knows the words of the others as others', async () => {
    const { searcher, library: whole } = await both;
    const raids = await whole.article('raids');
    const answer = await searcher.answer(parseQuestion('When does the ferry raid the lighthouse?'), { article: raids });
    if (answer.kind === 'empty-question') throw new Error('The question has words.');
    expect(answer.missing).toEqual(['ferry']);
    expect(answer.corrections).toEqual([]);
    const shown = answer.kind === 'not-answered' ? answer.nearest : answer.quotations;
    expect(shown.map(({ passage }) => passage.article.id)).toEqual(['raids']);
  });
  test('answers each of two questions from its own part', async () => {
    const answer = await answered('When does the guild raid the lighthouse and when does the miller grind rye?');
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    expect(answer.quotations.map(({ passage }) => passage.article.id)).toEqual(['raids', 'mill']);
  });
  test('finds a quotation in the part that has it, and one that is glued from two', async () => {
    const { searcher } = await both;
    const of = async (text: string) => {
      const { kind, parts } = await searcher.findQuote(text);
      return [kind, ...parts.map((part) => part.passage.article.id)];
    };
    expect(await of('The miller grinds rye on Friday.')).toEqual(['verbatim', 'mill']);
    expect(
      await of('The guild raids the lighthouse on Tuesday at eight … The ferry leaves the northern quay at seven.'),
    ).toEqual(['glued', 'raids', 'ferry']);
  });
});

describe('what two parts both have', () => {
  test('is shown once, the first part’s', async () => {
    const { searcher } = await joined({ copy: COMMON.ferry }, COMMON);
    const found = await searcher.nearest(parseQuestion('When does the ferry leave the northern quay?'));
    const of = found.filter(({ passage }) => passage.text.startsWith('The ferry leaves'));
    expect(of.map(({ passage }) => passage.article.id)).toEqual(['copy']);
  });
  test('answers as surely as if only one had it', async () => {
    const question = 'When does the ferry leave the northern quay?';
    const sure = async (...parts: readonly Files[]) =>
      (await (await joined(...parts)).searcher.nearest(parseQuestion(question)))[0]?.confidence ?? 0;
    expect(await sure({ copy: COMMON.ferry }, COMMON)).toBeGreaterThan((await sure(COMMON)) - 0.1);
  });
  test('by its id is the first part’s article alone', async () => {
    const { searcher } = await joined({ ferry: '# The ferry\n\nThere is no ferry any more.' }, COMMON);
    const found = await texts(searcher, 'When does the ferry leave the northern quay?');
    expect(found).toContain('There is no ferry any more.');
    expect(found.join(' ')).not.toContain('seven');
    expect((await searcher.findQuote('The ferry leaves the northern quay at seven.')).kind).toBe('nowhere');
    expect((await texts(searcher, 'When does the miller grind rye?'))[0]).toContain('Friday');
  });
});

describe('meaning in a library in two parts', () => {
  const meaning = quickSemanticSearch([
    ['ship', 'ferry'],
    ['chief', 'captain'],
  ]);

  test('finds passages of each that has vectors', async () => {
    const { searchers, searcher } = await joined(OWN, COMMON);
    const [own, common] = searchers;
    expect(await texts(searcher, 'ship')).toEqual([]);
    common?.useSemanticIndex(await meaning.index(common.semanticTexts(), () => undefined));
    expect((await texts(searcher, 'ship')).join(' ')).toContain('The ferry leaves');
    own?.useSemanticIndex(await meaning.index(own.semanticTexts(), () => undefined));
    expect((await texts(searcher, 'ship'))[0]).toContain('ferry');
    expect((await texts(searcher, 'chief'))[0]).toContain('captain');
  });
  test('that one part lacks does not keep its passages from answering', async () => {
    const { searchers, searcher } = await joined(OWN, COMMON);
    const [, common] = searchers;
    common?.useSemanticIndex(await meaning.index(common.semanticTexts(), () => undefined));
    expect((await texts(searcher, 'When does the guild raid the lighthouse?'))[0]).toContain('Tuesday');
  });
});

describe('what moderators say of an article', () => {
  const FIRST = '# Bread\n\nThe bakery on Mill Street sells sour rye bread from noon.';
  const SECOND = '# Hours\n\nThe bakery on Mill Street sells sour rye bread from midnight.';
  const question = 'When does the bakery on Mill Street sell sour rye bread?';
  const order = async (standings: Readonly<Record<string, Article['standing']>>) => {
    const of = (markdown: string, id: string): Article => {
      const standing = standings[id];
      return { ...article(markdown, id), ...(standing !== undefined && { standing }) };
    };
    const whole = createLibrary([of(FIRST, 'first'), of(SECOND, 'second')]);
    const found = await (await createSearcher(whole)).nearest(parseQuestion(question));
    return found.map(({ passage }) => passage.article.id);
  };

  test('puts an official one before another that answers as well', async () => {
    expect(await order({ second: { official: true } })).toEqual(['second', 'first']);
    expect(await order({ first: { official: true } })).toEqual(['first', 'second']);
  });
  test('puts an outdated or replaced one after another that answers as well', async () => {
    expect(await order({ first: { outdated: true } })).toEqual(['second', 'first']);
    expect(await order({ second: { outdated: true } })).toEqual(['first', 'second']);
  });
});
