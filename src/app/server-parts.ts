/**
 * A server's own articles as parts of a library: those with one audience together, each part with an index of its own, so that a question
 * sees what its asker may see and knows nothing of the rest, not even its words. What has not changed is taken over from the state before.
 */
import { type Standing, type StoredArticle, StoreFault } from '../content/article-store.js';
import { createLibrary } from '../content/library.js';
import type { ParsedFile, Parser } from '../content/parse-file.js';
import { passages, passagesAt } from '../content/passages.js';
import type { Article, ArticleId } from '../domain/article.js';
import type { WholeLibrary } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import type { SearchOptions } from '../search/answer.js';
import { createSearcher, type LibrarySearcher } from '../search/searcher.js';
import type { ServerArticles } from '../store/server-articles.js';

/** One state of a server's articles. */
export interface ServerParts {
  /** Of the articles, before they were read. */
  readonly version: number;
  /** By audience: `everyone`, or the id of a role. */
  readonly parts: ReadonlyMap<string, LibrarySearcher>;
  readonly known: ReadonlyMap<ArticleId, KnownArticle>;
  /** How much memory it takes, in bytes, as far as that can be told. */
  readonly bytes: number;
}

/** A stored article as it was read; without an article where it is faulty. */
interface KnownArticle {
  readonly hash: string;
  readonly parsed: ParsedFile | undefined;
  readonly standing: Standing;
  readonly article: Article | undefined;
  readonly passages: readonly Passage[];
}

interface Reading {
  readonly parser: Parser;
  readonly search: SearchOptions;
  /** Told how many articles could not be read; nothing of them, for a log is read by others than the server's members. */
  readonly onFaulty: (articles: number) => void;
}

/**
 * Rejects with a StoreFault when the articles cannot be had, for what is left out here is missing until the next change. One that cannot be
 * parsed costs only itself.
 */
export async function readServerParts(
  articles: Pick<ServerArticles, 'list' | 'read'>,
  version: number,
  before: ServerParts | undefined,
  { parser, search, onFaulty }: Reading,
): Promise<ServerParts> {
  const known = new Map<ArticleId, KnownArticle>();
  const audiences = new Map<string, Article[]>();
  let faulty = 0;
  const all = await articles.list();
  const audienceOf = new Map(all.map(({ id, standing: { audience } }) => [id, audience]));
  for (const stored of all) {
    const shown = { ...stored, standing: withoutSecretId(stored.standing, audienceOf) };
    const one = await knownArticle(shown, articles, before?.known.get(stored.id), parser).catch(unlessAway);
    if (one !== undefined) known.set(stored.id, one);
    if (one?.article === undefined) {
      faulty += 1;
      continue;
    }
    const { audience } = stored.standing;
    audiences.set(audience, [...(audiences.get(audience) ?? []), one.article]);
  }
  await parser.rest();
  if (faulty > 0) onFaulty(faulty);

  const parts = new Map<string, LibrarySearcher>();
  for (const [audience, own] of audiences) {
    const last = before?.parts.get(audience);
    const library = createLibrary(
      own,
      last?.library,
      (article) => known.get(article.id)?.passages ?? passages(article),
    );
    const same =
      last !== undefined &&
      last.library.articles.length === own.length &&
      own.every((article) => last.library.byId(article.id) === article);
    parts.set(audience, same ? last : await searcherOf(library, last));
  }
  return { version, parts, known, bytes: size([...parts.values()]) };

  async function searcherOf(library: WholeLibrary, last: LibrarySearcher | undefined): Promise<LibrarySearcher> {
    // One whose next state was begun and came to nothing has no other.
    return last?.updated(library).catch(async () => createSearcher(library, search)) ?? createSearcher(library, search);
  }
}

function unlessAway(error: unknown): undefined {
  if (error instanceof StoreFault) throw error;
}

async function knownArticle(
  { id, hash, standing }: StoredArticle,
  articles: Pick<ServerArticles, 'read'>,
  before: KnownArticle | undefined,
  parser: Parser,
): Promise<KnownArticle | undefined> {
  const isSame = before?.hash === hash;
  if (isSame && JSON.stringify(before.standing) === JSON.stringify(standing)) return before;
  let parsed = isSame ? before.parsed : undefined;
  if (parsed === undefined) {
    const bytes = await articles.read(id);
    // Removed meanwhile.
    if (bytes === undefined) return undefined;
    parsed = await parser.parse({ name: `${id}.md`, id, bytes });
  }
  if (!('article' in parsed)) return { hash, parsed, standing, article: undefined, passages: [] };
  const article = withStanding(parsed.article, standing);
  return { hash, parsed, standing, article, passages: passagesAt(article, parsed.passages) };
}

/** Who may not see the article that replaces another is told that this one no longer holds, and not by what: an id is made of a title. */
function withoutSecretId(standing: Standing, audienceOf: ReadonlyMap<ArticleId, string>): Standing {
  const { replacedBy } = standing;
  const audience = (replacedBy === null ? undefined : audienceOf.get(replacedBy)) ?? EVERYONE;
  if (audience === EVERYONE || audience === standing.audience) return standing;
  return { ...standing, outdated: true, replacedBy: null };
}

const EVERYONE = 'everyone';

function withStanding(article: Article, { audience, official, outdated, replacedBy }: Standing): Article {
  const limited = audience !== EVERYONE;
  if (!official && !outdated && !limited && replacedBy === null) return article;
  return {
    ...article,
    standing: {
      ...(official && { official }),
      ...(outdated && { outdated }),
      ...(replacedBy !== null && { replacedBy }),
      ...(limited && { limited }),
    },
  };
}

// Measured on articles of 6 kB (`npm run bench:servers`): what a passage takes beside its text, most of it MiniSearch's maps, and a
// character of text with its words in the index.
const PASSAGE_BYTES = 6_000;
const CHARACTER_BYTES = 10;
const PART_BYTES = 50_000;

function size(parts: readonly LibrarySearcher[]): number {
  let bytes = 0;
  for (const { library } of parts) {
    bytes += PART_BYTES + library.passages.length * PASSAGE_BYTES;
    for (const { text } of library.articles) bytes += text.length * CHARACTER_BYTES;
  }
  return bytes;
}
