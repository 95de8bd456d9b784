/** The articles of a library as `npm run list` shows them: one row each, for programs and as a table for people. */
import type { Article } from '../domain/article.js';
import type { Citation, CslDate, Name } from '../domain/citation.js';
import { cell } from '../terminal/lines.js';
import { columns } from '../text/columns.js';

export interface ArticleRow {
  readonly article: string;
  readonly title: string;
  readonly author: readonly string[];
  /** `2024-05-01`, as far as it is known; a range as `2024-05/2024-06`; null for none. */
  readonly issued: string | null;
  readonly language: string;
  readonly URL: string | null;
  readonly paragraphs: number;
  readonly file: string;
}

export function articleRows(articles: readonly Article[]): readonly ArticleRow[] {
  return articles.map(({ id, citation, language, blocks, file }) => ({
    article: id,
    title: citation.title,
    author: authors(citation),
    issued: citation.issued === undefined ? null : shownDate(citation.issued),
    language,
    URL: citation.URL ?? null,
    paragraphs: blocks.length,
    file,
  }));
}

/**
 * Lines of id, title, date and paragraphs, none wider than `width` where it has room for them at all; ends with a line feed. Without rows it says what
 * to do; `all` is how many articles there are.
 */
export function articleTable(rows: readonly ArticleRow[], all: number, width: number): string {
  if (all === 0) return 'There are no articles. Add one with `npm run add -- FILE`.\n';
  if (rows.length === 0)
    return 'No article has these words in its title, authors, site or id. See all articles with `npm run list`.\n';
  const heads = ['id', 'title', 'date', 'paragraphs'];
  const cells = rows.map(({ article, title, issued, paragraphs }) => [
    article,
    title,
    issued ?? '',
    String(paragraphs),
  ]);
  const widest = heads.map((head, column) => Math.max(...[heads, ...cells].map((row) => columns(row[column] ?? head))));
  // Ids are copied, so they stay whole; titles give way.
  const [ids = 0, titles = 0, dates = 0, counts = 0] = widest;
  const room = Math.max(12, Math.min(titles, width - ids - dates - counts - 6));
  const line = (row: readonly string[]): string =>
    [cell(row[0] ?? '', ids), cell(row[1] ?? '', room), cell(row[2] ?? '', dates), row[3] ?? ''].join('  ').trimEnd();
  return `${[line(heads), ...cells.map(line)].join('\n')}\n`;
}

function authors({ author = [] }: Citation): readonly string[] {
  return author.map((name) => name.literal ?? parts(name).join(' '));
}

function parts(name: Name): readonly string[] {
  const { given, family, suffix } = name;
  return [given, name['dropping-particle'], name['non-dropping-particle'], family, suffix].flatMap(
    (part) => part ?? [],
  );
}

function shownDate({ 'date-parts': dates }: CslDate): string {
  return dates
    .map((date) => date.map((part, index) => String(part ?? 0).padStart(index === 0 ? 4 : 2, '0')).join('-'))
    .join('/');
}
