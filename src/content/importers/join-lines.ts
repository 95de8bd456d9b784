/**
 * Two parts of a sentence that a line or page break tore apart, put together again. Stands alone because the break may
 * have taken a space's place, followed a dash, or cut a word in two.
 */

// First parts that are words or prefixes themselves, so that the hyphen belongs to the compound.
const COMPOUND =
  /(?:^|[\s"“(])(?:\p{Lu}\S*|\S*[0-9]+|anti|co|ex|far|full|half|high|ill|in|long|low|mid|multi|non|off|on|one|part|post|pre|pro|re|self|semi|short|so|state|two|three|un|under|up|well|world)-$/u;

/** `first` and `second` as one text. `whole` is the text they stand in: how it writes the word elsewhere decides about the hyphen. */
export function joinLines(first: string, second: string, whole: string): string {
  const a = first.trimEnd();
  const b = second.trimStart();
  if (/[—–]$/u.test(a) && !/\s[—–]$/u.test(a)) return a + b;
  const tail = /(\p{L}+)-$/u.exec(a)?.[1];
  const head = /^\p{Ll}+/u.exec(b)?.[0];
  if (tail === undefined || head === undefined) return `${a} ${b}`;
  if (whole.includes(`${tail}-${head}`)) return a + b;
  const joined = a.slice(0, -1) + b;
  return whole.includes(tail + head) || !COMPOUND.test(a) ? joined : a + b;
}
