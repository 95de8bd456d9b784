/** A title between quotation marks, the quotations inside it turned to the other kind. */

const OTHER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** “A ‘b’ c” the American way, ‘A “b” c’ the British. Marks without a partner, apostrophes among them, stay. */
export function quoted(text: string, way: 'american' | 'british'): string {
  const [open, close] = way === 'american' ? ['“', '”'] : ['‘', '’'];
  // The marks are single code units, and what stands between them is put together again as it was.
  const characters = text.split('');
  for (const { start, end, depth } of pairs(characters)) {
    const wanted = depth % 2 === 0 ? OTHER[open] : open;
    const mark = characters[start];
    if (mark === undefined || wanted === undefined || mark === wanted) continue;
    characters[start] = wanted;
    characters[end] = CLOSING[wanted] ?? '';
  }
  return `${open}${characters.join('')}${close}`;
}

interface Pair {
  readonly start: number;
  readonly end: number;
  /** How many pairs stand around it. */
  readonly depth: number;
}

function pairs(characters: readonly string[]): readonly Pair[] {
  const found: Omit<Pair, 'depth'>[] = [];
  const open: number[] = [];
  for (const [index, character] of characters.entries()) {
    if (character === '“' || character === '‘') open.push(index);
    if (character !== '”' && character !== '’') continue;
    // "workers’ rights": inside a word, or with nothing open that it could close, it is an apostrophe.
    if (character === '’' && /\p{L}/u.test(characters[index + 1] ?? '')) continue;
    const start = open.findLastIndex((at) => CLOSING[characters[at] ?? ''] === character);
    const at = open[start];
    if (at === undefined) continue;
    open.length = start;
    found.push({ start: at, end: index });
  }
  return found.map(({ start, end }) => {
    const depth = found.filter((around) => around.start < start && end < around.end).length;
    return { start, end, depth };
  });
}
