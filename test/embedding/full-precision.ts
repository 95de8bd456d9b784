/**
 * all-MiniLM-L6-v2 once more, in full precision and plain loops: what the graph's results are compared with. It has nothing
 * in common with the graph but the weights, and takes a tenth of a second for a sentence.
 */
import type { Weights } from '../../src/embedding/build/safetensors.js';

const WIDTH = 384;
const HEADS = 12;
const HEAD = WIDTH / HEADS;
const LAYERS = 6;

type Row = Float64Array;

/** The vectors of a text's tokens, whose ids have [CLS] before and [SEP] after them. */
export function fullPrecision(weights: Weights, ids: readonly number[]): readonly Row[] {
  const tables = ['word', 'position', 'token_type'].map((name) =>
    weights(`embeddings.${name}_embeddings.weight`).floats(),
  );
  let rows: readonly Row[] = ids.map((id, place) =>
    Float64Array.from({ length: WIDTH }, (_, column) =>
      tables.reduce((sum, table, which) => sum + at(table, ([id, place, 0][which] ?? 0) * WIDTH + column), 0),
    ),
  );
  rows = normalised(weights, 'embeddings.LayerNorm', rows);
  for (let layer = 0; layer < LAYERS; layer++) rows = encoded(weights, `encoder.layer.${layer}.`, rows);
  return rows;
}

function encoded(weights: Weights, layer: string, input: readonly Row[]): Row[] {
  const query = linear(weights, `${layer}attention.self.query`, input);
  const key = linear(weights, `${layer}attention.self.key`, input);
  const value = linear(weights, `${layer}attention.self.value`, input);
  const attended = linear(weights, `${layer}attention.output.dense`, attention(query, key, value));
  const between = normalised(weights, `${layer}attention.output.LayerNorm`, added(attended, input));
  const wide = linear(weights, `${layer}intermediate.dense`, between).map((row) => row.map(gelu));
  return normalised(weights, `${layer}output.LayerNorm`, added(linear(weights, `${layer}output.dense`, wide), between));
}

function attention(query: readonly Row[], key: readonly Row[], value: readonly Row[]): Row[] {
  return query.map((asking) => {
    const seen = new Float64Array(WIDTH);
    for (let head = 0; head < WIDTH; head += HEAD) {
      const part = asking.subarray(head, head + HEAD);
      const shares = softmax(key.map((row) => dot(part, row.subarray(head, head + HEAD)) / Math.sqrt(HEAD)));
      for (const [place, share] of shares.entries())
        for (let column = head; column < head + HEAD; column++)
          seen[column] = at(seen, column) + share * at(value[place] ?? [], column);
    }
    return seen;
  });
}

function linear(weights: Weights, name: string, rows: readonly Row[]): Row[] {
  const matrix = weights(`${name}.weight`).floats();
  const bias = weights(`${name}.bias`).floats();
  return rows.map((row) =>
    Float64Array.from(bias, (shift, output) => {
      const from = output * row.length;
      return shift + dot(row, matrix.subarray(from, from + row.length));
    }),
  );
}

function normalised(weights: Weights, name: string, rows: readonly Row[]): Row[] {
  const scale = weights(`${name}.weight`).floats();
  const shift = weights(`${name}.bias`).floats();
  return rows.map((row) => {
    const mean = row.reduce((total, one) => total + one, 0) / row.length;
    const variance = row.reduce((total, one) => total + (one - mean) ** 2, 0) / row.length;
    return row.map(
      (one, column) => ((one - mean) / Math.sqrt(variance + 1e-12)) * at(scale, column) + at(shift, column),
    );
  });
}

function softmax(values: readonly number[]): readonly number[] {
  const largest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - largest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

/** x Φ(x), Φ by Simpson's rule: its error is below 1e-9 where it matters. */
function gelu(x: number): number {
  if (Math.abs(x) > 8) return Math.max(x, 0);
  const steps = 40;
  const width = x / steps;
  let area = 0;
  for (let step = 0; step <= steps; step++)
    area += (step === 0 || step === steps ? 1 : 2 + 2 * (step % 2)) * Math.exp(-((step * width) ** 2) / 2);
  return x * (0.5 + (area * width) / 3 / Math.sqrt(2 * Math.PI));
}

function added(a: readonly Row[], b: readonly Row[]): Row[] {
  return a.map((row, index) => row.map((one, column) => one + at(b[index] ?? [], column)));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < a.length; index++) total += at(a, index) * at(b, index);
  return total;
}

/** What lies outside is no number, and then neither is the result. */
function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? NaN;
}
