/**
 * Reads the safetensors format: eight bytes of length, a header in JSON that names the tensors, and their bytes. Half floats are
 * read, which the package's weights are, and the bytes and floats of the reader's. https://huggingface.co/docs/safetensors (2025-11)
 */

/** In bytes a number. */
const SIZES = { F16: 2, F32: 4, I8: 1 } as const;
type NumberType = keyof typeof SIZES;

export interface Tensor {
  readonly type: NumberType;
  readonly shape: readonly number[];
  /** As they stand in the file, little-endian, the last dimension running fastest; a view, perhaps at an odd offset. */
  readonly bytes: Uint8Array;
  /** The same numbers in single precision, newly made. */
  floats(): Float32Array;
}

/** The tensor of that name. Throws for a name that is not there and for a tensor of other numbers. */
export type Weights = (name: string) => Tensor;

/** Throws when the header is malformed; a tensor that lies outside of the file is found when it is asked for. */
export function readSafetensors(file: Uint8Array): Weights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = file.byteLength < 8 ? Infinity : Number(view.getBigUint64(0, true));
  if (length > file.byteLength - 8) throw new Error('These are no safetensors: the file ends before its header does.');
  const entries = new Map(Object.entries(header(file.subarray(8, 8 + length))));
  const data = file.subarray(8 + length);
  const halves = halfFloats();

  return (name) => {
    if (!entries.has(name)) throw new Error(`The weights have no tensor ${name}.`);
    const { type, shape, start, end } = place(name, entries.get(name), data.byteLength);
    const bytes = data.subarray(start, end);
    const size = SIZES[type];
    return {
      type,
      shape,
      bytes,
      floats() {
        const own = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const number = {
          // Every half has an entry in the table.
          F16: (at: number) => halves[own.getUint16(at, true)] ?? NaN,
          F32: (at: number) => own.getFloat32(at, true),
          I8: (at: number) => own.getInt8(at),
        }[type];
        const floats = new Float32Array(bytes.byteLength / size);
        for (let at = 0; at < floats.length; at++) floats[at] = number(size * at);
        return floats;
      },
    };
  };
}

function header(bytes: Uint8Array): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Error('These are no safetensors: the header is no JSON.', { cause });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error('These are no safetensors: the header names no tensors.');
  return parsed;
}

function place(name: string, entry: unknown, available: number) {
  if (typeof entry !== 'object' || entry === null) throw new Error(`The weights do not describe the tensor ${name}.`);
  const { dtype, shape, data_offsets: offsets } = entry as Readonly<Record<string, unknown>>; // An object, just seen.
  if (!isNumberType(dtype)) {
    throw new Error(`The tensor ${name} is of ${String(dtype)}, and only ${Object.keys(SIZES).join(', ')} are read.`);
  }
  if (!areCounts(shape) || !areCounts(offsets)) throw new Error(`The weights do not describe the tensor ${name}.`);
  const [start = 0, end = 0] = offsets;
  if (end > available) throw new Error(`The tensor ${name} lies outside of the file.`);
  if (end - start !== SIZES[dtype] * shape.reduce((product, size) => product * size, 1))
    throw new Error(`The tensor ${name} has more or fewer bytes than its shape asks for.`);
  return { type: dtype, shape, start, end };
}

function isNumberType(given: unknown): given is NumberType {
  return typeof given === 'string' && Object.hasOwn(SIZES, given);
}

function areCounts(given: unknown): given is readonly number[] {
  return Array.isArray(given) && given.every((one) => Number.isSafeInteger(one) && one >= 0);
}

// IEEE 754 half precision as numbers. Node 20 has no Float16Array, and looking 10 million weights up in a table of all
// 65,536 halves takes a tenth of the time that computing each does.

/** The value of every half float, at the index of its bits. */
function halfFloats(): Float32Array {
  return Float32Array.from({ length: 65_536 }, (_, bits) => value(bits));
}

function value(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  // Without an exponent it is subnormal: no leading one.
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
