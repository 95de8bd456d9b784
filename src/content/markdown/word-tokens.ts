/**
 * The tokens of a line to its words, and what a mark in it hides or begins, which may end in another block: the one place
 * that knows what nobody is to see.
 */
import type { Token } from 'markdown-it';
import type { Assembler } from './assembler.js';
import type { OpenElements } from './open-elements.js';
import { mathText } from './math-text.js';
import { parseWords } from './parser.js';
import { percentStates, type PercentState } from './percent-comments.js';
import type { Reading } from './reading.js';
import { CODE, CODE_END, GAP, HARD_BREAK, HOLE, PICTURE, PICTURE_END } from './shown-text.js';
import type { Tag } from './tags.js';
import { templateChoices } from './template-choices.js';
import { templateParts, withoutStandIns, withTemplates } from './templates.js';

export function wordTokens(to: Assembler, elements: OpenElements, reading: Reading) {
  const parts: { readonly name: string; readonly end: () => void }[] = [];
  const choices = templateChoices(to);
  let hiddenBy: string | undefined;
  let percents: PercentState = 'shown';
  let raw = false;

  const beginPart = (name: string): void => {
    parts.push({ name, end: to.openPart() });
  };
  const endPart = (name: string): void => {
    const at = parts.findLastIndex((part) => part.name === name);
    if (at < 0) return;
    for (const part of parts.splice(at).toReversed()) part.end();
  };

  const titled = (markdown: string, isTab: boolean): void => {
    to.openPage();
    words(parseWords(markdown, reading));
    const pieces = to.closePage();
    const title = pieces.map(({ text }) => text).join(' ');
    if (isTab) to.put([{ kind: 'paragraph', text: title }]);
    else to.title(title);
  };

  /** The tokens of one block. */
  const words = (tokens: readonly Token[]): void => {
    const states = statesOf(tokens, percents);
    for (const [index, token] of tokens.entries()) {
      switch (token.type) {
        case 'text':
        case 'text_special':
          // What GitHub's documents write where the title of the linked page is to stand.
          if (token.content === 'AUTOTITLE' && tokens[index - 1]?.type === 'link_open') to.text(HOLE);
          else plain(token.content);
          break;
        case 'code_inline':
          to.text(CODE + withTemplates(token.content, reading.marks) + CODE_END);
          break;
        case 'verbatim':
          to.text(withTemplates(token.content, reading.marks));
          break;
        case 'math':
          to.text(mathText(token.content));
          break;
        case 'softbreak':
          to.text('\n');
          break;
        case 'hardbreak':
          to.text(HARD_BREAK);
          break;
        case 'image':
          to.text(picture(withoutStandIns(altText(token))));
          break;
        case 'link_open':
          elements.link(String(token.attrGet('href') ?? ''));
          break;
        case 'tag': {
          const { tag, source, at } = token.meta as unknown as { tag: Tag; source: string; at: number };
          elements.tag(tag, isAlone(source, at, tag));
          break;
        }
        case 's_open':
          // What is crossed out stands no longer, and without its line it would be quoted as if it did.
          to.text(GAP);
          to.hide();
          break;
        case 'gap':
          to.text(GAP);
          break;
        case 's_close':
          to.show();
          break;
        case 'hidden_mark': {
          const state = states.get(token);
          if (state === undefined) hidden(token.markup, true);
          else percent(state);
          break;
        }
        case 'note':
          to.text(GAP);
          to.openPage(true);
          words(parseWords(token.content, reading));
          to.note(to.closePage());
          break;
        default:
          break;
      }
    }
  };

  /** A mark that begins or ends what nobody is to see; the one that is neither is text. */
  const hidden = (mark: string, opens: boolean): void => {
    if (hiddenBy === undefined) {
      if (mark === '{:/') return undefined;
      if (!opens || mark === '-->' || mark === '*/}') return to.text(mark);
      hiddenBy = mark;
      return to.hide();
    }
    if (mark !== ENDS.get(hiddenBy)) return undefined;
    hiddenBy = undefined;
    return to.show();
  };

  /** `%%`, after which the text is in this state; the one that neither begins nor ends anything is text. */
  const percent = (state: PercentState): void => {
    if (hiddenBy === undefined && state === 'shown') return to.text('%%');
    if (hiddenBy !== undefined && hiddenBy !== '%%') return undefined;
    percents = state;
    if (state === 'shown') {
      hiddenBy = undefined;
      return to.show();
    }
    if (hiddenBy === undefined) to.hide();
    hiddenBy = '%%';
    return undefined;
  };

  /** Text with what the marks of templates in it mean. */
  const plain = (text: string): void => {
    if (reading.marks.length === 0) return to.text(text);
    for (const one of templateParts(text, reading.marks)) {
      if (typeof one === 'string') to.text(one);
      else if (raw && one.means.kind !== 'cooked') to.text(one.source);
      else {
        const { means } = one;
        if (means.kind === 'value') to.text(HOLE);
        else if (means.kind === 'words') to.text(means.words);
        else if (means.kind === 'raw' || means.kind === 'cooked') raw = means.kind === 'raw';
        else if (means.kind === 'hide') hidden('{%', true);
        else if (means.kind === 'show') hidden('%}', false);
        else if (means.kind === 'branch') choices.branch();
        else if (means.kind === 'end') {
          choices.end(means.name);
          endPart(`{%${means.name}`);
        } else if (means.kind === 'begin') {
          choices.begin(means.name, /^(?:case|switch)$/.test(means.name));
          if (means.inverted) choices.branch();
          if (means.title === '') continue;
          to.endBlock();
          beginPart(`{%${means.name}`);
          titled(means.title, /tab/i.test(means.name));
        }
      }
    }
    return undefined;
  };
  return { words, plain, titled, beginPart, endPart, hidden: { mark: hidden, by: () => hiddenBy } };
}

