/**
 * How a token's vector is made short enough to be kept for every token of a library, and how much a token of a question
 * matters. Both are learned: reduction.json says from what.
 */
import file from './reduction.json' with { type: 'json' };

export interface Reduction {
  /** Names the numbers below; vectors reduced by others cannot be compared with these. */
  readonly id: string;
  /** Of a reduced vector. */
  readonly dimensions: number;
  /** `vector` is a token's as it leaves the model; any length. */
  reduce(vector: Float32Array): Float32Array;
  /** Above 0; comparable between the tokens of one question. */
  importance(vector: Float32Array): number;
}

/** The one that is used, from the file. */
export function reduction(): Reduction {
  const { id, dimensions, bias } = file;
  const matrix = floats(file.matrix);
  const weights = floats(file.importance);
  return {
    id,
    dimensions,
    reduce(vector) {
      const reduced = new Float32Array(dimensions);
      for (const [at, value] of vector.entries()) {
        for (let to = 0; to < dimensions; to += 1) {
          // Both arrays have the length that the file says.
          reduced[to] = (reduced[to] as number) + value * (matrix[at * dimensions + to] as number);
        }
      }
      return reduced;
    },
    importance(vector) {
      let sum = bias;
      for (const [at, value] of vector.entries()) sum += value * (weights[at] as number);
      // Softplus.
      return Math.log1p(Math.exp(sum));
    },
  };
}

/** 32-bit floats, the low byte first, in base64. */
function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at));
}
