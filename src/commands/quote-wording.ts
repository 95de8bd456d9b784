/** What is said of a checked quotation, alike in Discord and in the terminal. */
import type { QuoteChange, QuoteCheck } from '../domain/quote-check.js';
import type { Reply } from './reply.js';

type Checked = Extract<Reply, { kind: 'quote-check' }>;

const MOST_NAMED = 4;

/** The verdict first, then what a reader must know, one sentence or two a line. `show` makes a text of others safe and short. */
export function quoteVerdict({ check, within }: Checked, show: (text: string) => string): readonly string[] {
  const { kind, parts } = check;
  const changes = kind === 'nowhere' ? [] : parts.flatMap((part) => part.changes);
  const telling = changes.filter(({ of }) => of !== 'words').slice(0, MOST_NAMED);
  const other = parts.find(({ passage }) => passage.article !== within);
  const isElsewhere = within !== undefined && kind !== 'nowhere' && other !== undefined;
  return [
    sentence(check),
    ...telling.map((change) => named(change, show)),
    ...(isElsewhere
      ? [`Not from “${show(within.citation.title)}”, but from “${show(other.passage.article.citation.title)}”.`]
      : []),
    ...(kind !== 'nowhere' && parts.some(({ passage }) => passage.article.brief)
      ? ['That is a brief, whose words are not those of its source.']
      : []),
  ];
}

function sentence({ kind, parts, typographic }: QuoteCheck): string {
  const pieces = parts.flatMap((part) => part.pieces);
  const isMarked = pieces.some((piece) => piece.kind === 'missing' && piece.marked);
  switch (kind) {
    case 'verbatim':
      return [
        'Word for word: the articles have this.',
        ...(typographic ? ['Only quotation marks, dashes, spaces or capitals differ.'] : []),
        ...(isMarked ? ['What “…” leaves out is in bold.'] : []),
      ].join(' ');
    case 'shortened':
      return 'Words were left out, and nothing marks it: they are in bold.';
    case 'changed':
      return changed(
        pieces.some((piece) => piece.kind === 'missing'),
        pieces.some((piece) => piece.kind === 'added'),
      );
    case 'glued': {
      const isHonest = parts.every(({ marked }) => marked);
      const how = isHonest
        ? 'with “…” between, which marks it'
        : 'and nothing marks where one ends and the next begins';
      const also = parts.some(({ changes }) => changes.length > 0) ? ' Words were changed, too.' : '';
      return `Put together from ${parts.length} places, ${how}.${also}`;
    }
    case 'nowhere':
      return 'The articles do not have these words. That does not mean that nobody said them: I know the articles alone.';
  }
}

function changed(isMissing: boolean, isAdded: boolean): string {
  if (!isMissing) return 'Changed: the article does not have what is struck through.';
  if (!isAdded) return 'Changed: what is in bold was left out.';
  return 'Changed: the article has what is in bold, and not what is struck through.';
}

const KINDS: Readonly<Record<QuoteChange['of'], string>> = {
  number: 'A number',
  negation: 'A word that turns the sense',
  name: 'A name',
  words: 'Words',
};

function named({ given, article, of }: QuoteChange, show: (text: string) => string): string {
  const what = KINDS[of];
  if (given === '') return `${what} was left out: “${show(article)}”.`;
  if (article === '') return `${what} was put in: “${show(given)}”.`;
  return `${what} differs: “${show(given)}”, where the article has “${show(article)}”.`;
}
