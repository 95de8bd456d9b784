/** What front matter can hold, whichever language it is written in: text, lists and maps, each with its line of the file. */

export type FrontMatterValue =
  | {
      readonly kind: 'text';
      /** As it was typed: `1.10` is not 1.1. Empty for nothing, and for the `null` and `~` of YAML. */
      readonly text: string;
      readonly line: number;
      /** The whole of it, where a part was taken for a comment though no space follows its `#`: `Fix #12 now`. */
      readonly whole?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterValue[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: readonly FrontMatterEntry[]; readonly line: number };

export interface FrontMatterEntry {
  readonly key: string;
  readonly line: number;
  readonly value: FrontMatterValue;
}

/** What is wrong with the writing of front matter, not yet with what it says. */
export interface SyntaxFault {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  /** The key whose value alone cannot be read; undefined when the fault is of the whole. */
  readonly key?: string;
}

export interface FrontMatterEntries {
  /** In the order of the file; a key may stand there twice. */
  readonly entries: readonly FrontMatterEntry[];
  /** In the order of their lines. */
  readonly faults: readonly SyntaxFault[];
}

/** An abstract of a page and a hundred authors are a tenth of this, in UTF-16 units. */
export const MAX_FRONT_MATTER = 100_000;

/** Of one map; eight times as many as a citation can have. */
export const MAX_KEYS = 200;

/** Lists of names in maps of lists are the deepest that front matter needs; twice that is room for mistakes. */
export const MAX_DEPTH = 8;

/** What is told of front matter that is longer than any is. */
export function tooLong(line: number): FrontMatterEntries {
  const message = `the front matter has more than ${MAX_FRONT_MATTER} characters`;
  return { entries: [], faults: [{ line, message, remedy: 'Shorten it, or close it with a line `---`.' }] };
}
