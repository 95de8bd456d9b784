/**
 * Markdown to headings and blocks as they are shown. The only module that walks the syntax tree: what counts as a block
 * is decided here and nowhere else.
 */
import type { BlockContent, DefinitionContent, List, ListItem, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockKind } from '../../domain/article.js';
import { visibleText } from '../../text/characters.js';
import { gfmNodes, gfmSyntax } from './gfm.js';
import { htmlText, inlineText, shownLine } from './inline-text.js';
import { markdownSections } from './sections.js';

/**
 * The pieces in the order of the text, footnotes' definitions last; none is empty. A list item is one block, its
 * paragraphs as lines, and what is nested in it follows as blocks of its own; so with quotes. Code and tables keep
 * their lines. Callers keep Markdown that is nested without end away (see `markdownFault`).
 */
export function markdownPieces(markdown: string): readonly Piece[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmSyntax()], mdastExtensions: [gfmNodes] });
  const isNote = (node: RootContent): boolean => node.type === 'footnoteDefinition';
  const ordered = [...tree.children.filter((node) => !isNote(node)), ...tree.children.filter(isNote)];
  return ordered.flatMap((node) => piecesOf(node)).filter(({ text }) => text !== '');
}

function piecesOf(node: RootContent): readonly Piece[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: inlineText(node.children).replaceAll('\n', ' '), depth: node.depth }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: inlineText(node.children) }];
    case 'list':
      return itemsOf(node);
    case 'blockquote':
      return contained(node.children, 'quote');
    case 'footnoteDefinition':
      return contained(node.children, 'paragraph');
    case 'code':
      return [{ kind: 'code', text: codeText(node.value) }];
    case 'table':
      return [{ kind: 'table', text: tableText(node) }];
    case 'html':
      return htmlText(node.value).map((line) => ({ kind: 'paragraph', text: shownLine(withoutEntities(line)) }));
    // These show nothing.
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return [];
    // These stand inside others only.
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'strong':
    case 'text':
      return [];
  }
}

function itemsOf(list: List): readonly Piece[] {
  return list.children.flatMap((item: ListItem) => contained(item.children, 'list-item'));
}

/** The paragraphs of a container are one block of its kind until something else stands between them. */
function contained(children: readonly (BlockContent | DefinitionContent)[], kind: BlockKind): readonly Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    pieces.push({ kind, text: lines.filter((line) => line !== '').join('\n') });
    lines = [];
  };
  for (const child of children) {
    if (child.type === 'paragraph' || child.type === 'heading') lines.push(inlineText(child.children));
    else if (child.type === 'html')
      lines.push(...htmlText(child.value).map((line) => shownLine(withoutEntities(line))));
    else if (child.type === 'blockquote' && kind === 'quote') {
      flush();
      pieces.push(...contained(child.children, kind));
    } else {
      flush();
      pieces.push(...piecesOf(child));
    }
  }
  flush();
  return pieces;
}

function codeText(value: string): string {
  return visibleText(value)
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd();
}

function tableText(table: Table): string {
  const rows = table.children.map((row) => row.children.map((cell) => inlineText(cell.children).replaceAll('\n', ' ')));
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | ').trim())
    .join('\n');
}

/** Markdown's parser knows all 2,000 names of characters; with its own marks escaped it decodes them and nothing else. */
function withoutEntities(line: string): string {
  if (!line.includes('&')) return line;
  const [paragraph] = fromMarkdown(
    line.replace(/(?<!&)#|[!"$%'()*+,\-./:<=>?@[\\\]^_`{|}~]/g, String.raw`\$&`),
  ).children;
  return paragraph?.type === 'paragraph' ? inlineText(paragraph.children) : line;
}

// The body of an article to its headings and blocks, the parser asked only for what is Markdown.

/** What `markdownPieces` gives for the whole, in a fraction of the time. */
export function bodyPieces(markdown: string): readonly Piece[] {
  return markdownSections(markdown).flatMap(({ kind, text }): readonly Piece[] => {
    if (kind === 'markdown') return markdownPieces(text);
    const marks = kind === 'heading' ? text.indexOf(' ') : 0;
    const shown = shownLine(text.slice(marks));
    if (shown === '') return [];
    return [kind === 'heading' ? { kind, text: shown, depth: marks } : { kind, text: shown }];
  });
}

/** A heading or block of an article's body, before it has a place in the article's text. */
export type Piece =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: number }
  | { readonly kind: BlockKind; readonly text: string };
