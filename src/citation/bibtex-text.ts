/** Text in LaTeX's terms. Alone because it decides whether a hostile title can break out of its entry. */
import { oneLine } from './one-line.js';

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * One line, special characters escaped. BibTeX counts escaped braces too, so when the text's own do not pair they are
 * written as commands without braces to count.
 */
export function bibtexText(text: string): string {
  const line = oneLine(text);
  const paired = bracesPair(line);
  return line.replaceAll(/[\\{}%&$#_~^]/gu, (character) => {
    if (!paired && character === '{') return '\\textbraceleft{}';
    if (!paired && character === '}') return '\\textbraceright{}';
    return ESCAPED[character] ?? character;
  });
}

function bracesPair(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
