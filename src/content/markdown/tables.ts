/** Cells, terms and their definitions to blocks: a table is one block, its rows lines; a term stands before what it means. */
import type { Assembler, Piece } from './assembler.js';
import { BAR, onlyInText, withoutCode } from './shown-text.js';

/** Collects the rows of one table. */
export interface Rows {
  openCell(as?: CellForm): void;
  closeCell(): void;
  openRow(): void;
  /** Puts the table where the text is now; one of a single column is no table but its blocks. */
  end(): void;
}

/** How a cell stands in its table. */
interface CellForm {
  /** How many columns and rows it reaches over, itself included; 1 when left out. */
  readonly columns?: number;
  readonly rows?: number;
  /** Says what stands below or beside it. */
  readonly names?: boolean;
}

interface Cell {
  readonly names: boolean;
  readonly pieces: readonly Piece[];
  readonly columns: number;
  readonly rows: number;
}

/** Columns over which a cell reaches at most, and characters that are repeated in one table: no page has more. */
const MOST_COLUMNS = 100;
const MOST_REPEATED = 50_000;

/**
 * Each row's cells as they stand in the columns: what reaches over several of them, or over rows, is said in each, so that no
 * value comes under the heading of another one.
 */
function laidOut(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  let room = MOST_REPEATED;
  /** For each column what reaches into the next rows, and into how many. */
  let above: (Reaching | undefined)[] = [];
  return rows.map((row) => {
    const line: string[] = [];
    const next: typeof above = [];
    const put = (text: string, left: number, isRepeated: boolean): void => {
      if (isRepeated) room -= text.length + 1;
      const shown = isRepeated && room < 0 ? '' : text;
      if (left > 0 && room >= 0) next[line.length] = { text: shown, rows: left };
      line.push(shown);
    };
    const isFree = (column: number): boolean => room >= 0 && above[column] === undefined;
    const putAbove = (): void => {
      for (let one = above[line.length]; one !== undefined; one = above[line.length]) put(one.text, one.rows - 1, true);
    };
    for (const { pieces, columns, rows: reach } of row) {
      putAbove();
      const text = cellText(pieces);
      put(text, reach - 1, false);
      for (let column = 1; column < columns && isFree(line.length); column += 1) put(text, reach - 1, true);
    }
    putAbove();
    above = next;
    return line;
  });
}

/** What a cell above has to say in a column, and in how many rows more. */
interface Reaching {
  readonly text: string;
  readonly rows: number;
}

/** Rows without words go; cells are divided by ` | `, and what stands in one is one line. */
export function tableRows(to: Assembler): Rows {
  const rows: Cell[][] = [];
  let open: Omit<Cell, 'pieces'> | undefined;
  const closeCell = (): void => {
    if (open === undefined) return;
    const cell = { ...open, pieces: to.closePage() };
    open = undefined;
    const row = rows.at(-1);
    if (row === undefined) rows.push([cell]);
    else row.push(cell);
  };
  return {
    openCell({ columns = 1, rows: reach = 1, names = false } = {}): void {
      closeCell();
      open = { names, columns: Math.min(Math.max(columns, 1), MOST_COLUMNS), rows: Math.max(reach, 1) };
      to.openPage();
    },
    closeCell,
    openRow(): void {
      closeCell();
      rows.push([]);
    },
    end(): void {
      closeCell();
      const isFilled = (row: readonly Cell[]): boolean => row.some(({ pieces }) => pieces.length > 0);
      const isTable = rows.some((row) => row.filter(({ pieces }) => pieces.length > 0).length > 1);
      if (!isTable) to.put(rows.flatMap((row) => row.flatMap(({ pieces }) => pieces)));
      else {
        const shown = laidOut(rows);
        const lines = shown.flatMap((row, at) => (isFilled(rows[at] ?? []) ? [row.join(` ${BAR}| `).trim()] : []));
        const first = rows.find(isFilled);
        const header = lines.length > 1 && first?.every(({ names }) => names) === true;
        to.put([{ kind: 'table', text: lines.join('\n'), ...(header && { header }) }]);
      }
    },
  };
}

function cellText(cell: readonly Piece[]): string {
  // The bars of a table within a cell divide none of the outer one's.
  return cell.map(({ text }) => text.replaceAll('\n', ' ').replaceAll(BAR, '')).join(' ');
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
    const term = terms.join(`${onlyInText(',')} `);
    const [first = '', ...rest] = lines;
    const between =
      term === '' || first === '' ? '' : /[:：.?!]$/u.test(withoutCode(term)) ? onlyInText(' ') : `${onlyInText(':')} `;
    const lead = term + between + first;
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
