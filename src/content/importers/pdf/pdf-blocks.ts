/** The blocks that both ways of reading a PDF come to, and when two of them are one that a page or a column tore. */
import { joinLines, type Spelling } from '../paragraphs.js';

/** A part of the text; a heading has its level, a table its rows. */
export interface PdfBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table' | 'code' | 'quote' | 'note';
  readonly text: string;
  readonly level?: number;
  readonly rows?: readonly (readonly string[])[];
  /** The size of its font, in points; undefined where it does not matter. */
  readonly size?: number;
  /** Whether it filled its column to the end, so that it may go on in the next one. */
  readonly isFull?: boolean;
}

const FINISHED = /[.!?:;…。！？：]["'”’»」』)\]]*[0-9⁰¹²³⁴-⁹]*$/u;
const LISTED = /^(?:[•◦▪‣·\u{E000}-\u{F8FF}]|[-–—]\s|\(?[0-9]{1,3}[.)]\s|\(?[a-z]\)\s|\[[0-9]{1,3}\]\s)/u;

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
 * The blocks of columns or pages in order, what was torn between them joined. The notes at the foot of one follow the block
 * that its end tore, or its last one.
 */
export function joinedBlocks(columns: readonly (readonly PdfBlock[])[], isSpelled: Spelling): readonly PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let notes: PdfBlock[] = [];
  for (const column of columns) {
    const [first, ...rest] = column.filter(({ kind }) => kind !== 'note');
    const last = blocks.at(-1);
    const isTorn = last !== undefined && first !== undefined && goesOn(last, first);
    if (isTorn) {
      blocks[blocks.length - 1] = { ...first, kind: last.kind, text: joinLines([last.text, first.text], isSpelled) };
    }
    // A paragraph may go on over several pages: what it was torn from waits for its end.
    if (first !== undefined && (!isTorn || rest.length > 0)) {
      blocks.push(...notes, ...(isTorn ? rest : [first, ...rest]));
      notes = [];
    }
    const own = column.filter(({ kind }) => kind === 'note');
    notes.push(...own);
  }
  return [...blocks, ...notes].map(withoutNote);
}

function withoutNote(block: PdfBlock): PdfBlock {
  return block.kind === 'note' ? { ...block, kind: 'paragraph' } : block;
}
