/**
 * The folder of a library while articles are added to it: an article is on the disk whole or not at all, whatever ends the process,
 * and what is there already is known by its id, its address and its words. Reads and writes the disk.
 */
import { constants } from 'node:fs';
import { access, readFile, stat, statfs } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { makeFolder } from '../../disk/make-folder.js';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { removeAbandoned, stageFile, type StagedFile } from '../../disk/write-atomically.js';
import { articleId, type ArticleId } from '../../domain/article.js';
import { isArticle } from '../folder/file-kinds.js';
import { idFromText, MAX_ARTICLE_BYTES } from '../parse-article.js';
import { keepCopy } from '../remove-articles.js';
import type { ImportedArticle } from './import-article.js';
import { knownArticles, type KnownArticles } from './known-articles.js';

export interface AddedArticle {
  readonly article: ArticleId;
  /** The path that was written. */
  readonly file: string;
  readonly title: string;
  /** How many blocks its text has. */
  readonly paragraphs: number;
  /** What a person should look at. An article that was there already, letter for letter, says so here. */
  readonly warnings: readonly string[];
}

export interface Writing {
  /** Created when it is missing. */
  readonly directory: string;
  /** Lets an article take the place of the one that came from the same source, or that a person names by its id. */
  readonly replacing?: Replacing;
  /** Whether a person has chosen the id, which is never another one then. */
  readonly keepId?: boolean;
  /** Whether nothing is written. */
  readonly dryRun?: boolean;
  /** Told of each article that was added, or would be. */
  readonly onAdded?: (article: AddedArticle, imported: ImportedArticle) => void | Promise<void>;
  /** Writes beside the path it is given; the disk unless a test says otherwise. */
  readonly stage?: (path: string, bytes: Uint8Array) => Promise<StagedFile>;
}

export interface Replacing {
  /** The folder that has what was removed; what is replaced is copied there first, and kept for 30 days. */
  readonly removed: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What came of one article. `why`: it is there already; `ends` when what is wrong is no matter of this article. */
export type Came = { readonly added: AddedArticle } | { readonly why: string } | Fault;

interface Fault {
  readonly fault: string;
  readonly remedy: string;
  readonly file?: string;
  readonly ends?: boolean;
}

export interface ArticleFolder {
  /** `name` is what the article is from, which may give several. */
  readonly take: (name: string, imported: ImportedArticle) => Promise<Came>;
}

/** Looks at what the folder has, and takes away what a dead process left there; that it can be written is looked at with the first article. */
export async function openArticleFolder(options: Writing): Promise<ArticleFolder> {
  // What cannot be taken away is no reason not to go on.
  if (options.dryRun !== true) await removeAbandoned(options.directory).catch(() => undefined);
  return new Place(options, await knownArticles(options.directory));
}

class Place implements ArticleFolder {
  readonly #options: Writing;
  readonly #known: KnownArticles;
  /** The ids of this call, with what they are from. */
  readonly #taken = new Map<ArticleId, string>();
  #isReady = false;

  constructor(options: Writing, known: KnownArticles) {
    this.#options = options;
    this.#known = known;
  }

  async take(name: string, imported: ImportedArticle): Promise<Came> {
    const { directory, keepId = false } = this.#options;
    const replace = this.#options.replacing !== undefined;
    const { article, bytes } = imported;
    const [byAddress, byText] = [this.#known.byAddress(article.citation.URL), this.#known.byText(bytes)];
    const id = this.#freeId(name, imported);
    const own = this.#known.byId(id) ?? `${id}.md`;
    const same = [byAddress, byText].find((file) => file !== undefined && file !== own);
    // A page that has another title by now is still that page.
    const path = replace && byAddress !== undefined ? byAddress : own;
    const target = join(directory, path);
    if (same !== undefined && !(replace && byAddress !== undefined)) {
      const what = same === byAddress ? 'its address is that of' : 'it says the same as';
      return { why: `${what} ${this.#known.idOf(same) ?? same} (${join(directory, same)})` };
    }
    const existing = await existingAt(target, directory);
    if (existing !== undefined && !(existing instanceof Uint8Array)) return existing;
    const unchanged = existing !== undefined && isSame(existing, bytes);
    // Under one title there may be two texts; only of what is from the same source it is known that it is the same one.
    const isKnown = keepId || path === byAddress || this.#known.isOfSource(id, bytes);
    if (existing !== undefined && !unchanged && !(replace && isKnown)) {
      return {
        fault: `${target} is there already and says something else`,
        remedy: isKnown
          ? 'Write `--replace` to put this article in its place.'
          : `Write \`--replace --id ${id}\` to put this article in its place, or give it another id with \`--id\`.`,
      };
    }
    const isWritten = !unchanged && this.#options.dryRun !== true;
    const kept = isWritten && existing !== undefined ? await this.#keep(path) : {};
    if ('fault' in kept) return kept;
    const fault = isWritten ? await this.#write(target, bytes) : undefined;
    if (fault !== undefined) return fault;
    this.#taken.set(id, name);
    const ofFile = this.#known.idOf(path) ?? id;
    this.#known.add(path, ofFile, bytes);
    const added = {
      article: ofFile,
      file: target,
      title: article.citation.title,
      paragraphs: article.blocks.length,
      warnings: unchanged
        ? ['unchanged: the article was there already, letter for letter', ...imported.warnings]
        : [
            ...(kept.copy === undefined ? [] : [`what was there before is kept for 30 days: ${kept.copy}`]),
            ...imported.warnings,
          ],
    };
    await this.#options.onAdded?.(added, imported);
    return { added };
  }

  /**
   * Chapters of one book may have one title, files and pages at two addresses too, and pages of two folders one name; and no article's
   * file may be called as the README of its folder is.
   */
  #freeId(name: string, { article: { id }, bytes }: ImportedArticle): ArticleId {
    const { keepId = false } = this.#options;
    const twin = this.#taken.get(id);
    if (twin !== undefined && twin !== name && basename(twin) === basename(name)) {
      const ofPath = idFromText(join(basename(dirname(name)), basename(name, extname(name))));
      if (ofPath !== undefined && !this.#taken.has(ofPath)) return ofPath;
    }
    const isFree = (tried: ArticleId): boolean =>
      isArticle(`${tried}.md`) && !this.#taken.has(tried) && (keepId || !this.#known.isOther(tried, bytes));
    for (let number = 2; number < 1000; number += 1) {
      const tried = number === 2 ? id : (articleId(`${id.slice(0, 60)}-${number - 1}`) ?? id);
      if (isFree(tried)) return tried;
    }
    return id;
  }

  /** The copy of what is about to be replaced; a fault where there can be none, and nothing is replaced then. */
  async #keep(path: string): Promise<{ readonly copy?: string } | Fault> {
    const { directory, replacing } = this.#options;
    if (replacing === undefined) return {};
    try {
      return { copy: await keepCopy(directory, path, replacing.removed, replacing.now) };
    } catch (error) {
      const code = errorCode(error);
      const remedy = diskRemedy(code) ?? 'Check who may write there.';
      return { file: replacing.removed, fault: `what would be replaced cannot be kept there (${code})`, remedy };
    }
  }

