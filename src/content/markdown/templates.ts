/**
 * The marks of template languages: Hugo's shortcodes, Liquid, Jinja, Nunjucks, Handlebars, ERB, MDN's macros. Each becomes one
 * character of private use before Markdown is read, so that the bars, quotes and brackets in it cut no table, link or tag
 * apart, and code gets it back as it was typed. Stands alone because a site replaces them before it looks for Markdown, too.
 */

/** What a mark does to the text around it. */
export type Meaning =
  /** Shows nothing. */
  | { readonly kind: 'nothing' }
  /** Stands for words that are not in the file. */
  | { readonly kind: 'value' }
  | { readonly kind: 'words'; readonly words: string }
  /** Begins or ends a part; what begins it may name it, and may say that the part stands for what another one is not. */
  | { readonly kind: 'begin'; readonly name: string; readonly title: string; readonly inverted?: true }
  /** Begins what is shown instead of the part before it. */
  | { readonly kind: 'branch' }
  | { readonly kind: 'end'; readonly name: string }
  /** Begins or ends what nobody is to see. */
  | { readonly kind: 'hide' }
  | { readonly kind: 'show' }
  /** Begins or ends a part in which marks stand for themselves. */
  | { readonly kind: 'raw' }
  | { readonly kind: 'cooked' }
  /** Begins or ends code. */
  | { readonly kind: 'code' }
  | { readonly kind: 'end-code' };

export interface TemplateMark {
  /** As it was typed. */
  readonly source: string;
  readonly means: Meaning;
}

export interface WithoutTemplates {
  readonly text: string;
  /** In the order of the text: the character `FIRST + n` stands for the mark `n`. */
  readonly marks: readonly TemplateMark[];
}

/** Where the plane of private use begins that the marks are taken from, and how many it has. */
const FIRST = 0xf0000;
const MOST = 0xfffd;
const STAND_IN = /[\u{F0000}-\u{FFFFD}]/gu;

/** A mark longer than this is text: no site has one, and each is looked for from its beginning. */
const LONGEST = 2000;

