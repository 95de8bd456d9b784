import { describe, expect, test } from 'vitest';
import { sentAt, timeText } from '../../../local-discord/page/time-text.js';

const NOW = new Date(2026, 2, 10, 0, 5);

describe('when a message was sent', () => {
  test.each([
    [new Date(2026, 2, 10, 0, 1), 'Today at 00:01'],
    [new Date(2026, 2, 9, 23, 59), 'Yesterday at 23:59'],
    [new Date(2026, 2, 8, 23, 59), '08/03/2026 23:59'],
  ])('is said of %s as days go, not hours', (moment, expected) => {
    expect(sentAt(moment, NOW)).toBe(expected);
  });
});

describe('a timestamp', () => {
  test.each([
    [-100, '2 minutes ago'],
    [3600 * 3, 'in 3 hours'],
    [0, 'now'],
    [-86_400, 'yesterday'],
  ])('%i seconds from now is said from now', (seconds, expected) => {
    expect(timeText(new Date(NOW.getTime() + seconds * 1000), 'R', NOW)).toBe(expected);
  });

  test('is a date in words in style D', () => {
    expect(timeText(NOW, 'D', NOW)).toBe('March 10, 2026');
  });
});