  async #write(target: string, bytes: Uint8Array): Promise<Came | undefined> {
    const { directory, stage = stageFile } = this.#options;
    const folder = await folderFault(directory, bytes, this.#isReady);
    if (folder !== undefined) return folder;
    this.#isReady = true;
    try {
      const staged = await stage(target, bytes);
      try {
        await staged.commit();
      } catch (error) {
        await staged.discard();
        throw error;
      }
      return undefined;
    } catch (error) {
      const code = errorCode(error);
      const remedy = diskRemedy(code);
      const fault = `the article could not be written (${code})`;
      return {
        file: target,
        fault,
        remedy:
          remedy === undefined
            ? 'Check the disk, and who may write there.'
            : `${remedy} What comes after it was not tried.`,
        ends: remedy !== undefined,
      };
    }
  }
}

/** Makes the folder when it is missing; what keeps it from taking this article, as far as that can be known. */
async function folderFault(directory: string, bytes: Uint8Array, isReady: boolean): Promise<Came | undefined> {
  const fault = (message: string, remedy: string): Came => ({ file: directory, fault: message, remedy, ends: true });
  try {
    if (!isReady) {
      await makeFolder(directory);
      await access(directory, constants.W_OK);
    }
    const { bavail, bsize } = await statfs(directory);
    // Each file takes whole blocks.
    if (Math.ceil(bytes.length / bsize) > bavail)
      return fault('there is no room on the disk', `${diskRemedy('ENOSPC')} Nothing was written.`);
  } catch (error) {
    const code = errorCode(error);
    const isNone = code === 'EEXIST' || code === 'ENOTDIR';
    const message = isNone ? 'this is no folder' : `the folder cannot be written (${code})`;
    const remedy = diskRemedy(code) ?? (isNone ? 'Name another folder.' : 'Check who may write there.');
    return fault(message, `${remedy} Nothing was written.`);
  }
  return undefined;
}

/** What stands at the target: undefined for nothing yet; a fault when no article can take its place. */
async function existingAt(target: string, directory: string): Promise<Uint8Array | Came | undefined> {
  const fault = (file: string, message: string, remedy: string, ends = false): Came => ({
    file,
    fault: message,
    remedy,
    ends,
  });
  try {
    const stats = await stat(target);
    if (!stats.isFile())
      return fault(target, 'what is there is no file', 'Remove it, or give the article another title.');
    // Whatever it says, it is no article of ours.
    return stats.size > MAX_ARTICLE_BYTES ? new Uint8Array(MAX_ARTICLE_BYTES + 1) : await readFile(target);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR')
      return fault(directory, 'this is no folder', 'Name another folder. Nothing was written.', true);
    return fault(
      target,
      `what is there cannot be read (${code})`,
      diskRemedy(code) ?? 'Remove it, or check who may read it.',
    );
  }
}

/** The day of the last visit alone makes no other article, nor does what was fetched then. */
function isSame(existing: Uint8Array, bytes: Uint8Array): boolean {
  if (Buffer.compare(existing, bytes) === 0) return true;
  const [one, other] = [existing, bytes].map((file) =>
    new TextDecoder().decode(file).replace(/^(?:accessed: .*\n|imported:\n(?: .*\n)+)/gmu, ''),
  );
  return one === other;
}
