/**
 * What ranking looks at in the heading that a passage stands under, besides how much of the question it has: how much else it says, and
 * whether the passage is its first. Articles without headings have their title.
 */
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import type { HeadingFeature } from './feature-table.js';

/** The shares, 0 to 1, of the question's weight that stand in the heading and in the title. */
interface Above {
  readonly heading: number;
  readonly title: number;
}

export function headingFeatures(
  query: Query,
  passage: IndexedPassage,
  index: PassageIndex,
  above: Above,
): Readonly<Record<HeadingFeature, number>> {
  const named = namedAs(query, passage, above);
  return { named, defined: query.asksThing && opensSection(passage, index) ? named : 0 };
}

/**
 * The harmonic mean of the share of the question that the line above has and of the share of the line's words that the question has.
 * Before the first heading the line is the title.
 */
function namedAs(
  query: Query,
  { passage, headingTerms, titleTerms }: IndexedPassage,
  { heading, title }: Above,
): number {
  const [share, terms] = passage.heading === null ? [title, titleTerms] : [heading, headingTerms];
  if (share === 0) return 0;
  let asked = 0;
  for (const term of terms) if (query.indexOf.has(term)) asked += 1;
  const back = asked / terms.size;
  return (2 * share * back) / (share + back);
}

/** Whether it is the first passage under its heading, or of an article. */
function opensSection(passage: IndexedPassage, index: PassageIndex): boolean {
  const before = index.passages[index.positionOf(passage) - 1]?.passage;
  const { article, heading } = passage.passage;
  return before === undefined || before.article !== article || before.heading !== heading;
}
