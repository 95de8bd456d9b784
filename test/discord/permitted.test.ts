import { expect, test } from 'vitest';
import { declinedBy } from '../../src/discord/permitted.js';
import { createLimits } from '../../src/discord/limits.js';

test('whom the operator does not answer is told so, in a server or by name', async () => {
  const limits = createLimits({ person: 3, server: 3, blocked: ['666', '777'] });
  for (const asker of [{ id: '666' }, { id: '1', server: '777' }])
    expect(declinedBy(await limits.admit(asker), 'en')).toContain('I do not answer you here.');
  expect(declinedBy(await limits.admit({ id: '1' }), 'en')).toBeUndefined();
});
