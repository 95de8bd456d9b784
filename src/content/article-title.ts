/** What an article is called, and which of its headings say no more than that. */
import { fold } from '../text/fold.js';
import type { Report } from './fault.js';
import { MAX_TITLE } from './front-matter/front-matter.js';
import { titleFromPath } from './front-matter/title-text.js';
import type { Piece } from './markdown/assembler.js';
import { withoutEntities } from './markdown/parser.js';

/** Where the article is, and what was told of its title so far. */
interface Named {
  /** Of the front matter. */
  readonly written: string | undefined;
  readonly path: string;
  readonly pieces: readonly Piece[];
  readonly bodyLine: number;
}

/**
 * The title of the front matter, else the heading above all text, else the file's name made readable; with the pieces of the body
 * that are left when the title is not said twice. A heading that others of its rank follow is a section's and no title, unless
 * it has the first rank.
 */
export function titled(
  { written: typed, path, pieces, bodyLine }: Named,
  report: Report,
): { readonly title: string; readonly rest: readonly Piece[] } {
  const written = typed === undefined ? undefined : withoutSite(withoutEntities(typed), pieces);
  const heading = written === undefined ? titleHeading(pieces) : undefined;
  const isLong = heading !== undefined && heading.text.length > MAX_TITLE;
  if (isLong) {
    const message = `the first heading has ${heading.text.length} characters, so the file's name is the title. Write \`title: …\` in the front matter, or a heading of at most ${MAX_TITLE}`;
    report.note(bodyLine, message);
  }
  const own = isLong ? undefined : heading;
  const title = written ?? own?.text ?? titleFromPath(path).slice(0, MAX_TITLE);
  const start = pieces.findIndex(({ kind }) => kind !== 'heading');
  const rest = pieces.filter((piece, at) => {
    if (piece === own) return false;
    const leads = piece.kind === 'heading' && (piece.depth === 1 || start === -1 || at < start);
    return !leads || fold(piece.text) !== fold(title);
  });
  return { title, rest };
}

/** A title for the bar of a browser, `Fees | Harbour`, is what the page calls itself where its heading says the first part alone. */
function withoutSite(title: string, pieces: readonly Piece[]): string {
  const own = titleHeading(pieces)?.text ?? '';
  const rest = own !== '' && fold(title).startsWith(fold(own)) ? title.slice(own.length) : '';
  return /^ (?:[|·]|::) \S/u.test(rest) ? own : title;
}

function titleHeading(pieces: readonly Piece[]): (Piece & { readonly kind: 'heading' }) | undefined {
  const [first, ...others] = pieces;
  if (first?.kind !== 'heading') return undefined;
  const alone = others.every((piece) => piece.kind !== 'heading' || piece.depth > first.depth);
  return first.depth === 1 || alone ? first : undefined;
}
