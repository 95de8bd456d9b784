/**
 * Front matter without rules around it, which is the whole first block of a file: Pandoc's `% Title`, and the `Title: …` lines of
 * MultiMarkdown and Pelican. Apart from `split.ts`, because nothing is ever written into such a head.
 */
import { fieldOf } from './keys.js';
import type { SplitFile } from './split.js';

/** Keys of these tools that no citation has. */
const OTHERS = new Set(
  (
    'affiliation baseheaderlevel bibliocommand bibliographystyle biblatex bibtex category categories comment css email format htmlfooter ' +
    'htmlheader htmlheaderlevel keywords latexauthor latexconfig latexfooter latexheader latexheaderlevel latexinput latexmode ' +
    'latextitle mmdfooter mmdheader modified phone quoteslanguage save_as series slug status subtitle subject tags template transcludebase ' +
    'url xhtmlheader'
  ).split(' '),
);

/** More lines than any such head has. */
const MOST_LINES = 100;

/** What MyST alone has, in which a line that begins with a percent sign is a comment. */
const MYST = /^(?:[`:~]{3,}\{[a-z][\w:-]*\}|\([\w:.-]+\)=[ \t]*$)/m;

/** The text without its head; undefined where it has none. The lines of the head are those of the file. */
export function splitLooseHead(text: string): SplitFile | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return undefined;
  const length = lines.slice(first, first + MOST_LINES).findIndex((line) => line.trim() === '');
  const block = lines.slice(first, length === -1 ? undefined : first + length);
  if (block.length > MOST_LINES) return undefined;
  const source = (MYST.test(text) ? undefined : fromPandoc(block)) ?? fromKeys(block);
  if (source === undefined) return undefined;
  const end = first + block.length;
  const head = { format: 'yaml', source: source.join('\n'), line: first + 1 } as const;
  return { head, body: lines.slice(end).join('\n'), bodyLine: end + 1 };
}

/** `% Title`, `% Author; Author`, `% Date`, each of which may go on in an indented line. */
function fromPandoc(block: readonly string[]): readonly string[] | undefined {
  if (!/^%[ \t]+\S/.test(block[0] ?? '') || !block.every((line) => /^(?:%|[ \t])/.test(line))) return undefined;
  const values: string[] = [];
  for (const line of block) {
    if (line.startsWith('%')) values.push(line.slice(1).trim());
    else values.push(`${values.pop() ?? ''} ${line.trim()}`);
  }
  const keys = ['title', 'author', 'date'];
  if (values.length > keys.length) return undefined;
  return values.flatMap((value, at) => (value === '' ? [] : [`${keys[at] ?? ''}: ${JSON.stringify(value)}`]));
}

const KEY = /^([\p{L}][\p{L}\p{N} _.-]{0,40}):(?:[ \t]+\S|[ \t]*$)/u;

/** One `Key: value` a line, all of them known and a title among them, for a line of prose may have a colon too. */
function fromKeys(block: readonly string[]): readonly string[] | undefined {
  const keys = block.flatMap((line) => KEY.exec(line)?.[1]?.trim() ?? []);
  const isWhole = block.every((line, at) => KEY.test(line) || (at > 0 && /^[ \t]/.test(line)));
  const isKnown = (key: string): boolean =>
    fieldOf(key) !== undefined || OTHERS.has(key.toLowerCase().replace(/\s+/gu, ''));
  const isTitled = keys.some((key) => /^title$/iu.test(key));
  return isWhole && isTitled && keys.length > 1 && keys.every(isKnown) ? block : undefined;
}
