/** The forms in which a DOI is written, and the one in which it is kept and linked. https://www.doi.org/doi-handbook/ */

// As a link, as the older link, or with its scheme; what the resolvers of libraries put before it is part of an address.
const BEFORE = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu;

const DOI = /^10\.[0-9]{4,9}\/[^\s<>"]+$/u;

/** The DOI without what resolves it, `10.1000/182`; whatever else the text says stays. */
export function bareDoi(text: string): string {
  return text.trim().replace(BEFORE, '');
}

/** Whether a bare DOI is one by its form: registrant, slash, and a suffix without white space. */
export function isDoi(bare: string): boolean {
  return DOI.test(bare);
}

/** The address that resolves a DOI in any of its forms. A DOI may contain what ends a path, and that is encoded. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${bareDoi(doi).replaceAll(/[%#?]/gu, encodeURIComponent)}`;
}
