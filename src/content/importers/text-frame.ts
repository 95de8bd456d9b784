/**
 * What stands around and between the pages of a plain text and is none of its words: the frame that libraries of books put
 * around a transcription, and the lines that a print repeats at each page's edges.
 */
import type { DraftFields } from './draft.js';
import { pageAuthors } from './html/page-authors.js';

export interface Unframed {
  readonly text: string;
  /** What the frame tells of the text. */
  readonly fields: DraftFields;
  /** What was left out, each a sentence without its full stop. */
  readonly warnings: readonly string[];
}

const START = /^\*{3} ?START OF (?:THE|THIS) [^\n]{1,200}$/mu;
const END = /^\*{3} ?END OF (?:THE|THIS) [^\n]{1,200}$/mu;
const CREDIT = /^\s*(?:Produced by|E-text prepared by|Transcribed (?:from|by))[^\n]*(?:\n[^\n]+)*\n/iu;
const PICTURE = /^\[Illustration(?:: [^\]]{0,500})?\]$/gmu;
const SLANTED = /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,200}(?:\n[^_\n]{1,200}){0,3})_(?![\p{L}\p{N}_])/gu;

/** Pages on which a line must stand at the edge to be no part of the text, as a share of all. */
const OFTEN = 0.3;

/** The text alone; a text without frame and pages is as it was. */
export function unframed(text: string): Unframed {
  return withoutFrame(withoutPageEdges(text));
}

function withoutFrame(text: string): Unframed {
  const start = START.exec(text);
  if (start === null) return { text, fields: {}, warnings: [] };
  const head = text.slice(0, start.index);
  const whole = text.slice(start.index + start[0].length);
  const end = END.exec(whole)?.index ?? whole.length;
  const told = (label: string): string | undefined =>
    new RegExp(`^${label}: *(\\S[^\\n]{0,300})$`, 'mu').exec(head)?.[1]?.trim();
  const title = told('Title');
  const author = pageAuthors([{ name: told('Author') ?? '' }], []);
  return {
    // Whoever typed a book wrote what was printed in italics between low lines.
    text: withoutLastLine(whole.slice(0, end).trim()).replace(CREDIT, '').replace(PICTURE, '').replace(SLANTED, '$1'),
    fields: { ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
    warnings: ['left out what stands before and after the book itself, such as its licence'],
  };
}

/** “End of the tide book, by Ada Lind” is the frame's, too. */
function withoutLastLine(text: string): string {
  const at = text.lastIndexOf('\n\n');
  const last = at === -1 ? '' : text.slice(at).trim();
  return last.length < 300 && /^End of /iu.test(last) ? text.slice(0, at) : text;
}

/** Pages end with a form feed. Empty lines stay in the place of what goes, so that a torn paragraph can be mended. */
function withoutPageEdges(text: string): string {
  const pages = text.split('\f').map((page) => page.split('\n'));
  if (pages.length < 3) return text.replaceAll('\f', '\n');
  const edges = pages.map((lines) => {
    const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
    return new Set([filled[0], filled.at(-1)].filter((index) => index !== undefined));
  });
  const counts = new Map<string, number>();
  for (const [page, lines] of pages.entries()) {
    for (const index of edges[page] ?? []) {
      const key = keyOf(lines[index] ?? '');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const often = Math.max(2, pages.length * OFTEN);
  const isRepeated = (line: string): boolean => (counts.get(keyOf(line)) ?? 0) >= often;
  return pages
    .map((lines, page) =>
      lines.map((line, index) => (edges[page]?.has(index) === true && isRepeated(line) ? '' : line)).join('\n'),
    )
    .join('\n');
}

function keyOf(line: string): string {
  return line
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[0-9]+/gu, '#');
}
