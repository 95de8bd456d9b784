/** A PDF's pages as pieces of text with their place, and the tree that tells what they are where it has one. The only module that knows the library. */
import { getDocumentProxy } from 'unpdf';

/** A run of text in one font. */
export interface PdfRun {
  readonly text: string;
  /** From the left and from the bottom of the page, of the baseline; in points, as all lengths. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly size: number;
  /** Which marked part of the page it belongs to. */
  readonly mark: string | undefined;
  /** Whether the line ends behind it, as the library sees lines. */
  readonly ends: boolean;
}

/** A part of the document: a paragraph, a heading, a list; or, with `mark`, the text of one. */
export interface PdfPart {
  readonly role: string;
  readonly mark: string | undefined;
  readonly parts: readonly PdfPart[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
  /** Undefined for a page without one. */
  readonly tree: PdfPart | undefined;
}

export type PdfDocument =
  | { readonly pages: readonly PdfPage[]; readonly info: Readonly<Record<string, string>> }
  | { readonly problem: 'password' | 'damaged' | 'too-long' };

/** More pages than a book has. */
const MOST_PAGES = 2000;

/** Roles within each other; deeper ones are read as if they stood there. */
const DEEPEST = 64;

export async function readPages(bytes: Uint8Array): Promise<PdfDocument> {
  let pdf;
  try {
    // A copy, because the library takes the bytes for its own.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0, stopAtErrors: false });
  } catch (error) {
    return { problem: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' };
  }
  if (pdf.numPages > MOST_PAGES) return { problem: 'too-long' };
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const tree: unknown = await page.getStructTree();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const turn = turnOf(items);
      const box = { left, bottom, right, top };
      pages.push({
        width: turn % 2 === 0 ? right - left : top - bottom,
        height: turn % 2 === 0 ? top - bottom : right - left,
        runs: runsOf(items, box, turn),
        tree: partOf(tree, 0),
      });
      page.cleanup();
    } catch {
      // A page that is damaged keeps the others from nobody.
      pages.push({ width: 0, height: 0, runs: [], tree: undefined });
    }
  }
  const info = await pdf.getMetadata().then(
    ({ info: told }) =>
      Object.fromEntries(
        Object.entries(told as Record<string, unknown>).filter(
          (one): one is [string, string] => typeof one[1] === 'string',
        ),
      ),
    () => ({}),
  );
  await pdf.destroy();
  return { pages, info };
}

interface TextItem {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly hasEOL?: boolean;
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** In quarters: a table across the page, or a page that is shown turned, is read as it stands. */
type Turn = 0 | 1 | 2 | 3;

function turnOf(items: readonly TextItem[]): Turn {
  const letters = [0, 0, 0, 0];
  for (const { str = '', transform } of items) {
    if (transform !== undefined) letters[turned(transform)] = (letters[turned(transform)] ?? 0) + str.trim().length;
  }
  const most = letters.indexOf(Math.max(...letters));
  return most === 1 || most === 2 || most === 3 ? most : 0;
}

function turned([a = 0, b = 0]: readonly number[]): Turn {
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 1 : 3;
  return a < 0 ? 2 : 0;
}

function runsOf(items: readonly TextItem[], box: Box, turn: Turn): readonly PdfRun[] {
  const marks: (string | undefined)[] = [];
  const runs: PdfRun[] = [];
  for (const { type, id, str, transform = [], width = 0, hasEOL = false } of items) {
    if (type?.startsWith('beginMarkedContent') === true) marks.push(id ?? undefined);
    else if (type === 'endMarkedContent') marks.pop();
    else if (str !== undefined) {
      // Text that stands on its side is a label of a figure, or the number of a line.
      if (turned(transform) !== turn && str.trim() !== '') continue;
      const [, , c = 0, d = 0, x = 0, y = 0] = transform;
      const mark = marks.findLast((one) => one !== undefined);
      runs.push({ text: str, ...placed(x, y, box, turn), width, size: Math.hypot(c, d), mark, ends: hasEOL });
    }
  }
  return runs;
}

/** From the left and from the bottom of the page when it is turned so that its text stands upright. */
function placed(x: number, y: number, box: Box, turn: Turn): { readonly x: number; readonly y: number } {
  switch (turn) {
    case 0:
      return { x: x - box.left, y: y - box.bottom };
    case 1:
      return { x: y - box.bottom, y: box.right - x };
    case 2:
      return { x: box.right - x, y: box.top - y };
    case 3:
      return { x: box.top - y, y: x - box.left };
  }
}

function partOf(node: unknown, depth: number): PdfPart | undefined {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return undefined;
  const { role, type, id, children } = node as { role?: unknown; type?: unknown; id?: unknown; children?: unknown };
  if (type === 'content' && typeof id === 'string') return { role: '', mark: id, parts: [] };
  const parts = (Array.isArray(children) ? children : []).flatMap((child) => partOf(child, depth + 1) ?? []);
  return { role: typeof role === 'string' ? role : '', mark: undefined, parts };
}
