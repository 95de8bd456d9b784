/**
 * The id of each file of a folder, made of its path alone and of nothing that another file could change: not of the order of
 * files, nor of what stands in them. Buttons under old messages and links in wikis name articles by these ids, so an id that
 * changes leads somewhere else.
 */
import { createHash } from 'node:crypto';
import { articleId, type ArticleId } from '../../domain/article.js';
import { fold } from '../../text/fold.js';

const MAX_LENGTH = 64;

/** Hexadecimal digits of a path's hash in an id: among 20,000 files two alike are found once in 5,000 libraries. */
const HASHED = 10;

interface Wanted {
  readonly name: string;
  readonly id: string;
  /** Of a Markdown file at the top whose very name is an id: it has been that file's id since there were ids. */
  readonly exact: boolean;
}

/**
 * The ids of the paths, which are all different and have their parts divided by `/`. `bees.md` is `bees`; `guide/My bees.md` is
 * `guide-my-bees`. A path that is too long, or has letters that fold to none (`蜂.md`), keeps what can be read of it and gets a hash
 * of the whole path. So does every path of several that come to the same id, but for a file at the top that has just this name.
 */
export function articleIds(names: readonly string[]): ReadonlyMap<string, ArticleId> {
  const wanted = names.map(wantedId);
  const claims = new Map<string, number>();
  for (const { id } of wanted) claims.set(id, (claims.get(id) ?? 0) + 1);
  const taken = new Set(wanted.filter(({ id, exact }) => exact || claims.get(id) === 1).map(({ id }) => id));
  const ids = new Map<string, ArticleId>();
  for (const { name, id, exact } of wanted) {
    const own = exact || claims.get(id) === 1 ? id : unclaimed(name, id, taken);
    taken.add(own);
    const made = articleId(own);
    if (made !== undefined) ids.set(name, made);
  }
  return ids;
}

/** A name without its last extension: `a/b.c.md` gives `a/b.c`. */
export function withoutExtension(name: string): string {
  return name.replace(/\.[^./]*$/u, '');
}

function wantedId(name: string): Wanted {
  const base = withoutExtension(name);
  if (articleId(base) !== undefined) return { name, id: base, exact: name === `${base}.md` };
  const folded = fold(base).replaceAll("'", '');
  const readable = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  // Letters that are gone without a trace, so that files in Chinese do not all have the id of their folder.
  const lost = /[^\p{ASCII}]/u.test(folded) && /[\p{L}\p{N}]/u.test(folded.replace(/[a-z0-9]/g, ''));
  const whole = readable.length <= MAX_LENGTH && readable !== '' && !lost;
  return { name, id: whole ? readable : hashed(name, readable), exact: false };
}

function unclaimed(name: string, id: string, taken: ReadonlySet<string>): string {
  let found = hashed(name, id);
  // Somebody has given a file the very name that the hash makes.
  for (let round = 1; taken.has(found); round += 1) found = hashed(name, id, round);
  return found;
}

/** The end of a path tells files apart better than its beginning, so that is kept, from a word on. */
function hashed(name: string, readable: string, round = 0): string {
  // Systems spell one name in two ways: with é as one character or as two.
  const spelled = round === 0 ? name.normalize('NFC') : `${name.normalize('NFC')}\0${round}`;
  const hash = createHash('sha256').update(spelled).digest('hex').slice(0, HASHED);
  const room = MAX_LENGTH - HASHED - 1;
  const end = readable.length <= room ? readable : readable.slice(-room).replace(/^[^-]*-/, '');
  return end === '' ? `article-${hash}` : `${end}-${hash}`;
}
