/** What the site of a file knows of it, in the front matter of the file: people by their short names, and what it leaves out. */
import { withPeople } from './authors.js';
import { fieldOf } from './keys.js';
import type { FrontMatterEntry } from './values.js';

export interface SiteKnows {
  readonly people?: Readonly<Record<string, string>> | undefined;
  /** The surest first. */
  readonly values?: readonly FrontMatterEntry[] | undefined;
}

/** The file's own entries, then those of the site. */
export function ofSite(
  own: readonly FrontMatterEntry[],
  { people, values = [] }: SiteKnows,
): readonly FrontMatterEntry[] {
  const entries = withGiven(own, values);
  return people === undefined ? entries : entries.map((entry) => introduced(entry, people));
}

/** The entries with those of `given` that say something else than they do, and than the ones of `given` before them. */
function withGiven(own: readonly FrontMatterEntry[], given: readonly FrontMatterEntry[]): readonly FrontMatterEntry[] {
  const about = ({ key }: FrontMatterEntry): string => fieldOf(key)?.field ?? key.toLowerCase().replace(/[^a-z]/gu, '');
  const said = new Set(own.map(about));
  const keys = new Set<string>();
  return [
    ...own,
    ...given.filter((entry) => {
      const isNew = !said.has(about(entry)) && !keys.has(entry.key.toLowerCase());
      keys.add(entry.key.toLowerCase());
      return isNew;
    }),
  ];
}

function introduced(entry: FrontMatterEntry, people: Readonly<Record<string, string>>): FrontMatterEntry {
  return fieldOf(entry.key)?.field === 'author' ? { ...entry, value: withPeople(entry.value, people) } : entry;
}
