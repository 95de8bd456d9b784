/** Markdown to an Article for tests, through the same parser that reads a folder's files. */
import { formatFault } from '../../src/content/fault.js';
import { parseArticle } from '../../src/content/parse-article.js';
import type { Article } from '../../src/domain/article.js';

/** The article of this file; the id is its title when it has neither front matter nor a first heading. Throws on a fault. */
export function article(markdown: string, id = 'note'): Article {
  const titled = /^(?:---|# )/u.test(markdown) ? markdown : `# ${id}\n\n${markdown}`;
  const parsed = parseArticle({ name: `${id}.md`, bytes: new TextEncoder().encode(titled) });
  if ('skipped' in parsed) throw new Error(parsed.skipped);
  if ('faults' in parsed) throw new Error(parsed.faults.map((fault) => formatFault(fault)).join('\n'));
  return parsed.article;
}
