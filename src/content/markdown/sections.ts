/**
 * Which paragraphs of a Markdown text hold no Markdown and so need no parser. Most of an article is such prose, and the
 * parser takes a microsecond for each character of it: without this a folder of 5,000 articles loads four times slower.
 * Whatever is in doubt goes to the parser; a test compares both ways.
 */
export interface MarkdownSection {
  /**
   * `paragraph` and `heading` when the characters all stand for themselves: white space apart, and the heading's marks,
   * they are shown as they are. `markdown` is for the parser.
   */
  readonly kind: 'paragraph' | 'heading' | 'markdown';
  readonly text: string;
}

const MARK = /[\\`*_[\]<>&~|]/;
// What may begin a heading, quote, list, table or underline; and lines that are indented or end in a hard break.
const LINE_MARK = /^[ \t]*(?:[#=+:-]|[0-9]{1,9}[.)](?:[ \t]|$))| {2}$|^[ \t]/m;
// One line, and no more marks of headings in it, which would have to be at its end.
const HEADING = /^#{1,6} [^#\n]*[^#\s]$/;
const FENCE = /^(`{3,}|~{3,})/;
const HIDDEN_FENCE = /^(?=[ \t>*+\-0-9])[ \t>*+\-0-9.)]*(?:`{3}|~{3})/m;
const HTML_LINE = /^[ \t>*+\-0-9.)]*</m;
const DEFINITION = /\]:/;

/** The sections in order. Parsed one by one they give what the whole gives; neighbours that need the parser stay together. */
export function markdownSections(markdown: string): readonly MarkdownSection[] {
  // A definition works from anywhere to anywhere; HTML and fences that are not at the margin may reach over empty lines.
  const entangled = DEFINITION.test(markdown) || HIDDEN_FENCE.test(markdown) || HTML_LINE.test(markdown);
  if (entangled) return [{ kind: 'markdown', text: markdown }];

  const sections: MarkdownSection[] = [];
  let rest = '';
  let fence: string | undefined;
  const flush = (): void => {
    if (rest !== '') sections.push({ kind: 'markdown', text: rest });
    rest = '';
  };
  // Every second one is what stands between paragraphs; in code it counts.
  for (const [index, text] of markdown.split(/(\n(?:[ \t]*\n)+)/).entries()) {
    if (index % 2 === 1) {
      if (rest !== '') rest += text;
    } else if (fence === undefined && !MARK.test(text) && !LINE_MARK.test(text)) {
      flush();
      sections.push({ kind: 'paragraph', text });
    } else if (fence === undefined && HEADING.test(text) && !MARK.test(text)) {
      flush();
      sections.push({ kind: 'heading', text });
    } else {
      rest += text;
      fence = fenceAfter(text, fence);
    }
  }
  flush();
  return sections;
}

/** The fence that is open after these lines, given the one before them. */
function fenceAfter(text: string, before: string | undefined): string | undefined {
  let open = before;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark === undefined) continue;
    if (open === undefined) {
      // Backticks after the fence make it inline code.
      if (mark.startsWith('~') || !line.slice(mark.length).includes('`')) open = mark;
    } else if (mark.startsWith(open) && line.slice(mark.length).trim() === '') open = undefined;
  }
  return open;
}
