/** A title short enough to stand in parentheses, for works without an author. */

/**
 * The part before a colon, and of that the first four words when it has more than six, not ending in a small word or a
 * comma: APA 7 (8.14) and MLA 9 (6.10) ask for the first few words, so that the entry is found in the list.
 */
export function shortTitle(title: string): string {
  const main = title.split(/:\s/u)[0] ?? title;
  const words = main.split(' ');
  if (words.length <= 6) return main;
  return words
    .slice(0, 4)
    .join(' ')
    .replace(/(?: (?:a|an|and|at|by|for|from|in|is|of|on|or|the|to|with))+$/iu, '')
    .replace(/[\s,;:–—-]+$/u, '');
}
