/** What is said where a part of the library is not in memory, and where it cannot be asked. */
import { describe, expect, test } from 'vitest';
import { articles } from '../../src/commands/articles.js';
import { ask } from '../../src/commands/ask.js';
import { exampleQuestions } from '../../src/commands/example-questions.js';
import { find } from '../../src/commands/find.js';
import { articleChoices } from '../../src/commands/find-article.js';
import type { Refusal } from '../../src/commands/kept.js';
import { quote } from '../../src/commands/quote.js';
import { source } from '../../src/commands/source.js';
import { summary } from '../../src/commands/summary.js';
import { joinedLibrary } from '../../src/content/joined-library.js';
import { PartUnavailable } from '../../src/domain/part-unavailable.js';
import { joinedSearcher } from '../../src/search/joined-searcher.js';
import { createSearcher } from '../../src/search/searcher.js';
import { keptElsewhere } from '../support/kept-elsewhere.js';
import { library } from '../support/library.js';

const OWN = { raids: '# Raid nights\n\nThe guild raids the lighthouse on Tuesday at eight.' };
const COMMON = { mill: '# The mill\n\nThe miller grinds rye on Friday.\n\nThe mill has a plug-in motor.' };

async function opened() {
  const elsewhere = keptElsewhere(COMMON);
  const parts = [await createSearcher(library(OWN)), elsewhere];
  const seen = joinedLibrary(parts.map((part) => part.library));
  const services = { library: seen, searcher: joinedSearcher(seen, parts), locale: 'en' } as const;
  return { elsewhere, services };
}

describe('a part that is not in memory', () => {
  test.each([
    ['/ask', ask.run.bind(undefined, { question: 'When does the miller grind rye?' }), { kind: 'answered' }],
    [
      '/ask in an article',
      ask.run.bind(undefined, { question: 'grinds rye', article: 'mill' }),
      { within: { id: 'mill' } },
    ],
    ['/find', find.run.bind(undefined, { text: 'Hello. When does the miller grind rye?' }), { kind: 'answered' }],
    [
      '/quote',
      quote.run.bind(undefined, { text: 'The miller grinds rye on Friday.' }),
      { check: { kind: 'verbatim' } },
    ],
    ['/summary', summary.run.bind(undefined, { article: 'The mill' }), { kind: 'summary', article: { id: 'mill' } }],
    [
      '/summary about something',
      summary.run.bind(undefined, { article: 'mill', focus: 'motor' }),
      { focus: { missing: [] } },
    ],
    ['/source', source.run.bind(undefined, { article: 'mill', passage: 2 }), { passage: { paragraph: 2 } }],
    ['/articles', articles.run.bind(undefined, {}), { total: 2, articles: [{ id: 'mill' }, { id: 'raids' }] }],
    ['/articles with words', articles.run.bind(undefined, { find: 'mill' }), { total: 2, filter: { found: 1 } }],
  ] as const)('is there for %s', async (_name, run, expected) => {
    const { services } = await opened();
    expect(await run(services)).toMatchObject(expected);
  });
});

describe('a part that is away', () => {
  const away = async () => {
    const { elsewhere, services } = await opened();
    elsewhere.isAway = true;
    return { elsewhere, services };
  };
  test.each([
    [
      '/ask, answered by another',
      ask.run.bind(undefined, { question: 'When does the guild raid?' }),
      { kind: 'answered', partAway: true },
    ],
    [
      '/ask',
      ask.run.bind(undefined, { question: 'When does the miller grind rye?' }),
      { kind: 'not-answered', partAway: true },
    ],
    ['/ask in an article of it', ask.run.bind(undefined, { question: 'rye', article: 'mill' }), { kind: 'part-away' }],
    [
      '/find',
      find.run.bind(undefined, { text: 'When does the miller grind rye?' }),
      { kind: 'not-answered', partAway: true },
    ],
    [
      '/quote',
      quote.run.bind(undefined, { text: 'The miller grinds rye on Friday.' }),
      { check: { kind: 'nowhere', partAway: true } },
    ],
    ['/summary', summary.run.bind(undefined, { article: 'mill' }), { kind: 'part-away' }],
    ['/source', source.run.bind(undefined, { article: 'mill' }), { kind: 'part-away' }],
    ['/articles', articles.run.bind(undefined, {}), { total: 1, partAway: true }],
  ] as const)('is told of by %s', async (_name, run, expected) => {
    const { services } = await away();
    expect(await run(services)).toMatchObject(expected);
  });
  test('is not told of where the article is in another', async () => {
    const { services } = await away();
    expect(await summary.run({ article: 'raids' }, services)).toMatchObject({ kind: 'summary' });
  });
  test('makes no question count as one that the articles lack', async () => {
    const { services, elsewhere } = await away();
    const counted: Refusal[] = [];
    const counting = { ...services, countRefusal: (refusal: Refusal) => counted.push(refusal) };
    await ask.run({ question: 'When does the zebra cross?' }, counting);
    expect(counted).toEqual([]);
    elsewhere.isAway = false;
    await ask.run({ question: 'When does the zebra cross?' }, counting);
    expect(counted).toHaveLength(1);
  });
  test('has its example questions looked for again once it can be asked', async () => {
    const elsewhere = keptElsewhere(COMMON);
    const seen = joinedLibrary([elsewhere.library]);
    const services = { library: seen, searcher: joinedSearcher(seen, [elsewhere]), locale: 'en' } as const;
    elsewhere.isAway = true;
    await expect(exampleQuestions(services)).rejects.toBeInstanceOf(PartUnavailable);
    elsewhere.isAway = false;
    expect(await exampleQuestions(services)).toEqual([]);
  });
  test('is suggested from again once it can be asked', async () => {
    const { services, elsewhere } = await away();
    const ids = async () => (await articleChoices('', services.library)).map(({ value }) => value);
    expect(await ids()).toEqual(['raids']);
    elsewhere.isAway = false;
    expect(await ids()).toEqual(['mill', 'raids']);
  });
});
