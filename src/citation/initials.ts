/** Given names as initials. Alone because styles differ in marks and spaces only, and hyphens and accents are easy to lose. */

/**
 * "María José" → "M. J." (mark ".", gap " "), "M.J." (gap ""), "MJ" (mark ""); "Jean-Paul" → "J.-P.", and "JP" without
 * marks. Initials that are already there stay initials; a lower-case particle inside ("Ludwig van") stays whole.
 */
export function initials(given: string, mark: '.' | '', gap: ' ' | ''): string {
  const words = given
    .normalize('NFC')
    .split(/\s+|(?<=\.)(?=\p{L})/u)
    .filter((word) => /\p{L}/u.test(word));
  let text = '';
  for (const [index, word] of words.entries()) {
    const particle = index > 0 && /^\p{Ll}/u.test(word);
    const short = particle ? word : hyphenated(word, mark);
    const spaced = particle || gap === ' ' || /\p{Ll}$/u.test(text);
    text += text === '' ? short : `${spaced ? ' ' : ''}${short}`;
  }
  return text;
}

function hyphenated(word: string, mark: string): string {
  return word
    .split(/[-‐‑]/u)
    .map((piece) => /\p{L}\p{M}*/u.exec(piece)?.[0])
    .filter((letter) => letter !== undefined)
    .map((letter) => letter + mark)
    .join(mark === '' ? '' : '-');
}
