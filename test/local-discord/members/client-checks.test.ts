import { expect, test } from 'vitest';
import { withBot } from '../with-bot.js';

test.each([
  ['an unknown command', 'nothing', {}, /no command \/nothing/u],
  ['a missing question', 'ask', {}, /needs the option “question”/u],
  ['an unknown option', 'ask', { question: 'q', colour: 'red' }, /no option “colour”/u],
  ['a question over its length', 'ask', { question: 'x'.repeat(301) }, /over 300/u],
  ['an empty question', 'ask', { question: ' ' }, /empty/u],
  ['a text where a number belongs', 'ask', { question: 'q', count: 'two' }, /not of the option's type/u],
  ['a number out of range', 'ask', { question: 'q', count: 4 }, /more than 3/u],
  ['a value that is none of the choices', 'ask', { question: 'q', style: 'mla' }, /none of the choices/u],
])('%s is not sent', async (_what, command, options, reason) => {
  const { discord } = await withBot(async () => undefined);
  await expect(discord.as().slash(command, options)).rejects.toThrow(reason);
});

test('a command for servers is not offered in direct messages', async () => {
  const { discord } = await withBot(async () => undefined);
  await expect(discord.as().slash('here', {}, { dm: true })).rejects.toThrow(/not offered in direct messages/u);
});
