/** An article from Markdown, for tests of what is made of articles. */
import { parseArticle } from '../../../src/content/parse-article.js';
import type { Article } from '../../../src/domain/article.js';

/** The article; throws when the Markdown is faulty, because then the test is. */
export function articleFrom(markdown: string, id = 'example'): Article {
  const parsed = parseArticle({ name: `${id}.md`, bytes: new TextEncoder().encode(markdown) });
  if ('skipped' in parsed) throw new Error(parsed.skipped);
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ message }) => message).join('; '));
  return parsed.article;
}
