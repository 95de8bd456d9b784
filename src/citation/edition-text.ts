/** Editions with their label, which all styles write by one rule. */

/** "2" and "2nd" → "2nd ed."; an edition in words ("Revised edition") stays as it is; null for none. */
export function editionText(edition: string | undefined, word: 'ed.' | 'edn'): string | null {
  if (edition === undefined) return null;
  const number = /^(\d+)(?:st|nd|rd|th)?$/iu.exec(edition)?.[1];
  return number === undefined ? edition : `${ordinal(Number(number))} ${word}`;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
