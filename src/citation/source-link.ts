/** The address that opens a source, at the quoted words where it has room for them. */
import type { Citation } from '../domain/citation.js';
import { encodedAddress } from './encoded-address.js';
import { textFragment } from './text-fragment.js';

/** Discord's limit for the URL of a link button, in characters. https://discord.com/developers/docs/components/reference#button */
const LONGEST = 512;

/**
 * The record's URL, or its DOI as a link when it has no web address; with `words` it points to them. Null when there is
 * neither, or when even the plain address is longer than 512 characters. Safe inside a masked Markdown link.
 */
export function sourceLink(citation: Citation, words: string | null): string | null {
  const address = encodedAddress(citation.URL) ?? encodedAddress(citation.DOI && doiLink(citation.DOI));
  if (address === null) return null;
  const directive = words === null ? null : textFragment(words);
  if (directive !== null) {
    const pointed = `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
    if (pointed.length <= LONGEST) return pointed;
  }
  return address.length <= LONGEST ? address : null;
}

function doiLink(doi: string): string {
  const bare = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/iu, '');
  // A DOI may contain what ends a path; the rest is encoded with the address.
  return `https://doi.org/${bare.replaceAll(/[%#?]/gu, encodeURIComponent)}`;
}
