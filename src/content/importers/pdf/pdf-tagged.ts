/** The blocks of a PDF that says itself what its parts are: exact, and in the order in which they are read. */
import { joinLines, type Spelling } from '../paragraphs.js';
import { joinedBlocks, type PdfBlock } from './pdf-blocks.js';
import { isSmall, sizeOf, textOfRuns } from './pdf-lines.js';
import type { PdfPage, PdfPart, PdfRun } from './pdf-text.js';

const PARAGRAPHS = /^(?:P|Para|Caption|BibEntry|Index|Lead|NonStruct|Normal)$/u;
const PASSED_OVER = /^(?:TOC|TOCI|Figure|Artifact|Formula|Annot|Form|Link-OBJR)$/u;
const WITH_BLOCKS = /^(?:P|H|H[1-6]|Title|LI|L|Table|Caption|BlockQuote|Note|Div|Sect|Art|Part|Aside|FENote)$/u;

const NOTES = /^(?:Note|FENote|Footnote|Endnote)$/u;

/** What leads to a note; only the mark itself is left out. */
const TO_NOTE = /^(?:Link|Reference|Lbl)$/u;
const NOTE_MARK = /^(?:[0-9]{1,3}|[ivx]{1,5}|[a-z*†‡§¶]{1,2}|\[[0-9]{1,3}\])$/u;

/** A line that ends nearer to the right edge of its page's text, as a share of its width, was filled. */
const FULL = 0.2;

/** Share of the letters that must stand in the tree, for some programs tag only the links. */
const MOST = 0.6;

/** Undefined for a document whose tree does not hold the most of its text, or says nothing of paragraphs. */
export function taggedBlocks(pages: readonly PdfPage[], isSpelled: Spelling): readonly PdfBlock[] | undefined {
  let [all, tagged] = [0, 0];
  const found: (readonly PdfBlock[])[] = [];
  for (const { runs, tree } of pages) {
    const byMark = new Map<string, PdfRun[]>();
    for (const run of runs) {
      all += run.text.trim().length;
      if (run.mark !== undefined) byMark.set(run.mark, [...(byMark.get(run.mark) ?? []), run]);
    }
    if (tree === undefined) continue;
    // A tree is made for each page, so a paragraph that goes on is two of them.
    found.push(blocksOf(tree, readerOf(byMark, isSpelled)));
    tagged += marksOf(tree).reduce(
      (sum, mark) => sum + (byMark.get(mark) ?? []).reduce((length, run) => length + run.text.trim().length, 0),
      0,
    );
  }
  const blocks = joinedBlocks(found, isSpelled);
  const kinds = new Set(blocks.map(({ kind }) => kind));
  return tagged >= MOST * all && (kinds.has('paragraph') || kinds.has('item')) && blocks.length > 1
    ? blocks
    : undefined;
}

interface Reader {
  readonly text: (part: PdfPart) => string;
  readonly lines: (part: PdfPart) => readonly string[];
  /** Whether its last line goes on to the right edge of the text. */
  readonly isFull: (part: PdfPart) => boolean;
}

function readerOf(byMark: ReadonlyMap<string, readonly PdfRun[]>, isSpelled: Spelling): Reader {
  const runs = [...byMark.values()].flat().filter(({ text }) => text.trim() !== '');
  const [left, right] = [Math.min(...runs.map(({ x }) => x)), Math.max(...runs.map(({ x, width }) => x + width))];
  return {
    text: (part) => joinLines(linesOfPart(part, byMark), isSpelled).replace(/\s+/gu, ' ').trim(),
    lines: (part) => linesOfPart(part, byMark),
    isFull: (part) => {
      const last = marksOf(part)
        .flatMap((mark) => byMark.get(mark) ?? [])
        .findLast(({ text }) => text.trim() !== '');
      return last !== undefined && last.x + last.width > right - FULL * (right - left);
    },
  };
}

function blocksOf(part: PdfPart, reader: Reader): readonly PdfBlock[] {
  const { role, parts } = part;
  if (PASSED_OVER.test(role)) return [];
  if (role === 'Table') return tableOf(part, reader);
  const level = role === 'Title' ? 1 : /^H(?<level>[1-6])?$/u.exec(role)?.groups?.['level'];
  if (role === 'H' || level !== undefined)
    return filled({ kind: 'heading', text: reader.text(part), level: Number(level ?? 2) });
  if (role === 'LI') return itemOf(part, reader);
  if (NOTES.test(role)) return noteOf(part, reader);
  if (role === 'Code') return filled({ kind: 'code', text: reader.lines(part).join('\n') });
  const hasBlocks = parts.some(holdsBlocks);
  if (role === 'BlockQuote' && !hasBlocks) return filled({ kind: 'quote', text: reader.text(part) });
  if (PARAGRAPHS.test(role) && !hasBlocks) {
    const isAside = role === 'Caption' && { isAside: true };
    return filled({ kind: 'paragraph', text: reader.text(part), isFull: reader.isFull(part), ...isAside });
  }
  // A box of other blocks; text that stands in it beside them is a paragraph.
  const found: PdfBlock[] = [];
  let loose: PdfPart[] = [];
  const flush = (): void => {
    const box: PdfPart = { role: 'P', mark: undefined, parts: loose };
    found.push(...filled({ kind: 'paragraph', text: reader.text(box), isFull: reader.isFull(box) }));
    loose = [];
  };
  for (const one of parts) {
    // A word in a font for programs stands within its paragraph.
    const isWord =
      one.role === 'Code' &&
      (loose.length > 0 || !parts.some((other) => PARAGRAPHS.test(other.role))) &&
      reader.lines(one).length === 1 &&
      parts.length > 1;
    if (one.mark !== undefined || isWord || /^(?:Span|Link|Reference|Em|Strong|Quote|Sub)$/u.test(one.role))
      loose.push(one);
    else {
      flush();
      found.push(...blocksOf(one, reader));
    }
  }
  flush();
  return found;
}