const OPENING = /\{[{%#!*]|<%/;
const OPENINGS = /(?<![$\\{])(?:\{\{[<%{]?|\{%|\{[#!*](?=\s)|<%)/g;
const CLOSING: Readonly<Record<string, string>> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{{{': '}}}',
  '{{': '}}',
  '{%': '%}',
  '{#': '#}',
  '{!': '!}',
  '{*': '*}',
  '<%': '%>',
};

/** The text with a character for each mark. What is never closed, reaches over an empty line or is escaped stays text. */
export function withoutTemplates(markdown: string): WithoutTemplates {
  if (!OPENING.test(markdown)) return { text: markdown, marks: [] };
  const source = markdown.replace(STAND_IN, '');
  const marks: TemplateMark[] = [];
  const found: { readonly from: number; readonly to: number; readonly open: string; readonly inner: string }[] = [];
  let end = 0;
  for (const { 0: open, index } of source.matchAll(OPENINGS)) {
    if (index < end || found.length === MOST) continue;
    const inner = innerAt(source, index + open.length, open);
    if (inner === undefined) continue;
    end = index + open.length + inner.length + (CLOSING[open] ?? '').length;
    found.push({ from: index, to: end, open, inner });
  }
  if (found.length === 0) return { text: markdown, marks: [] };
  const closed = new Set(found.map(({ open, inner }) => endName(open, inner)));
  let text = '';
  let at = 0;
  for (const { from, to, open, inner } of found) {
    text += source.slice(at, from) + String.fromCodePoint(FIRST + marks.length);
    const escaped = /^\{\{[<%]$/.test(open) ? /^\s*\/\*([^]*)\*\/\s*$/.exec(inner)?.[1] : undefined;
    const typed = escaped === undefined ? source.slice(from, to) : open + escaped + (CLOSING[open] ?? '');
    // What Hugo's documents write for a mark that is to be seen.
    marks.push({
      source: typed,
      means: escaped === undefined ? meaning(open, inner, closed) : { kind: 'words', words: typed },
    });
    at = to;
  }
  return { text: text + source.slice(at), marks };
}

/** What stands in a mark; undefined when it is none. */
function innerAt(source: string, from: number, open: string): string | undefined {
  const window = source.slice(from, from + LONGEST);
  const closing = window.indexOf(CLOSING[open] ?? '');
  if (closing === -1) return undefined;
  const inner = window.slice(0, closing);
  // Two pieces of inline code with an opening and a closing in them are no mark, and a mark holds no fence.
  const isText = /^`|`$|\n[ \t]*(?:\n|```|~~~)/.test(inner) || inner.includes(open);
  return isText && !/^\s*\/\*/.test(inner) ? undefined : inner;
}

const PARAMETER = /(?:^|\s)([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/g;
const NAME = /^[-~]?\s*(\/?\s*[\w./-]*)/;

// Names that stand for words of the site's configuration or data.
const VALUES = new Set(
  'data include link post_url param ref relref skew t trans render var url asset version'.split(' '),
);
// Names of parts that have their title as the first word in quotes, and the keys that hold one.
const TITLED = new Set('tab details expand accordion accordion-item collapse'.split(' '));
const TITLES = ['title', 'label', 'summary', 'header', 'heading'];
const CODE = new Set('highlight codeblock prism code_block code-toggle code'.split(' '));
const HIDES = new Set(['comment', 'todo']);
const RAW = new Set(['raw', 'verbatim', 'nunjucks-raw']);

/** What begins a part in Go's templates, in Ruby and in JavaScript, each with the name of its end. */
const GO = /^[-~]?\s*(?:if|with|range|block|define)\s/;
const RUBY = /^[-_]?\s*(?:if|unless|case|while|for|begin)\b(?![^]*\{\s*$)|\bdo(?:\s*\|[^|]*\|)?\s*-?$/;
const SCRIPT = /\{\s*[-_]?$/;
const BRANCHES = /^(?:else|elsif|elseif|elif|when|empty)$/;
const BRANCH = /^[-~_]?\s*(?:\}\s*)?(?:else|elsif|elseif|when|rescue)\b|^\^\s*$/;
const HANDLEBARS = /^([#^])\s*([\w./-]+)/;

/** The name of the part that a mark ends; empty for others. */
function endName(open: string, inner: string): string {
  const name = NAME.exec(inner)?.[1] ?? '';
  if (name.startsWith('/')) return name.slice(1).trim();
  if ((open === '{{' || open === '<%') && /^[-~_]?\s*end\s*[-~]?\s*$/.test(inner)) return 'end';
  if (open === '<%' && /^[-_]?\s*\}(?!\s*else)/.test(inner)) return '}';
  return open === '{%' && name.startsWith('end') ? name.slice(3) : '';
}

function meaning(open: string, inner: string, closed: ReadonlySet<string>): Meaning {
  if (open === '{{' || open === '<%') {
    const part = blockMeaning(open, inner, closed);
    if (part !== undefined) return part;
  }
  if (open === '{{' || open === '{{{') return outputMeaning(inner);
  if (open !== '{%' && open !== '{{<' && open !== '{{%') return { kind: 'nothing' };
  const ends = endName(open, inner);
  if (HIDES.has(ends)) return { kind: 'show' };
  if (RAW.has(ends)) return { kind: 'cooked' };
  if (CODE.has(ends)) return { kind: 'end-code' };
  if (ends !== '') return { kind: 'end', name: ends };
  const name = (NAME.exec(inner)?.[1] ?? '').trim();
  const isPart = closed.has(name);
  if (open === '{%' && BRANCHES.test(name) && !isPart) return { kind: 'branch' };
  if (HIDES.has(name)) return isPart || open === '{%' ? { kind: 'hide' } : { kind: 'nothing' };
  if (RAW.has(name)) return { kind: 'raw' };
  if (CODE.has(name) && isPart) return { kind: 'code' };
  const parameters = new Map(
    [...inner.matchAll(PARAMETER)].map(([, key = '', ...values]) => [key, values.find(Boolean) ?? '']),
  );
  if (open === '{%' && !isPart && name.startsWith('if') && closed.has('if'))
    return { kind: 'begin', name: 'if', title: '' };
  if (isPart) return { kind: 'begin', name, title: titleOf(name, inner, parameters) };
  // What a picture is called, where it is no mere ornament.
  const words =
    parameters.get('text') ?? (parameters.get('aria-hidden') === 'true' ? '' : parameters.get('aria-label'));
  if (words !== undefined && words !== '') return { kind: 'words', words };
  return VALUES.has(name) ? { kind: 'value' } : { kind: 'nothing' };
}

/** The beginnings and ends of parts that have no mark of their own; undefined for all else. */
function blockMeaning(open: string, inner: string, closed: ReadonlySet<string>): Meaning | undefined {
  const ends = endName(open, inner);
  if (ends !== '') return { kind: 'end', name: ends };
  if (BRANCH.test(inner)) return { kind: 'branch' };
  const begin = (name: string): Meaning | undefined =>
    closed.has(name) ? { kind: 'begin', name, title: '' } : undefined;
  if (open === '<%') return RUBY.test(inner) ? begin('end') : SCRIPT.test(inner) ? begin('}') : undefined;
  const [, sign, name = ''] = HANDLEBARS.exec(inner) ?? [];
  if (sign === '^' && closed.has(name)) return { kind: 'begin', name, title: '', inverted: true };
  return sign === undefined ? (GO.test(inner) ? begin('end') : undefined) : begin(name);
}

function titleOf(name: string, inner: string, parameters: ReadonlyMap<string, string>): string {
  const key = TITLES.find((one) => parameters.has(one)) ?? (TITLED.has(name) ? 'name' : '');
  const named = parameters.get(key);
  if (named !== undefined) return named;
  return TITLED.has(name) ? (/^[-~]?\s*[\w-]+\s+["“]([^"”]*)["”]/.exec(inner)?.[1] ?? '') : '';
}

const CALL = /^\s*([\w-]+)\s*\(([^]*)\)\s*$/;
const ARGUMENT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.]+)/g;
const ELEMENTS = new Set(['htmlelement', 'svgelement', 'mathmlelement']);
const NAMED = /xref$|^(?:glossary|http(?:header|method|status)|csp|webextapiref|htmlattrdef|rfc)$/;

/** `{{ … }}`: a value, but for MDN's macros, which have the words that they show among their arguments. */
function outputMeaning(inner: string): Meaning {
  const call = CALL.exec(inner);
  if (call !== null) {
    const macro = (call[1] ?? '').toLowerCase();
    const [first = '', second = ''] = [...(call[2] ?? '').matchAll(ARGUMENT)].map(
      (found) => found[1] ?? found[2] ?? found[3] ?? '',
    );
    if (first === '') return { kind: 'nothing' };
    if (ELEMENTS.has(macro)) return { kind: 'words', words: second === '' ? `<${first}>` : second };
    if (!NAMED.test(macro)) return { kind: 'nothing' };
    if (macro === 'rfc') return { kind: 'words', words: `RFC ${first}` };
    if (second !== '') return { kind: 'words', words: second };
    return { kind: 'words', words: first.replace(/^Global_Objects\//, '').replaceAll('/', '.') };
  }
  // Macros without arguments, Handlebars' blocks and comments, and Go's comments show nothing.
  const isMark = /^\s*(?:[A-Z][\w-]*|\w+_inline|else|end)\s*$|^[#/>^!&]|^\s*(?:\/\*|else\s)/.test(inner);
  if (isMark) return { kind: 'nothing' };
  return { kind: 'value' };
}

/** Text and marks in turn, as they stand in `text`. */
export function* templateParts(text: string, marks: readonly TemplateMark[]): Generator<string | TemplateMark> {
  let at = 0;
  for (const { 0: character, index } of text.matchAll(STAND_IN)) {
    const mark = marks[(character.codePointAt(0) ?? 0) - FIRST];
    if (mark === undefined) continue;
    if (index > at) yield text.slice(at, index);
    yield mark;
    at = index + character.length;
  }
  if (at < text.length) yield text.slice(at);
}

/** The text with its marks as they were typed: what code shows. */
export function withTemplates(text: string, marks: readonly TemplateMark[]): string {
  if (marks.length === 0) return text;
  return text.replace(STAND_IN, (character) => marks[(character.codePointAt(0) ?? 0) - FIRST]?.source ?? character);
}

/** The text without its marks, where no words can stand for them. */
export function withoutStandIns(text: string): string {
  return text.replace(STAND_IN, '');
}
