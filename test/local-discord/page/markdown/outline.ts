/** A tree of Markdown on one line, so that a test shows what it expects: `h1(a) p(b(c))`. */
import type { Block, Inline, List } from '../../../../local-discord/page/markdown/tree.js';

const NAMES = { bold: 'b', italic: 'i', underline: 'u', strike: 's', spoiler: 'spoiler' } as const;

/** With `text`, what a person reads and nothing else. */
export function outline(blocks: readonly Block[], form: 'tree' | 'text' = 'tree'): string {
  const node = (name: string, inside: string): string => (form === 'text' ? inside : `${name}(${inside})`);
  const inlines = (pieces: readonly Inline[]): string => pieces.map(inline).join(form === 'text' ? '' : ' ');
  const inline = (piece: Inline): string => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'code':
        return node('code', piece.text);
      case 'command':
        return node('command', `/${piece.name}`);
      case 'mention':
        return form === 'text' ? '' : `mention ${piece.mark}${piece.id}`;
      case 'link':
        return node(`link ${piece.url}`, inlines(piece.children));
      case 'time':
        return form === 'text' ? '' : `time ${piece.style} ${piece.seconds}`;
      case 'bold':
      case 'italic':
      case 'underline':
      case 'strike':
      case 'spoiler':
        return node(NAMES[piece.kind], inlines(piece.children));
    }
  };
  const list = ({ ordered, start, items }: List): string =>
    node(
      ordered ? `ol${start}` : 'ul',
      items.map(({ children, lists }) => node('li', [inlines(children), ...lists.map(list)].join(' '))).join(' '),
    );
  const block = (one: Block): string => {
    switch (one.kind) {
      case 'paragraph':
        return node('p', inlines(one.children));
      case 'heading':
        return node(`h${one.level}`, inlines(one.children));
      case 'small':
        return node('small', inlines(one.children));
      case 'quote':
        return node('quote', one.blocks.map(block).join(' '));
      case 'fence':
        return node(one.language === '' ? 'fence' : `fence ${one.language}`, one.text);
      case 'list':
        return list(one);
    }
  };
  return blocks.map(block).join(' ');
}
