import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { createClient } from '../../src/discord/client.js';
import { messageText } from '../support/message-text.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';
import { servicesOver } from '../support/discord/services-over.js';

const { shown, isPrivate, idOf } = screen;

let bot: Awaited<ReturnType<typeof startBot>>;

test('is no more ready as soon as it is to stop', async () => {
  const states: string[] = [];
  const { client, discord } = await startBot({
    observe: (event) => {
      if (event.kind === 'gateway') states.push(event.state);
    },
  });
  await client.stop();
  await discord.stop();
  expect(states).toEqual(['connected', 'stopping']);
});

describe('the bot on a Discord of this machine', () => {
  beforeEach(async () => {
    bot = await startBot();
  });

  afterEach(async () => {
    await bot.stop();
    const { violations } = bot.discord;
    if (violations.length > 0) throw new Error(`Discord would have refused: ${JSON.stringify(violations)}`);
  });

  test('answers a question in public with the passage and its source', async () => {
    const message = shown(await bot.discord.as('ada').slash('ask', { question: 'When were the gates built?' }));
    expect(messageText(message)).toContain('> The gates were built in 1962, after the great flood.');
    expect(messageText(message)).toContain('Delta Courier');
    expect(isPrivate(message)).toBe(false);
  });

  test('answers in private when asked to', async () => {
    const message = shown(await bot.discord.as('ada').slash('ask', { question: 'When?', private: true }));
    expect(isPrivate(message)).toBe(true);
  });

  test('answers in a direct message', async () => {
    const message = shown(await bot.discord.as('ada').slash('ask', { question: 'When?' }, { dm: true }));
    expect(messageText(message)).toContain('1962');
  });

  test('refuses with the words that a library without articles deserves', async () => {
    bot.articles = [];
    const message = shown(await bot.discord.as('ada').slash('summary', { article: 'gates' }));
    expect(messageText(message)).toContain('There are no articles to look in yet.');
    expect(isPrivate(message)).toBe(true);
  });

  test('cites a quoted passage to the one who presses, in private, with its paragraph', async () => {
    const answer = shown(await bot.discord.as('ada').slash('ask', { question: 'When?' }));
    const citation = shown(await bot.discord.as('ben').press(answer, idOf(answer, 'Cite')));
    expect(messageText(citation)).toContain('(Marsh, 2023, para. 1)');
    expect(isPrivate(citation)).toBe(true);
  });

  test('says so when the passage has changed since the button was posted', async () => {
    const answer = shown(await bot.discord.as('ada').slash('ask', { question: 'When?' }));
    bot.articles = [build.article({ paragraphs: ['Everything is new.'] })];
    const told = shown(await bot.discord.as('ada').press(answer, idOf(answer, 'Cite')));
    expect(messageText(told)).toContain('has changed since this was posted');
  });

  test('still knows its buttons after a restart', async () => {
    const answer = shown(await bot.discord.as('ada').slash('ask', { question: 'When?' }));
    await bot.client.stop();
    const { api, token } = bot.discord;
    const services = async () => servicesOver(bot.articles);
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const again = createClient({ token, api, log: quiet, services, commands: COMMANDS, clock: createManualClock() });
    await again.start();
    const citation = shown(await bot.discord.as('ada').press(answer, idOf(answer, 'Cite')));
    await again.stop();
    expect(messageText(citation)).toContain('The gates that held');
  });

  test('changes the style of a citation in place and attaches a file for a reference manager', async () => {
    const ada = bot.discord.as('ada');
    const citation = shown(await ada.slash('source', { article: 'flood-gates' }));
    const changed = await ada.select(citation, idOf(citation, 'Another style'), ['bibtex']);
    expect(changed.kind).toBe('updated');
    expect(shown(changed).attachments.map(({ filename }) => filename)).toEqual(['flood-gates.bib']);
  });

  test('takes the file away again with the next style', async () => {
    const ada = bot.discord.as('ada');
    const file = shown(await ada.slash('source', { article: 'flood-gates', style: 'ris' }));
    const reference = shown(await ada.select(file, idOf(file, 'Another style'), ['mla']));
    expect(reference.attachments).toEqual([]);
  });

  test('gives somebody else a private copy instead of changing what another asked for', async () => {
    const citation = shown(await bot.discord.as('ada').slash('source', { article: 'flood-gates' }));
    const copy = await bot.discord.as('ben').select(citation, idOf(citation, 'Another style'), ['mla']);
    expect(copy.kind).toBe('message');
    expect(isPrivate(shown(copy))).toBe(true);
  });

  test('turns the pages of the library for the one who asked', async () => {
    bot.articles = Array.from({ length: 12 }, (_, n) =>
      build.article({ id: `gates-${n}`, citation: { title: `Gates ${n}` } }),
    );
    const ada = bot.discord.as('ada');
    const first = shown(await ada.slash('articles'));
    const second = await ada.press(first, idOf(first, 'Next'));
    expect(second.kind).toBe('updated');
    expect(messageText(shown(second))).toContain('page 2 of 2');
  });

  test('opens an article chosen from the list, to the one who chose it', async () => {
    const list = shown(await bot.discord.as('ada').slash('articles'));
    const summary = shown(await bot.discord.as('ben').select(list, idOf(list, 'Open one of these'), ['flood-gates']));
    expect(messageText(summary)).toContain('The gates that held');
    expect(isPrivate(summary)).toBe(true);
  });

  test('changes the length of a summary in place', async () => {
    const ada = bot.discord.as('ada');
    const summary = shown(await ada.slash('summary', { article: 'flood-gates' }));
    const longer = await ada.press(summary, idOf(summary, 'Shorter'));
    expect(longer.kind).toBe('updated');
  });

  test('does not put a problem in the place of what everybody can read', async () => {
    const ada = bot.discord.as('ada');
    const summary = shown(await ada.slash('summary', { article: 'flood-gates' }));
    bot.articles = [build.article({ id: 'another' })];
    const told = await ada.press(summary, idOf(summary, 'Shorter'));
    expect(told.kind).toBe('message');
    expect(isPrivate(shown(told))).toBe(true);
  });

  test('suggests articles by what is typed', async () => {
    const choices = await bot.discord.as('ada').autocomplete('summary', { article: 'gates th' }, 'article');
    expect(choices).toEqual([{ name: 'The gates that held', value: 'flood-gates' }]);
  });

  test('helps in private, with all commands', async () => {
    const message = shown(await bot.discord.as('ada').slash('help'));
    expect(messageText(message)).toMatch(/\/ask[^]*\/summary[^]*\/source[^]*\/articles/u);
    expect(isPrivate(message)).toBe(true);
  });

  test('reads the services once for each interaction', async () => {
    const before = bot.services;
    await bot.discord.as('ada').slash('ask', { question: 'When?' });
    expect(bot.services - before).toBe(1);
  });

  test('logs no question', async () => {
    await bot.discord.as('ada').slash('ask', { question: 'Is my secret safe?' });
    expect(bot.logged.join('\n')).not.toContain('secret');
  });

  test('comes back after the connection broke', async () => {
    bot.discord.gateway.drop();
    const message = shown(await bot.discord.as('ada').slash('ask', { question: 'When?' }));
    expect(messageText(message)).toContain('1962');
  });
});
