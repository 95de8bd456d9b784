/**
 * The plain values in a settings file that is a program (`docusaurus.config.js`): read as it is written, in one pass, and never run.
 * What is computed has no value here. Knows as much of JavaScript and TypeScript as it takes to see where objects and strings end.
 */

export interface ScriptValues {
  /**
   * The string, or `true` or `false`, at a path of keys in what the script exports (`presets.docs.path`; lists have no key).
   * Undefined when it is computed, missing, or said twice and not alike.
   */
  text(path: string): string | undefined;
  /** The strings in the list at the path, without what is computed; of several such lists those of all. */
  list(path: string): readonly string[];
  /** Whether the path has anything. */
  has(path: string): boolean;
}

interface Token {
  readonly kind: 'string' | 'word' | 'mark';
  readonly text: string;
}

/** More than any settings have; the rest is not read. */
const MAX_TOKENS = 20_000;

export function scriptValues(script: string): ScriptValues {
  const tokens = tokensOf(script);
  const found = new Map<string, Set<string | undefined>>();
  const lists = new Map<string, string[]>();
  const constants = new Map<string, string>();
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    if (tokens[at]?.text !== 'const' || tokens[at + 1]?.kind !== 'word' || tokens[at + 2]?.text !== '=') continue;
    const value = valueOf(expression(tokens, at + 3), constants);
    const name = tokens[at + 1]?.text ?? '';
    if (value !== undefined) constants.set(name, value);
  }

  // For each bracket that is open, the key it stands behind: none in lists, calls and blocks.
  const open: { readonly key: string | undefined; readonly exported: boolean; readonly object: boolean }[] = [];
  let key: string | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: '' };
    const parent = open.at(-1);
    if (kind === 'mark' && /^[{[(]$/u.test(text)) {
      // A block of code, which has values of its own.
      const isBlock = text === '{' && /^[)>]$/u.test(tokens[at - 1]?.text ?? '');
      const exported = !isBlock && (parent?.exported === true || isExported(tokens, at));
      // A list of calls has a key for each: `integrations: [starlight({ title: … })]` is `integrations.starlight.title`.
      const called = tokens[at - 1];
      const callee = text === '(' && parent?.exported === true && called?.kind === 'word' ? called.text : undefined;
      open.push({ key: key ?? callee, exported, object: text === '{' });
      key = undefined;
    } else if (kind === 'mark' && /^[}\])]$/u.test(text)) {
      open.pop();
      key = undefined;
    } else if (text === ',' && kind === 'mark') {
      key = undefined;
    } else if (parent?.object === true && parent.exported && kind !== 'mark' && startsEntry(tokens[at - 1])) {
      const next = tokens[at + 1];
      const short = next?.kind === 'mark' && /^[,}]$/u.test(next.text) && kind === 'word';
      if (!short && !(next?.kind === 'mark' && next.text === ':')) continue;
      const path = [...open.flatMap((one) => one.key ?? []), text].join('.');
      const value = short ? constants.get(text) : valueOf(expression(tokens, at + 2), constants);
      found.set(path, (found.get(path) ?? new Set()).add(value));
      if (tokens[at + 2]?.text === '[') lists.set(path, [...(lists.get(path) ?? []), ...stringsIn(tokens, at + 3)]);
      if (!short) key = text;
    }
  }
  return {
    text(path) {
      const values = [...(found.get(path) ?? [])];
      return values.length === 1 ? values[0] : undefined;
    },
    list: (path) => lists.get(path) ?? [],
    has: (path) => found.has(path),
  };
}

/** The strings up to the bracket that closes the list. */
function stringsIn(tokens: readonly Token[], from: number): readonly string[] {
  const end = tokens.findIndex(({ kind, text }, at) => at >= from && kind === 'mark' && text === ']');
  return tokens.slice(from, end === -1 ? from : end).flatMap(({ kind, text }) => (kind === 'string' ? [text] : []));
}

function startsEntry(before: Token | undefined): boolean {
  return before?.kind === 'mark' && /^[{,]$/u.test(before.text);
}

/** Whether the bracket opens what the script exports: `export default {`, `module.exports = {`, `const config: Config = {`, `defineConfig({`. */
function isExported(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 6), at).map(({ text }) => text);
  const [last = '', second = ''] = [before.at(-1), before.at(-2)];
  if (last === 'default' || (last === '(' && /^(?:define|extend)[A-Za-z]*Config$/u.test(second))) return true;
  if (last !== '=') return false;
  return (
    second === 'exports' ||
    before.some((text, index) => /config$/iu.test(text) && /^(?:const|let|var)$/u.test(before[index - 1] ?? ''))
  );
}

