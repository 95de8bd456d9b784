/** Which of a question's names are not even near a passage: the right words about another company are no answer. */
import type { Hit } from './rank.js';

/**
 * The share, 0 to 1, of the question's names that neither the passage, its neighbours, its heading nor the title has; 0
 * for a question without names.
 */
export function namesLacking({ passage, index, query }: Hit): number {
  const names = query.terms.filter(({ name }) => name);
  const around = [passage, ...index.neighbours(passage)];
  const absent = names.filter(({ id }) => {
    if (id === undefined) return true;
    if (passage.headingTerms.has(id) || passage.titleTerms.has(id)) return false;
    return !around.some(({ terms }) => terms.includes(id));
  });
  return names.length === 0 ? 0 : absent.length / names.length;
}
