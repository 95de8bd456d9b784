/** What differs between two states of the library, for the log and for what is computed for each passage. */
import type { ArticleId } from '../domain/article.js';
import type { WholeLibrary } from '../domain/library.js';

export interface LibraryChanges {
  readonly added: readonly ArticleId[];
  readonly removed: readonly ArticleId[];
  readonly changed: readonly ArticleId[];
  /** Passages of changed articles whose text is new, gone or elsewhere in the order. */
  readonly passagesChanged: number;
}

/** Ids in the order of the library; all empty when nothing differs. */
export function libraryChanges(before: WholeLibrary, after: WholeLibrary): LibraryChanges {
  const added = after.articles.filter(({ id }) => before.byId(id) === undefined);
  const removed = before.articles.filter(({ id }) => after.byId(id) === undefined);
  const changed = after.articles.filter(({ id, hash, source }) => {
    const old = before.byId(id);
    return old !== undefined && (old.hash !== hash || old.source !== source);
  });
  const counts = changed.map((article) => {
    const old = before.byId(article.id);
    return old === undefined ? 0 : differing(texts(before, old.id), texts(after, article.id));
  });
  return {
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    passagesChanged: counts.reduce((sum, count) => sum + count, 0),
  };
}

function texts(library: WholeLibrary, id: string): readonly string[] {
  const article = library.byId(id);
  return article === undefined ? [] : library.passagesOf(article).map(({ text }) => text);
}

/** A passage put in is one change and not a change of all that follow it. */
function differing(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of before) left.set(text, (left.get(text) ?? 0) + 1);
  let fresh = 0;
  for (const text of after) {
    const count = left.get(text) ?? 0;
    if (count === 0) fresh += 1;
    else left.set(text, count - 1);
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(fresh, gone);
}

// A change of the library as one line of the log.

/** `+1 article, -2 articles, 3 passages changed`; `nothing changed` when nothing did. */
export function describeChanges({ added, removed, changed, passagesChanged }: LibraryChanges): string {
  const parts = [
    added.length > 0 ? `+${counted(added.length, 'article')}` : '',
    removed.length > 0 ? `-${counted(removed.length, 'article')}` : '',
    passagesChanged > 0 ? `${counted(passagesChanged, 'passage')} changed` : '',
    // New front matter over the same text.
    passagesChanged === 0 && changed.length > 0 ? `${counted(changed.length, 'citation')} changed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
