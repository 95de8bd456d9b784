/** A record as a file that reference managers import: the façade over one module for each format. */
import type { Citation } from '../domain/citation.js';
import { bibtex } from './bibtex.js';
import { ris } from './ris.js';
import type { FileStyleId } from './styles.js';

/** The file's whole text, its last line ended. */
export function bibliographicFile(citation: Citation, style: FileStyleId): string {
  switch (style) {
    case 'bibtex':
      return bibtex(citation);
    case 'ris':
      return ris(citation);
    case 'csl-json':
      return cslJson(citation);
  }
}

// CSL-JSON: the format that the records themselves have, as citeproc and Zotero read it.

/** An array with the item, indented by two spaces and ended by a line break. Keys and values are the record's own. */
function cslJson(citation: Citation): string {
  return `${JSON.stringify([citation], null, 2)}\n`;
}
