import { beforeAll, describe, expect, test } from 'vitest';
import { articleId } from '../../src/domain/article.js';
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

describe('an article for a role', () => {
  const common = { ferry: '# The ferry\n\nThe ferry leaves the northern quay at seven.' };
  const own = serversInMemory();
  const bot = withBot(common, own);
  const asked = async (who: string, question: string) => {
    const message = shown(await bot().discord.as(who).slash('ask', { question }));
    return { text: messageText(message), isPrivate: screen.isPrivate(message) };
  };
  beforeAll(() => {
    const { discord } = bot();
    const keepers = discord.server().role('Keepers');
    discord.server().give('cleo', 'Keepers');
    own.put(
      discord.guildId,
      'vault-plan',
      '# The vault plan\n\n## How to open the marblevault quietly\n\nOpen the marblevault by turning the lamp twice, quietly.',
      { audience: keepers },
    );
  });

  test('gives no word in front of everybody that a slip is read as', async () => {
    const { text, isPrivate } = await asked(
      'cleo',
      'When does the ferry leave the northern quay at seven, marblevalut?',
    );
    expect([text.includes('marblevault'), isPrivate]).toEqual([true, true]);
    const slip = await asked('cleo', 'When does the ferry leave the nothern quay?');
    expect([slip.text.includes('northern'), slip.isPrivate]).toEqual([true, false]);
  });
  test('is not named where an article for everybody is replaced by it', async () => {
    const { guildId } = bot().discord;
    const replacedBy = articleId('vault-plan') ?? null;
    own.put(guildId, 'lamps', '# Lamps\n\nThe lamps of the harbour burn whale oil.', { replacedBy });
    const { text } = await asked('ada', 'What do the lamps of the harbour burn?');
    expect(text).toContain('outdated');
    expect(text).not.toContain('vault-plan');
  });
});
