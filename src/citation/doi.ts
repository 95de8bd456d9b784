/** The forms in which a DOI is written, and the one in which it is kept and linked. https://www.doi.org/doi-handbook/ */
import { stripEnd } from '../text/characters.js';

// As a link, as the older link, without its scheme, or as a label; what the resolvers of libraries put before it is part of an address.
const BEFORE = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi(?::\s*|\s+))+/iu;

const DOI = /^10\.[0-9]{4,9}\/[^\s"]+$/u;

/** The DOI without what resolves it, percent-encoding and the mark that ends a sentence, `10.1000/182`; whatever else the text says stays. */
export function bareDoi(text: string): string {
  return stripEnd(decoded(text.trim().replace(BEFORE, '')), /[.,;]/u);
}

/** A DOI from a link may have its `<` and `>` as `%3C` and `%3E`. What is no encoding stays. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a bare DOI is one by its form: registrant, slash, and a suffix without white space. Publishers of the nineties put `<` and `>` into them. */
export function isDoi(bare: string): boolean {
  return DOI.test(bare);
}

/** The address that resolves a DOI in any of its forms. A DOI may contain what ends a path or a link, and that is encoded. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${bareDoi(doi).replaceAll(/[%#?<>"\\^`{|}\s]/gu, encodeURIComponent)}`;
}
