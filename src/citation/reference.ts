/** A record as an entry of a list of references: the façade over one module for each style. */
import type { Citation } from '../domain/citation.js';
import { apaReference } from './apa.js';
import { bibliographicFile } from './bibliographic-file.js';
import { chicagoReference } from './chicago.js';
import { harvardReference } from './harvard.js';
import { ieeeReference } from './ieee.js';
import { mlaReference } from './mla.js';
import { type Run, plainText } from './runs.js';
import type { ReferenceStyleId, StyleId } from './styles.js';
import { tidyCitation } from './tidy-citation.js';
import { vancouverReference } from './vancouver.js';

/**
 * The reference in `style`. `number` is its place in the list, which only IEEE and Vancouver print. What the record
 * lacks is left out or written as the style wants ("n.d."); the result is never empty, because a record has a title.
 */
export function reference(citation: Citation, style: ReferenceStyleId, number = 1): readonly Run[] {
  const tidy = tidyCitation(citation);
  switch (style) {
    case 'apa':
      return apaReference(tidy);
    case 'mla':
      return mlaReference(tidy);
    case 'chicago':
      return chicagoReference(tidy, 'bibliography');
    case 'chicago-author-date':
      return chicagoReference(tidy, 'author-date');
    case 'harvard':
      return harvardReference(tidy);
    case 'ieee':
      return ieeeReference(tidy, number);
    case 'vancouver':
      return vancouverReference(tidy, number);
  }
}

// Any style as plain text, for the terminal.

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
