/** The lines of a saved file to blocks. The one place that knows how plain text and Markdown differ in this. */
import { shownLine } from '../markdown/shown-text.js';
import { bodyPieces } from '../markdown/pieces.js';
import { paragraphLines, spelling, type SavedBlock } from './paragraphs.js';
import { sourceLines } from './source-lines.js';

export type SavedForm =
  /** Nothing is a mark. */
  | 'plain'
  /** Markdown as programs save it from a page: marks count, line ends need not. */
  | 'saved-markdown'
  /** Markdown as people write it. */
  | 'markdown';

const RULE = /^ {0,3}(?:[-*_=][ \t]*){3,}$/;
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/;
const FIXED = /^(?: {0,3}(?:>|[-*+] |[0-9]{1,9}[.)] |\||<[a-z!/]|\[[^\]]+\]:)| {4}|\t)/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^(?:[-*+•·]|([0-9]{1,3})[.)])\s+(\S.*)$/u;

/** The blocks in order, none empty; their `source` is Markdown whatever the form. */
export function savedBlocks(text: string, form: SavedForm): readonly SavedBlock[] {
  const chunks = form === 'plain' ? plainChunks(text) : markdownChunks(text);
  const isSpelled = spelling(text);
  return chunks.flatMap((lines): readonly SavedBlock[] => {
    const [first = ''] = lines;
    const source = lines.join('\n');
    if (lines.length === 1 && RULE.test(first)) return [{ kind: 'rule', source, shown: '' }];
    if (form === 'plain') return told(lines).flatMap((some) => paragraphLines(some, isSpelled).map(plainBlock));
    if (FENCE.test(first) || FIXED.test(first)) return [{ kind: 'fixed', source, shown: shownOf(source) }];
    if (HEADING.test(first)) return [{ kind: 'heading', source, shown: shownOf(source) }];
    const paragraphs = form === 'markdown' ? [source] : told(lines).flatMap((some) => paragraphLines(some, isSpelled));
    return paragraphs.map((paragraph) => ({ kind: 'prose', source: paragraph, shown: shownOf(paragraph) }));
  });
}

/** Lines that tell of the source or belong to the site stand alone, however close the next line is. */
function told(lines: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    const shown = line.trim();
    if (sourceLines(shown).length > 0 || isBoilerplate(shown)) parts.push([line], []);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

function plainBlock(line: string): SavedBlock {
  // “5. Mai 2020” is no fifth item.
  const item = sourceLines(line).some(({ kind }) => kind === 'date') ? null : ITEM.exec(line);
  const shown = shownLine(item?.[2] ?? line);
  const mark = item === null ? '' : item[1] === undefined ? '- ' : `${item[1]}. `;
  return { kind: item === null ? 'prose' : 'item', source: mark + escapeMarkdown(shown), shown };
}

function shownOf(markdown: string): string {
  return bodyPieces(markdown)
    .flatMap(({ kind, text }) => (kind === 'back' ? [] : [text]))
    .join('\n');
}

function plainChunks(text: string): readonly (readonly string[])[] {
  const chunks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') chunks.push([]);
    else if (RULE.test(line)) chunks.push([line], []);
    else chunks.at(-1)?.push(line);
  }
  return chunks.filter((lines) => lines.length > 0);
}

/** Divided at empty lines and around headings; fenced code stays together, and so does a list with what is indented in it. */
function markdownChunks(text: string): readonly (readonly string[])[] {
  const chunks: string[][] = [[]];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const last = chunks.at(-1) ?? [];
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      last.push(line);
      if (mark?.startsWith(fence) === true) {
        fence = undefined;
        chunks.push([]);
      }
    } else if (mark !== undefined) {
      fence = mark;
      chunks.push([line]);
    } else if (line.trim() === '') {
      chunks.push([]);
    } else if (HEADING.test(line) || (RULE.test(line) && last.length === 0)) {
      chunks.push([line], []);
    } else if (last.length === 0 && continuesList(line, chunks)) {
      chunks.pop();
      chunks.at(-1)?.push('', line);
    } else last.push(line);
  }
  return chunks.filter((lines) => lines.length > 0);
}

/** Whether an indented line after an empty one belongs to the list or quote that is the chunk before. */
function continuesList(line: string, chunks: readonly (readonly string[])[]): boolean {
  const [first = ''] = chunks.at(-2) ?? [];
  return /^(?: {2}|\t)/.test(line) && /^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]) /.test(first);
}

