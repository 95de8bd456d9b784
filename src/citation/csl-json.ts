/** CSL-JSON: the format that the records themselves have, as citeproc and Zotero read it. */
import type { Citation } from '../domain/citation.js';

/** An array with the item, indented by two spaces and ended by a line break. Keys and values are the record's own. */
export function cslJson(citation: Citation): string {
  return `${JSON.stringify([citation], null, 2)}\n`;
}