const ENDS: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['{/*', '*/}'],
  ['{::', '{:/'],
  ['{%', '%}'],
]);

/** The state after each `%%` of a block. */
function statesOf(tokens: readonly Token[], before: PercentState): ReadonlyMap<Token, PercentState> {
  const isEdge = (token: Token | undefined): boolean => token === undefined || /^(?:soft|hard)break$/.test(token.type);
  const marks = [...tokens.entries()].flatMap(([at, token]) => {
    if (token.markup !== '%%') return [];
    const endsLine = isEdge(tokens[at + 1]);
    return [{ token, endsLine, alone: endsLine && isEdge(tokens[at - 1]), opens: token.meta?.['opens'] !== false }];
  });
  if (marks.length === 0) return NO_STATES;
  const states = percentStates(marks, before);
  return new Map(marks.map(({ token }, at) => [token, states[at] ?? before]));
}

const NO_STATES: ReadonlyMap<Token, PercentState> = new Map();

/** A tag that begins its line, with nothing after it or its element's end at the end of the line. */
export function isAlone(source: string, at: number, tag: Tag): boolean {
  if (source.slice(source.lastIndexOf('\n', at) + 1, at).trim() !== '') return false;
  const newline = source.indexOf('\n', tag.end);
  const rest = source.slice(tag.end, newline === -1 ? source.length : newline).trim();
  return rest === '' || rest.endsWith(`</${tag.name}>`);
}

/** White space around the words is that of the text. */
function picture(alt: string): string {
  const from = alt.length - alt.trimStart().length;
  const to = alt.trimEnd().length;
  return to === 0
    ? PICTURE + PICTURE_END
    : alt.slice(0, from) + PICTURE + alt.slice(from, to) + PICTURE_END + alt.slice(to);
}

/** What is crossed out or a comment in it is no part of it; a comment that is not closed takes the rest along. */
function altText(image: Token): string {
  let text = '';
  let hidden = 0;
  for (const child of image.children ?? []) {
    if (child.type === 's_open' || (child.markup === '%%' && hidden === 0)) hidden += 1;
    else if (child.type === 's_close' || child.markup === '%%') hidden -= 1;
    else if (hidden === 0) text += child.type === 'softbreak' ? ' ' : child.children ? altText(child) : child.content;
  }
  return text;
}