// Plain text to Markdown that shows exactly that text: what keeps a price, a hashtag or a `<` from becoming a mark.

// Each of these can open or close something anywhere in a line, in Markdown or in what other tools make of it; some of them only in
// pairs or before what they mark.
const ANYWHERE =
  /[\\`*_[\]<>~|{}]|[%=+](?=[%=+])|(?<=[%=+])[%=+]|\^(?=[a-z0-9+−–-])|:(?=[a-z0-9_+-]{1,64}:)|(?<!&)#(?=[\p{L}-])/giu;

// What stands between two dollar signs of a formula, and of few prices.
const IN_FORMULA = /[\\^_{}=+<>*/]|^\w{0,3}$/;

// What makes a heading, a list, a rule, a box or a line of a program of the line that begins with it.
const STARTS = /^(?:[+:-](?=\s|$)|#(?=#{0,5}(?:\s|$))|=$|-(?=[-\s]*$)|[!?/:-](?=[!?/:-]{2}))/;

// Only what looks like the name of a character, so that "AT&T" stays readable.
const ENTITY = /&(?=#?[A-Za-z0-9]+;)/g;

/** Markdown of one paragraph that shows `text`, its white space collapsed to single spaces; empty for empty text. */
export function escapeMarkdown(text: string): string {
  return escapeInLine(text.trim())
    .replace(STARTS, String.raw`\$&`)
    .replace(/^(?:i(?=mport\s.*["'])|e(?=xport\s))/, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(/^([0-9]{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** The same for a part of a paragraph that does not begin it. */
export function escapeInLine(text: string): string {
  const hasFormula = text
    .split('$')
    .slice(1, -1)
    .some((part) => IN_FORMULA.test(part));
  return text
    .replace(/\s+/gu, ' ')
    .replace(ANYWHERE, String.raw`\$&`)
    .replaceAll('$', hasFormula ? '\\$$' : '$$')
    .replace(ENTITY, String.raw`\&`);
}

// What sites put around and between the paragraphs of an article and no author wrote.

const BETWEEN =
  /^(?:advertisement|ad|sponsored|anzeige|werbung|publicité|(?:story|article) continues below(?: advertisement)?|(?:read|see) (?:more|also|next)(?: ?[:…].{0,120})?|related(?: (?:articles|stories|topics|content))?(?::.{0,120})?|explore further|share(?: (?:this|on|via)(?: \w+){0,4})?|tweet|print|email|comments?|leave a comment|(?:please )?(?:subscribe|sign up)(?: (?:now|today|here|(?:to|for) .{1,80}))?|follow us(?: on .{1,60})?|advert|(?:click|tap) here (?:to|for) .{1,80}|(?:enlarge|view|open|show)(?: this)? (?:image|picture|gallery|slideshow)|image [0-9]+ of [0-9]+|media playback is (?:unsupported|not supported) on (?:your|this) device|(?:report|flag) an? (?:error|mistake|problem)|post (?:a )?comment(?: \(\+\))?|caption|close|skip to .{1,40}|back to top|load more|loading\.*|listen to this article|[0-9]+ min(?:ute)?s? read|provided by .{1,60}|more information:?|facebook|twitter|linkedin|whatsapp)[.!:]?$/iu;
const NOTICE =
  /\b(?:subject to copyright|all rights reserved|may not be (?:published|reproduced|broadcast|redistributed|copied)|no part (?:of it )?may be reproduced|republished with permission|sign up for our newsletter|subscribe to our newsletter|terms of (?:use|service) apply|(?:right|straight|delivered|sent) (?:in|into|to) your (?:inbox|email)|delivered (?:weekday|every|each|daily|through).{0,40}|follow (?:him|her|them|us|[\p{L} ]{3,40}) on (?:twitter|facebook|instagram))\b/iu;

/** True for a line that is known to be no prose wherever it stands: "Advertisement", "Read more: …". */
export function isBoilerplate(shown: string): boolean {
  return BETWEEN.test(shown);
}

/** True for a legal or promotional notice; only to be asked of what stands after the article. */
export function isNotice(shown: string): boolean {
  return shown.length <= 600 && NOTICE.test(shown);
}
