/**
 * Markdown that would take seconds or all of the stack: found before it is parsed, by counting, in time proportional to
 * its length. The limits lie far above what people write and far below what hurts.
 */

export interface MarkdownFault {
  /** Of the Markdown, from 1. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  /** Where one paragraph is the matter, and the text can do without it: its first line, and the one after its last. */
  readonly paragraph?: { readonly from: number; readonly to: number };
}

/** Quotes and lists within each other. */
const MAX_DEPTH = 32;
/** Columns before a list's mark: two for each level that is allowed, and as many again. */
const MAX_INDENT = 4 * MAX_DEPTH;
/** Brackets opened and not closed in one paragraph. */
const MAX_BRACKETS = 64;
/** Marks that may open or close something, in one paragraph. A page of dense links has some hundreds. */
const MAX_MARKS = 5000;

/** Lines in the whole text, and paragraphs: five times those of a long book's chapter. */
const MAX_TOTAL = 20_000;
const MAX_PARAGRAPHS = 5000;
/** Lines without an empty one between them, and lines that begin with a mark in the whole text. */
const MAX_LINES = 5000;
/** Characters of a line that begins with a mark. */
const MAX_LENGTH = 50_000;

const MARKED = /^[ \t]*[-*+>#0-9|]/;
const DIVIDE_ARTICLE = 'Divide the article into several files.';
const DIVIDE_PARAGRAPH = 'Divide the paragraph with empty lines.';

const MARKS = new Set('[]*_~`<|&\\');

const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;

/** The first line that goes past a limit; undefined for Markdown that can be parsed. */
export function markdownFault(markdown: string): MarkdownFault | undefined {
  const counts: Counts = { together: 0, marks: 0, brackets: 0, deepest: 0, paragraphs: 0, marked: 0 };
  const lines = markdown.split('\n');
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    count(counts, text);
    const fault: readonly [string, string] | undefined =
      line > MAX_TOTAL ? [`more than ${MAX_TOTAL} lines`, DIVIDE_ARTICLE] : faultOf(counts, text);
    if (fault === undefined) continue;
    const paragraph = fault[0] === OPEN_BRACKETS ? dispensable(lines, index) : undefined;
    return { line, message: fault[0], remedy: fault[1], ...(paragraph && { paragraph }) };
  }
  return undefined;
}

const OPEN_BRACKETS = `more than ${MAX_BRACKETS} brackets opened and not closed`;

/** The paragraph of the line, if it has no fence and no mark of what begins or ends elsewhere and may hide a text. */
function dispensable(lines: readonly string[], index: number): MarkdownFault['paragraph'] {
  let [from, to] = [index, index + 1];
  while (from > 0 && lines[from - 1]?.trim() !== '') from -= 1;
  while (to < lines.length && lines[to]?.trim() !== '') to += 1;
  const isPart = lines
    .slice(from, to)
    .some((line) => /^[ \t]*(?:`{3}|~{3}|:{3}|\${2})|[<{]|%%|-->|\*\/|\}/u.test(line));
  return isPart ? undefined : { from: from + 1, to: to + 1 };
}

/** What has been counted up to a line: the first four since the last empty one, the others since the top. */
interface Counts {
  together: number;
  marks: number;
  brackets: number;
  deepest: number;
  paragraphs: number;
  marked: number;
}

function count(counts: Counts, text: string): void {
  if (text.trim() === '') {
    counts.together = 0;
    counts.marks = 0;
    counts.brackets = 0;
    counts.deepest = 0;
    return;
  }
  if (counts.together === 0) counts.paragraphs += 1;
  counts.together += 1;
  if (MARKED.test(text)) counts.marked += 1;
  // Character by character: the matches of an expression, each an object, took a thirtieth of all that reading a file takes.
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (!MARKS.has(mark)) continue;
    counts.marks += 1;
    if (mark === '\\') at += 1;
    else if (mark === '[') counts.deepest = Math.max(counts.deepest, (counts.brackets += 1));
    else if (mark === ']') counts.brackets = Math.max(0, counts.brackets - 1);
  }
}

function faultOf(counts: Counts, text: string): readonly [string, string] | undefined {
  const { together, marks, deepest, paragraphs, marked } = counts;
  if (paragraphs > MAX_PARAGRAPHS) return [`more than ${MAX_PARAGRAPHS} paragraphs`, DIVIDE_ARTICLE];
  if (marked > MAX_LINES) return [`more than ${MAX_LINES} lines with a mark of Markdown`, DIVIDE_ARTICLE];
  if (together > MAX_LINES) return [`more than ${MAX_LINES} lines without an empty one`, DIVIDE_PARAGRAPH];
  if (MARKED.test(text) && text.length > MAX_LENGTH) {
    return [`a marked line of more than ${MAX_LENGTH} characters`, DIVIDE_PARAGRAPH];
  }
  if (containers(text) > MAX_DEPTH)
    return [`more than ${MAX_DEPTH} quotes or lists within each other`, 'Write fewer levels.'];
  if (deepest > MAX_BRACKETS) {
    const remedy = 'Close the brackets, or write `\\[` for a bracket that is only text.';
    return [OPEN_BRACKETS, remedy];
  }
  if (marks > MAX_MARKS) return [`a paragraph with more than ${MAX_MARKS} marks of Markdown`, DIVIDE_PARAGRAPH];
  return undefined;
}

/** How many quotes and lists begin on the line. */
function containers(line: string): number {
  const start = /^[ \t]*(?=[-*+>0-9])/.exec(line)?.[0];
  if (start === undefined || RULE.test(line)) return 0;
  if (columns(start) > MAX_INDENT) return MAX_DEPTH + 1;
  const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|[0-9]{1,9}[.)](?=[ \t]|$)))*/.exec(line)?.[0] ?? '';
  return marks.replace(/[0-9]{1,9}[.)]/g, '>').replace(/[ \t]/g, '').length;
}

function columns(space: string): number {
  return space.replaceAll('\t', '    ').length;
}
