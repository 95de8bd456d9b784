/** Titles as styles print them: between quotation marks, or short enough to stand in parentheses. */
import { stripEnd } from '../text/characters.js';

const OTHER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** Which marks stand outside: “ ” in America, ‘ ’ in Britain. */
export type QuotationMarks = 'american' | 'british';

/**
 * The title between quotation marks, the quotations inside it turned to the other kind: “A ‘b’ c” the American way,
 * ‘A “b” c’ the British. Marks without a partner, apostrophes among them, stay.
 */
export function quoted(text: string, way: QuotationMarks): string {
  const [open, close] = way === 'american' ? ['“', '”'] : ['‘', '’'];
  return `${open}${requoted(text, way === 'american' ? 'british' : 'american')}${close}`;
}

/** The text with its quotations in double marks and those inside them in single ones, the British way the other way round: “a ‘b’ c”. */
export function requoted(text: string, way: QuotationMarks): string {
  const outer = way === 'american' ? '“' : '‘';
  // The marks are single code units, and what stands between them is put together again as it was.
  const characters = text.split('');
  for (const { start, end, depth } of pairs(characters)) {
    const wanted = depth % 2 === 0 ? outer : OTHER[outer];
    const mark = characters[start];
    if (mark === undefined || wanted === undefined || mark === wanted) continue;
    characters[start] = wanted;
    characters[end] = CLOSING[wanted] ?? '';
  }
  return characters.join('');
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

/**
 * A title short enough to stand in parentheses, for works without an author: the part before a colon, and of that the first four words when it has more than six, not ending in a small word or a
 * comma: APA 7 (8.14) and MLA 9 (6.10) ask for the first few words, so that the entry is found in the list.
 */
export function shortTitle(title: string): string {
  const main = title.split(/:\s/u)[0] ?? title;
  const words = main.split(' ');
  if (words.length <= 6) return main;
  const first = words
    .slice(0, 4)
    .join(' ')
    .replace(/(?: (?:a|an|and|at|by|for|from|in|is|of|on|or|the|to|with))+$/iu, '');
  return stripEnd(first, /[\s,;:–—-]/u);
}
