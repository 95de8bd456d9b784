/** The words of a paragraph as they are shown: links and emphasis give their text, white space is one space. */
import type { PhrasingContent } from 'mdast';
import { visibleText } from '../../text/characters.js';

// Scripts and punctuation that have no space between words, so that a line may end anywhere. Korean has spaces.
const BEFORE_BREAK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FF60}]$/u;
const AFTER_BREAK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FF60}]/u;

// A line that the writer ended on purpose; no file has this character, because it is cleaned away.
const HARD_BREAK = '\u{1F}';

// oxlint-disable-next-line no-control-regex -- it is the mark set above
const HARD_BREAKS = / ?\u{1F}[ \u{1F}]*/gu;

/**
 * Soft line breaks become a space (nothing between Chinese or Japanese characters), hard ones `\n`: they stand where
 * the writer wanted them, as in a poem or an address. Images give their alternative text when other words stand beside
 * them; footnote marks and tags give nothing. Empty when nothing is shown.
 */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  const withImages = nodes.some(saysSomething);
  return shownLine(nodes.map((node) => textOf(node, withImages)).join(''));
}

/** Text of one block without Markdown in it, as `inlineText` shows it. */
export function shownLine(text: string): string {
  const joined = /[^\0-\u{24F}]/u.test(text) ? withoutSpacelessBreaks(text) : text;
  return visibleText(joined.replace(/\s+/gu, ' ').replace(HARD_BREAKS, '\n')).trim();
}

/** A run of white space is looked at once, whole: a pattern that begins in it would walk the rest of it from each place. */
function withoutSpacelessBreaks(text: string): string {
  return text.replace(/\s+/gu, (run, at: number) => {
    if (!run.includes('\n')) return ' ';
    // A character outside the Basic Multilingual Plane has two units.
    const [before, next] = [text.slice(Math.max(0, at - 2), at), text.slice(at + run.length, at + run.length + 2)];
    return BEFORE_BREAK.test(before) && AFTER_BREAK.test(next) ? '' : ' ';
  });
}

function textOf(node: PhrasingContent, withImages: boolean): string {
  switch (node.type) {
    case 'text':
      return visibleText(node.value);
    case 'inlineCode':
      return visibleText(node.value);
    case 'break':
      return HARD_BREAK;
    case 'html':
      return /^<br\b/i.test(node.value) ? HARD_BREAK : '';
    case 'image':
    case 'imageReference':
      return withImages ? visibleText(node.alt ?? '') : '';
    case 'footnoteReference':
      return '';
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return node.children.map((child) => textOf(child, withImages)).join('');
  }
}

function saysSomething(node: PhrasingContent): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return /[\p{L}\p{N}]/u.test(node.value);
  return 'children' in node && node.children.some(saysSomething);
}

// The text of HTML that stands in Markdown: tags and comments go, what a reader would see stays. A scanner and no
// parser or pattern, because hostile HTML (thousands of openings, none closed) must take time in proportion to its
// length.

// What begins a new line when a browser shows it.
const LINE_TAG =
  /^<\/?(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tr|ul)\b/i;

// Elements whose content is never shown.
const HIDDEN_TAG = /^<(script|style|template|title)\b/i;

/** The shown text with its entities as they were written, one string for each line; empty when nothing is shown. */
export function htmlText(html: string): readonly string[] {
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    text += html.slice(at, open);
    const end = endOfMarkup(html, open);
    const isMarkup = end > open;
    if (!isMarkup) text += '<';
    else if (LINE_TAG.test(html.slice(open, open + 16))) text += '\n';
    at = isMarkup ? end : open + 1;
  }
  text += html.slice(at);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where the tag, comment or hidden element that begins at `open` ends; `open` itself when it is a plain `<`. */
function endOfMarkup(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  if (!/^<[a-z/!?]/i.test(html.slice(open, open + 2))) return open;
  const hidden = HIDDEN_TAG.exec(html.slice(open, open + 16))?.[1]?.toLowerCase();
  const tagEnd = after(html, '>', open);
  // Browsers hide all that follows a script which is never closed, too.
  return hidden === undefined ? tagEnd : after(html, '>', after(html, `</${hidden}`, tagEnd));
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}
