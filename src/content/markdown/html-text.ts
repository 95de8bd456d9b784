/** A piece of HTML to tags, comments and the Markdown between them, in order. A scanner that takes time in proportion. */
import { codeLanguage } from './code-language.js';
import { isBlock, isComponent, isUnseen } from './elements.js';
import { commentEnd, mathEnd, tagAt, type Tag } from './tags.js';

export type HtmlPart =
  | { readonly kind: 'tag'; readonly tag: Tag; readonly at: number }
  /** Text between tags that divide; tags that do not divide are in it as they were typed. */
  | { readonly kind: 'markdown'; readonly text: string }
  /** What an element shows as it is typed, tags left out. */
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  /** A comment that is not closed here. */
  | { readonly kind: 'comment' };

const CODE = /^(?:code|kbd|samp|tt)$/i;
const MARKS = /[\\`*_{}[\]()#+.!|~^=$%:@-]/g;

/** The parts of `html`, from `from` on. What looks like a tag and is none is text. */
export function* htmlParts(html: string, from = 0): Generator<HtmlPart> {
  let text = '';
  let at = from;
  for (let open = html.indexOf('<', at); open !== -1; open = html.indexOf('<', at)) {
    text += html.slice(at, open);
    const special = specialEnd(html, open);
    if (special !== undefined) {
      at = special;
      if (html.startsWith('<!--', open) && special > html.length) {
        if (text !== '') yield { kind: 'markdown', text };
        yield { kind: 'comment' };
        return;
      }
      continue;
    }
    const tag = tagAt(html, open);
    if (tag === undefined) {
      text += '<';
      at = open + 1;
      continue;
    }
    at = tag.end;
    const formula = mathEnd(html, tag);
    if (formula !== undefined) {
      text += html.slice(open, formula);
      at = formula;
      continue;
    }
    const name = tag.name.toLowerCase();
    const content = tag.closes || tag.closesItself ? undefined : contentEnd(html, tag.end, name);
    if (name === 'pre' && !tag.closes && !tag.closesItself) {
      if (text !== '') yield { kind: 'markdown', text };
      text = '';
      const inner = html.slice(tag.end, content);
      yield { kind: 'code', text: withoutTags(inner), ...languageOf(tag, inner) };
      at = content === undefined ? html.length : after(html, '>', content);
    } else if (isUnseen(tag.name) && content !== undefined) {
      at = after(html, '>', content);
    } else if (CODE.test(name) && content !== undefined) {
      text += html.slice(open, tag.end) + html.slice(tag.end, content).replace(MARKS, String.raw`\$&`);
      at = content;
    } else if (isBlock(name) || isComponent(tag.name) || isUnseen(tag.name)) {
      if (text !== '') yield { kind: 'markdown', text };
      text = '';
      yield { kind: 'tag', tag, at: open };
    } else text += html.slice(open, tag.end);
  }
  text += html.slice(at);
  if (text !== '') yield { kind: 'markdown', text };
}

/** After a comment, declaration or instruction; past the end for one that is not closed, undefined for all else. */
function specialEnd(html: string, open: number): number | undefined {
  if (html.startsWith('<!--', open)) {
    const end = commentEnd(html, open);
    return end === -1 ? html.length + 1 : end;
  }
  return /^<[!?]/.test(html.slice(open, open + 2)) ? after(html, '>', open) : undefined;
}

/** Where the tag begins that closes an element whose content begins at `from`. */
function contentEnd(html: string, from: number, name: string): number | undefined {
  if (name !== 'pre' && !CODE.test(name) && !isUnseen(name)) return undefined;
  for (let end = html.indexOf('</', from); end !== -1; end = html.indexOf('</', end + 2)) {
    if (html.slice(end + 2, end + 2 + name.length).toLowerCase() === name) return end;
  }
  return undefined;
}

/** Of the class of the element or of the `code` in it. */
function languageOf(pre: Tag, inner: string): { readonly language?: string } {
  const open = /^\s*</.exec(inner)?.[0].length ?? 0;
  const code = open > 0 ? tagAt(inner, open - 1) : undefined;
  const named = [code, pre].map((tag) => /(?:^|\s)lang(?:uage)?-(\S+)/.exec(tag?.attributes.get('class') ?? '')?.[1]);
  const language = codeLanguage(named.find((name) => name !== undefined) ?? '');
  return language === undefined ? {} : { language };
}

function withoutTags(html: string): string {
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<', at); open !== -1; open = html.indexOf('<', at)) {
    const tag = tagAt(html, open);
    text += html.slice(at, open) + (tag === undefined ? '<' : /^br$/i.test(tag.name) ? '\n' : '');
    at = tag?.end ?? open + 1;
  }
  return text + html.slice(at);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}
