/**
 * Which articles a reply shows something of: what is for a role alone must not be shown to others, so whoever delivers a reply looks here
 * first. A new kind of reply says so here, or does not compile.
 */
import type { ArticleHead, Library } from '../domain/library.js';
import { fold } from '../text/fold.js';
import type { Response } from './reply.js';

/** Whether it shows something of an article that not everybody may see. `library` is what was asked. */
export function isLimited(reply: Response, library: Pick<Library, 'hasLimited'>): boolean {
  return articlesIn(reply).some(isForFew) || (hasWordFromElsewhere(reply) && library.hasLimited);
}

function isForFew({ standing }: ArticleHead): boolean {
  return standing?.limited === true;
}

/** Whether a slip was read as a word that stands in nothing that is shown, and so may be a secret's own. */
function hasWordFromElsewhere(reply: Response): boolean {
  if (reply.kind === 'handed-on') return hasWordFromElsewhere(reply.refusal);
  if (reply.kind !== 'answered' && reply.kind !== 'uncertain' && reply.kind !== 'not-answered') return false;
  const shown = reply.kind === 'not-answered' ? reply.nearest : reply.quotations;
  const texts = shown.map(({ passage }) => fold(passage.text));
  return reply.corrections.some(({ read }) => !texts.some((text) => text.includes(fold(read))));
}

function articlesIn(reply: Response): readonly ArticleHead[] {
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
    case 'part-away':
    case 'unknown-style':
    case 'text':
    case 'settings':
    case 'form':
    case 'taken-away':
    case 'solved':
      return [];
  }
}

function one(article: ArticleHead | undefined): readonly ArticleHead[] {
  return article === undefined ? [] : [article];
}
