/**
 * Inner products of one vector with many, eight numbers at a time. JavaScript multiplies one after the other: the scan of
 * 20,000 passages takes 14 ms with it, however it is written, and less than 1 with this. WebAssembly is part of Node, so that
 * nothing is compiled for a platform or installed.
 */
import type { Span } from '../../domain/span.js';

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

// The WebAssembly that multiplies vectors, put together from its instructions: the whole of it is one function, and a
// compiler for WebAssembly would be more to install than it is to read.
// https://webassembly.github.io/spec/core/binary/ (2025)

/** How many numbers go through one round of the inner loop. */
const ROUND = 16;

const I32 = 0x7f;
const V128 = 0x7b;
const NO_RESULT = 0x40;
const SIMD = 0xfd;
const END = 0x0b;

/** Parameters, all of them addresses but the length, then locals. */
const [VECTOR, ROW, LAST, LENGTH, INTO, ROW_END, AT, SUMS] = [0, 1, 2, 3, 4, 5, 6, 7];

const block = [0x02, NO_RESULT];
const loop = [0x03, NO_RESULT];
const branch = (depth: number) => [0x0c, depth];
const branchIf = (depth: number) => [0x0d, depth];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];

/** Below 64: written in one byte. */
const constant = (number: number) => [0x41, number];
const add = [0x6a];
const isLess = [0x49];
const isNotLess = [0x4f];

/** Alignment and offset follow the operation. */
const store = [0x36, 2, 0];
const loadShorts = (offset: number) => [SIMD, 0x00, 1, offset];
const loadBytesAsShorts = (offset: number) => [SIMD, 0x01, 0, offset];
const multiplyShorts = [SIMD, 0xba, 0x01];
const addLanes = [SIMD, 0xae, 0x01];
const lane = (number: number) => [SIMD, 0x1b, number];
const zeroLanes = [SIMD, 0x0c, ...new Uint8Array(16)];

const code = (...instructions: readonly (readonly number[])[]): readonly number[] => instructions.flat();

/** `local` grows by a number below 64. */
const advance = (local: number, by: number) => code(get(local), constant(by), add, set(local));

/** Eight numbers of two bytes of the vector by eight of one byte of the row, added to four sums. */
const eight = (from: number) =>
  code(
    code(get(SUMS), get(AT), loadShorts(2 * from), get(ROW), loadBytesAsShorts(from)),
    code(multiplyShorts, addLanes, set(SUMS)),
  );
const laneOfSums = (number: number) => code(get(SUMS), lane(number));
const sum = () => code(laneOfSums(0), laneOfSums(1), add, laneOfSums(2), add, laneOfSums(3), add);

/**
 * The bytes of a module that imports `memory` from '' and exports `multiply(vector, rows, end, length, into)`: the inner
 * products of the vector at address `vector`, of `length` 16-bit numbers, a multiple of ROUND, with the rows of as many
 * 8-bit numbers from `rows` up to `end`, written to `into` as 32-bit numbers.
 */
function multiplyModule(): Uint8Array {
  const body = code(
    // Two locals that are addresses, and the sums.
    [2, 2, I32, 1, V128],
    code(block, loop, get(ROW), get(LAST), isNotLess, branchIf(1)),
    code(get(ROW), get(LENGTH), add, set(ROW_END), get(VECTOR), set(AT), zeroLanes, set(SUMS)),
    code(loop, eight(0), eight(8), advance(AT, 2 * ROUND), advance(ROW, ROUND)),
    code(get(ROW), get(ROW_END), isLess, branchIf(0), [END]),
    code(get(INTO), sum(), store, advance(INTO, 4), branch(0)),
    [END, END, END],
  );
  const bytes = code(
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    section(2, [1, 0, 6, ...Buffer.from('memory'), 2, 0, 0]),
    section(3, [1, 0]),
    section(7, [1, 8, ...Buffer.from('multiply'), 0, 0]),
    section(10, [1, ...sized(body)]),
  );
  return Uint8Array.from(bytes);
}

function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...sized(content)];
}

function sized(content: readonly number[]): readonly number[] {
  const { length } = content;
  return [...(length < 128 ? [length] : [128 + (length % 128), Math.floor(length / 128)]), ...content];
}
