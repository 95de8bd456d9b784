/**
 * Where the front matter ends and the body begins. Done by lines and not by the Markdown parser, so that the lines of
 * both are known before either is read and a missing closing rule can be told from a rule at the top of a text.
 */

export interface FrontMatterSource {
  readonly format: 'yaml' | 'toml' | 'json';
  readonly source: string;
  /** The line of the file on which the source begins, from 1. */
  readonly line: number;
}

export interface SplitFile {
  /** Null when the file has no front matter. */
  readonly head: FrontMatterSource | null;
  readonly body: string;
  readonly bodyLine: number;
  /** What keeps front matter from being read that is there: no closing rule, or another language. `head` is null then. */
  readonly fault?: { readonly line: number; readonly message: string; readonly remedy: string };
}

interface Fence {
  readonly format: FrontMatterSource['format'];
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** How a line of it looks; without one, what stands between the rules is text. */
  readonly key: RegExp;
  readonly rule: string;
}

const YAML_KEY = /^(?:[\p{L}_][\p{L}\p{M}\p{N}_.-]*|"[^"\n]+"|'[^'\n]+')[ \t]*:(?:[ \t]|$)/u;
/** Rules of more dashes are mostly rules: only what articles begin with makes front matter of what is between them. */
const HEAD_KEY = /^(?:title|authors?|date|issued|url|lang|language|layout|tags|description|slug)[ \t]*:(?:[ \t]|$)/i;
const TOML_KEY = /^[ \t]*(?:[A-Za-z0-9_.-]+|"[^"\n]+"|'[^'\n]+')[ \t]*=|^[ \t]*\[/;
const JSON_KEY = /^[ \t]*[{"]/;

const FENCES: readonly Fence[] = [
  { format: 'yaml', opens: /^---(?:yaml|yml)?[ \t]*$/i, closes: /^(?:---|\.\.\.)[ \t]*$/, key: YAML_KEY, rule: '---' },
  { format: 'yaml', opens: /^-{4,}[ \t]*$/, closes: /^-{3,}[ \t]*$/, key: HEAD_KEY, rule: '----' },
  { format: 'toml', opens: /^\+\+\+[ \t]*$/, closes: /^\+\+\+[ \t]*$/, key: TOML_KEY, rule: '+++' },
  { format: 'toml', opens: /^---toml[ \t]*$/i, closes: /^---[ \t]*$/, key: TOML_KEY, rule: '---' },
  { format: 'json', opens: /^---json[ \t]*$/i, closes: /^---[ \t]*$/, key: JSON_KEY, rule: '---' },
  { format: 'json', opens: /^;;;(?:json)?[ \t]*$/i, closes: /^;;;[ \t]*$/, key: JSON_KEY, rule: ';;;' },
];

/**
 * Splits text with `\n` line ends at leading YAML (`---`), TOML (`+++`) or JSON (`---json`, `;;;`, or braces of its own). Empty
 * lines and comments of HTML before it are passed over, and are lost where front matter follows them: they are no text.
 */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split('\n');
  const opening = firstLine(lines);
  const whole: SplitFile = { head: null, body: text, bodyLine: 1 };
  const first = lines[opening];
  if (first === undefined) return whole;
  if (/^\{[ \t]*(?:"|$)/.test(first)) return inBraces(lines, opening) ?? whole;

  const fence = FENCES.find(({ opens }) => opens.test(first));
  if (fence === undefined) return { ...whole, ...inOtherLanguage(lines, opening) };
  const closing = lines.findIndex((line, index) => index > opening && fence.closes.test(line));
  if (closing === -1) {
    if (!fence.key.test(lines[opening + 1] ?? '')) return whole;
    const remedy = `Write a line \`${fence.rule}\` below its last key.`;
    return { ...whole, fault: { line: opening + 2, message: 'the front matter is not closed', remedy } };
  }
  const between = lines.slice(opening + 1, closing);
  // Two rules with prose between them are two rules.
  if (between.some((line) => line.trim() !== '') && !between.some((line) => fence.key.test(line))) return whole;
  return parted(lines, fence.format, opening + 1, closing, closing + 1);
}

/** `---js` is a program, which may say that the file is a draft: it is neither run nor passed over. */
function inOtherLanguage(lines: readonly string[], opening: number): Pick<SplitFile, 'fault'> {
  const language = /^---([a-z]{2,20})[ \t]*$/i.exec(lines[opening] ?? '')?.[1];
  const isClosed = language !== undefined && lines.slice(opening + 1).some((line) => /^---[ \t]*$/.test(line));
  if (!isClosed) return {};
  const message = `the front matter is in \`${language}\`, which is not read here`;
  return {
    fault: { line: opening + 1, message, remedy: 'Write it between two lines `---`, one `key: value` a line.' },
  };
}

/** JSON without rules: from the brace that begins the file to the first one that begins a line. */
function inBraces(lines: readonly string[], opening: number): SplitFile | undefined {
  const first = lines[opening] ?? '';
  const oneLine = /^\{.*\}[ \t]*$/.test(first);
  const closing = oneLine ? opening : lines.findIndex((line, index) => index > opening && /^\}[ \t]*$/.test(line));
  const second = oneLine ? first.slice(1) : (lines[opening + 1] ?? '');
  if (closing === -1 || !/^\s*"/.test(first.slice(1).trim() === '' ? second : first.slice(1))) return undefined;
  return parted(lines, 'json', opening, closing + 1, closing + 1);
}

function parted(
  lines: readonly string[],
  format: FrontMatterSource['format'],
  from: number,
  to: number,
  body: number,
): SplitFile {
  return {
    head: { format, source: lines.slice(from, to).join('\n'), line: from + 1 },
    body: lines.slice(body).join('\n'),
    bodyLine: body + 1,
  };
}

/** The index of the first line that is neither empty nor of a comment; that of the end when there is none. */
function firstLine(lines: readonly string[]): number {
  let inComment = false;
  for (const [index, typed] of lines.entries()) {
    const line = typed.trim();
    const begins: boolean = !inComment && line.startsWith('<!--');
    if (!inComment && !begins && line !== '') return index;
    inComment ||= begins;
    if (!inComment || !line.includes('-->')) continue;
    // Text behind the comment's end on its line is body.
    if (!line.endsWith('-->')) break;
    inComment = false;
  }
  return lines.length;
}
