/**
 * Which articles a reply shows something of: what is for a role alone must not be shown to others, so whoever delivers a reply looks here
 * first. A new kind of reply says so here, or does not compile.
 */
import type { Article } from '../domain/article.js';
import type { Response } from './reply.js';

/** Whether it shows something of an article that not everybody may see. */
export function isLimited(reply: Response): boolean {
  return articlesIn(reply).some(({ standing }) => standing?.limited === true);
}

function articlesIn(reply: Response): readonly Article[] {
  switch (reply.kind) {
    case 'answered':
    case 'uncertain':
      return [...one(reply.within), ...reply.quotations.map(({ passage }) => passage.article)];
    case 'not-answered':
      return [...one(reply.within), ...reply.nearest.map(({ passage }) => passage.article)];
    case 'handed-on':
      return articlesIn(reply.refusal);
    case 'more':
      return [...one(reply.within), ...reply.passages.map(({ passage }) => passage.article)];
    case 'guidance':
      return one(reply.article);
    case 'quote-check':
      return [...one(reply.within), ...reply.check.parts.map(({ passage }) => passage.article)];
    case 'unknown-article':
      return reply.similar;
    case 'articles':
      return reply.articles;
    case 'news':
      return reply.additions.map(({ article }) => article);
    case 'unknown-passage':
    case 'summary':
    case 'source':
    case 'context':
    case 'contents':
      return [reply.article];
    case 'empty-library':
    case 'unknown-style':
    case 'text':
    case 'settings':
    case 'form':
    case 'taken-away':
    case 'solved':
      return [];
  }
}

function one(article: Article | undefined): readonly Article[] {
  return article === undefined ? [] : [article];
}
