/** What the rules of the parser know of the file that is being read, beyond the line they look at. */
import type { Env, StateBlock, StateInline } from 'markdown-it';
import type { TemplateMark } from './templates.js';

export interface Reading {
  readonly marks: readonly TemplateMark[];
  /** Braces hold expressions, and indentation makes no code: set when the first import is met, too. */
  mdx: boolean;
  /** A `#word` is a tag, as in a vault of notes. */
  readonly vault: boolean;
  /** `[@doe99]` is a citation, as in files of Quarto. */
  readonly pandoc: boolean;
  /** A line that begins with a percent sign is a comment. */
  readonly myst: boolean;
  /** An export was met whose brackets never close: none after it is looked at beyond its first empty line. */
  unclosed: boolean;
  /** How many indentations of MDX are open. */
  indents: number;
  /** Where a mark that was opened is closed, in the text `source`. */
  closes?: { readonly source: string; readonly at: number };
}

// Its own key, so that nothing of the parser's is touched.
const KEY = Symbol('reading');

export function envOf(reading: Reading): Env {
  return { [KEY]: reading };
}

export function readingOf({ env }: StateInline | StateBlock): Reading {
  return env[KEY] as Reading;
}