/** The tokens from here to the end of the value. */
function expression(tokens: readonly Token[], from: number): readonly Token[] {
  let depth = 0;
  for (let at = from; at < Math.min(tokens.length, from + 40); at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: '' };
    if (kind !== 'mark') {
      // A statement may end with its line only, and the next one begins with a word.
      if (depth === 0 && at > from && kind === 'word' && /^(?:const|let|var|export|import|function)$/u.test(text))
        return tokens.slice(from, at);
      continue;
    }
    if (/^[{[(]$/u.test(text)) depth += 1;
    if (/^[}\])]$/u.test(text)) depth -= 1;
    if (depth < 0 || (depth === 0 && /^[,;]$/u.test(text))) return tokens.slice(from, at);
  }
  return tokens.slice(from, from + 40);
}

const PATH_WORDS = new Set(['path', 'resolve', 'join', '__dirname', 'require']);

function valueOf(tokens: readonly Token[], constants: ReadonlyMap<string, string>): string | undefined {
  const casted = tokens.findIndex(({ kind, text }) => kind === 'word' && (text === 'as' || text === 'satisfies'));
  const value = casted > 0 ? tokens.slice(0, casted) : tokens;
  const [only] = value;
  if (value.length === 1 && only !== undefined) {
    if (only.kind === 'string') return only.text;
    if (only.kind === 'word') return /^(?:true|false)$/u.test(only.text) ? only.text : constants.get(only.text);
    return undefined;
  }
  const strings = value.filter(({ kind }) => kind === 'string');
  const [folder] = strings;
  const last = value.at(-1);
  // What another environment may say, or else this: `process.env.SITE || 'https://example.org'`.
  const marks = value.map(({ kind, text }) => (kind === 'mark' ? text : ''));
  if (last?.kind === 'string' && /^(?:\|\||\?\?)$/u.test(marks.at(-2) ?? '') && !marks.includes('?')) return last.text;
  // A folder: `path.resolve(__dirname, '../docs')`.
  const words = value.filter(({ kind }) => kind === 'word');
  const isPath = words.some(({ text }) => text === '__dirname') && words.every(({ text }) => PATH_WORDS.has(text));
  return strings.length === 1 && isPath ? folder?.text : undefined;
}

function tokensOf(script: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < script.length && tokens.length < MAX_TOKENS) {
    const character = script.charAt(at);
    const two = script.slice(at, at + 2);
    if (/\s/u.test(character)) at += 1;
    else if (two === '//') at = endOr(script.indexOf('\n', at), script);
    else if (two === '/*') at = endOr(script.indexOf('*/', at + 2), script) + 2;
    else if (character === '"' || character === "'" || character === '`') at = string(script, at, tokens);
    else if (/[\w$]/u.test(character)) {
      let end = at + 1;
      while (end < script.length && /[\w$]/u.test(script.charAt(end))) end += 1;
      tokens.push({ kind: 'word', text: script.slice(at, end) });
      at = end;
    } else if (character === '/' && startsExpression(tokens.at(-1))) at = expressionEnd(script, at);
    else {
      const text = two === '||' || two === '??' ? two : character;
      tokens.push({ kind: 'mark', text });
      at += text.length;
    }
  }
  return tokens;
}

function endOr(found: number, script: string): number {
  return found === -1 ? script.length : found;
}

/** A string with something computed in it is a mark, which no value is. */
function string(script: string, from: number, tokens: Token[]): number {
  const quote = script.charAt(from);
  let text = '';
  let computed = false;
  let depth = 0;
  let at = from + 1;
  for (; at < script.length; at += 1) {
    const character = script.charAt(at);
    if (character === '\\') {
      // An escape of another kind than a quotation mark is no title that anybody would miss.
      computed ||= !/["'`\\/]/u.test(script.charAt(at + 1));
      text += script.charAt(at + 1);
      at += 1;
    } else if (quote === '`' && script.startsWith('${', at)) {
      computed = true;
      depth += 1;
    } else if (depth > 0 && character === '}') depth -= 1;
    else if (character === quote && depth === 0) break;
    else if (character === '\n' && quote !== '`') break;
    else text += character;
  }
  tokens.push(computed ? { kind: 'mark', text: '`' } : { kind: 'string', text });
  return at + 1;
}

/** After a value a slash divides; elsewhere it begins a regular expression. */
function startsExpression(before: Token | undefined): boolean {
  return (
    before === undefined || (before.kind === 'mark' && !/^[)\]}`]$/u.test(before.text)) || before.text === 'return'
  );
}

function expressionEnd(script: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < script.length; at += 1) {
    const character = script.charAt(at);
    if (character === '\n') return from + 1;
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at + 1;
  }
  return script.length;
}
