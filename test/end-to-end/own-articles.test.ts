import { describe, expect, test } from 'vitest';
import { serversInMemory } from '../support/app/servers-in-memory.js';
import { screen } from '../support/discord/screen.js';
import { messageText } from '../support/message-text.js';
import { withBot } from './with-bot.js';

const { shown } = screen;
const source = serversInMemory();

describe('a server with articles of its own', () => {
  const bot = withBot({ ferry: '# The ferry\n\nThe ferry leaves the northern quay at seven.' }, source);
  const ask = async (question: string) =>
    messageText(shown(await bot().discord.as().slash('ask', { question }))).replaceAll('*', '');
  const QUESTION = 'When does the guild raid the lighthouse?';

  test('is answered from them as soon as they are there, and from what is common too', async () => {
    const { guildId } = bot().discord;
    expect(await ask(QUESTION)).not.toContain('Tuesday');
    source.put(guildId, 'raid', '# Raid nights\n\nThe guild raids the lighthouse on Tuesday.');
    source.put(
      '222222222222222222',
      'vault',
      '# The vault\n\nThe guild raids the vault of lighthouse keepers on Friday.',
    );
    expect(await ask(QUESTION)).toContain('The guild raids the lighthouse on Tuesday.');
    expect(await ask('When does the ferry leave the northern quay?')).toContain('at seven');
    source.put(guildId, 'raid', '# Raid nights\n\nThe guild raids the lighthouse on Sunday.');
    expect(await ask(QUESTION)).toContain('on Sunday');
  });
  test('is suggested their titles, and no other server’s', async () => {
    const choices = await bot().discord.as().autocomplete('source', { article: '' }, 'article');
    expect(choices.map(({ value }) => value)).toEqual(['ferry', 'raid']);
  });
});
