/**
 * A formula in MathML as one line that says the same: what stands above, below or over a line on the page must not be read as
 * part of the number beside it. Its tags and no tree of a page, because Markdown has no more.
 */
import { withoutEntities } from './parser.js';
import { shiftedText } from './raised.js';
import { tagAt } from './tags.js';

interface MathElement {
  readonly name: string;
  readonly parts: (MathElement | string)[];
}

/** Elements in each other; what is deeper stands in the last of them. */
const DEEPEST = 60;

/** Elements that repeat the formula in another language, or show nothing. */
const UNSEEN = /^(?:annotation|annotation-xml|mspace|mphantom|mprescripts|none)$/;

/** `x²+1`, `(a+b)/2`, `x_(k+1)`, of an element `<math>…</math>`; empty for a formula without signs. */
export function mathText(html: string): string {
  return lineOf(treeOf(html)).replace(/\s+/g, ' ').trim();
}

function treeOf(html: string): MathElement {
  const root: MathElement = { name: 'mrow', parts: [] };
  const open = [root];
  const add = (part: MathElement | string): void => void open.at(-1)?.parts.push(part);
  let at = 0;
  for (let from = html.indexOf('<'); from !== -1; from = html.indexOf('<', at)) {
    if (from > at) add(withoutEntities(html.slice(at, from)));
    const tag = tagAt(html, from);
    at = tag?.end ?? from + 1;
    if (tag === undefined) continue;
    const name = nameOf(tag.name);
    if (tag.closes) {
      const to = open.findLastIndex((one, index) => index > 0 && one.name === name);
      if (to > 0) open.length = to;
      continue;
    }
    const element = { name, parts: [] };
    add(element);
    if (!tag.closesItself && open.length < DEEPEST) open.push(element);
  }
  add(withoutEntities(html.slice(at)));
  return root;
}

/** The name of an element without its space: `m:mfrac` is `mfrac`. */
function nameOf(name: string): string {
  return name.toLowerCase().replace(/^.*:/, '');
}

function lineOf(element: MathElement): string {
  const { name, parts } = element;
  const inner = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
  if (UNSEEN.test(name)) return '';
  if (inner.length === 0) return wordsOf(element).replace(/\s+/g, ' ').trim();
  const seen = inner.filter((one) => !one.name.startsWith('annotation'));
  const part = (at: number): string => (seen[at] === undefined ? '' : lineOf(seen[at]));
  switch (name) {
    case 'msup':
    case 'mover':
      return part(0) + shifted(part(1), false);
    case 'msub':
    case 'munder':
      return part(0) + shifted(part(1), true);
    case 'msubsup':
    case 'munderover':
      return part(0) + shifted(part(1), true) + shifted(part(2), false);
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(row(seen))}`;
    case 'mroot':
      return `${shifted(part(1), false)}√${grouped(part(0))}`;
    case 'mfenced':
      return `(${seen.map(lineOf).join(', ')})`;
    case 'mtr':
    case 'mlabeledtr':
      return seen.map(lineOf).join(' ');
    case 'mtable':
      return `[${seen.map(lineOf).join('; ')}]`;
    default:
      return row(parts.map((one) => (typeof one === 'string' ? { name: 'mtext', parts: [one] } : one)));
  }
}

/** What stands beside each other; figures that are two numbers stay two, as in 2 1/2. */
function row(elements: readonly MathElement[]): string {
  let text = '';
  for (const element of elements) {
    const next = lineOf(element);
    const parts = /[\p{N}]$/u.test(text) && /^[\p{N}]/u.test(next);
    // Words are set with their spaces, which stand inside of them.
    const isWord = element.name === 'mtext' && wordsOf(element) !== '' && /\p{L}/u.test(next);
    text += (parts || (isWord && /\S$/.test(text)) ? ' ' : '') + next + (isWord ? ' ' : '');
  }
  return text.trim();
}

function wordsOf({ parts }: MathElement): string {
  return parts.filter((part) => typeof part === 'string').join('');
}

function shifted(text: string, lowered: boolean): string {
  if (text === '' || /^[′″‴'°]+$/.test(text)) return text;
  if (/^[∘o]$/.test(text) && !lowered) return '°';
  return shiftedText(text, lowered) ?? `${lowered ? '_' : '^'}${text.length === 1 ? text : `(${text})`}`;
}

function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.,]*|.)$/u.test(text) ? text : `(${text})`;
}
