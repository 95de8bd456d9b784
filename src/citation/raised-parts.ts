/** The raised and lowered parts of a text that a page has without the sign, or with another one: `2^k`, `10^(1.5)`, 10⁻⁵. */
import type { Span } from '../domain/span.js';

const SIGNED =
  /(?<=[\p{L}\p{N})\]])\^(?:\([^()\n]{1,40}\)|[\p{L}\p{N}](?![\p{L}\p{N}]))|(?<=\p{N})_(?:\([^()\n]{1,40}\)|\p{L}(?![\p{L}\p{N}]))/gu;
const RAISED = /[⁰¹²³⁴-⁹⁺-ⁿ]+|[₀-₎]+/gu;
/** The minus of a page may be a hyphen, U+2212 or a dash, which no browser compares as equal. */
const MINUS = /[⁻₋]/u;

/** Where a page differs, in order: each part, and before and after it that something is glued to the words beside it. */
export function raisedParts(text: string): readonly Span[] {
  const signed = text.includes('^') || text.includes('_') ? [...text.matchAll(SIGNED)] : [];
  const minus = MINUS.test(text) ? [...text.matchAll(RAISED)].filter(([part]) => MINUS.test(part)) : [];
  return [...signed, ...minus]
    .toSorted((one, other) => one.index - other.index)
    .flatMap(({ 0: { length }, index: start }) => {
      const end = start + length;
      return [
        { start, end: start },
        { start, end },
        { start: end, end },
      ];
    });
}
