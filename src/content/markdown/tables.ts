/** Cells, terms and their definitions to blocks: a table is one block, its rows lines; a term stands before what it means. */
import type { Assembler, Piece } from './assembler.js';

/** Collects the rows of one table. */
export interface Rows {
  openCell(): void;
  closeCell(): void;
  openRow(): void;
  /** Puts the table where the text is now; one of a single column is no table but its blocks. */
  end(): void;
}

/** Rows without words go; cells are divided by ` | `, and what stands in one is one line. */
export function tableRows(to: Assembler): Rows {
  const rows: (readonly Piece[])[][] = [];
  let isOpen = false;
  const closeCell = (): void => {
    if (!isOpen) return;
    isOpen = false;
    const cell = to.closePage();
    const row = rows.at(-1);
    if (row === undefined) rows.push([cell]);
    else row.push(cell);
  };
  return {
    openCell(): void {
      closeCell();
      isOpen = true;
      to.openPage();
    },
    closeCell,
    openRow(): void {
      closeCell();
      rows.push([]);
    },
    end(): void {
      closeCell();
      const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
      const isTable = filled.some((row) => row.filter((cell) => cell.length > 0).length > 1);
      if (!isTable) to.put(filled.flat(2));
      else {
        const lines = filled.map((row) => row.map(cellText).join(' | ').trim());
        to.put([{ kind: 'table', text: lines.join('\n') }]);
      }
    },
  };
}

function cellText(cell: readonly Piece[]): string {
  return cell.map(({ text }) => text.replaceAll('\n', ' ')).join(' ');
}

/** Collects the terms and definitions of one list. */
export interface Definitions {
  open(what: 'term' | 'definition'): void;
  close(): void;
  end(): void;
}

/** `Term: what it means`, each further meaning on a line of its own; what is no paragraph in it stands by itself. */
export function definitions(to: Assembler): Definitions {
  let open: 'term' | 'definition' | undefined;
  let terms: string[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    const term = terms.join(', ');
    const [first = '', ...rest] = lines;
    const lead =
      term === '' || first === '' ? term + first : /[:：.?!]$/u.test(term) ? `${term} ${first}` : `${term}: ${first}`;
    to.put([{ kind: 'paragraph', text: [lead, ...rest].filter((line) => line !== '').join('\n') }]);
    [terms, lines] = [[], []];
  };
  const close = (): void => {
    if (open === undefined) return;
    const pieces = to.closePage();
    if (open === 'term') {
      if (lines.length > 0) flush();
      terms.push(cellText(pieces));
    } else {
      for (const piece of pieces) {
        if (piece.kind === 'paragraph' || piece.kind === 'heading') lines.push(piece.text);
        else {
          flush();
          to.put([piece]);
        }
      }
    }
    open = undefined;
  };
  return {
    open(what): void {
      close();
      if (what === 'term' && lines.length > 0) flush();
      open = what;
      to.openPage();
    },
    close,
    end(): void {
      close();
      flush();
    },
  };
}
