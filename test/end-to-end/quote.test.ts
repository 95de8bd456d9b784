import { describe, expect, test } from 'vitest';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate } = screen;
const TRUE = 'Footnote is a Discord bot that answers questions about a library of articles';
const CHECK = 'Check this quote';

describe('/quote with the bundled library', () => {
  const bot = withBot();
  const checked = async (text: string, more: Readonly<Record<string, string | boolean>> = {}) =>
    shown(
      await bot()
        .discord.as()
        .slash('quote', { text, ...more }),
    );

  test('says in public that the articles have the words, and where', async () => {
    const message = await checked(TRUE);
    expect([isPrivate(message), messageText(message)]).toEqual([
      false,
      expect.stringMatching(/Word for word[^]*> Footnote is a Discord bot[^]*“About Footnote[^]*paragraph 1/u),
    ]);
  });

  test('shows what was changed', async () => {
    const message = await checked(TRUE.replace('articles', 'recipes'));
    expect(messageText(message)).toContain('**articles** ~~recipes~~');
  });

  test('answers in private when that was asked for', async () => {
    expect(isPrivate(await checked(TRUE, { private: true }))).toBe(true);
  });

  test('suggests articles', async () => {
    const choices = await bot().discord.as().autocomplete('quote', { text: TRUE, article: 'priv' }, 'article');
    expect(choices.map(({ value }) => value)).toContain('privacy');
  });

  test.each([
    '@everyone <@123456789012345678> **[a](https://evil.example)** ~~x~~ ||y|| ```z``` :wave: <#1>',
    `${TRUE} ~~**@everyone**~~ [click](https://evil.example)`,
    'gates '.repeat(600),
    '# '.repeat(1_900),
    '*_~'.repeat(1_300),
  ])('lets nothing break out of its message: %s', async (text) => {
    const message = await checked(text);
    expect(messageText(message).length).toBeLessThanOrEqual(4_000);
  });

  test.each([{}, { dm: true }])('checks a message from its menu, in private: %j', async (place) => {
    const said = bot()
      .discord.as('ben')
      .say(`Is that so?\n> ${TRUE.replace('Discord', 'Telegram')}\n> — Ada`, [], place);
    const member = bot().discord.as('dm' in place ? 'ben' : 'ada');
    const message = shown(await member.onMessage(CHECK, said));
    expect([isPrivate(message), messageText(message)]).toEqual([
      true,
      expect.stringContaining('**Discord** ~~Telegram~~'),
    ]);
  });

  test('says that a message without text has none', async () => {
    const said = bot()
      .discord.as('ben')
      .say('', [{ name: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array(1) }]);
    expect(messageText(shown(await bot().discord.as('ada').onMessage(CHECK, said)))).toContain(
      'This message has no text.',
    );
  });
});
