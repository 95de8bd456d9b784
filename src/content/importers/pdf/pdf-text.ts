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
      pages.push({
        width: right - left,
        height: top - bottom,
        runs: runsOf(items, left, bottom),
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

function runsOf(items: readonly TextItem[], left: number, bottom: number): readonly PdfRun[] {
  const marks: (string | undefined)[] = [];
  const runs: PdfRun[] = [];
  for (const { type, id, str, transform = [], width = 0, hasEOL = false } of items) {
    if (type?.startsWith('beginMarkedContent') === true) marks.push(id ?? undefined);
    else if (type === 'endMarkedContent') marks.pop();
    else if (str !== undefined) {
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
      // Text that stands on its side is a label of a figure, or the number of a line.
      if (Math.abs(b) > Math.abs(a) && str.trim() !== '') continue;
      const mark = marks.findLast((one) => one !== undefined);
      runs.push({ text: str, x: x - left, y: y - bottom, width, size: Math.hypot(c, d), mark, ends: hasEOL });
    }
  }
  return runs;
}

function partOf(node: unknown, depth: number): PdfPart | undefined {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return undefined;
  const { role, type, id, children } = node as { role?: unknown; type?: unknown; id?: unknown; children?: unknown };
  if (type === 'content' && typeof id === 'string') return { role: '', mark: id, parts: [] };
  const parts = (Array.isArray(children) ? children : []).flatMap((child) => partOf(child, depth + 1) ?? []);
  return { role: typeof role === 'string' ? role : '', mark: undefined, parts };
}
