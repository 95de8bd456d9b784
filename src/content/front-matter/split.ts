/**
 * Where the front matter ends and the body begins. Done by lines and not by the Markdown parser, so that the lines of
 * both are known before either is read and a missing closing rule can be told from a rule at the top of a text.
 */

export interface SplitFile {
  /** Null when the file has no front matter. */
  readonly yaml: string | null;
  /** The line of the file on which the YAML's first line stands, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** True when front matter was opened and never closed; `yaml` is null then and all text is body. */
  readonly unclosed: boolean;
}

const RULE = /^---[ \t]*$/;
const KEY = /^[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)/;

/** Splits text with `\n` line ends at a leading `---` … `---`; empty lines before it are forgiven. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening === -1 || !RULE.test(lines[opening] ?? '')) {
    return { yaml: null, yamlLine: 1, body: text, bodyLine: 1, unclosed: false };
  }
  const closing = lines.findIndex((line, index) => index > opening && RULE.test(line));
  if (closing === -1) {
    const unclosed = KEY.test(lines[opening + 1] ?? '');
    return { yaml: null, yamlLine: opening + 2, body: text, bodyLine: 1, unclosed };
  }
  const between = lines.slice(opening + 1, closing);
  // Two rules with prose between them are two rules.
  if (between.some((line) => line.trim() !== '') && !between.some((line) => KEY.test(line))) {
    return { yaml: null, yamlLine: 1, body: text, bodyLine: 1, unclosed: false };
  }
  return {
    yaml: between.join('\n'),
    yamlLine: opening + 2,
    body: lines.slice(closing + 1).join('\n'),
    bodyLine: closing + 2,
    unclosed: false,
  };
}
