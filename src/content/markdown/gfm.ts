/**
 * The syntax of tables, footnotes and strikethrough without that of addresses in running text: finding those makes the
 * parser stop at every letter, takes half of its time, and changes nothing that is shown.
 */
import type { Options, Extension } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';

type Syntax = NonNullable<Options['extensions']>[number];

const ADDRESSES: ReadonlySet<unknown> = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

let made: Syntax | undefined;

/** One object for all parses, made at the first. */
export function gfmSyntax(): Syntax {
  made ??= withoutAddresses(gfm());
  return made;
}

function withoutAddresses(syntax: ReturnType<typeof gfm>): Syntax {
  const text = Object.entries(syntax.text ?? {}).flatMap(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name }) => !ADDRESSES.has(name));
    return kept.length === 0 ? [] : [[code, kept] as const];
  });
  return { ...syntax, text: Object.fromEntries(text) };
}

// The syntax-tree nodes for tables, strikethrough and footnotes. Ours, because the package that has them also loads
// all that writes Markdown, which doubles the time until the first article is read.

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** Whether the tokens that come stand in a table. */
    inTable?: boolean;
  }
}

/** Handlers for the tokens of `micromark-extension-gfm`; task-list boxes leave no node. */
export const gfmNodes: Extension = {
  enter: {
    table(token) {
      this.enter({ type: 'table', children: [] }, token);
      this.data.inTable = true;
    },
    tableRow(token) {
      this.enter({ type: 'tableRow', children: [] }, token);
    },
    tableHeader(token) {
      this.enter({ type: 'tableCell', children: [] }, token);
    },
    tableData(token) {
      this.enter({ type: 'tableCell', children: [] }, token);
    },
    strikethrough(token) {
      this.enter({ type: 'delete', children: [] }, token);
    },
    gfmFootnoteCall(token) {
      this.enter({ type: 'footnoteReference', identifier: '' }, token);
    },
    gfmFootnoteDefinition(token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token);
    },
    // Labels are not shown: what stands in them is collected and dropped.
    gfmFootnoteCallString() {
      this.buffer();
    },
    gfmFootnoteDefinitionLabelString() {
      this.buffer();
    },
  },
  exit: {
    table(token) {
      this.exit(token);
      this.data.inTable = false;
    },
    tableRow(token) {
      this.exit(token);
    },
    tableHeader(token) {
      this.exit(token);
    },
    tableData(token) {
      this.exit(token);
    },
    strikethrough(token) {
      this.exit(token);
    },
    gfmFootnoteCall(token) {
      this.exit(token);
    },
    gfmFootnoteDefinition(token) {
      this.exit(token);
    },
    gfmFootnoteCallString() {
      this.resume();
    },
    gfmFootnoteDefinitionLabelString() {
      this.resume();
    },
    codeText(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      // A pipe in a cell has to be escaped even in code, where a backslash is otherwise a backslash.
      if (node?.type === 'inlineCode') node.value = this.data.inTable === true ? value.replaceAll('\\|', '|') : value;
      this.exit(token);
    },
  },
};
