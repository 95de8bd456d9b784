import { HTTPError, RateLimitError } from '@discordjs/rest';
import { RateLimitError as ClientRateLimitError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { closedForGood, startFailure } from '../../src/discord/start-failure.js';

const coded = (code: unknown) => Object.assign(new Error('secret'), { code });
const told = (error: unknown) => startFailure(error).message;

describe('a connection that Discord has closed for good', () => {
  test.each([
    [4004, 'The token is not valid any more: copy it anew from the Bot page'],
    [4014, 'MESSAGE_TEXTS=on needs the Message Content Intent: switch it on'],
    [4012, 'Look for a newer version of Footnote'],
    [4999, 'Look for a newer version of Footnote'],
  ])('is told of with what to do: %d', (code, words) => expect(closedForGood(code)).toContain(words));
});

describe('why Discord could not be reached', () => {
  test.each([
    ['ENOTFOUND', 'its name is not known'],
    ['EAI_AGAIN', 'no name server answers'],
    ['ECONNREFUSED', 'the connection was refused'],
    ['UND_ERR_SOCKET', 'the connection broke off'],
    ['UND_ERR_CONNECT_TIMEOUT', 'nothing answers there'],
    ['ENETUNREACH', 'no way leads there'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE_CERT', 'its certificate is not accepted'],
  ])('is said in words for %s', (code, words) =>
    expect(told(new Error('failed', { cause: coded(code) }))).toBe(
      `Discord could not be reached: ${words} (${code}). Check the network connection and try again.`,
    ),
  );
  test('is a code where there are no words for it', () =>
    expect(told(coded('EODD'))).toContain('could not be reached (EODD).'));
  test('is that nothing answered, and no number, when the client gave up', () =>
    expect(told(new DOMException('secret', 'AbortError'))).toContain(': it did not answer within 15 seconds.'));
  test('is left out where nobody knows it', () =>
    expect(told(new Error('secret'))).toBe(
      'Discord could not be reached. Check the network connection and try again.',
    ));
});

describe('an answer that is none', () => {
  test('is told by its status', () =>
    expect(told(new HTTPError(502, 'Bad Gateway', 'GET', '/x', { body: undefined, files: undefined }))).toBe(
      'Discord answered with status 502. Try again in a few minutes.',
    ));
  describe.each([RateLimitError, ClientRateLimitError])('by a rate limit', (Kind) => {
    test.each([
      [20_000, '20 seconds'],
      [86_400_050, '1441 minutes'],
      [0, 'a few minutes'],
      [Number.NaN, 'a few minutes'],
    ])('of %d ms says when to try again', (retryAfter, when) => {
      const limit = { timeToReset: 0, limit: 1, method: 'GET', hash: '', url: '', route: '', majorParameter: '' };
      const error = new Kind({ ...limit, global: false, retryAfter, sublimitTimeout: 0, scope: 'user' });
      expect(told(error)).toBe(`Discord takes no more requests of this bot for now. Try again in ${when}.`);
    });
  });
});