function holdsBlocks({ role, parts }: PdfPart): boolean {
  return WITH_BLOCKS.test(role) || parts.some(holdsBlocks);
}

/** Its mark goes, its paragraphs are one item, and lists in it follow. */
function itemOf(part: PdfPart, reader: Reader): readonly PdfBlock[] {
  const nested = nestedLists(part);
  const text = reader
    .text(withoutLists(part))
    .replace(/^(?:[•◦▪‣·o–\u{E000}-\u{F8FF}-]|[0-9]{1,3}[.)]|[a-z][.)])\s+|^[•\u{E000}-\u{F8FF}]/u, '');
  return [
    ...filled({ kind: 'item', text, isFull: reader.isFull(part) }),
    ...nested.flatMap((list) => blocksOf(list, reader)),
  ];
}

/** Its text is a paragraph below the one that it belongs to; its number says nothing without the mark. */
function noteOf(part: PdfPart, reader: Reader): readonly PdfBlock[] {
  const text = reader.text(part).replace(/^(?:[⁰¹²³⁴-⁹]+|[0-9]{1,3}[.)]?(?=\s)|[*†‡§])\s*/u, '');
  return filled({ kind: 'paragraph', text, isAside: true });
}

function nestedLists(part: PdfPart): readonly PdfPart[] {
  return part.parts.flatMap((one) => (one.role === 'L' ? [one] : nestedLists(one)));
}

function withoutLists(part: PdfPart): PdfPart {
  return {
    ...part,
    parts: part.parts.flatMap((one) => (one.role === 'L' || one.role === 'Lbl' ? [] : [withoutLists(one)])),
  };
}

function tableOf(part: PdfPart, reader: Reader): readonly PdfBlock[] {
  const rows = rowsOf(part).map((row) =>
    row.parts.filter(({ role }) => /^T[HD]$/u.test(role)).map((cell) => reader.text(cell)),
  );
  const said = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return said.length === 0
    ? []
    : [{ kind: 'table', text: said.map((cells) => cells.join(' ')).join('\n'), rows: said }];
}

function rowsOf(part: PdfPart): readonly PdfPart[] {
  return part.parts.flatMap((one) => (one.role === 'TR' ? [one] : rowsOf(one)));
}

function marksOf(part: PdfPart): readonly string[] {
  return part.mark === undefined ? part.parts.flatMap(marksOf) : [part.mark];
}

/** The lines of all its marked parts, in the tree's order. */
function linesOfPart(part: PdfPart, byMark: ReadonlyMap<string, readonly PdfRun[]>): readonly string[] {
  const all = marksOf(part).flatMap((mark) => byMark.get(mark) ?? []);
  const size = sizeOf(all);
  const toNotes = new Set(noteLinks(part).flatMap(marksOf));
  const isPlain = (run: PdfRun): boolean => !isSmall(run, size) && run.text.trim() !== '';
  let beside: PdfRun | undefined;
  const runs = all.filter((run) => {
    if (isPlain(run)) beside = run;
    const isMark =
      run.mark !== undefined && toNotes.has(run.mark) && isSmall(run, size) && NOTE_MARK.test(run.text.trim());
    // A link of small figures on the line is a word of its sentence.
    return !isMark || (beside !== undefined && Math.abs(run.y - beside.y) < 0.05 * size);
  });
  const lines: PdfRun[][] = [[]];
  let base: number | undefined;
  for (const run of runs) {
    if (base !== undefined && isPlain(run) && Math.abs(run.y - base) > 0.6 * size) {
      lines.push([]);
      base = undefined;
    }
    if (isPlain(run)) base ??= run.y;
    lines.at(-1)?.push(run);
  }
  return lines
    .map((line) => textOfRuns(line, size, (line.find(isPlain) ?? line[0])?.y ?? 0))
    .filter((line) => line !== '');
}

function noteLinks(part: PdfPart): readonly PdfPart[] {
  return TO_NOTE.test(part.role) ? [part] : part.parts.flatMap(noteLinks);
}

function filled(block: PdfBlock): readonly PdfBlock[] {
  return block.text === '' ? [] : [block];
}
