import { describe, expect, test } from 'vitest';
import { createSharedVectors } from '../../../src/search/semantic/shared-vectors.js';

const vectors = {
  whole: new Int8Array(),
  sentences: new Int8Array(),
  tokens: new Int8Array(),
  starts: Uint16Array.of(0),
};
const one = { key: 'constructor', vectors };

describe('held vectors', () => {
  test('are there while they are held', () => {
    const held = createSharedVectors();
    held.hold([one]);
    expect(held.get('constructor')).toBe(vectors);
  });
  test('are not there before', () => expect(createSharedVectors().get('constructor')).toBeUndefined());
  test('are gone when they are let go', () => {
    const held = createSharedVectors();
    held.hold([one])();
    expect(held.get('constructor')).toBeUndefined();
  });
  test('stay as long as another holds them', () => {
    const held = createSharedVectors();
    const release = held.hold([one]);
    held.hold([{ ...one }]);
    release();
    expect(held.get('constructor')).toBe(vectors);
  });
  test('that one holds twice are gone when it lets go', () => {
    const held = createSharedVectors();
    held.hold([one, one])();
    expect(held.get('constructor')).toBeUndefined();
  });
});
