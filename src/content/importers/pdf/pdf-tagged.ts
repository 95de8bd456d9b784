/** The blocks of a PDF that says itself what its parts are: exact, and in the order in which they are read. */
import { joinLines, type Spelling } from '../paragraphs.js';
import { sizeOf, textOfRuns } from './pdf-lines.js';
import type { PdfPage, PdfPart, PdfRun } from './pdf-text.js';

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
}

const PARAGRAPHS = /^(?:P|Para|Caption|Note|FENote|BibEntry|Index|Lead|NonStruct|Normal)$/u;
const PASSED_OVER = /^(?:TOC|TOCI|Figure|Artifact|Formula|Annot|Form|Link-OBJR)$/u;
const WITH_BLOCKS = /^(?:P|H|H[1-6]|Title|LI|L|Table|Caption|BlockQuote|Note|Div|Sect|Art|Part|Aside|FENote)$/u;

const FINISHED = /[.!?:;…。！？：]['"”’»」』)\]]*$/u;

/** Share of the letters that must stand in the tree, for some programs tag only the links. */
const MOST = 0.6;

/** Undefined for a document whose tree does not hold the most of its text, or says nothing of paragraphs. */
export function taggedBlocks(pages: readonly PdfPage[], isSpelled: Spelling): readonly PdfBlock[] | undefined {
  let [all, tagged] = [0, 0];
  const blocks: PdfBlock[] = [];
  for (const { runs, tree } of pages) {
    const byMark = new Map<string, PdfRun[]>();
    for (const run of runs) {
      all += run.text.trim().length;
      if (run.mark !== undefined) byMark.set(run.mark, [...(byMark.get(run.mark) ?? []), run]);
    }
    if (tree === undefined) continue;
    const reader = {
      text: (part: PdfPart) => textOf(part, byMark, isSpelled),
      lines: (part: PdfPart) => linesOfPart(part, byMark),
    };
    const found = blocksOf(tree, reader);
    const [last, first] = [blocks.at(-1), found[0]];
    // A tree is made for each page, so a paragraph that goes on is two of them.
    if (last?.kind === 'paragraph' && first?.kind === 'paragraph' && !FINISHED.test(last.text.slice(-40))) {
      blocks[blocks.length - 1] = { kind: 'paragraph', text: joinLines([last.text, first.text], isSpelled) };
      blocks.push(...found.slice(1));
    } else blocks.push(...found);
    tagged += marksOf(tree).reduce(
      (sum, mark) => sum + (byMark.get(mark) ?? []).reduce((length, run) => length + run.text.trim().length, 0),
      0,
    );
  }
  const kinds = new Set(blocks.map(({ kind }) => kind));
  return tagged >= MOST * all && (kinds.has('paragraph') || kinds.has('item')) && blocks.length > 1
    ? blocks
    : undefined;
}

interface Reader {
  readonly text: (part: PdfPart) => string;
  readonly lines: (part: PdfPart) => readonly string[];
}

function blocksOf(part: PdfPart, reader: Reader): readonly PdfBlock[] {
  const { role, parts } = part;
  if (PASSED_OVER.test(role)) return [];
  if (role === 'Table') return tableOf(part, reader);
  const level = role === 'Title' ? 1 : /^H(?<level>[1-6])?$/u.exec(role)?.groups?.['level'];
  if (role === 'H' || level !== undefined)
    return filled({ kind: 'heading', text: reader.text(part), level: Number(level ?? 2) });
  if (role === 'LI') return itemOf(part, reader);
  if (role === 'Code') return filled({ kind: 'code', text: reader.lines(part).join('\n') });
  const hasBlocks = parts.some(holdsBlocks);
  if (role === 'BlockQuote' && !hasBlocks) return filled({ kind: 'quote', text: reader.text(part) });
  if (PARAGRAPHS.test(role) && !hasBlocks) return filled({ kind: 'paragraph', text: reader.text(part) });
  // A box of other blocks; text that stands in it beside them is a paragraph.
  const found: PdfBlock[] = [];
  let loose: PdfPart[] = [];
  const flush = (): void => {
    found.push(...filled({ kind: 'paragraph', text: reader.text({ role: 'P', mark: undefined, parts: loose }) }));
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
  const text = reader.text(withoutLists(part)).replace(/^(?:[•◦▪‣·o–-]|[0-9]{1,3}[.)]|[a-z][.)])\s+/u, '');
  return [...filled({ kind: 'item', text }), ...nested.flatMap((list) => blocksOf(list, reader))];
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

function textOf(part: PdfPart, byMark: ReadonlyMap<string, readonly PdfRun[]>, isSpelled: Spelling): string {
  return joinLines(linesOfPart(part, byMark), isSpelled).replace(/\s+/gu, ' ').trim();
}

/** The lines of all its marked parts, in the tree's order. */
function linesOfPart(part: PdfPart, byMark: ReadonlyMap<string, readonly PdfRun[]>): readonly string[] {
  const runs = marksOf(part).flatMap((mark) => byMark.get(mark) ?? []);
  const size = sizeOf(runs);
  const lines: PdfRun[][] = [[]];
  let base: number | undefined;
  for (const run of runs) {
    const isPlain = run.size >= 0.8 * size && run.text.trim() !== '';
    if (base !== undefined && isPlain && Math.abs(run.y - base) > 0.6 * size) {
      lines.push([]);
      base = undefined;
    }
    if (isPlain) base ??= run.y;
    lines.at(-1)?.push(run);
  }
  return lines
    .map((line) => textOfRuns(line, size, line.find((run) => run.size >= 0.8 * size)?.y ?? 0))
    .filter((line) => line !== '');
}

function filled(block: PdfBlock): readonly PdfBlock[] {
  return block.text === '' ? [] : [block];
}
