/** A checked quotation in a terminal: the verdict, and each place with what was left out and what was put in. */
import { quoteVerdict } from '../commands/quote-wording.js';
import type { Reply } from '../commands/reply.js';
import type { QuotePart } from '../domain/quote-check.js';
import { sourceLink } from '../citation/source-link.js';
import { sourceNote } from '../commands/wording.js';
import { cell, type Paint, safe, wrap } from './lines.js';
import { attribution } from './quoted.js';

const INDENT = '  ';
/** In columns: of a word or a title that is named. */
const NAMED = 80;

/** One block each, to be set apart by empty lines. */
export function quoteCheck(
  reply: Extract<Reply, { kind: 'quote-check' }>,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const { kind, parts } = reply.check;
  const [verdict = '', ...notes] = quoteVerdict(reply, { locale: 'en', show: (text) => cell(text, NAMED).trimEnd() });
  const tone = kind === 'verbatim' ? paint.named : kind === 'nowhere' ? paint.refused : paint.uncertain;
  return [
    [tone(verdict), ...notes].join('\n'),
    ...(kind === 'nowhere' && parts.length > 0 ? [paint.refused('Nearest, not the same:')] : []),
    ...parts.map((part) => shown(part, width, paint)),
  ];
}

function shown({ passage, quotation, pieces }: QuotePart, width: number, paint: Paint): string {
  const { article } = passage;
  const words = pieces.map((piece) => {
    const text = plain(piece.kind === 'added' ? piece.text : piece.quotation.text);
    if (piece.kind === 'same' || text.trim() === '') return text;
    const [before = '', after = ''] = [/^\s/u.exec(text)?.[0], /\s$/u.exec(text)?.[0]];
    const painted = (piece.kind === 'added' ? paint.struck : paint.strong)(text.trim());
    return piece.kind === 'added' ? ` ${painted} ` : before + painted + after;
  });
  const place = [`paragraph ${passage.paragraph}`, passage.heading, article.id]
    .filter((one) => one !== null)
    .join(', ');
  const link = sourceLink(article, quotation);
  const note = sourceNote(article, 'en');
  return [
    wrap(words.join('').replaceAll(/ {2,}/gu, ' ').trim(), width, INDENT),
    '',
    wrap(safe(`— ${attribution(article)}`), width, INDENT),
    paint.quiet(wrap(safe(place.charAt(0).toUpperCase() + place.slice(1)), width, INDENT)),
    ...(link?.includes(':~:text=') === true ? [INDENT + link] : []),
    ...(note === '' ? [] : [INDENT + note]),
  ].join('\n');
}

function plain(text: string): string {
  return safe(text).replaceAll(/\s+/gu, ' ');
}
