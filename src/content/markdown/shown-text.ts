/** The words of a block as they are shown: what was collected for it becomes lines with single spaces. */
import type { Span } from '../../domain/span.js';
import { visibleText } from '../../text/characters.js';

// Marks in a text that is being collected; no file has these characters, because they are cleaned away.

/** A line that the writer ended on purpose. */
export const HARD_BREAK = '\u{1F}';
/** Words of a site that are not in the file. */
export const HOLE = '\u{1E}';
/** Before and after the alternative text of a picture. */
export const PICTURE = '\u{1D}';
export const PICTURE_END = '\u{1C}';
/** Where a page has what is no part of the text: the mark of a note, an icon. */
export const GAP = '\u{1B}';

// oxlint-disable-next-line no-control-regex -- they are the marks set above
const MARKS = /[\u{1B}-\u{1F}]/u;
// oxlint-disable-next-line no-control-regex
const MARKS_ALL = /[\u{1B}-\u{1F}\u{FDD0}-\u{FDEF}]/gu;
// oxlint-disable-next-line no-control-regex
const HARD_BREAKS = / ?\u{1F}[ \u{1F}]*/gu;
// oxlint-disable-next-line no-control-regex
const PICTURES = /\u{1D}[^\u{1C}]*\u{1C}/gu;
// oxlint-disable-next-line no-control-regex
const HOLES = /\u{1E}(?:\s*\u{1E})*/gu;
// oxlint-disable-next-line no-control-regex
const WORDLESS_PICTURES = /\u{1D}\s*\u{1C}/gu;
// oxlint-disable-next-line no-control-regex
const BETWEEN_WORDS = /[\s\u{1B}\u{1F}]+/gu;

// What is left of them until the text has its place in the article: no characters, for a program's own use.

/** Before and after what a page has not: a picture's text, or what stands for words of the site. */
const OTHER = '\u{FDD0}';
const OTHER_END = '\u{FDD1}';
/** Where only a page has something: glued to what stands before it, or in the white space that follows. */
const GLUED = '\u{FDD2}';
const APART = '\u{FDD3}';
/** Words, or the space between them, that a page has not: it has the end of a block there. */
export const onlyInText = (text: string): string => (text === ' ' ? `${APART} ` : `${OTHER}${text}${OTHER_END}`);
/** Before and after what is code among words. */
export const CODE = '\u{FDD4}';
export const CODE_END = '\u{FDD5}';
/** Before the bar between two cells of a table. */
export const BAR = '\u{FDD6}';
const LEFT = /[\u{FDD0}-\u{FDD6}]/gu;
const ANY_LEFT = /[\u{FDD0}-\u{FDD6}]/u;
const NONE: readonly never[] = [];
const CODES = /[\u{FDD4}\u{FDD5}]/gu;

export function withoutCode(text: string): string {
  return text.replace(CODES, '');
}

const WORD = /[\p{L}\p{N}]/u;

// Scripts and punctuation that have no space between words, so that a line may end anywhere. Korean has spaces.
const BEFORE_BREAK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FF60}]$/u;
const AFTER_BREAK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FF60}]/u;

// Most blocks: nothing in them can be collapsed, hidden or cut off.
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
// Where the characters of the two expressions above stand.
const SPACELESS = /[\u{2E80}-\u{9FFF}\u{F900}-\u{FAFF}\u{FF00}-\u{FF9F}\u{1B000}-\u{3FFFF}]/u;

// What colours a terminal's text, moves its cursor or names its window (ECMA-48, 5.4 and 8.3.89).
// oxlint-disable-next-line no-control-regex
const ESCAPES = /\u{1B}(?:\[[0-?]{0,30}[ -/]{0,5}[@-~]|\][^\u{7}\u{1B}\n]{0,500}(?:\u{7}|\u{1B}\\)|[@-Z\\^_])/gu;

/**
 * A file's text without the characters that are marks here and without a terminal's sequences, and with a line's end where Unicode
 * has a control for it.
 */
export function withoutMarks(markdown: string): string {
  return markdown.replace(ESCAPES, '').replace(MARKS_ALL, '').replaceAll('\u{85}', '\n');
}

