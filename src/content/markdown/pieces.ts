/** Markdown to headings and blocks as they are shown, whatever tool it was written for. */
import { assembler, type Piece } from './assembler.js';
import { blockTokens } from './block-tokens.js';
import { parseBlocks } from './parser.js';
import type { Reading } from './reading.js';
import { withoutMarks } from './shown-text.js';
import { withoutTemplates } from './templates.js';

/** What a file's name or folder says of how it is written; what its text shows is found without it. */
export interface Dialect {
  /** Braces hold expressions and indentation makes no code, as in files named `.mdx`. */
  readonly mdx?: boolean;
  /** `#word` is a tag, as in a vault of notes. */
  readonly vault?: boolean;
  /** `[@doe99]` is a citation, as in files named `.qmd`. */
  readonly pandoc?: boolean;
}

/** A heading's anchor as React's documentation writes it tells MDX in files that are not called so. */
const MDX = /^#{1,6} .*\{\/\*[^*\n]*\*\/\}[ \t]*$/m;
/** A directive of MyST, or its name of what follows. */
const MYST = /^(?:[`:~]{3,}\{[\w:-]+\}|\([\w:.-]+\)=[ \t]*$)/m;
const VAULT = /\[\[[^\s[\]_-][^[\]\n]*\]\]|%%/;

/**
 * The pieces in the order of the text, footnotes' definitions last. A list item is one block, its paragraphs as lines, and
 * what is nested in it follows as blocks of its own; so with quotes. Code and tables keep their lines. Marks, comments and
 * what is hidden or a program's are in none. Callers keep Markdown that is nested without end away (see `markdownFault`).
 */
export function bodyPieces(markdown: string, dialect: Dialect = {}): readonly Piece[] {
  const { text, marks } = withoutTemplates(withoutMarks(markdown));
  const reading: Reading = {
    marks,
    mdx: dialect.mdx === true || MDX.test(text),
    vault: dialect.vault ?? VAULT.test(text),
    pandoc: dialect.pandoc === true,
    myst: MYST.test(text),
    unclosed: false,
    indents: 0,
  };
  const to = assembler();
  const tokens = blockTokens(to, reading);
  tokens.walk(parseBlocks(text, reading));
  tokens.end();
  return to.end();
}
