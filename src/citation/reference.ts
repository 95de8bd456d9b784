/** A record as an entry of a list of references: the façade over one module for each style. */
import type { Citation } from '../domain/citation.js';
import { apaReference } from './apa-reference.js';
import { chicagoReference } from './chicago-reference.js';
import { harvardReference } from './harvard-reference.js';
import { ieeeReference } from './ieee-reference.js';
import { mlaReference } from './mla-reference.js';
import type { Run } from './run.js';
import type { ReferenceStyleId } from './styles.js';
import { tidyCitation } from './tidy-citation.js';
import { vancouverReference } from './vancouver-reference.js';

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
