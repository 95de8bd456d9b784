/** What a terminal can show: lines no wider than it is, no escape sequences but our own, and emphasis as it has it. */
import { columns } from '../text/columns.js';
import { withoutHidden } from '../text/characters.js';

/**
 * Where a line may end inside a word: between Chinese and Japanese characters, not before a mark that closes nor after one
 * that opens. https://www.unicode.org/reports/tr14/#ID
 */
const IDEOGRAPH = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const BETWEEN_IDEOGRAPHS = new RegExp(
  `(?<=[${IDEOGRAPH}ー、。，！？；：」』）】》〉”’])(?=[${IDEOGRAPH}「『（【《〈“‘])`,
  'u',
);

/**
 * `text` broken into lines of at most `width` columns, each after `indent`, at spaces and between Chinese or Japanese
 * characters, which take two columns; a longer word stands alone on its line, so that a link stays whole. Combining
 * marks and the escape sequences of a Paint have no width.
 */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((paragraph) => wrapLine(paragraph, Math.max(1, width - indent.length), indent))
    .join('\n');
}

function wrapLine(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(' ')) {
    for (const [index, part] of word.split(BETWEEN_IDEOGRAPHS).entries()) {
      const gap = line === '' || index > 0 ? '' : ' ';
      const wide = columns(part);
      if (line !== '' && filled + gap.length + wide > width) {
        lines.push(line);
        line = part;
        filled = wide;
      } else {
        line += gap + part;
        filled += gap.length + wide;
      }
    }
  }
  lines.push(line);
  return lines.map((one) => (one === '' ? '' : indent + one)).join('\n');
}

/**
 * Article text and questions for a terminal: without control and other hidden characters, which could clear the screen, set
 * its title or hide what stands before them; line feeds and tabs stay. Never changes what `--json` prints.
 */
export function safe(text: string): string {
  return withoutHidden(text);
}

/** One cell of a table: the text without hidden characters in exactly `width` columns, cut visibly where it is wider. */
export function cell(text: string, width: number): string {
  const shown = safe(text).replace(/\s+/gu, ' ');
  const wide = columns(shown);
  if (wide <= width) return shown + ' '.repeat(width - wide);
  let kept = '';
  let filled = 0;
  for (const character of shown) {
    const more = columns(character);
    if (filled + more > width - 1) break;
    kept += character;
    filled += more;
  }
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - filled))}`;
}

/** How emphasis looks: colours and weights where a person looks at a terminal, plain characters in a pipe or a file. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly matched: (text: string) => string;
  /** What does not stand there. */
  readonly struck: (text: string) => string;
  /** The answer's words. */
  readonly named: (text: string) => string;
  /** What may be no answer. */
  readonly uncertain: (text: string) => string;
  /** What is no answer. */
  readonly refused: (text: string) => string;
}

const escape = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

/** For a person at a terminal: bold, faint, underlined, green, cyan and yellow. */
export const COLOURED: Paint = {
  strong: escape(1, 22),
  quiet: escape(2, 22),
  matched: escape(4, 24),
  struck: escape(9, 29),
  named: escape(32, 39),
  uncertain: escape(36, 39),
  refused: escape(33, 39),
};

/** The answering sentence stands between `**`, as Markdown and the README write it. */
export const PLAIN: Paint = {
  strong: (text) => `**${text}**`,
  quiet: (text) => text,
  matched: (text) => text,
  struck: (text) => `~~${text}~~`,
  named: (text) => text,
  uncertain: (text) => text,
  refused: (text) => text,
};
