/**
 * What moderators have looked at, put into their server's library: what is there already is known by its address, by its words and by its
 * name, and nothing takes its place unless they say so. Done twice it does nothing more, so that whoever was interrupted does it again.
 */
import { type ArticleId, articleId } from '../../domain/article.js';
import { articleRecord, type ArticleRecord } from '../article-record.js';
import type { ArticleStore, PutOutcome } from '../article-store.js';
import type { ProposedArticle } from '../proposal.js';
import { knownArticles, type KnownArticles } from './known-articles.js';

/** `new`: only what is not there yet; `replace`: in the place of what is; `both`: beside it. */
export type KeepHow = 'new' | 'replace' | 'both';

/** What is there already, and by what it is known to be the same. */
export interface Twin {
  readonly id: ArticleId;
  readonly by: 'address' | 'words' | 'name';
}

export interface KeptArticles {
  readonly kept: readonly ArticleId[];
  /** What was left out, because it is there already. */
  readonly there: readonly (Twin & { readonly title: string })[];
  /** Why the rest was not taken. */
  readonly stopped?: Exclude<PutOutcome, { kind: 'stored' }>;
}

type Known = KnownArticles & { readonly hashes: Map<ArticleId, string> };

async function known(store: ArticleStore): Promise<Known> {
  const hashes = new Map((await store.list()).map(({ id, hash }) => [id, hash] as const));
  return { ...(await knownArticles(store)), hashes };
}

/** For each article its twin, in their order. */
export async function twinsOf(
  articles: readonly ProposedArticle[],
  store: ArticleStore,
): Promise<readonly (Twin | undefined)[]> {
  const there = await known(store);
  return articles.map((article) => twinOf(article, articleRecord(bytesOf(article)), there));
}

/** Each whole or not at all; those before a limit or a conflict are kept. Rejects with a StoreFault. */
export async function keepArticles(
  articles: readonly ProposedArticle[],
  how: KeepHow,
  store: ArticleStore,
): Promise<KeptArticles> {
  const there = await known(store);
  const kept: ArticleId[] = [];
  const left: KeptArticles['there'][number][] = [];
  for (const article of articles) {
    const bytes = bytesOf(article);
    const record = articleRecord(bytes);
    const twin = twinOf(article, record, there);
    // Whoever was interrupted has put it already.
    if (twin !== undefined && there.hashes.get(twin.id) === record.hash) {
      kept.push(twin.id);
      continue;
    }
    if (twin !== undefined && how === 'new') {
      left.push({ ...twin, title: article.fields.title });
      continue;
    }
    const id = twin !== undefined && how === 'replace' ? twin.id : freeId(article.id, there);
    const outcome = await store.put(id, bytes, there.hashes.get(id) ?? null);
    if (outcome.kind !== 'stored') return { kept, there: left, stopped: outcome };
    there.hashes.set(id, record.hash);
    there.add(id, record);
    kept.push(id);
  }
  return { kept, there: left };
}

/** What has the same name but is from another source, such as the introduction of another book, is no twin. */
function twinOf(
  { id, fields }: ProposedArticle,
  record: ArticleRecord,
  { byAddress, byText, isOther, hashes }: Known,
): Twin | undefined {
  const address = byAddress(fields.url === '' ? undefined : fields.url);
  if (address !== undefined) return { id: address, by: 'address' };
  const words = byText(record);
  if (words !== undefined) return { id: words, by: 'words' };
  return hashes.has(id) && !isOther(id, record) ? { id, by: 'name' } : undefined;
}

/** Ids have at most 64 characters. */
const ROOM = 60;

function freeId(id: ArticleId, { hashes }: Known): ArticleId {
  for (let number = 2, tried = id; ; number += 1) {
    if (!hashes.has(tried)) return tried;
    tried = articleId(`${id.slice(0, ROOM)}-${number}`) ?? id;
  }
}

function bytesOf({ markdown }: ProposedArticle): Uint8Array {
  return new TextEncoder().encode(markdown);
}
