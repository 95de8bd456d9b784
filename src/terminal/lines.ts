/** Text in lines no longer than a terminal is wide. */
import { withoutHidden } from '../text/characters.js';

/**
 * `text` broken at spaces into lines of at most `width` characters, each after `indent`; a longer word stands alone on
 * its line, so that a link stays whole. Escape sequences of a Paint have no width.
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
  for (const word of text.split(' ')) {
    if (line !== '' && visible(line) + 1 + visible(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((one) => (one === '' ? '' : indent + one)).join('\n');
}

function visible(text: string): number {
  // oxlint-disable-next-line no-control-regex -- the escape sequences of paint.ts
  return text.replace(/\u001b\[\d+m/gu, '').length;
}

// Article text and questions for a terminal: escape sequences and other control characters in them could clear the
// screen, set its title or hide what stands before them.

/** `text` without control and other hidden characters; line feeds and tabs stay. Never changes what `--json` prints. */
export function safe(text: string): string {
  return withoutHidden(text);
}

/** How emphasis looks: colours and weights where a person looks at a terminal, plain characters in a pipe or a file. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly matched: (text: string) => string;
}

const escape = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

export const COLOURED: Paint = { strong: escape(1, 22), quiet: escape(2, 22), matched: escape(4, 24) };

/** The answering sentence stands between `**`, as Markdown and the README write it. */
export const PLAIN: Paint = { strong: (text) => `**${text}**`, quiet: (text) => text, matched: (text) => text };
