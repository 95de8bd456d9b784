import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { errorFields } from '../../../src/discord/protocol/log.js';

const TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5';

function refused(url: string): DiscordAPIError {
  const raw = { code: 10_062, message: 'Unknown interaction' };
  return new DiscordAPIError(raw, 10_062, 404, 'POST', url, { body: { data: 'my question' }, files: undefined });
}

describe('errorFields', () => {
  test('keeps of a refusal its code, status, method and route', () => {
    expect(
      errorFields(refused(`https://discord.com/api/v10/interactions/123456/${TOKEN}/callback?with_response=false`)),
    ).toEqual({
      name: 'DiscordAPIError',
      code: 10_062,
      status: 404,
      method: 'POST',
      route: '/api/v10/interactions/:id/:token/callback',
      reason: 'Unknown interaction',
    });
  });

  test.each([TOKEN, 'abc', 'callback2', 'x.y-z_w'])('keeps no token, whatever it looks like: %s', (token) => {
    const logged = JSON.stringify(errorFields(refused(`https://discord.com/api/v10/interactions/1/${token}/callback`)));
    expect(logged).not.toContain(`/${token}/`);
  });

  test('keeps nothing of what was sent', () => {
    expect(JSON.stringify(errorFields(refused('https://discord.com/api/v10/webhooks/1/2')))).not.toContain('question');
  });

  test('keeps message and stack of an error in the program', () => {
    expect(errorFields(new TypeError('No index.'))).toMatchObject({ name: 'TypeError', message: 'No index.' });
  });
});
