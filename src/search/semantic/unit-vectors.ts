/**
 * Vectors of length 1. A passage's are kept in a byte a number: a quarter of the memory of floats. A question's, of which
 * there are few, are in two bytes, so that whole numbers are multiplied and next to nothing is lost on its side.
 */

const MOST = 127;
/**
 * Of the numbers of a unit vector, in standard deviations, which are 1 / √dimensions: what is farther out is cut off. Of the
 * tokens' numbers that is 1 in 3,500, of the wholes' and sentences' next to none.
 */
const WIDEST = 5;
/** What 1 is in two bytes. */
const FINE = 2 ** 14;

/** What 1 is in a byte, in a vector of so many numbers. */
function scale(dimensions: number): number {
  return (MOST * Math.sqrt(dimensions)) / WIDEST;
}

/** What makes the length 1 when all numbers are multiplied by it; a vector without length stays without. */
function toLengthOne(vector: Float32Array): number {
  let squares = 0;
  // Indexed, here and below: a paragraph has 170 vectors, and iterators take three times as long.
  for (let at = 0; at < vector.length; at += 1) squares += (vector[at] as number) ** 2;
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

/** `vector` brought to length 1; a vector without length stays 0. */
export function toUnit(vector: Float32Array): Float32Array {
  const factor = toLengthOne(vector);
  return vector.map((value) => value * factor);
}

/** `vector` as a unit vector in bytes, written to `into`, which has its length. */
export function toUnitBytes(vector: Float32Array, into: Int8Array): void {
  const factor = toLengthOne(vector) * scale(vector.length);
  for (let at = 0; at < vector.length; at += 1) {
    into[at] = Math.max(-MOST, Math.min(MOST, Math.round((vector[at] as number) * factor)));
  }
}

/** The same in two bytes a number. */
export function toUnitShorts(vector: Float32Array): Int16Array {
  const factor = toLengthOne(vector) * FINE;
  const shorts = new Int16Array(vector.length);
  for (let at = 0; at < vector.length; at += 1) shorts[at] = Math.round((vector[at] as number) * factor);
  return shorts;
}

/**
 * The cosine, when `product` is the inner product of a unit vector in shorts and one in bytes. Within a hundredth of the
 * exact one as long as nothing was cut off.
 */
export function cosineOf(product: number, dimensions: number): number {
  return product / (FINE * scale(dimensions));
}

/** The cosine of a unit vector in shorts and the unit vector in `bytes` that begins at `from`. */
export function cosine(vector: Int16Array, bytes: Int8Array, from: number): number {
  let product = 0;
  // The lengths are the caller's, so no entry is absent.
  for (let at = 0; at < vector.length; at += 1) product += (vector[at] as number) * (bytes[from + at] as number);
  return cosineOf(product, vector.length);
}
