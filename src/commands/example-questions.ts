/** Questions that the library really answers, made from its own headings and titles: for those who do not know what to ask. */
import type { Library } from '../domain/library.js';
import type { Article } from '../domain/article.js';
import { parseQuestion } from '../search/query/parse-question.js';
import type { Services } from './command.js';

const WANTED = 2;
/** Searches at most; each takes some milliseconds. */
const TRIED = 12;
/** In UTF-16 units. */
const SHORTEST = 14;
const LONGEST = 70;

/** The library stays as it is while it is this object, and people greet more often than moderators write. */
const known = new WeakMap<Library, Promise<readonly string[]>>();

/** At most two, of different articles where there are several; none where nothing that was tried is answered. */
export async function exampleQuestions(services: Services): Promise<readonly string[]> {
  const { library } = services;
  const before = known.get(library);
  if (before !== undefined) return before;
  const found = find(services);
  known.set(library, found);
  found.catch(() => known.delete(library));
  return found;
}

async function find({ library, searcher }: Services): Promise<readonly string[]> {
  const examples = new Map<Article, string>();
  for (const { article, question } of (await candidates(library)).slice(0, TRIED)) {
    if (examples.has(article)) continue;
    const answer = await searcher.answer(parseQuestion(question));
    if (answer.kind === 'answered' && answer.quotations[0].passage.article.id === article.id)
      examples.set(article, question);
    if (examples.size === WANTED) break;
  }
  return [...examples.values()];
}

interface Candidate {
  readonly article: Article;
  readonly question: string;
}

/** Headings that are questions first, then those that say how to do something, then the others, then titles; newest articles first. */
async function candidates(library: Library): Promise<readonly Candidate[]> {
  const { articles: newest } = await library.matching('', { from: 0, most: TRIED });
  const articles = await Promise.all(newest.map(async ({ id }) => library.article(id)));
  const ranked = articles
    .flatMap((article) => article ?? [])
    .flatMap((article) => {
      const headings = new Set(article.blocks.flatMap(({ heading }) => (heading === null ? [] : [heading])));
      const all = Array.from(headings, asQuestion).filter(({ question }) => isShown(question));
      // One heading of each kind an article, so that a long one does not take all the tries.
      const best = [0, 1, 2].flatMap((rank) => all.find((one) => one.rank === rank) ?? []);
      const title = { question: article.citation.title, rank: 3 };
      const chosen = isShown(title.question) ? best.concat(title) : best;
      return chosen.map(({ question, rank }) => ({ article, question, rank }));
    });
  return ranked.toSorted((a, b) => a.rank - b.rank);
}

/** As the heading stands, for it is in the article's own language; English ones that begin with "How to" are asked. */
function asQuestion(heading: string): { readonly question: string; readonly rank: number } {
  const text = heading.replaceAll(/\s+/gu, ' ').trim();
  if (/[?？؟;]$/u.test(text)) return { question: text, rank: 0 };
  const [, how] = /^How to (.+)$/u.exec(text) ?? [];
  return how === undefined ? { question: text, rank: 2 } : { question: `How do I ${how}?`, rank: 1 };
}

/** Several words, no marks that mean something in a question or a message, and no longer than a line. */
function isShown(question: string): boolean {
  return (
    question.length >= SHORTEST &&
    question.length <= LONGEST &&
    /[\p{L}\p{N}]\s+[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(
      question,
    ) &&
    !/["“”„«»\\<>`|{}[\]]|(?:^|\s)[-/]\S|article:/u.test(question)
  );
}
