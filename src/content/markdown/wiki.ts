/** What wikis and vaults of notes write: links in double brackets, embeds, tags, ids of blocks, comments between `%%`. */
import type { StateInline } from 'markdown-it';
import { nextMark } from './next-mark.js';
import { readingOf } from './reading.js';

const LINK = /\[\[([^[\]\n]{1,500})\]\](?![([])/y;
const TABLE_OF_CONTENTS = /^_?toc_?$/i;
const NOTE_NUMBER = /^[0-9]{1,3}$/;

/** `[[page#heading|text]]` shows its text, else the page and the heading; `![[…]]` shows nothing. */
export function wikiLink(state: StateInline, silent: boolean): boolean {
  const isEmbed = state.src[state.pos] === '!';
  LINK.lastIndex = state.pos + (isEmbed ? 1 : 0);
  const found = LINK.exec(state.src);
  const inner = found?.[1]?.trim() ?? '';
  if (found === null || inner === '' || LINK.lastIndex > state.posMax) return false;
  // What a shell tests is no link.
  if (/^\s*[-!"$]|"/.test(found[1] ?? '')) return false;
  if (!silent && !isEmbed && !TABLE_OF_CONTENTS.test(inner) && !NOTE_NUMBER.test(inner)) {
    state.push('text', '', 0).content = linkText(inner);
  }
  state.pos = LINK.lastIndex;
  return true;
}

function linkText(typed: string): string {
  const inner = typed.replace(/%%[^]*?(?:%%|$)/g, '');
  const bar = inner.indexOf('|');
  if (bar >= 0 && inner.slice(bar + 1).trim() !== '') return inner.slice(bar + 1).trim();
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const parts = target.split('#').map((part) => part.trim());
  return parts
    .filter((part) => part !== '' && !part.startsWith('^'))
    .map((part, index) => (index === 0 ? part.replace(/\.md$/, '') : part))
    .join(' > ');
}

const TAG = /#(?=[\p{L}\p{N}_/-]*[\p{L}_/-])[\p{L}\p{N}_/-]+/uy;
const TAGS_TO_END = /(?:#[\p{L}\p{N}_/-]+[ \t]*)+(?=\n|$)/uy;

/** Lines that are longer have no tags: what stands around one is looked at for each. */
const LONGEST_LINE = 500;

/**
 * Tags alone on a line go, and in a vault those after a sentence; in a vault one in a sentence is its word. Elsewhere
 * `#word` may be a channel's name, and stays.
 */
export function tag(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (pos > 0 && !/[\s(]/.test(src.charAt(pos - 1))) return false;
  TAG.lastIndex = pos;
  if (!TAG.test(src)) return false;
  const near = src.slice(Math.max(0, pos - LONGEST_LINE), pos);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  if (line.length === LONGEST_LINE) return false;
  const before = line.trimEnd();
  const { vault } = readingOf(state);
  if (before === '' || (vault && /[.!?…:)\]%]$/.test(before))) {
    TAGS_TO_END.lastIndex = pos;
    const rest = TAGS_TO_END.exec(src)?.[0];
    // One number after a hash is an issue's.
    if (rest !== undefined && rest.length <= LONGEST_LINE) {
      state.pos = Math.min(pos + rest.length, state.posMax);
      return true;
    }
  }
  if (!vault) return false;
  state.pos = pos + 1;
  if (!silent) state.pending += '';
  return true;
}

const BLOCK_ID = /\^(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,64}[ \t]*(?=\n|$)/iy;

/** ` ^id` at the end of a line names the block, and shows nothing. */
export function blockId(state: StateInline): boolean {
  const { src, pos } = state;
  if (pos > 0 && !/\s/.test(src.charAt(pos - 1))) return false;
  BLOCK_ID.lastIndex = pos;
  const found = BLOCK_ID.exec(src);
  if (found === null || BLOCK_ID.lastIndex > state.posMax) return false;
  state.pos = BLOCK_ID.lastIndex;
  return true;
}

/** The longest address that a mark in it is looked for. */
const LONGEST_ADDRESS = 300;

/**
 * `%%` begins or ends what nobody is to see, in whatever block the other one stands. After a letter or digit it is one only
 * when it is closed in the same block: `50%%` is no secret. In an address it is none.
 */
export function hiddenMark(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos + 1] !== '%') return false;
  const before = src.slice(Math.max(0, pos - LONGEST_ADDRESS), pos);
  const scheme = before.lastIndexOf('://');
  if (scheme !== -1 && !/[\s<>]/.test(before.slice(scheme))) return false;
  const isGlued = pos > 0 && /[\p{L}\p{N}%$]/u.test(src.charAt(pos - 1));
  if (!silent) {
    const token = state.push('hidden_mark', '', 0);
    token.markup = '%%';
    // Which one it is knows who sees all of the block, code left out.
    token.meta = { opens: !isGlued || nextMark(src, '%%', pos + 2) !== -1 };
  }
  state.pos = pos + 2;
  return true;
}
