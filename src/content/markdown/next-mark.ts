/**
 * Where a mark stands next in a text. Stands alone because many marks that are never closed each ask for their end: what was found for
 * the one before is true for the next, so that all of them together walk the text once.
 */

interface Found {
  readonly text: string;
  readonly from: number;
  readonly at: number;
}

/** What was found last, by mark; the marks are those of the rules, a dozen. */
const last = new Map<string, Found>();

/** As `text.indexOf(mark, from)`. */
export function nextMark(text: string, mark: string, from: number): number {
  const known = last.get(mark);
  const holds =
    known !== undefined && known.from <= from && (known.at === -1 || known.at >= from) && known.text === text;
  if (holds) return known.at;
  const at = text.indexOf(mark, from);
  last.set(mark, { text, from, at });
  return at;
}
