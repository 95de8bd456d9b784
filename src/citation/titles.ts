/** Titles as styles print them: in headline capitals, between quotation marks, or short enough to stand in parentheses. */
import { stripEnd, stripStart } from '../text/characters.js';

/** Lower case unless first or last: articles, conjunctions and the prepositions that citeproc-js 1.4.63 leaves small, archaic ones left out. */
const SMALL = new Set(
  (
    'a about above across after against along alongside amid amidst among amongst an and around as aside at atop before ' +
    'behind below beneath beside besides between beyond but by circa despite down during except for from in inside into ' +
    'like near nor of off on onto or out outside over per plus since so than the through throughout till to toward ' +
    'towards under underneath unlike until unto up upon v versus via vs with within without yet'
  ).split(' '),
);

/**
 * The title in headline capitals, for MLA, Chicago and titles in APA's in-text form, when `language` (BCP 47) is English or
 * not told: other languages capitalise titles as sentences, and a wrong capital there is a spelling mistake. Words with
 * capitals inside stay as they are. `longest` is the number of letters up to which small words stay small: 3 in APA (6.17), 4 in Chicago 18
 * (8.160), any in MLA.
 */
export function headlineCase(title: string, language: string | undefined, longest = Infinity): string {
  if (language !== undefined && !/^en\b/iu.test(language)) return title;
  const words = title.split(' ');
  return words
    .map((word, index) => {
      const previous = words[index - 1];
      const first = previous === undefined || /[:?!.—]["”’)]*$/u.test(previous);
      const last = index === words.length - 1 || /[:?!]["”’)]*$/u.test(word);
      return headlineWord(word, first || last ? 0 : longest);
    })
    .join(' ');
}

const OUTER = /[^\p{L}\p{N}]/u;

/** A first or last word stays small up to 0 letters, that is, never. */
function headlineWord(word: string, longest: number): string {
  const bare = stripEnd(stripStart(word, OUTER), OUTER);
  if (/^\P{L}*\p{L}.*\p{Lu}/u.test(bare) || /\p{L}[.@/]\p{L}/u.test(bare)) return word;
  if (bare.length <= longest && SMALL.has(bare.toLowerCase())) return word.toLowerCase();
  // Hyphenated compounds are capitalised in their parts, small words excepted: "Fact-Checking", "State-of-the-Art".
  return word
    .split('-')
    .map((part, index) => (index > 0 && SMALL.has(part.toLowerCase()) ? part : capitalised(part)))
    .join('-');
}

function capitalised(word: string): string {
  return word.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (whole, before: string, letter: string) => {
    const upper = letter.toUpperCase();
    // "ß", ligatures and variant letters have no capital of their own.
    return upper.toLowerCase() === letter ? before + upper : whole;
  });
}

const OTHER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/**
 * The title between quotation marks, the quotations inside it turned to the other kind: “A ‘b’ c” the American way,
 * ‘A “b” c’ the British. Marks without a partner, apostrophes among them, stay.
 */
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
