/** The parser's tokens to what the assembler does: containers, tables, code, HTML. The words in them are in `word-tokens.ts`. */
import type { Token } from 'markdown-it';
import { visibleText } from '../../text/characters.js';
import type { Assembler } from './assembler.js';
import type { ContainerMeta } from './containers.js';
import { codeLanguage } from './code-language.js';
import { fencedPart } from './fenced-parts.js';
import { htmlParts } from './html-text.js';
import { listNumbers } from './list-numbers.js';
import { openElements } from './open-elements.js';
import { parseBlocks, parseWords, withoutEntities } from './parser.js';
import type { Reading } from './reading.js';
import { withoutColours } from './shown-text.js';
import { definitions, tableRows, type Definitions, type Rows } from './tables.js';
import type { Tag } from './tags.js';
import { templateParts, withTemplates } from './templates.js';
import { isAlone, wordTokens } from './word-tokens.js';

/** Parts that are parsed by themselves, such as what stands between tags, are not within each other without end. */
const MOST_PARTS = 8;

/** What gives a text's tokens to the assembler, in their order. */
export function blockTokens(to: Assembler, reading: Reading) {
  const elements = openElements(to);
  const { words, plain, titled, beginPart, endPart, hidden } = wordTokens(to, elements, reading);
  const ends: (() => void)[] = [];
  const tables: Rows[] = [];
  const lists: Definitions[] = [];
  /** For each list that is open what gives its next item's mark. */
  const numbers: (() => string)[] = [];
  let depth = 0;

  const walk = (tokens: readonly Token[]): void => {
    for (const [index, token] of tokens.entries()) blockToken(token, tokens[index - 1]);
  };

  /** A container of Markdown: what HTML opens in it ends with it. */
  const begin = (close: () => void): void => {
    const at = elements.depth();
    const pages = to.pages();
    ends.push(() => {
      elements.closeTo(at);
      if (to.pages() === pages) close();
    });
  };
  const endContainer = (): void => ends.pop()?.();
  const blockToken = (token: Token, before: Token | undefined): void => {
    switch (token.type) {
      case 'inline': {
        const at = elements.depth();
        const children = token.children ?? [];
        words(before?.type === 'heading_open' ? withoutAnchors(children) : children);
        elements.closeInlineTo(at);
        if (before?.type === 'heading_open') to.heading(Number(before.tag.slice(1)));
        else to.endBlock();
        return;
      }
      case 'list_item_open':
      case 'blockquote_open':
        if (token.type === 'blockquote_open') to.openContainer('quote');
        else to.openContainer('list-item', numbers.at(-1)?.() ?? '-');
        return begin(() => to.closeContainer());
      case 'ordered_list_open':
        numbers.push(listNumbers(Number(token.attrGet('start') ?? 1)));
        return undefined;
      case 'bullet_list_open':
        numbers.push(() => '-');
        return undefined;
      case 'ordered_list_close':
      case 'bullet_list_close':
        numbers.pop();
        return undefined;
      case 'note_open':
        to.openPage();
        to.openContainer('paragraph');
        return begin(() => to.note(to.closePage()));
      case 'list_item_close':
      case 'blockquote_close':
      case 'note_close':
        return endContainer();
      case 'container_open': {
        const { title, isTab } = token.meta as unknown as ContainerMeta;
        beginPart(':::');
        if (title !== '') titled(title, isTab);
        return undefined;
      }
      case 'container_close':
        return endPart(':::');
      case 'fence':
      case 'code_block':
        return code(token);
      case 'formula':
        return to.code(codeText(withTemplates(token.content, reading.marks)));
      case 'html_block':
        return html(token.content);
      default:
        return tableToken(token);
    }
  };

  const tableToken = (token: Token): void => {
    switch (token.type) {
      case 'table_open':
        to.endBlock();
        tables.push(tableRows(to));
        return undefined;
      case 'tr_open':
        return tables.at(-1)?.openRow();
      case 'th_open':
      case 'td_open':
        tables.at(-1)?.openCell({ names: token.type === 'th_open' });
        return begin(() => tables.at(-1)?.closeCell());
      case 'th_close':
      case 'td_close':
        return endContainer();
      case 'table_close':
        return tables.pop()?.end();
      case 'dl_open':
        to.endBlock();
        lists.push(definitions(to));
        return undefined;
      case 'dt_open':
      case 'dd_open':
        lists.at(-1)?.open(token.type === 'dt_open' ? 'term' : 'definition');
        return begin(() => lists.at(-1)?.close());
      case 'dt_close':
      case 'dd_close':
        return endContainer();
      case 'dl_close':
        return lists.pop()?.end();
      default:
        return undefined;
    }
  };

  const part = (markdown: string): void => {
    if (depth >= MOST_PARTS) return plain(markdown);
    depth += 1;
    walk(parseBlocks(markdown, reading));
    depth -= 1;
    return undefined;
  };

  const code = ({ content, info, type }: Token): void => {
    const typed = withTemplates(content, reading.marks);
    if (
      type === 'code_block' &&
      typed !== content &&
      [...templateParts(content.trim(), reading.marks)].every((one) => typeof one !== 'string' || one.trim() === '')
    ) {
      // Marks that are indented are marks all the same.
      return plain(content);
    }
    // Elements that are open are indented, and hold empty lines.
    if (type === 'code_block' && elements.depth() > 0 && /^\s*<\/?[a-z]/i.test(content))
      return part(outdented(content));
    const found = fencedPart(info, typed);
    if (found === undefined) return to.code(codeText(typed), codeLanguage(info));
    if (found.kind === 'nothing') return undefined;
    beginPart('```');
    if (found.title !== '') titled(found.title, false);
    part(found.markdown);
    return endPart('```');
  };

  const html = (content: string): void => {
    const from = hidden.by() === '<!--' ? hiddenEnd(content) : 0;
    for (const one of htmlParts(content, from)) {
      if (one.kind === 'tag') elements.tag(one.tag, isAlone(content, one.at, one.tag));
      else if (one.kind === 'code')
        to.code(codeText(withTemplates(withoutEntities(one.text), reading.marks)), one.language);
      else if (one.kind === 'comment') hidden.mark('<!--', true);
      else if (/^[ \t]*\n/.test(one.text)) {
        if (one.text.trim() !== '') part(outdented(one.text));
      } else words(parseWords(one.text.trimEnd() === one.text ? one.text : `${one.text.trimEnd()}\n`, reading));
    }
    to.endBlock();
  };
  const hiddenEnd = (content: string): number => {
    const end = content.indexOf('-->');
    if (end === -1) return content.length;
    hidden.mark('-->', false);
    return end + 3;
  };

  return { walk, end: (): void => elements.closeTo(0) };
}

