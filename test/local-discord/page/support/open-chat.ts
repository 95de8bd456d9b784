/** The page in a browser, with the real bot behind it and a small library, all gone when the test ends, or when `atEnd` says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { createLogger } from '../../../../src/app/logger.js';
import { startLocalChat, type LocalChat } from '../../../../src/app/start-local-chat.js';
import { createManualClock, type ManualClock } from '../../manual-clock.js';
import { TOWN } from '../../../support/town.js';

export interface OpenChat {
  readonly page: Page;
  readonly chat: LocalChat;
  /** Time does not pass by itself, so that the bot may take its time on a busy machine. */
  readonly clock: ManualClock;
  /** From now on what the browser itself says of connections that break is no fault of the page. */
  readonly breakConnections: () => void;
}

/**
 * The library has the articles of the town and `more`, by id. When the test ends, it fails if the page said anything on the console, or asked another server for anything, or if the
 * bot sent what Discord would not take.
 */
export async function openChat(
  browser: Browser,
  options: BrowserContextOptions = {},
  more: Readonly<Record<string, string>> = {},
  atEnd: (undo: () => Promise<void>) => void = onTestFinished,
): Promise<OpenChat> {
  const articles = await mkdtemp(join(tmpdir(), 'footnote-page-'));
  for (const [id, text] of Object.entries({ ...TOWN, ...more })) await writeFile(join(articles, `${id}.md`), text);
  const log = createLogger('silent', () => undefined);
  const clock = createManualClock(Date.now());
  const chat = await startLocalChat({ articles, logLevel: 'silent', port: 0, clock }, log);
  const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 880, height: 700 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const outside: string[] = [];
  let mayBreak = false;
  page.on('console', (message) => {
    const text = message.text();
    if (!(mayBreak && text.includes('net::ERR_CONNECTION_'))) said.push(text);
  });
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(chat.address)) outside.push(request.url());
  });
  atEnd(async () => {
    await context.close();
    await chat.stop();
    await rm(articles, { recursive: true });
    expect({ said, outside, violations: chat.discord.violations }).toEqual({ said: [], outside: [], violations: [] });
  });
  await page.goto(chat.address);
  await page.getByRole('combobox', { name: 'Message #general' }).waitFor();
  return { page, chat, clock, breakConnections: () => (mayBreak = true) };
}
