/** Services of a library whose search is not what a test is about: the articles' passages answer in their order. */
import type { Services } from '../../../src/commands/command.js';
import type { Answer } from '../../../src/domain/answer.js';
import type { Article } from '../../../src/domain/article.js';
import { NOWHERE } from './nowhere.js';
import { build } from './articles.js';

export function servicesOver(articles: readonly Article[]): Services {
  const library = build.library(articles);
  const [first, ...rest] = library.passages.map((passage) => build.quoted(passage));
  const common = { confidence: 0.9, missing: [], corrections: [] };
  const answer: Answer = first
    ? { kind: 'answered', quotations: [first, ...rest.slice(0, 2)], ...common }
    : { kind: 'not-answered', nearest: [], ...common };
  const nearest = async (_question: unknown, { limit = 3 }: { readonly limit?: number | undefined } = {}) =>
    [first, ...rest].flatMap((one) => one ?? []).slice(0, limit);
  const searcher = { answer: async () => answer, nearest, findQuote: async () => NOWHERE, weigh: async () => [] };
  return { library, searcher, locale: 'en' };
}
