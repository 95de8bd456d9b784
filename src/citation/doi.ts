/** The forms in which a DOI is written, and the one in which it is kept and linked. https://www.doi.org/doi-handbook/ */
// As a link, as the older link, without its scheme, or as a label; what the resolvers of libraries put before it is part of an address.
const LABEL = /^(?:info:doi\/|urn:doi:|doi(?:\s?[:：=]\s*|\s+))+/iu;
const RESOLVER = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//iu;
/** The page that a publisher has for it, which names the way it is shown before it or behind it: `/doi/full/10.1000/182`, `/articles/10.1000/182/full`. */
const PUBLISHER = /^https?:\/\/[^\s/]{1,200}\/(?:doi|articles?|chapter|book)\/(?:[a-z]{1,12}\/){0,2}(?=10\.[0-9]{4})/iu;
const VIEW = /\/(?:full|fulltext|abstract|abs|e?pdf|html|summary)$/iu;

const DOI = /^10\.[0-9]{4,9}(?:\.[0-9]{1,9})*\/[^\s"]+$/u;

/**
 * The DOI without what resolves it, brackets around it, percent-encoding and the mark that ends a sentence, `10.1000/182`; whatever
 * else the text says stays. What follows `?` or `#` belongs to an address and not to its DOI, in which they are encoded.
 */
export function bareDoi(text: string): string {
  const plain = text
    .trim()
    .replace(/^[<([{"“]/u, '')
    .replace(LABEL, '');
  const bare = plain.replace(RESOLVER, '').replace(LABEL, '');
  if (bare !== plain) return closed(decoded(bare.replace(RESOLVER, '').split(/[?#]/u, 1)[0] ?? ''));
  const shown = plain.replace(PUBLISHER, '');
  return closed(decoded(shown === plain ? plain : (shown.split(/[?#]/u, 1)[0] ?? '').replace(VIEW, '')));
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** Without the marks at its end that belong to the text around it: points, commas, quotation marks, and brackets that nothing in it opens. */
function closed(text: string): string {
  const surplus = new Map(
    Object.entries(OPENING).map(([close, open]) => [close, text.split(close).length - text.split(open).length]),
  );
  let end = text.length;
  for (; end > 0; end -= 1) {
    const mark = text[end - 1] ?? '';
    const left = surplus.get(mark) ?? 0;
    if (left > 0) surplus.set(mark, left - 1);
    else if (!/[.,;"”]/u.test(mark)) break;
  }
  return text.slice(0, end);
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
