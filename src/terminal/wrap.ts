/** Text in lines no longer than a terminal is wide. */

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
