/** One quotation: its text, whose words they are, where they stand and the way there. */
import { sourceLink } from '../citation/source-link.js';
import { styledCitation } from '../citation/styles.js';
import { sourceNote } from '../commands/wording.js';
import { answerSpan, type QuotedPassage } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import { type Paint, safe, wrap } from './lines.js';
import { looked } from './looks.js';

const INDENT = '  ';

/**
 * The quotation in lines of at most `width` columns, below it the source, the place and, where it leads to the words
 * themselves, the link. Every text of an article has lost its control characters.
 */
export function quoted(one: QuotedPassage, width: number, paint: Paint): string {
  const { passage } = one;
  const { article } = passage;
  const place = [`paragraph ${passage.paragraph}`, passage.heading, article.id]
    .filter((part) => part !== null)
    .join(', ');
  const link = quotationLink(one);
  const note = sourceNote(article, 'en');
  return [
    looked(one, width, paint),
    '',
    wrap(safe(`— ${attribution(article)}`), width, INDENT),
    paint.quiet(wrap(safe(place.charAt(0).toUpperCase() + place.slice(1)), width, INDENT)),
    // The address alone stands in the reference already. One piece, so that a terminal makes it clickable.
    ...(link?.includes(':~:text=') === true ? [INDENT + link] : []),
    ...(note === '' ? [] : [INDENT + note]),
  ].join('\n');
}

/** The link that opens the source at the answering sentence; at its beginning for a brief, whose words are not there. */
export function quotationLink(one: QuotedPassage): string | null {
  return sourceLink(one.passage.article, answerSpan(one));
}

/**
 * Whose words a quotation is, printed and in JSON alike, so that a script too is told of a brief: the APA reference with
 * italics as `*…*`; a brief's begins with "A brief of:", for its words are not the source's.
 */
export function attribution({ citation, brief }: Article): string {
  return `${brief ? 'A brief of: ' : ''}${styledCitation(citation, 'apa')}`;
}
