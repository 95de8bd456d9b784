/** A change of the library as one line of the log. */
import type { LibraryChanges } from './library-changes.js';

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
