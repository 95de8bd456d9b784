import { expect, test } from 'vitest';
import { observeAll } from '../../src/monitoring/bot-event.js';

test('who watches and fails costs nothing to the bot or to the others', () => {
  const heard: string[] = [];
  const observe = observeAll(
    [
      () => {
        throw new Error('broken');
      },
      ({ kind }) => void heard.push(kind),
    ],
    (error) => heard.push(String(error)),
  );
  observe({ kind: 'indexed' });
  expect(heard).toEqual(['Error: broken', 'indexed']);
});
