/**
 * The text of HTML that stands in Markdown: tags and comments go, what a reader would see stays. A scanner and no
 * parser or pattern, because hostile HTML (thousands of openings, none closed) must take time in proportion to its
 * length.
 */

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
