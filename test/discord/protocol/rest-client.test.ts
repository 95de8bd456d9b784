import { createRequire } from 'node:module';
import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { DiscordAPIError as ClientAPIError, HTTPError as ClientHTTPError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { apiError, httpError } from '../../../src/discord/protocol/rest-client.js';

const raw = { code: 10_062, message: 'Unknown interaction' };
const request = { body: undefined, files: undefined };
const refusals = [DiscordAPIError, ClientAPIError].map((kind) => new kind(raw, 10_062, 404, 'POST', '/x', request));
const failures = [HTTPError, ClientHTTPError].map((kind) => new kind(502, 'Bad Gateway', 'POST', '/x', request));

describe('the errors of a REST client', () => {
  // Should this fail, the packages have become one and the two functions can become `instanceof`.
  test('are of other classes in the running bot, which loads the other build of the package', () => {
    const { DiscordAPIError: required } = createRequire(import.meta.url)('@discordjs/rest') as {
      DiscordAPIError: unknown;
    };
    expect(ClientAPIError).toBe(required);
    expect(ClientAPIError).not.toBe(DiscordAPIError);
  });

  test.each(refusals)('are known as Discord’s refusals whichever client threw them', (error) => {
    expect([apiError(error), httpError(error)]).toEqual([error, undefined]);
  });

  test.each(failures)('are known as answers of something else whichever client threw them', (error) => {
    expect([apiError(error), httpError(error)]).toEqual([undefined, error]);
  });

  test('are told from every other error', () => {
    expect([apiError(new Error('No.')), httpError(new Error('No.'))]).toEqual([undefined, undefined]);
  });
});
