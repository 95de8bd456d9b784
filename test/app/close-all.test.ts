import { describe, expect, test } from 'vitest';
import { closeAll, type Part } from '../../src/app/close-all.js';
import { handClock } from '../support/app/hand-clock.js';

/** Notes in which order parts begin and end to close, and what is logged. */
function closing() {
  const clock = handClock();
  const notes: string[] = [];
  const logged: unknown[] = [];
  const write = (fields: object, message: string) => void logged.push({ ...fields, message });
  const log = { info: write, warn: write, error: write };
  const part = (name: string, work: () => Promise<unknown> = async () => undefined): Part => ({
    name,
    async close() {
      notes.push(`${name} begins`);
      await work();
      notes.push(`${name} ends`);
    },
  });
  const hang = async () => new Promise(() => undefined);
  return {
    clock,
    notes,
    logged,
    part,
    hang,
    close: async (...steps: readonly Part[][]) => closeAll(steps, log, clock),
  };
}

describe('closing everything', () => {
  test('closes one step after the other', async () => {
    const { part, notes, close } = closing();
    await close([part('one')], [part('two')]);
    expect(notes).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
  test('closes the parts of a step together', async () => {
    const { part, notes, close } = closing();
    await close([part('one'), part('two')]);
    expect(notes).toEqual(['one begins', 'two begins', 'one ends', 'two ends']);
  });
  test('goes on when a part fails, and says which', async () => {
    const { part, notes, logged, close } = closing();
    await close([part('one', async () => Promise.reject(new Error('It is stuck.')))], [part('two')]);
    expect([notes.at(-1), logged]).toEqual([
      'two ends',
      [expect.objectContaining({ part: 'one', message: 'a part did not close as it should' })],
    ]);
  });
  test('goes on when a part fails before it begins', async () => {
    const { part, notes, close } = closing();
    const bug: Part = {
      name: 'a bug',
      close() {
        throw new Error('It was never opened.');
      },
    };
    await close([bug], [part('two')]);
    expect(notes).toEqual(['two begins', 'two ends']);
  });
  test('is over after 8 seconds, and says what hangs', async () => {
    const { part, hang, logged, clock, close } = closing();
    let over = false;
    const closed = close([part('one', hang), part('two')], [part('three')]).then(() => (over = true));
    await clock.pass(7_999);
    expect([over, logged]).toEqual([false, []]);
    await clock.pass(1);
    await closed;
    expect(logged).toEqual([{ open: ['one'], message: 'some parts do not close, and are left as they are' }]);
  });
  test('says nothing later when all is closed', async () => {
    const { part, logged, clock, close } = closing();
    await close([part('one')]);
    await clock.pass(10_000);
    expect(logged).toEqual([]);
  });
});
