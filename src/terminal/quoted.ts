/** One quotation: its text, whose words they are, where they stand and the way there. */
import { sourceLink } from '../citation/source-link.js';
import type { QuotedPassage } from '../domain/answer.js';
import { attribution } from './attribution.js';
import { emphasise } from './emphasise.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';
import { wrap } from './wrap.js';

const INDENT = '  ';

export function quoted(one: QuotedPassage, width: number, paint: Paint): string {
  const { passage } = one;
  const { article } = passage;
  const place = [`paragraph ${passage.paragraph}`, passage.heading, article.id]
    .filter((part) => part !== null)
    .join(', ');
  const link = quotationLink(one);
  return [
    wrap(emphasise(one, paint), width, INDENT),
    '',
    wrap(safe(`— ${attribution(article)}`), width, INDENT),
    paint.quiet(wrap(safe(place.charAt(0).toUpperCase() + place.slice(1)), width, INDENT)),
    // The address alone stands in the reference already. One piece, so that a terminal makes it clickable.
    ...(link?.includes(':~:text=') === true ? [INDENT + link] : []),
  ].join('\n');
}

/** The link that opens the source at the answering sentence; at its beginning for a brief, whose words are not there. */
export function quotationLink({ passage: { article }, quotation: { text }, answer }: QuotedPassage): string | null {
  const words = answer === null ? text : text.slice(answer.start, answer.end);
  return sourceLink(article.citation, article.brief ? null : words);
}
