/**
 * How a token's vector is made short enough to be kept for every token of a library: its projection on the directions in
 * which token vectors differ most, their principal components. reduction.json says of which texts.
 */
import file from './reduction.json' with { type: 'json' };

export interface Reduction {
  /** Names the numbers below; vectors reduced by others cannot be compared with these. */
  readonly id: string;
  /** Of a reduced vector. */
  readonly dimensions: number;
  /** `vector` is a token's as it leaves the model; any length. */
  reduce(vector: Float32Array): Float32Array;
}

/** How many numbers are computed side by side: with one alone the processor waits for each sum. */
const TOGETHER = 4;

/** The one that is used, from the file. */
export function reduction(): Reduction {
  const { id, dimensions } = file;
  const directions = transposed(floats(file.matrix), dimensions);
  return { id, dimensions, reduce: (vector) => products(directions, vector, dimensions) };
}

/** The product of `vector` with each of the directions, which lie one after the other; `count` is a multiple of four. */
function products(directions: Float32Array, vector: Float32Array, count: number): Float32Array {
  const { length } = vector;
  const results = new Float32Array(count);
  for (let to = 0; to < count; to += TOGETHER) {
    const from = to * length;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let at = 0; at < length; at += 1) {
      // The file has as many numbers as it says.
      const value = vector[at] as number;
      first += value * (directions[from + at] as number);
      second += value * (directions[from + length + at] as number);
      third += value * (directions[from + 2 * length + at] as number);
      fourth += value * (directions[from + 3 * length + at] as number);
    }
    results.set([first, second, third, fourth], to);
  }
  return results;
}

/** A matrix with a column for each direction as its directions, one after the other. */
function transposed(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  return Float32Array.from(matrix, (_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)] ?? 0);
}

/** 32-bit floats, the low byte first, in base64. */
function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at));
}
