/** The blocks that both ways of reading a PDF come to, and when two of them are one that a page or a column tore. */
import { joinLines, type Spelling } from '../paragraphs.js';

/** A part of the text; a heading has its level, a table its rows. */
export interface PdfBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table' | 'code' | 'quote';
  readonly text: string;
  readonly level?: number;
  readonly rows?: readonly (readonly string[])[];
  /** The size of its font, in points; undefined where it does not matter. */
  readonly size?: number;
  /** Whether it filled its column to the end, so that it may go on in the next one. */
  readonly isFull?: boolean;
  /** A note, a caption and the like, which may stand between the two halves of a sentence. */
  readonly isAside?: boolean;
}

const FINISHED = /[.!?:;…。！？：]["'”’»」』)\]]*[0-9⁰¹²³⁴-⁹]*$/u;
const LISTED =
  /^(?:[•◦▪‣·⁰¹²³⁴-⁹†‡\u{E000}-\u{F8FF}]|[-–—]\s|\(?[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[.)]\s|\(?[a-z]\)\s|\[[0-9]{1,3}\]\s)/u;

/** Whether a line or a block ends as a sentence does, with the mark of a note or without. */
export function isFinished(text: string): boolean {
  return FINISHED.test(text.slice(-40));
}

/** Whether it begins with a mark of a list. */
export function isListed(text: string): boolean {
  return LISTED.test(text);
}

/** Whether a block of the next column or page is the rest of the last one. */
function goesOn(last: PdfBlock, next: PdfBlock): boolean {
  const isProse =
    (last.kind === 'paragraph' || last.kind === 'item' || last.kind === 'quote') &&
    (next.kind === 'paragraph' || next.kind === last.kind) &&
    last.size === next.size;
  if (!isProse || isFinished(last.text) || isListed(next.text)) return false;
  return (last.isFull === true && next.kind === 'paragraph') || /^["'“‘«(]?\p{Ll}/u.test(next.text);
}

/**
 * The blocks of columns or pages in order, what was torn between two of them joined. What stood between the halves follows them,
 * and a paragraph may go on over several pages.
 */
export function joinedBlocks(columns: readonly (readonly PdfBlock[])[], isSpelled: Spelling): readonly PdfBlock[] {
  const joined: PdfBlock[] = [];
  let asides: PdfBlock[] = [];
  // A long note goes on below the next column, when text already stands behind its beginning.
  let lastAside = -1;
  const isJoined = (list: PdfBlock[], at: number, block: PdfBlock): boolean => {
    const last = list[at];
    if (last === undefined || last.isAside !== block.isAside || !goesOn(last, block)) return false;
    list[at] = { ...block, kind: last.kind, text: joinLines([last.text, block.text], isSpelled) };
    return true;
  };
  for (const column of columns) {
    // Within a column, what made the blocks has seen their ends.
    const firsts = new Set([column.find(({ isAside }) => isAside !== true), column.find(({ isAside }) => isAside)]);
    for (const block of column) {
      if (block.isAside === true) {
        const isRest =
          firsts.has(block) &&
          (asides.length > 0 ? isJoined(asides, asides.length - 1, block) : isJoined(joined, lastAside, block));
        if (!isRest) asides.push(block);
      } else if (!firsts.has(block) || !isJoined(joined, joined.length - 1, block)) {
        joined.push(...asides);
        if (asides.length > 0) lastAside = joined.length - 1;
        joined.push(block);
        asides = [];
      }
    }
  }
  return [...joined, ...asides];
}