/** Lines without the indentation that all of them have; without any where the first is indented as if it were code. */
function outdented(text: string): string {
  const lines = text.replace(/\t/g, '    ').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const indents = filled.map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  const isList = filled.some((line) => /^\s*(?:[-*+]|[0-9]{1,9}[.)])\s/.test(line));
  if (!isList || (indents[0] ?? 0) - least >= 4) return lines.map((line) => line.trimStart()).join('\n');
  return lines.map((line) => line.slice(least)).join('\n');
}

function codeText(value: string): string {
  return visibleText(withoutColours(value))
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd();
}

/** A heading without the sign that is a link to itself: `[#](#setup)`, `[¶](#setup)`, `<a class="anchor">#</a>`. */
function withoutAnchors(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ type, content }, at) => {
    if (type !== 'text' || !/^(?:[#¶§🔗]|\u{FE0F})+$/u.test(content)) return true;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const isLink = before?.type === 'link_open' && String(before.attrGet('href')).includes('#');
    return !(isLink || (isAnchor(before) && isAnchor(after)));
  });
}

function isAnchor(token: Token | undefined): boolean {
  const meta = token?.type === 'tag' ? (token.meta as unknown as { readonly tag: Tag }) : undefined;
  return meta?.tag.name.toLowerCase() === 'a';
}
