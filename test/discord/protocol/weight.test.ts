import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/discord/protocol/limits.js';
import { weight } from '../../../src/discord/protocol/message.js';

describe('weight', () => {
  test('counts characters where they are the tighter limit', () => {
    expect(weight('x'.repeat(1_000))).toBe(1_000);
  });

  test('counts bytes where they are the tighter limit', () => {
    expect(weight('水'.repeat(1_000))).toBe(Math.ceil((3_012 * LIMITS.text) / LIMITS.bytes));
  });

  test('keeps both limits for texts whose weights add up to the one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 400 })), (texts) => {
        const total = texts.reduce((sum, text) => sum + weight(text), 0);
        const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + LIMITS.bytesForEach, 0);
        expect(total * LIMITS.bytes).toBeGreaterThanOrEqual(bytes * LIMITS.text);
        expect(total).toBeGreaterThanOrEqual(texts.join('').length);
      }),
    );
  });
});
