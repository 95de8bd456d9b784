/** Whether the page that an article was made from still says what the article says, paragraph by paragraph. */
import type { Article, ArticleId } from '../../domain/article.js';
import { isGone } from '../../fetch/failures.js';
import type { Fetcher } from '../../fetch/fetcher.js';
import { rawAddress, readGitHubLink } from '../../fetch/github-link.js';
import type { ReadPage } from '../found-page.js';
import { sha256, type Provenance } from './provenance.js';
import type { SourceResult } from './source-states.js';
import { isUrl } from '../../text/is-url.js';

export type CheckedSource =
  | {
      readonly article: ArticleId;
      readonly url: string;
      readonly result: 'unchanged' | 'changed' | 'gone';
      /** The numbers of the article's paragraphs that the page does not have any more. */
      readonly paragraphs: readonly number[];
      /** How many paragraphs the page has that the article does not have. */
      readonly added: number;
      /** To be kept for the next time. */
      readonly state: SourceResult;
    }
  | {
      readonly article: ArticleId;
      readonly url: string;
      readonly result: 'failed';
      /** A sentence without its full stop. */
      readonly why: string;
      readonly remedy: string;
    };

interface CheckDeps {
  readonly fetcher: Fetcher;
  readonly readPage: ReadPage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** `last`: what was found the last time, for this very article. Rejects for a bug only. */
export async function checkSource(
  article: Article,
  { from, sha256: then }: Provenance,
  last: SourceResult | undefined,
  { fetcher, readPage, now }: CheckDeps,
): Promise<CheckedSource> {
  const checked = new Date(now()).toISOString();
  const about = { article: article.id, url: from };
  const found = (
    result: SourceResult['result'],
    paragraphs: readonly number[],
    added: number,
    asking: object = {},
  ): CheckedSource => ({
    ...about,
    result,
    paragraphs,
    added,
    state: { hash: article.hash, checked, result, paragraphs: [...paragraphs], ...asking },
  });
  const failed = (why: string, remedy: string): CheckedSource => ({ ...about, result: 'failed', why, remedy });

  const github = isUrl(from) ? readGitHubLink(new URL(from)) : undefined;
  const isFile = github?.kind === 'file';
  const fetched = await fetcher.fetchPage(isFile ? rawAddress(github) : from, {
    etag: last?.etag,
    lastModified: last?.lastModified,
    ...(isFile && { robots: false as const }),
  });
  if (fetched.kind === 'unchanged') {
    // Since the last time, when it may have had other words already.
    const { etag, lastModified, result = 'unchanged', paragraphs = [] } = last ?? {};
    return found(result, paragraphs, 0, {
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    });
  }
  if (fetched.kind === 'failed') return isGone(fetched) ? found('gone', [], 0) : failed(fetched.why, fetched.remedy);
  const { bytes, contentType, etag, lastModified } = fetched;
  const asking = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
  if (sha256(bytes) === then) return found('unchanged', [], 0, asking);
  const read = await readPage({
    bytes,
    url: from,
    contentType,
    fetched: checked,
    hints: { title: article.citation.title },
  });
  if (read.kind !== 'read') {
    return failed(
      `the page is no article any more: ${read.why}`,
      read.kind === 'failed' ? read.remedy : 'Look at the page.',
    );
  }
  const { missing, added } = compared(article, read.article);
  return found(missing.length > 0 ? 'changed' : 'unchanged', missing, added, asking);
}

/** Paragraphs by their words; where each stands does not matter, and a word that is set in bold is the same word. */
function compared(article: Article, page: Article): { readonly missing: readonly number[]; readonly added: number } {
  const left = new Map<string, number>();
  for (const text of textsOf(page)) left.set(text, (left.get(text) ?? 0) + 1);
  const missing: number[] = [];
  for (const [index, text] of textsOf(article).entries()) {
    const count = left.get(text) ?? 0;
    if (count === 0) missing.push(article.blocks[index]?.paragraph ?? index + 1);
    else left.set(text, count - 1);
  }
  return { missing, added: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

function textsOf({ text, blocks }: Article): readonly string[] {
  return blocks.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' ').trim());
}
