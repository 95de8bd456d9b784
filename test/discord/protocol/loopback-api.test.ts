import { describe, expect, test } from 'vitest';
import { loopbackApi } from '../../../src/discord/protocol/rest-client.js';

describe('loopbackApi', () => {
  test.each(['http://127.0.0.1:4000/api', 'http://localhost:4000/api', 'http://[::1]:4000/api'])('takes %s', (api) => {
    expect(loopbackApi(api)).toBe(api);
  });

  test.each([
    'https://discord.example/api',
    'http://127.0.0.1.evil.example/api',
    'http://10.0.0.1/api',
    'http://0.0.0.0/api',
    'http://user:word@127.0.0.1/api',
    'file:///127.0.0.1',
    'nonsense',
    '',
  ])('refuses "%s", where the token would be sent', (api) => {
    expect(() => loopbackApi(api)).toThrow('must be on this machine');
  });
});
