import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSegment, writeSegment } from '../../../src/search/semantic/vector-cache.js';

const ENTRIES = new Map([
  ['first', Uint8Array.of(1, 2, 3)],
  ['nothing', Uint8Array.of()],
  ['constructor', Uint8Array.of(255)],
]);
const asArrays = (entries: ReadonlyMap<string, Uint8Array> | undefined) =>
  entries && Array.from(entries, ([key, bytes]) => [key, [...bytes]]);
const changed = (at: number) => {
  const bytes = Uint8Array.from(writeSegment(ENTRIES));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

describe('a segment', () => {
  test('gives back what was written, in its order', () =>
    expect(asArrays(readSegment(writeSegment(ENTRIES)))).toEqual(asArrays(ENTRIES)));
  test('gives back any entries', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array())), (pairs) => {
        const entries = new Map(pairs);
        expect(asArrays(readSegment(writeSegment(entries)))).toEqual(asArrays(entries));
      }),
    ));
  test('may have no entries', () => expect(readSegment(writeSegment(new Map()))?.size).toBe(0));
  test('can lie anywhere in memory', () => {
    const bytes = writeSegment(ENTRIES);
    const longer = new Uint8Array(bytes.length + 7);
    longer.set(bytes, 7);
    expect(asArrays(readSegment(longer.subarray(7)))).toEqual(asArrays(ENTRIES));
  });
  test('is the same bytes for the same entries', () => expect(writeSegment(ENTRIES)).toEqual(writeSegment(ENTRIES)));
});

describe('what is no segment is noticed', () => {
  test('when any one byte was changed', () => {
    const wrong = Array.from(writeSegment(ENTRIES).keys()).filter((at) => readSegment(changed(at)) !== undefined);
    expect(wrong).toEqual([]);
  });
  test('when it was cut off anywhere', () => {
    const bytes = writeSegment(ENTRIES);
    const wrong = Array.from(bytes.keys()).filter((length) => readSegment(bytes.subarray(0, length)) !== undefined);
    expect(wrong).toEqual([]);
  });
  test('when something was appended', () =>
    expect(readSegment(Buffer.concat([writeSegment(ENTRIES), Uint8Array.of(0)]))).toBeUndefined());
  test('when it is another file', () =>
    expect(readSegment(new TextEncoder().encode('A letter to the editor. '.repeat(20)))).toBeUndefined());
  test('whatever the bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readSegment(bytes)).toBeUndefined();
      }),
    ));
});
