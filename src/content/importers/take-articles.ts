/**
 * Imported articles taken into a library, whichever kind of store it is: what is there already is known by its id, its address and its
 * words, and nothing takes the place of something else unless a person wants it.
 */
import { basename, dirname, extname, join } from 'node:path';
import { articleId, type ArticleId } from '../../domain/article.js';
import { type ArticleRecord, articleRecord } from '../article-record.js';
import { type ArticleStore, type PutOutcome, StoreFault } from '../article-store.js';
import { isArticle } from '../folder/file-kinds.js';
import { idFromText } from '../parse-article.js';
import type { ImportedArticle } from './import-article.js';
import { knownArticles, type KnownArticles } from './known-articles.js';

export interface AddedArticle {
  readonly article: ArticleId;
  /** Where it is: the path that was written, or the id where there is none. */
  readonly file: string;
  readonly title: string;
  /** How many blocks its text has. */
  readonly paragraphs: number;
  /** What a person should look at. An article that was there already, letter for letter, says so here. */
  readonly warnings: readonly string[];
}

export interface Taking {
  readonly store: ArticleStore;
  /** Lets an article take the place of the one that came from the same source, or that a person names by its id. */
  readonly replace?: boolean;
  /** Whether a person has chosen the id, which is never another one then. */
  readonly keepId?: boolean;
  /** Whether nothing is written. */
  readonly dryRun?: boolean;
  /** Told of each article that was added, or would be. */
  readonly onAdded?: (article: AddedArticle, imported: ImportedArticle) => void | Promise<void>;
}

/** What came of one article. `why`: it is there already; `ends` when what is wrong is no matter of this article. */
export type Came = { readonly added: AddedArticle } | { readonly why: string } | Fault;

interface Fault {
  readonly fault: string;
  readonly remedy: string;
  readonly file?: string;
  readonly ends?: boolean;
  /** Which limit of a server's it would pass. */
  readonly full?: Extract<PutOutcome, { kind: 'full' }>;
}

export interface ArticleTaker {
  /** `name` is what the article is from, which may give several. */
  readonly take: (name: string, imported: ImportedArticle) => Promise<Came>;
}

/** Looks at what the library has; that it can be written is looked at with the first article. */
export async function articleTaker(options: Taking): Promise<ArticleTaker> {
  return new Taker(options, await knownArticles(options.store));
}

class Taker implements ArticleTaker {
  readonly #options: Taking;
  readonly #known: KnownArticles;
  /** The ids of this call, with what they are from. */
  readonly #taken = new Map<ArticleId, string>();

  constructor(options: Taking, known: KnownArticles) {
    this.#options = options;
    this.#known = known;
  }

  async take(name: string, imported: ImportedArticle): Promise<Came> {
    try {
      return await this.#take(name, imported);
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      const { fault, remedy, place, ends } = error;
      return { fault, remedy, ends, ...(place !== undefined && { file: place }) };
    }
  }

  async #take(name: string, imported: ImportedArticle): Promise<Came> {
    const { store, keepId = false, replace = false, dryRun = false } = this.#options;
    const { article, bytes } = imported;
    const record = articleRecord(bytes);
    const [byAddress, byText] = [this.#known.byAddress(article.citation.URL), this.#known.byText(record)];
    const own = this.#freeId(name, article.id, record);
    const same = [byAddress, byText].find((id) => id !== undefined && id !== own);
    // A page that has another title by now is still that page.
    const id = replace && byAddress !== undefined ? byAddress : own;
    if (same !== undefined && !(replace && byAddress !== undefined)) {
      const what = same === byAddress ? 'its address is that of' : 'it says the same as';
      const place = store.placeOf(same);
      return { why: `${what} ${same}${place === same ? '' : ` (${place})`}` };
    }
    const target = store.placeOf(id);
    const existing = await store.read(id);
    const unchanged = existing !== undefined && isSame(existing, bytes);
    // Under one title there may be two texts; only of what is from the same source it is known that it is the same one.
    const isKnown = keepId || id === byAddress || this.#known.isOfSource(own, record);
    if (existing !== undefined && !unchanged && !(replace && isKnown)) {
      return {
        fault: `${target} is there already and says something else`,
        remedy: isKnown
          ? 'Write `--replace` to put this article in its place.'
          : `Write \`--replace --id ${own}\` to put this article in its place, or give it another id with \`--id\`.`,
      };
    }
    let kept: string | undefined;
    if (!unchanged && !dryRun) {
      const expected = existing === undefined ? null : articleRecord(existing).hash;
      const outcome = await store.put(id, bytes, expected);
      if (outcome.kind !== 'stored') return notStored(outcome, target);
      kept = outcome.kept;
    }
    this.#taken.set(own, name);
    this.#known.add(id, record);
    const added = {
      article: id,
      file: target,
      title: article.citation.title,
      paragraphs: article.blocks.length,
      warnings: unchanged
        ? ['unchanged: the article was there already, letter for letter', ...imported.warnings]
        : [...(kept === undefined ? [] : [`what was there before is kept for 30 days: ${kept}`]), ...imported.warnings],
    };
    await this.#options.onAdded?.(added, imported);
    return { added };
  }

  /**
   * Chapters of one book may have one title, files and pages at two addresses too, and pages of two folders one name; and no article's
   * file may be called as the README of its folder is.
   */
  #freeId(name: string, id: ArticleId, record: ArticleRecord): ArticleId {
    const { keepId = false } = this.#options;
    const twin = this.#taken.get(id);
    if (twin !== undefined && twin !== name && basename(twin) === basename(name)) {
      const ofPath = idFromText(join(basename(dirname(name)), basename(name, extname(name))));
      if (ofPath !== undefined && !this.#taken.has(ofPath)) return ofPath;
    }
    const isFree = (tried: ArticleId): boolean =>
      isArticle(`${tried}.md`) && !this.#taken.has(tried) && (keepId || !this.#known.isOther(tried, record));
    for (let number = 2; number < 1000; number += 1) {
      const tried = number === 2 ? id : (articleId(`${id.slice(0, 60)}-${number - 1}`) ?? id);
      if (isFree(tried)) return tried;
    }
    return id;
  }
}

function notStored(outcome: Exclude<PutOutcome, { kind: 'stored' }>, target: string): Fault {
  if (outcome.kind === 'conflict')
    return { fault: `${target} has been changed meanwhile`, remedy: 'Look at it, and add the article again.' };
  const says = {
    articles: `this server may have ${outcome.most} articles, and has them`,
    bytes: `this server’s articles may have ${outcome.most} bytes, and would have more`,
    addsAnHour: `this server may add ${outcome.most} articles an hour, and has added them`,
  } satisfies Record<typeof outcome.limit, string>;
  const remedy =
    outcome.limit === 'addsAnHour'
      ? 'Add the others later.'
      : 'Remove some first, or ask the operator of the bot for more.';
  return { fault: says[outcome.limit], remedy, ends: outcome.limit !== 'bytes', full: outcome };
}

/** The day of the last visit alone makes no other article, nor does what was fetched then. */
function isSame(existing: Uint8Array, bytes: Uint8Array): boolean {
  if (Buffer.compare(existing, bytes) === 0) return true;
  const [one, other] = [existing, bytes].map((file) =>
    new TextDecoder().decode(file).replace(/^(?:accessed: .*\n|imported:\n(?: .*\n)+)/gmu, ''),
  );
  return one === other;
}
