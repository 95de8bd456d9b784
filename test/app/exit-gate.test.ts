import { describe, expect, test } from 'vitest';
import { closeGate, createExitGate, gated, passGate } from '../../src/app/exit-gate.js';
import { createHashedEmbedder } from '../support/hashed-embedder.js';

describe('the gate', () => {
  test('lets work through', async () => expect(await passGate(createExitGate(), async () => 'done')).toBe('done'));
  test('hands a failure on', async () =>
    expect(passGate(createExitGate(), async () => Promise.reject(new Error('no vectors')))).rejects.toThrow(
      'no vectors',
    ));
  test('lets no work through when it is closed', async () => {
    const gate = createExitGate();
    closeGate(gate);
    await expect(passGate(gate, async () => 'done')).rejects.toThrow('The process is ending.');
  });
  test('is closed at once when there is no work', () => {
    const gate = createExitGate();
    const began = performance.now();
    closeGate(gate);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
  test('is closed at once after work that failed', async () => {
    const gate = createExitGate();
    await passGate(gate, async () => Promise.reject(new Error('no vectors'))).catch(() => undefined);
    const began = performance.now();
    closeGate(gate);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('an embedder behind the gate', () => {
  test('embeds while it is open', async () => {
    const embedder = createHashedEmbedder();
    expect(await gated(embedder, createExitGate()).embed([['ship']])).toEqual(await embedder.embed([['ship']]));
  });
  test('does not when it is closed', async () => {
    const gate = createExitGate();
    closeGate(gate);
    await expect(gated(createHashedEmbedder(), gate).embed([['ship']])).rejects.toThrow('The process is ending.');
  });
});
