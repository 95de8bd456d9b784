/**
 * The tokens of a line to its words, and what a mark in it hides or begins, which may end in another block: the one place
 * that knows what nobody is to see.
 */
import type { Token } from 'markdown-it';
import type { Assembler } from './assembler.js';
import type { OpenElements } from './open-elements.js';
import { parseWords } from './parser.js';
import type { Reading } from './reading.js';
import { GAP, HARD_BREAK, HOLE, PICTURE, PICTURE_END } from './shown-text.js';
import type { Tag } from './tags.js';
import { templateParts, withoutStandIns, withTemplates } from './templates.js';

export function wordTokens(to: Assembler, elements: OpenElements, reading: Reading) {
  const parts: { readonly name: string; readonly end: () => void }[] = [];
  let hiddenBy: string | undefined;
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

  const words = (tokens: readonly Token[]): void => {
    for (const [index, token] of tokens.entries()) {
      switch (token.type) {
        case 'text':
        case 'text_special':
          // What GitHub's documents write where the title of the linked page is to stand.
          if (token.content === 'AUTOTITLE' && tokens[index - 1]?.type === 'link_open') to.text(HOLE);
          else plain(token.content);
          break;
        case 'code_inline':
        case 'verbatim':
          to.text(withTemplates(token.content, reading.marks));
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
        case 'hidden_mark':
          hidden(token.markup, token.meta?.['opens'] !== false);
          break;
        case 'gap':
          to.text(GAP);
          break;
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
      if (!opens || mark === '-->' || mark === '*/}') return to.text(mark);
      hiddenBy = mark;
      return to.hide();
    }
    if (mark !== ENDS.get(hiddenBy)) return undefined;
    hiddenBy = undefined;
    return to.show();
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
        else if (means.kind === 'end') endPart(`{%${means.name}`);
        else if (means.kind === 'begin' && means.title !== '') {
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
  ['%%', '%%'],
  ['<!--', '-->'],
  ['{/*', '*/}'],
  ['{%', '%}'],
]);

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

function altText(image: Token): string {
  return (image.children ?? [])
    .map((child) => (child.type === 'softbreak' ? ' ' : child.children ? altText(child) : child.content))
    .join('');
}
