import { expect, test } from 'vitest';
import { askPerson } from '../../src/commands/ask-person.js';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { services } from '../support/services.js';

const lock = await services({ lock: '# The second lock\n\nPassing the lock costs a barge twelve crowns.\n' });
const asker = { id: '1', server: '2', channel: '3', roles: [], manages: false, moderates: false, locale: 'en-US' };
const given = (person: { role: string | null; channel: string | null } | null) => ({
  ...lock,
  asker,
  ownsMessage: true,
  settings: { ...DEFAULT_SETTINGS, person },
});
const question = 'Who paints the zebra?';

test('goes to the channel that was chosen, or else to where it was asked', async () => {
  expect(await askPerson.run({ question }, given({ role: '4', channel: '5' }))).toMatchObject({
    kind: 'handed-on',
    to: { role: '4', channel: '5' },
    from: { id: '1', channel: '3' },
  });
  expect(await askPerson.run({ question }, given({ role: '4', channel: null }))).toMatchObject({
    to: { channel: '3' },
  });
});
test('is answered instead when the articles say it meanwhile', async () => {
  const asked = { question: 'What does passing the lock cost a barge?' };
  expect(await askPerson.run(asked, given({ role: '4', channel: null }))).toMatchObject({ kind: 'answered' });
});
test('is not counted once more', async () => {
  const counted: unknown[] = [];
  const counting = {
    ...given({ role: '4', channel: null }),
    countRefusal: (refusal: unknown) => void counted.push(refusal),
  };
  await askPerson.run({ question }, counting);
  expect(counted).toEqual([]);
});
