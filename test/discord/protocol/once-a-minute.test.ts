import { describe, expect, test } from 'vitest';
import { onceAMinute } from '../../../src/discord/protocol/log.js';
import { createManualClock } from '../../local-discord/manual-clock.js';

function written() {
  const lines: unknown[] = [];
  const clock = createManualClock();
  const not = () => {
    throw new Error('It is a warning.');
  };
  const log = { info: not, warn: (fields: object) => lines.push(fields), error: not };
  return { lines, clock, note: onceAMinute(log, 'warn', 'the connection broke', clock) };
}

describe('a line at most once a minute', () => {
  test('is written at once the first time', () => {
    const { lines, note } = written();
    note({ shard: 0 });
    expect(lines).toEqual([{ shard: 0 }]);
  });

  test('is written again after a minute, with the last fields and how often it happened', () => {
    const { lines, note, clock } = written();
    for (const shard of [0, 1, 2, 3]) note({ shard });
    clock.advance(59_999);
    expect(lines).toHaveLength(1);
    clock.advance(1);
    expect(lines).toEqual([{ shard: 0 }, { shard: 3, times: 3 }]);
  });

  test('is not written when nothing happened in the minute', () => {
    const { lines, note, clock } = written();
    note();
    clock.advance(180_000);
    expect(lines).toHaveLength(1);
  });

  test('is written at once again after a quiet minute', () => {
    const { lines, note, clock } = written();
    note();
    clock.advance(60_000);
    note({ shard: 9 });
    expect(lines).toEqual([{}, { shard: 9 }]);
  });
});
