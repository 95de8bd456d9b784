/** What a Markdown text shows, in a form that a table of cases can hold. */
import { bodyPieces, type Dialect } from '../../../src/content/markdown/pieces.js';

const MARK: Readonly<Record<string, string>> = {
  'list-item': '- ',
  quote: '> ',
  table: '| ',
  code: '` ',
  paragraph: '',
};

/** Each piece's text after its kind's mark; headings after as many `#` as their depth; `^ …` where a part's heading ends. */
export function shownPieces(markdown: string, dialect?: Dialect): readonly string[] {
  return bodyPieces(markdown, dialect).map((piece) => {
    if (piece.kind === 'heading') return `${'#'.repeat(piece.depth)} ${piece.text}`;
    if (piece.kind === 'back') return `^ ${piece.heading ?? ''}`.trim();
    return (MARK[piece.kind] ?? '') + piece.text;
  });
}
