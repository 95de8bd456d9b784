/**
 * YAML to values with lines. The only module that knows the YAML package. Scalars stay as they were typed (the
 * "failsafe" schema), so that `issue: 1.10` is not 1.1, `number: 007` not 7 and a date no time in some zone; tags and
 * aliases are refused, so that nothing is built and nothing multiplied. JSON is YAML too, and read here with its lines.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, type YAMLError } from 'yaml';
import {
  MAX_DEPTH,
  MAX_FRONT_MATTER,
  MAX_KEYS,
  tooLong,
  type FrontMatterEntries,
  type FrontMatterEntry,
  type FrontMatterValue,
  type SyntaxFault,
} from './values.js';

const QUOTE_IT = 'Put the value in double quotes: `key: "value"`.';
const REMEDIES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that has a colon in double quotes: `title: "One: two"`.',
  BAD_SCALAR_START: QUOTE_IT,
  BAD_INDENT: 'Close the quotation mark or bracket that the line opens.',
  MISSING_CHAR: 'Close the quotation mark or bracket that the line opens.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

const MESSAGES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'the value has a colon and is not in quotes',
  BAD_INDENT:
    'a bracket or quotation mark is opened and not closed, or a line is indented otherwise than its neighbours',
  RESOURCE_EXHAUSTION: 'the front matter is nested too deeply',
};

/** Quotation marks of print, which begin no string of YAML: who typed them sees quotes. */
const PRINTED_QUOTE = /:[ \t]+[“”„«‘]/u;
const PRINTED_QUOTE_REMEDY = 'Use the straight quotation mark `"`: “these” do not count.';

/**
 * The entries of a YAML map whose first line is line `firstLine` of the file, in the order of the file, and every fault. A
 * fault that has a key costs that key alone, which is not among the entries. Empty YAML is an empty map.
 */
export function readYaml(source: string, firstLine: number): FrontMatterEntries {
  if (source.length > MAX_FRONT_MATTER) return tooLong(firstLine);
  const lines = new LineCounter();
  // A tab is white space to people; YAML refuses it only as indentation, which this keeps.
  const document = parseDocument(source, {
    schema: 'failsafe',
    // It compares each key with all before it: 9,000 keys take more than a second. Who needs it asks a set.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number): number => firstLine + Math.max(0, lines.linePos(offset).line - 1);

  const faults = new Map<number, SyntaxFault>();
  let key: string | undefined;
  const fault = (line: number, message: string, remedy: string): void => {
    // One mistake makes the parser stumble more than once on its line.
    if (!faults.has(line)) faults.set(line, { line, message, remedy, ...(key !== undefined && { key }) });
  };
  for (const error of document.errors) {
    const printed = PRINTED_QUOTE.test(lineOf(source, error.pos[0]));
    fault(lineAt(error.pos[0]), described(error), printed ? PRINTED_QUOTE_REMEDY : (REMEDIES[error.code] ?? QUOTE_IT));
  }

  const read = (node: unknown, line: number, depth: number): FrontMatterValue => {
    const empty: FrontMatterValue = { kind: 'text', text: '', line };
    if (isAlias(node)) {
      fault(line, 'YAML aliases (`*name`) are not read here', 'Write the value out.');
      return empty;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return empty;
    const start = node.range === undefined || node.range === null ? line : lineAt(node.range[0]);
    if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)) {
      fault(start, `the tag ${node.tag} means nothing here`, 'Leave out the word that begins with `!`.');
    }
    if (depth > MAX_DEPTH) {
      fault(start, 'the front matter is nested too deeply', 'Write plain `key: value` lines.');
      return empty;
    }
    if (isScalar(node)) return { kind: 'text', text: textOf(node), line: start };
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => read(item, start, depth + 1)), line: start };
    }
    if (node.items.length > MAX_KEYS) {
      fault(start, `the front matter has more than ${MAX_KEYS} keys`, 'Leave out what no citation has.');
      return empty;
    }
    const entries = node.items.map(({ key: typed, value }): FrontMatterEntry => {
      const name = read(typed, start, depth + 1);
      const text = name.kind === 'text' ? name.text : '';
      if (depth === 0) key = text;
      const own = read(value, name.line, depth + 1);
      const entry = { key: text, line: name.line, value: depth === 0 ? withComment(own, value, typed, source) : own };
      if (depth === 0) key = undefined;
      return entry;
    });
    return { kind: 'map', entries, line: start };
  };

  const root: unknown = document.contents;
  const value = read(root, firstLine, 0);
  if (value.kind !== 'map' && root !== null && document.errors.length === 0) {
    fault(
      value.line,
      'the front matter is not made of `key: value` lines',
      'Write one `key: value` a line, such as `title: …`.',
    );
  }
  const all = [...faults.values()].toSorted((a, b) => a.line - b.line);
  const lost = new Set(all.map((one) => one.key));
  return { entries: value.kind === 'map' ? value.entries.filter((entry) => !lost.has(entry.key)) : [], faults: all };
}

function textOf({ value, type }: Scalar): string {
  if (typeof value !== 'string') return '';
  return type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(value) ? '' : value;
}

/** The value with what follows it on its line behind a `#` that no space follows, and which its writer hardly meant as a comment. */
function withComment(value: FrontMatterValue, node: unknown, key: unknown, source: string): FrontMatterValue {
  if (value.kind !== 'text' || !isScalar(key) || (isScalar(node) && node.type !== 'PLAIN')) return value;
  const after = source.indexOf(':', key.range?.[1] ?? 0) + 1;
  // "&amp thing" is no anchor, of which one stands for its value elsewhere.
  if (isScalar(node) && node.anchor !== undefined && !source.includes(`*${node.anchor}`)) {
    const end = source.indexOf('\n', after);
    return { ...value, text: source.slice(after, end === -1 ? undefined : end).trim() };
  }
  const range = value.text !== '' && isScalar(node) ? node.range : undefined;
  const [start, end] = range ?? [after, after];
  const feed = source.indexOf('\n', end);
  const rest = source.slice(end, feed === -1 ? undefined : feed);
  if (!/^[ \t]+#[^\s#]/.test(rest)) return value;
  return { ...value, whole: `${source.slice(start, end)}${rest}`.trim() };
}

function lineOf(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end).slice(0, 1000);
}

function described({ code, message }: YAMLError): string {
  return MESSAGES[code] ?? `the YAML cannot be read (${message.split('\n', 1)[0] ?? ''})`;
}
