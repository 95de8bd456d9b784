/**
 * Where a browser finds a text directive in a text, by the algorithm of the specification, and compared as Chromium does: case,
 * accents, width and quotation marks are alike, white space is one space, and soft hyphens are none.
 * https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive
 */
import type { Span } from '../../../src/domain/span.js';

/** A block as it is searched: its characters as they are compared, and where each is in the whole text. */
interface Block {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly boundaries: ReadonlySet<number>;
}

interface Place {
  readonly block: number;
  /** Into the block's characters, half open. */
  readonly from: number;
  readonly to: number;
}

/** The first range of `text` that fits; null when none does. Blocks, lines and cells of it are blocks of the page. */
export function foundBy(directive: string, text: string): Span | null {
  const blocks = blocksOf(text);
  const parts = directive
    .split(',')
    .map((part) => ({ part, text: comparable(decodeURIComponent(part)).folded.trim() }));
  const prefix = parts[0]?.part.endsWith('-') ? parts.shift()?.text.slice(0, -1).trim() : undefined;
  const suffix = parts.at(-1)?.part.startsWith('-') ? parts.pop()?.text.slice(1).trim() : undefined;
  const [start, end] = [parts[0]?.text ?? '', parts[1]?.text];

  for (let at = { block: 0, from: 0 }; ;) {
    let begun: Place | null;
    if (prefix === undefined) {
      begun = find(blocks, start, at, true, end !== undefined || suffix === undefined);
      if (begun === null) return null;
      at = { block: begun.block, from: begun.from + 1 };
    } else {
      const before = find(blocks, prefix, at, true, false);
      if (before === null) return null;
      at = { block: before.block, from: before.from + 1 };
      const next = nextWords(blocks, before);
      begun = next && find(blocks, start, next, false, end !== undefined || suffix === undefined);
      if (begun === null) return null;
      if (begun.block !== next?.block || begun.from !== next.from) continue;
    }
    let searched: { readonly block: number; readonly from: number } = { block: begun.block, from: begun.to };
    for (;;) {
      let last: Place = begun;
      if (end !== undefined) {
        const found = find(blocks, end, searched, true, suffix === undefined);
        if (found === null) return null;
        last = found;
      }
      if (suffix === undefined) return between(blocks, begun, last);
      const next = nextWords(blocks, last);
      const after = next && find(blocks, suffix, next, false, true);
      if (after === null) return null;
      if (after.block === next?.block && after.from === next.from) return between(blocks, begun, last);
      if (end === undefined) break;
      searched = { block: last.block, from: last.to };
    }
  }
}

function between(blocks: readonly Block[], first: Place, last: Place): Span {
  return {
    start: blocks[first.block]?.starts[first.from] ?? 0,
    end: blocks[last.block]?.ends[last.to - 1] ?? 0,
  };
}

function find(
  blocks: readonly Block[],
  words: string,
  after: { readonly block: number; readonly from: number },
  beginsWord: boolean,
  endsWord: boolean,
): Place | null {
  for (const [index, { folded, starts, ends, boundaries }] of blocks.entries()) {
    if (index < after.block) continue;
    let from = folded.indexOf(words, index === after.block ? after.from : 0);
    for (; from !== -1; from = folded.indexOf(words, from + 1)) {
      const to = from + words.length;
      const isBounded =
        (!beginsWord || boundaries.has(starts[from] ?? -1)) && (!endsWord || boundaries.has(ends[to - 1] ?? -1));
      if (isBounded) return { block: index, from, to };
    }
  }
  return null;
}

/** What comes after white space and the ends of blocks. */
function nextWords(
  blocks: readonly Block[],
  { block, to }: Place,
): { readonly block: number; readonly from: number } | null {
  for (let index = block; index < blocks.length; index += 1) {
    const folded = blocks[index]?.folded ?? '';
    for (let from = index === block ? to : 0; from < folded.length; from += 1) {
      if (folded[from] !== ' ') return { block: index, from };
    }
  }
  return null;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const [piece] of `${text}\n`.matchAll(/[^\n]*?(?:\n| \| ?)/gu)) {
    const words = piece.replace(/(?:\n| \| ?)$/u, '');
    const { folded, starts, ends } = comparable(words);
    const start = at;
    const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(words)];
    const boundaries = new Set(segments.map(({ index }) => start + index)).add(start + words.length);
    blocks.push({ folded, starts: starts.map((one) => one + start), ends: ends.map((one) => one + start), boundaries });
    at += piece.length;
  }
  return blocks;
}

function comparable(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    let shown = /\s/u.test(character)
      ? ' '
      : character
          .normalize('NFKD')
          .toLowerCase()
          .normalize('NFKD')
          .replace(/[\p{M}\u{AD}]/gu, '');
    shown = shown
      .replace(/[‘’‚‛]/gu, "'")
      .replace(/[“”„‟]/gu, '"')
      .replaceAll('ß', 'ss')
      .replaceAll('ς', 'σ');
    if (shown === '' && ends.length > 0) ends[ends.length - 1] = end;
    if (shown === ' ' && folded.endsWith(' ')) shown = '';
    folded += shown;
    for (const _ of shown.split('')) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { folded, starts, ends };
}
