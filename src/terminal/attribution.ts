/** Whose words a quotation is: printed and in JSON alike, so that a script too is told of a brief. */
import { styledCitation } from '../citation/styled-citation.js';
import type { Article } from '../domain/article.js';

/** The APA reference with italics as `*…*`; a brief's begins with "A brief of:", for its words are not the source's. */
export function attribution({ citation, brief }: Article): string {
  return `${brief ? 'A brief of: ' : ''}${styledCitation(citation, 'apa')}`;
}
