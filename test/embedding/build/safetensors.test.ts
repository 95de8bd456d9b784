import { describe, expect, test } from 'vitest';
import { readSafetensors } from '../../../src/embedding/build/safetensors.js';

/** A file with this header and these bytes after it. */
function file(header: unknown, data: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}
const half = (shape: readonly number[], start: number, end: number) => ({
  dtype: 'F16',
  shape,
  data_offsets: [start, end],
});

describe('a file of safetensors', () => {
  test('has the numbers of its half floats', () => {
    // 1, -2, the smallest and the largest that there is, a third, and infinity; low byte first.
    const data = [0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00, 0xff, 0x7b, 0x55, 0x35, 0x00, 0x7c];
    const weights = readSafetensors(file({ a: half([2, 3], 0, 12) }, data));
    expect([...weights('a').floats()]).toEqual([1, -2, 2 ** -24, 65_504, 0.333251953125, Infinity]);
  });
  test('has the numbers of its floats, wherever they begin', () => {
    const data = [7, 0x00, 0x00, 0x80, 0x3f, 0x00, 0x00, 0x20, 0xc1];
    const weights = readSafetensors(file({ a: { dtype: 'F32', shape: [2], data_offsets: [1, 9] } }, data));
    expect([...weights('a').floats()]).toEqual([1, -10]);
  });
  test('has the numbers of its bytes', () => {
    const weights = readSafetensors(file({ a: { dtype: 'I8', shape: [3], data_offsets: [0, 3] } }, [0, 127, 0x81]));
    expect([...weights('a').floats()]).toEqual([0, 127, -127]);
  });
  test('tells the shape', () =>
    expect(readSafetensors(file({ a: half([2, 1], 0, 4) }, [0, 0, 0, 0]))('a').shape).toEqual([2, 1]));
  test('gives each tensor its own bytes', () => {
    const weights = readSafetensors(file({ a: half([1], 0, 2), b: half([1], 2, 4) }, [1, 2, 3, 4]));
    expect([...weights('b').bytes]).toEqual([3, 4]);
  });
  test('can be a part of a larger buffer', () => {
    const whole = file({ a: half([1], 0, 2) }, [0x00, 0x3c]);
    const larger = new Uint8Array(whole.length + 3);
    larger.set(whole, 3);
    expect([...readSafetensors(larger.subarray(3))('a').floats()]).toEqual([1]);
  });
  test('has no tensor that it does not name', () =>
    expect(() => readSafetensors(file({}))('constructor')).toThrow('The weights have no tensor constructor.'));
});

describe('a malformed file of safetensors is refused', () => {
  test.each([
    ['when it is shorter than a length', new Uint8Array(7), 'ends before its header does'],
    ['when the header is longer than the file', file('{}').subarray(0, 9), 'ends before its header does'],
    ['when the header is no JSON', file('{'), 'the header is no JSON'],
    ['when the header is no object', file([1]), 'names no tensors'],
    ['when the header is null', file('null'), 'names no tensors'],
  ])('%s', (_, bytes, message) => expect(() => readSafetensors(bytes)).toThrow(message));
  test.each([
    ['is described by nothing', null, 'do not describe the tensor a'],
    ['has no shape', { dtype: 'F16', data_offsets: [0, 2] }, 'do not describe the tensor a'],
    ['has a negative size', half([-1], 0, 2), 'do not describe the tensor a'],
    [
      'has other numbers',
      { dtype: 'I64', shape: [1], data_offsets: [0, 8] },
      'is of I64, and only F16, F32, I8 are read',
    ],
    ['has fewer bytes than its floats need', { dtype: 'F32', shape: [1], data_offsets: [0, 2] }, 'more or fewer bytes'],
    ['lies outside', half([2], 0, 4), 'lies outside of the file'],
    ['ends before it starts', half([1], 2, 0), 'more or fewer bytes than its shape asks for'],
    ['has too few bytes', half([2], 0, 2), 'more or fewer bytes than its shape asks for'],
  ])('when a tensor %s', (_, entry, message) =>
    expect(() => readSafetensors(file({ a: entry }, [0, 0]))('a')).toThrow(message),
  );
});