const RESET = /\[0?m(?!\])/;
const COLOUR = /\[(?:[0-9]{1,3}(?:;[0-9]{1,3}){0,9})?m(?!\])/g;
/** A program that writes such sequences spells the character. */
const SPELLED = /\\(?:e|033|x1b|u001b|u\{1b\})|\^\[\[/i;

/** Code without the colours of a terminal whose first character was lost on the way: `[31m` and `[0m`. */
export function withoutColours(code: string): string {
  return RESET.test(code) && !SPELLED.test(code) ? code.replace(COLOUR, '') : code;
}

/**
 * Soft line breaks become a space (nothing between Chinese or Japanese characters), hard ones `\n`: they stand where the
 * writer wanted them, as in a poem or an address. Pictures give their alternative text when other words stand beside them,
 * and so does `…` for words that only the site has. Empty when nothing is shown.
 */
export function shownText(collected: string): string {
  if (!MARKS.test(collected)) return shownLine(collected);
  const words = collected.replace(PICTURES, '');
  if (!WORD.test(words)) return shownLine(words.replace(HOLES, ''));
  const marked = collected
    .replace(WORDLESS_PICTURES, GAP)
    .replace(BETWEEN_WORDS, gapFirst)
    .replaceAll(PICTURE, OTHER)
    .replaceAll(PICTURE_END, OTHER_END)
    .replace(HOLES, `${OTHER}…${OTHER_END}`);
  return shownLine(marked);
}

/** A gap stands before the white space around it, so that this is one. At the beginning it is between no words. */
function gapFirst(run: string, at: number): string {
  if (!run.includes(GAP)) return run;
  const space = run.replaceAll(GAP, '');
  return at === 0 ? space : (run.startsWith(GAP) ? GLUED : APART) + space;
}

/** What `shownText` gave without what is left of the marks, and where they stood: see `Article`. */
export function withoutGaps(shown: string): {
  readonly text: string;
  readonly differs: readonly Span[];
  readonly code: readonly Span[];
  readonly bars: readonly number[];
} {
  // Most pieces.
  if (!ANY_LEFT.test(shown)) return { text: shown, differs: NONE, code: NONE, bars: NONE };
  const differs: Span[] = [];
  const code: Span[] = [];
  const bars: number[] = [];
  let coded: number | undefined;
  let seen = 0;
  let other = 0;
  for (LEFT.lastIndex = 0; LEFT.test(shown); seen += 1) {
    const next = LEFT.lastIndex;
    const mark = shown.charAt(next - 1);
    const at = next - 1 - seen;
    if (mark === OTHER) other = at;
    else if (mark === OTHER_END) differs.push({ start: other, end: at });
    else if (mark === CODE) coded = at;
    else if (mark === CODE_END) {
      if (coded !== undefined && coded < at) code.push({ start: coded, end: at });
      coded = undefined;
    } else if (mark === BAR) bars.push(at);
    else if (mark === GLUED) differs.push({ start: at, end: at });
    else if (/\s/u.test(shown.charAt(next))) differs.push({ start: at, end: at + 1 });
  }
  return { text: shown.replace(LEFT, ''), differs, code, bars };
}

/** Text of one block without Markdown in it, as `shownText` shows it. */
export function shownLine(text: string): string {
  if (PLAIN.test(text) || isPlainWithCode(text)) return text;
  const joined = text.includes('\n') && SPACELESS.test(text) ? withoutSpacelessBreaks(text) : text;
  const spaced = joined.replace(/[\s\u{85}]+/gu, ' ');
  const moved = spaced.includes(CODE) || spaced.includes(CODE_END) ? withCodeAtWords(spaced) : spaced;
  return visibleText(moved.replace(HARD_BREAKS, '\n')).trim();
}

/** Whether nothing but what is code keeps the text from being plain. */
function isPlainWithCode(text: string): boolean {
  return (
    text.includes(CODE) && !text.includes(`${CODE} `) && !text.includes(` ${CODE_END}`) && PLAIN.test(withoutCode(text))
  );
}

/** The space at the edges of code is the text's; code without words, or without an end, is none. */
function withCodeAtWords(text: string): string {
  let shown = '';
  let code: string | undefined;
  for (const part of text.split(/([\u{FDD4}\u{FDD5}])/u)) {
    if (part === CODE) code ??= '';
    else if (part !== CODE_END) {
      if (code === undefined) shown += part;
      else code += part;
    } else if (code !== undefined) {
      const words = code.trim();
      const from = code.length - code.trimStart().length;
      shown +=
        words === '' ? code : `${code.slice(0, from)}${CODE}${words}${CODE_END}${code.slice(from + words.length)}`;
      code = undefined;
    }
  }
  return (shown + (code ?? '')).replace(/ {2,}/gu, ' ');
}

/** A run of white space is looked at once, whole: a pattern that begins in it would walk the rest of it from each place. */
function withoutSpacelessBreaks(text: string): string {
  return text.replace(/\s+/gu, (run, at: number) => {
    if (!run.includes('\n')) return ' ';
    // A character outside the Basic Multilingual Plane has two units.
    const end = at + run.length;
    const before = withoutCode(text.slice(Math.max(0, at - 3), at));
    const next = withoutCode(text.slice(end, end + 3));
    return BEFORE_BREAK.test(before) && AFTER_BREAK.test(next) ? '' : ' ';
  });
}
