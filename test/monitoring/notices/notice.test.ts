import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/content/fault.js';
import {
  articlesNotice,
  feedsNotice,
  meaningNotice,
  type Notice,
  startsNotice,
} from '../../../src/monitoring/notices/notice.js';

const fault = (file: string, line = 1): Fault => ({
  code: 'body',
  file,
  line,
  message: 'the article has no title',
  remedy: 'Write one.',
});

/** `heading: item; item`, or the sentence. */
function told(notice: Notice | undefined): string | undefined {
  if (notice === undefined || notice.kind === 'over') return notice?.sentence;
  return `${notice.heading}: ${notice.items.map(({ name, text }) => `${name}: ${text}`).join('; ')}`;
}

describe('moderators are told of', () => {
  test.each([
    ['no fault', [], 'All article files are in order again.'],
    ['one', [fault('/lib/a.md', 3)], 'An article file has a fault: a.md, line 3: the article has no title. Write one.'],
    [
      'several of one file',
      [fault('/lib/x/a.md', 3), fault('/lib/x/a.md', 4), fault('/lib/x/a.md', 5)],
      'An article file has a fault: x/a.md, line 3: the article has no title. Write one. (and 2 more)',
    ],
    [
      'several files',
      [fault('/lib/a.md'), fault('/lib/b.md')],
      '2 article files have faults: a.md, line 1: the article has no title. Write one.; b.md, line 1: the article has no title. Write one.',
    ],
    [
      'the folder',
      [fault('/lib')],
      'An article file has a fault: the folder of the articles: the article has no title. Write one.',
    ],
  ])('%s of the articles', (_what, faults, text) => expect(told(articlesNotice(faults, '/lib'))).toBe(text));

  test('100,000 faults of one file soon', () => {
    const faults = Array.from({ length: 100_000 }, (_, line) => fault('/lib/a.md', line + 1));
    expect(told(articlesNotice(faults, '/lib'))).toContain('(and 99999 more)');
  });

  test.each([
    [{ name: 'loading' }, undefined],
    [{ name: 'ready' }, 'Questions are answered by meaning again.'],
    [{ name: 'off' }, 'Questions are answered by words alone, as the settings or the articles want it.'],
    [{ name: 'away', times: 1, reason: 'It ended.' }, undefined],
    [{ name: 'away', times: 2, reason: 'It ended.' }, undefined],
    [
      { name: 'away', times: 3, reason: 'It ended.' },
      'Questions are answered by words alone: The process that finds passages by meaning ends again and again: It ended.',
    ],
    [
      { name: 'failed', reason: 'The model is not there. Install it.' },
      'Questions are answered by words alone: Passages cannot be found by meaning: The model is not there. Install it.',
    ],
  ] as const)('meaning that is %j', (state, text) => expect(told(meaningNotice(state))).toBe(text));

  test.each([
    ['none', [], 'All feeds can be read again.'],
    ['one that failed once', [{ name: 'Town', why: 'it did not answer', times: 1 }], 'All feeds can be read again.'],
    [
      'one that failed twice',
      [{ name: 'Town', why: 'the site refuses it', times: 2 }],
      'A feed cannot be read: Town: the site refuses it.',
    ],
    [
      'several',
      [
        { name: 'Town', why: 'it did not answer', times: 3 },
        { name: 'feeds.yaml:3', why: 'this is no address', times: Number.POSITIVE_INFINITY },
      ],
      '2 feeds cannot be read: Town: it did not answer.; feeds.yaml:3: this is no address.',
    ],
  ])('feeds that fail: %s', (_what, failing, text) => expect(told(feedsNotice(failing))).toBe(text));

  test.each([
    [true, 'The bot ends again and again: '],
    [false, 'Nothing has ended the bot for a quarter of an hour.'],
  ])('a crash loop: %s', (isLoop, text) => expect(told(startsNotice(isLoop))).toBe(text));
});
