/**
 * The syntax of tables, footnotes and strikethrough without that of addresses in running text: finding those makes the
 * parser stop at every letter, takes half of its time, and changes nothing that is shown.
 */
import type { Options } from 'mdast-util-from-markdown';
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
