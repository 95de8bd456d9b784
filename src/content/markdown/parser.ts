/**
 * Markdown with the marks of all tools to tokens. The only module that sets the parser up: which rule is asked before which
 * decides what a mark is, and code is always asked first.
 */
import MarkdownIt, { type MarkdownIt as Parser, type StateBlock, type StateInline, type Token } from 'markdown-it';
import { braces, bracketedSpan, editedEnd } from './attributes.js';
import { container } from './containers.js';
import { gridTable } from './grid-tables.js';
import { htmlBlock, htmlInline } from './html-rules.js';
import { moduleLines } from './modules.js';
import { definitionList, noteDefinition, noteMark } from './notes.js';
import { envOf, readingOf, type Reading } from './reading.js';
import { citation, extension, undefinedReference } from './references.js';
import { onlyInText } from './shown-text.js';
import { StressState } from './stress.js';
import { formula, keys, marked, named, raised } from './symbols.js';
import { templateCode } from './template-code.js';
import { blockId, hiddenMark, tag, wikiLink } from './wiki.js';

let made: Parser | undefined;

/** The tokens of a text, of whose containers none is deeper than `markdownFault` lets through. */
export function parseBlocks(markdown: string, reading: Reading): readonly Token[] {
  return parser().parse(markdown, envOf(reading));
}

/** The tokens of a text that is one block. */
export function parseWords(markdown: string, reading: Reading): readonly Token[] {
  return parser()
    .parseInline(markdown, envOf(reading))
    .flatMap(({ children }) => children ?? []);
}

/** The characters that entities such as `&amp;` stand for, all else as it is. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  const { unescapeAll } = parser().utils;
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi, (entity) => unescapeAll(entity));
}

/** One for all texts: what a rule has to know of a text is in its environment. */
function parser(): Parser {
  made ??= madeParser();
  return made;
}

/** Far above the 32 containers, of two levels each, that may stand within each other. */
const MAX_NESTING = 200;

const INTERRUPTS = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

function madeParser(): Parser {
  const one = new MarkdownIt({ html: true, maxNesting: MAX_NESTING });
  // Addresses are shown, and followed by nobody.
  one.validateLink = () => true;
  one.normalizeLink = (address) => address;
  const { block, inline, core } = one;
  block.ruler.before('table', 'template_code', templateCode, INTERRUPTS);
  block.ruler.at('code', mdxIndent(block.ruler.getRules('').at(2)));
  block.ruler.before('table', 'grid_table', gridTable, INTERRUPTS);
  block.ruler.before('fence', 'container', container, INTERRUPTS);
  block.ruler.before('reference', 'note_definition', noteDefinition, INTERRUPTS);
  block.ruler.at('html_block', htmlBlock, INTERRUPTS);
  block.ruler.before('lheading', 'module_lines', moduleLines);
  block.ruler.before('lheading', 'definition_list', definitionList);
  inline.ruler.after('backticks', 'dialect', dialectMark);
  inline.ruler.after('link', 'undefined_reference', undefinedReference);
  inline.ruler.at('html_inline', htmlInline);
  inline.State = StressState;
  core.ruler.before('inline', 'first_words', ({ tokens }) => cleanFirstWords(tokens));
  return one;
}

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** How many indentations in MDX may be within each other. */
const MOST_INDENTS = 16;

/** Indented code; in MDX, where components are indented and code is not, what is indented is read as if it were not. */
function mdxIndent(code: BlockRule | undefined): BlockRule {
  return (state, startLine, endLine, silent) => {
    const reading = readingOf(state);
    const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
    if (!reading.mdx) return code?.(state, startLine, endLine, silent) ?? false;
    if (silent || indent < 4 || reading.indents >= MOST_INDENTS) return false;
    const { blkIndent, lineMax } = state;
    let end = startLine + 1;
    while (end < endLine && (state.isEmpty(end) || (state.sCount[end] ?? 0) - blkIndent >= indent)) end += 1;
    state.blkIndent += indent;
    state.lineMax = end;
    reading.indents += 1;
    state.md.block.tokenize(state, startLine, end);
    reading.indents -= 1;
    Object.assign(state, { blkIndent, lineMax, line: end });
    return true;
  };
}

/** One rule for the marks of all dialects, so that a character that is none costs one look. */
function dialectMark(state: StateInline, silent: boolean): boolean {
  switch (state.src.charAt(state.pos)) {
    case '[':
      return (
        noteMark(state, silent) ||
        wikiLink(state, silent) ||
        extension(state, silent) ||
        citation(state, silent) ||
        bracketedSpan(state, silent)
      );
    case '!':
      return state.src.startsWith('![[', state.pos) && wikiLink(state, silent);
    case '%':
      return hiddenMark(state, silent);
    case '#':
      return tag(state, silent);
    case '=':
      return editedEnd(state) || marked(state);
    case '^':
      return noteMark(state, silent) || raised(state, silent) || marked(state) || blockId(state);
    case '~':
      return raised(state, silent);
    case '$':
      return formula(state, silent);
    case '+':
      return editedEnd(state) || keys(state, silent);
    case ':':
      return named(state, silent);
    case '{':
      return braces(state, silent);
    case '-':
    case '*':
      return commentEnd(state, silent);
    default:
      return false;
  }
}

/** Ends a comment that was opened in a block before; elsewhere it is text, as only the one who collects it can tell. */
function commentEnd(state: StateInline, silent: boolean): boolean {
  const mark = ['-->', '*/}'].find((one) => state.src.startsWith(one, state.pos));
  if (mark === undefined) return false;
  if (!silent) state.push('hidden_mark', '', 0).markup = mark;
  state.pos += mark.length;
  return true;
}

const CALLOUT = /^\[!([^\]\n]{1,60})\][+-]?[ \t]*([^\n]*)(?:\n|$)/;
const TASK = /^\[[ xX/-]\][ \t]+/;

/** What kramdown puts a table of contents in the place of. */
const CONTENTS = /^[^\n]*\n\{:[ \t]*(?:[^{}\n]* )?toc(?: [^{}\n]*)?\}$/;

/** An item of MDN's lists of terms, which is the first one in the item of its term. */
const MEANING = /^:[ \t]+(\S[^]*)$/;

/** What stands before the first words of a quote or an item: a callout's name, whose title is a line of its own, and a box. */
function cleanFirstWords(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const first = tokens[index + 2];
    if (first?.type !== 'inline' || tokens[index + 1]?.type !== 'paragraph_open') continue;
    if (token.type === 'list_item_open') {
      first.content = first.content.replace(TASK, '').replace(CONTENTS, '');
      const meaning = MEANING.exec(first.content)?.[1];
      if (meaning !== undefined) takeMeaning(tokens[index - 3], first, meaning);
    }
    if (token.type !== 'blockquote_open') continue;
    const found = CALLOUT.exec(first.content);
    if (found === null) continue;
    const [whole, name = '', title = ''] = found;
    const rest = first.content.slice(whole.length);
    // Microsoft's documents take in files and films in this way.
    const isTitle = /^[\w |-]+$/.test(name) && !/^(?:include|video|div|code)/i.test(name);
    first.content = isTitle && title.trim() !== '' ? [title, rest].filter((line) => line !== '').join('  \n') : rest;
  }
}

/** Puts what a term means behind it; where no term is before it, it stands by itself. */
function takeMeaning(before: Token | undefined, item: Token, meaning: string): void {
  if (before?.type !== 'inline' || before.content === '') item.content = meaning;
  else {
    before.content += (/[:.?!]$/.test(before.content) ? onlyInText(' ') : `${onlyInText(':')} `) + meaning;
    item.content = '';
  }
}
