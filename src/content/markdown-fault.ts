/**
 * Markdown that would take seconds or all of the stack: found before it is parsed, by counting, in time proportional to
 * its length. The limits lie far above what people write and far below what hurts (measured with
 * micromark 4: 5,000 nested brackets take 3 s, 2,000 nested images 6 s, 300 nested lists 1 s).
 */

export interface MarkdownFault {
  /** Of the Markdown, from 1. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Quotes and lists within each other. */
const MAX_DEPTH = 32;
/** Columns before a list's mark: two for each level that is allowed, and as many again. */
const MAX_INDENT = 4 * MAX_DEPTH;
/** Brackets opened and not closed in one paragraph. */
const MAX_BRACKETS = 64;
/** Marks that may open or close something, in one paragraph. A page of dense links has some hundreds. */
const MAX_MARKS = 5000;

/** Lines without an empty one between them, and lines that begin with a mark in the whole text. */
const MAX_LINES = 5000;

const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;

/** The first line that goes past a limit; undefined for Markdown that can be parsed. */
export function markdownFault(markdown: string): MarkdownFault | undefined {
  let brackets = 0;
  let marks = 0;
  let together = 0;
  let marked = 0;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (text.trim() === '') {
      brackets = 0;
      marks = 0;
      together = 0;
    }
    const line = index + 1;
    together += 1;
    if (/^[ \t]*[-*+>#0-9|]/.test(text)) marked += 1;
    if (together > MAX_LINES || marked > MAX_LINES) {
      const message = `more than ${MAX_LINES} lines ${together > MAX_LINES ? 'without an empty one' : 'with a mark of Markdown'}`;
      return { line, message, remedy: 'Divide the article into several files.' };
    }
    if (containers(text) > MAX_DEPTH) {
      return {
        line,
        message: `more than ${MAX_DEPTH} quotes or lists within each other`,
        remedy: 'Write fewer levels.',
      };
    }
    for (const mark of text.matchAll(/\\.|[[\]*_~`<|&\\]/gu)) {
      marks += 1;
      if (mark[0] === '[') brackets += 1;
      if (mark[0] === ']') brackets = Math.max(0, brackets - 1);
      if (brackets > MAX_BRACKETS) {
        const remedy = 'Close the brackets, or write `\\[` for a bracket that is only text.';
        return { line, message: `more than ${MAX_BRACKETS} brackets opened and not closed`, remedy };
      }
      if (marks > MAX_MARKS) {
        const remedy = 'Divide the paragraph with empty lines.';
        return { line, message: `a paragraph with more than ${MAX_MARKS} marks of Markdown`, remedy };
      }
    }
  }
  return undefined;
}

/** How many quotes and lists begin on the line. */
function containers(line: string): number {
  const start = /^[ \t]*(?=[-*+>0-9])/.exec(line)?.[0];
  if (start === undefined || RULE.test(line)) return 0;
  if (columns(start) > MAX_INDENT) return MAX_DEPTH + 1;
  const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|[0-9]{1,9}[.)](?=[ \t]|$)))*/.exec(line)?.[0] ?? '';
  return marks.replace(/[0-9]+[.)]/g, '>').replace(/[ \t]/g, '').length;
}

function columns(space: string): number {
  return space.replaceAll('\t', '    ').length;
}
