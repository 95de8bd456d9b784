/** The whole bot on a library that is asked in the database: what people do with it is the same. */
import { afterAll, describe, expect, test } from 'vitest';
import { COMMON_KEY } from '../../src/app/index-library.js';
import { largeCommonLibrary } from '../../src/app/large-common-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { openPostgres, type Postgres } from '../../src/store/postgres/connection.js';
import { serversInMemory } from '../support/app/servers-in-memory.js';
import { readMarkdown } from '../support/discord/read-markdown.js';
import { screen } from '../support/discord/screen.js';
import { messageText } from '../support/message-text.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { written } from '../large-library/written.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate, idOf } = screen;
const URL = 'https://harbour.example/ferry';
const TICKETS = 'A ticket for the ferry costs four crowns, and children pay nothing.';
const FERRY = `---
title: The ferry
author: { literal: Harbour News }
container-title: Harbour News
issued: 2024-05-01
URL: ${URL}
---

The ferry leaves the northern quay at seven in the morning. It is painted white.

${TICKETS}

## In winter

No ferry leaves while there is ice. The harbour master says when it goes again.`;
const LOGS = Array.from({ length: 12 }, (_, at) =>
  written(`# Log of day ${at + 1}\n\nOn day ${at + 1} the keeper counted ${at + 20} gulls.`, `log-${at + 1}`),
);
/** Passages. */
const FITS = 2;

