/**
 * Inner products of one vector with many, eight numbers at a time. JavaScript multiplies one after the other: the scan of
 * 20,000 passages takes 14 ms with it, however it is written, and less than 1 with this. WebAssembly is part of Node, so that
 * nothing is compiled for a platform or installed.
 */
import type { Span } from '../../domain/span.js';
import { multiplyModule, ROUND } from './multiply-module.js';

export interface Rows {
  /** Where the rows lie one after the other, to be filled by whoever has them. */
  readonly bytes: Int8Array;
  /** The products of `vector` with the rows in `range`. They lie in shared memory: the next call overwrites them. */
  products(vector: Int16Array, range: Span): Int32Array;
}

const PAGE = 65_536;

type Multiply = (vector: number, rows: number, end: number, length: number, into: number) => void;

/** Room for `count` rows of `dimensions` numbers each, zeros at first. Throws when `dimensions` is no multiple of 16. */
export function createRows(count: number, dimensions: number): Rows {
  if (dimensions % ROUND !== 0) throw new Error(`Vectors of ${dimensions} numbers cannot be multiplied.`);
  const vectorAt = 0;
  const rowsAt = vectorAt + 2 * dimensions;
  const productsAt = rowsAt + count * dimensions;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((productsAt + 4 * count) / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(multiplyModule()), { '': { memory } });
  // The module exports this one function.
  const multiply = exports['multiply'] as Multiply;
  const vectorRoom = new Int16Array(memory.buffer, vectorAt, dimensions);
  const productsRoom = new Int32Array(memory.buffer, productsAt, count);
  return {
    bytes: new Int8Array(memory.buffer, rowsAt, count * dimensions),
    products(vector, { start, end }) {
      vectorRoom.set(vector);
      multiply(vectorAt, rowsAt + start * dimensions, rowsAt + end * dimensions, dimensions, productsAt);
      return productsRoom.subarray(0, end - start);
    },
  };
}
