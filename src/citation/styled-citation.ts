/** Any style as plain text, for the terminal. */
import type { Citation } from '../domain/citation.js';
import { bibliographicFile } from './bibliographic-file.js';
import { plainText } from './plain-text.js';
import { reference } from './reference.js';
import type { StyleId } from './styles.js';

/** The reference on one line with italics as `*…*`, or the file's text. */
export function styledCitation(citation: Citation, style: StyleId): string {
  switch (style) {
    case 'bibtex':
    case 'ris':
    case 'csl-json':
      return bibliographicFile(citation, style);
    case 'apa':
    case 'mla':
    case 'chicago':
    case 'chicago-author-date':
    case 'harvard':
    case 'ieee':
    case 'vancouver':
      return plainText(reference(citation, style));
  }
}
