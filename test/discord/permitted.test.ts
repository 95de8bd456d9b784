import { expect, test } from 'vitest';
import type { Response } from '../../src/commands/reply.js';
import { barredBy, declinedBy } from '../../src/discord/permitted.js';
import { createLimits } from '../../src/discord/limits.js';

test('whom the operator does not answer is told so, in a server or by name', async () => {
  const limits = createLimits({ person: 3, server: 3, blocked: ['666', '777'] });
  for (const asker of [{ id: '666' }, { id: '1', server: '777' }])
    expect(declinedBy(await limits.admit(asker), 'en')).toContain('I do not answer you here.');
  expect(declinedBy(await limits.admit({ id: '1' }), 'en')).toBeUndefined();
});

test('people are called once in ten minutes by one person, and never with what is not for all', async () => {
  const limits = createLimits({ person: 3, server: 3, blocked: [] });
  const asker = { id: '1', roles: [], manages: false, moderates: false, locale: 'en' };
  const barred = async (limited: boolean) =>
    barredBy(HANDED_ON, { mode: 'update', limited, asker, limits, locale: 'en' });
  expect(await barred(true)).toContain('from an article that not everybody here may see');
  expect(await barred(false)).toBeUndefined();
  expect(await barred(false)).toMatch(/\d/u);
});

const HANDED_ON: Response = {
  kind: 'handed-on',
  refusal: { kind: 'not-answered', question: 'Who?', nearest: [], confidence: 0, missing: [], corrections: [] },
  to: { role: '5', channel: '6' },
  from: { id: '1', channel: '6' },
};