describe.skipIf(!hasPostgres)('a bot whose library is in the database', () => {
  let url = '';
  const opened: Postgres[] = [];
  /** By the bot. */
  let asked: Postgres | undefined;
  const servers = serversInMemory();
  const bot = withBot({ folder: '# The folder\n\nThe zeppelin lands in the folder.' }, servers, async () => {
    url = await testDatabase();
    await put('ferry', FERRY);
    await write(async (writer) => writer.put(LOGS));
    asked = database();
    return largeCommonLibrary(asked, FITS);
  });
  afterAll(async () => Promise.all(opened.map(async ({ close }) => close())));

  /** Connections of their own, as another process has them. */
  function database(): Postgres {
    const postgres = openPostgres(url);
    opened.push(postgres);
    return postgres;
  }
  const write = async (work: Parameters<typeof writeLibrary<void>>[2]) =>
    writeLibrary(connectionsOf(database()), { key: COMMON_KEY, madeBy: 'test' }, work);
  const put = async (id: string, source: string) => write(async (writer) => writer.put([written(source, id)]));

  const did = async (command: string, options: Readonly<Record<string, string | number | boolean>>) =>
    shown(await bot().discord.as('ada').slash(command, options));
  const said = async (...wanted: Parameters<typeof did>) => messageText(await did(...wanted));
  const read = (text: string) =>
    readMarkdown(text)
      .map((piece) => piece.text)
      .join('');
  const suggested = async (article: string) => {
    const choices = await bot().discord.as('ada').autocomplete('ask', { article }, 'article');
    return choices.map(({ value }) => value);
  };

  test('answers word for word, and says where it stands', async () => {
    const text = await said('ask', { question: 'What does a ticket for the ferry cost?' });
    expect(read(text)).toContain(TICKETS);
    expect(text).toContain('Harbour News, May 1, 2024 · paragraph 2');
    expect(text).toContain(URL);
  });

  test('does not read the folder', async () => {
    expect(await said('ask', { question: 'Where does the zeppelin land?' })).toContain(
      'The articles do not say.\nNo article has the words “zeppelin” or “land”.',
    );
  });

  test('names in a refusal the word that no article has', async () => {
    expect(await said('ask', { question: 'Does the ferry carry giraffes?' })).toContain('“giraffes”');
  });

  test('mends a slip of the pen', async () => {
    expect(read(await said('ask', { question: 'What does a tiket for the fery cost?' }))).toContain(TICKETS);
  });

  test('looks in one article only when told which', async () => {
    const question = 'What does a ticket for the ferry cost?';
    expect(await said('ask', { question, article: 'log-3' })).toContain('The article “Log of day 3” does not say.');
    expect(read(await said('ask', { question, article: 'THE ferry' }))).toContain(TICKETS);
    expect(read(await said('ask', { question: `article:ferry ${question}` }))).toContain(TICKETS);
  });

  test('tells one person alone that there is no such article, and which may have been meant', async () => {
    const message = await did('ask', { question: 'Why?', article: 'log of day' });
    expect([isPrivate(message), messageText(message)]).toEqual([true, expect.stringContaining('Log of day 1')]);
  });

  test('summarizes an article in its own words', async () => {
    const text = read(await said('summary', { article: 'ferry', length: 'long' }));
    expect(text).toContain(TICKETS);
    expect(text).toMatch(/sentences,.* word for word/u);
  });

  test('summarizes what an article says about something', async () => {
    expect(read(await said('summary', { article: 'ferry', focus: 'ice' }))).toContain('while there is ice');
  });

  test('cites an article, and its paragraph', async () => {
    const text = await said('source', { article: 'ferry', passage: 2 });
    expect(text).toContain(URL);
    expect(text).toContain('In the text, for paragraph 2:\n```\n(Harbour News, 2024, para. 2)');
  });

  test('cites the quoted paragraph when Cite is pressed', async () => {
    const answer = await did('ask', { question: 'What does a ticket for the ferry cost?' });
    const cited = shown(await bot().discord.as('ben').press(answer, idOf(answer, 'Cite')));
    expect([isPrivate(cited), messageText(cited)]).toEqual([true, expect.stringContaining('para. 2')]);
  });

  test('checks a quotation, and shows what was changed', async () => {
    expect(await said('quote', { text: TICKETS })).toMatch(/Word for word[^]*The ferry[^]*paragraph 2/u);
    expect(await said('quote', { text: TICKETS.replace('four', 'nine') })).toContain('**four** ~~nine~~');
  });

  test('lists its articles page by page', async () => {
    const first = await did('articles', {});
    expect(messageText(first)).toContain('The ferry');
    const second = shown(await bot().discord.as('ada').press(first, idOf(first, 'Next')));
    const both = [messageText(first), messageText(second)].map((text) => text.match(/Log of day \d+/gu) ?? []);
    expect(new Set(both.flat()).size).toBe(12);
    expect(new Set(both[1]).size).toBe(3);
  });

  test('lists those that have some words in their names', async () => {
    const text = await said('articles', { find: 'harbour' });
    expect(text).toContain('The ferry');
    expect(text).not.toContain('Log of day');
  });

  test('finds what a message asks', async () => {
    const message = bot().discord.as('ben').say('Good morning. What does a ticket for the ferry cost?');
    const found = shown(await bot().discord.as('ada').onMessage('Find in articles', message));
    expect(read(messageText(found))).toContain(TICKETS);
  });

  test('suggests articles by a part of their title, whatever its case', async () => {
    expect(await suggested('FERRY')).toEqual(['ferry']);
    expect(await suggested('')).toHaveLength(13);
  });

  test('quotes at the next question what another process has put there, and nothing any more that it removed', async () => {
    const question = 'When does the lighthouse shine?';
    expect(await said('ask', { question })).toContain('The articles do not say.');
    expect(await suggested('lightho')).toEqual([]);
    await put('lighthouse', '# The lighthouse\n\nThe lighthouse shines from dusk on, every night.');
    expect(read(await said('ask', { question }))).toContain('The lighthouse shines from dusk on, every night.');
    expect(await suggested('lightho')).toEqual(['lighthouse']);
    await write(async (writer) => writer.remove(['lighthouse']));
    expect(await said('ask', { question })).toContain('The articles do not say.');
    expect(await suggested('lightho')).toEqual([]);
  });

  test('answers a server from its own articles, too', async () => {
    const { guildId } = bot().discord;
    servers.put(guildId, 'raid', '# Raid nights\n\nThe guild raids the lagoon on Tuesday.');
    expect(read(await said('ask', { question: 'When does the guild raid the lagoon?' }))).toContain('on Tuesday');
    expect(read(await said('ask', { question: 'What does a ticket for the ferry cost?' }))).toContain(TICKETS);
    expect(await suggested('')).toContain('raid');
  });

  test('says that nothing can be asked while the database is away', async () => {
    await asked?.close();
    const ada = bot().discord.as('ada');
    // Where there is no server with articles of its own.
    const outcome = await ada.slash('ask', { question: 'What does a ticket for the ferry cost?' }, { dm: true });
    expect(messageText(shown(outcome))).toBe(
      'A part of the library cannot be asked at the moment. Try again in a few minutes.',
    );
  });
});
