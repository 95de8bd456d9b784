/**
 * YAML to values with lines. The only module that knows the YAML package. Scalars stay as they were typed (the
 * "failsafe" schema), so that `issue: 1.10` is not 1.1, `number: 007` not 7 and a date no time in some zone; tags and
 * aliases are refused, so that nothing is built and nothing multiplied.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';

interface YamlFault {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Lists of names in maps of lists are the deepest that front matter needs; twice that is room for mistakes. */
const MAX_DEPTH = 8;

/** An abstract of a page and a hundred authors are a tenth of this, in UTF-16 units. */
const MAX_LENGTH = 100_000;

/** Of one map; eight times as many as a citation can have. Each one that is not known is a fault of its own. */
const MAX_KEYS = 200;

const QUOTE_IT = 'Put the value in double quotes: `key: "value"`.';
const REMEDIES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that has a colon in double quotes: `title: "One: two"`.',
  BAD_SCALAR_START: QUOTE_IT,
  MISSING_CHAR: 'Close the quotation mark or bracket that the line opens.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

const MESSAGES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'the value has a colon and is not in quotes',
  RESOURCE_EXHAUSTION: 'the front matter is nested too deeply',
};

/**
 * The entries of a YAML map whose first line is line `firstLine` of the file, in the order of the file, or every fault
 * of syntax. Empty YAML is an empty map.
 */
export function readYaml(
  source: string,
  firstLine: number,
): { readonly entries: readonly YamlEntry[]; readonly faults: readonly YamlFault[] } {
  if (source.length > MAX_LENGTH) {
    const message = `the front matter has more than ${MAX_LENGTH} characters`;
    return {
      entries: [],
      faults: [{ line: firstLine, message, remedy: 'Shorten it, or close it with a line `---`.' }],
    };
  }
  const lines = new LineCounter();
  // A tab is white space to people; YAML refuses it only as indentation, which this keeps.
  const document = parseDocument(source, {
    schema: 'failsafe',
    // It compares each key with all before it: 9,000 keys take more than a second. `read` asks a set.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number): number => firstLine + Math.max(0, lines.linePos(offset).line - 1);

  const faults = new Map<number, YamlFault>();
  const fault = (line: number, message: string, remedy: string): void => {
    // One mistake makes the parser stumble more than once on its line.
    if (!faults.has(line)) faults.set(line, { line, message, remedy });
  };
  for (const error of document.errors) fault(lineAt(error.pos[0]), described(error), REMEDIES[error.code] ?? QUOTE_IT);

  const read = (node: unknown, line: number, depth: number): YamlValue => {
    const empty: YamlValue = { kind: 'text', text: '', line };
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
    if (isScalar(node)) return { kind: 'text', text: typeof node.value === 'string' ? node.value : '', line: start };
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => read(item, start, depth + 1)), line: start };
    }
    if (node.items.length > MAX_KEYS) {
      fault(start, `the front matter has more than ${MAX_KEYS} keys`, 'Leave out what no citation has.');
      return empty;
    }
    const seen = new Set<string>();
    const entries = node.items.map(({ key, value }): YamlEntry => {
      const name = read(key, start, depth + 1);
      const text = name.kind === 'text' ? name.text : '';
      if (name.kind === 'text' && seen.has(text))
        fault(name.line, 'the key stands here a second time', 'Keep one of the two lines.');
      seen.add(text);
      return { key: text, line: name.line, value: read(value, name.line, depth + 1) };
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
  return { entries: value.kind === 'map' ? value.entries : [], faults: all };
}

function described({ code, message }: YAMLError): string {
  return MESSAGES[code] ?? `the YAML cannot be read (${message.split('\n', 1)[0] ?? ''})`;
}

/** What front matter can hold: text, lists and maps, each with the line of the file on which it stands. */
export type YamlValue =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly line: number };

interface YamlEntry {
  readonly key: string;
  readonly line: number;
  readonly value: YamlValue;
}
