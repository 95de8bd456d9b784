/** Takes the pictures of the READMEs from the running chat page: `npm run screenshots`. */
import { mkdir, stat } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { createLogger } from '../src/app/logger.js';
import { openPassingServers } from '../src/app/open-servers.js';
import { startLocalChat } from '../src/app/start-local-chat.js';
import { BROWSER } from '../test/local-discord/page/support/browser.js';
import { pick } from '../test/local-discord/page/support/pick.js';

const FOLDER = 'docs/pictures';
/** How the page is shown, in CSS pixels. Without a height it is as tall as what is in it. */
interface Screen {
  readonly width: number;
  readonly height?: number;
  readonly scale: number;
  readonly colorScheme: 'dark' | 'light';
}

/** A README is shown at about this width. */
const README: Screen = { width: 880, scale: 1.5, colorScheme: 'dark' };
const DESKTOP = { width: 1280, height: 800, scale: 1 } as const;
const PHONE = { width: 390, height: 844, scale: 1.5 } as const;
/** By the picture's name, where it is not as for the README. */
const SCREENS: Readonly<Record<string, Screen>> = {
  'desktop-dark': { ...DESKTOP, colorScheme: 'dark' },
  'desktop-light': { ...DESKTOP, colorScheme: 'light' },
  'phone-dark': { ...PHONE, colorScheme: 'dark' },
  'phone-light': { ...PHONE, colorScheme: 'light' },
  'phone-refusal': { ...PHONE, colorScheme: 'dark' },
  'phone-uncertain': { ...PHONE, colorScheme: 'dark' },
  'table-desktop': { ...DESKTOP, colorScheme: 'dark' },
  'table-phone': { ...PHONE, colorScheme: 'dark' },
  'code-desktop': { ...DESKTOP, colorScheme: 'dark' },
  'code-phone': { ...PHONE, colorScheme: 'dark' },
};
/** As tall as a picture gets, and what a page of suggestions needs at least. */
const TALLEST = 900;
const SHORTEST = 420;
/** Bytes: pictures are loaded with the README. */
const LARGEST = 220_000;

const SERVERS = { serverMegabytes: 64, serverQuotas: { articles: 100, bytes: 10_000_000, addsAnHour: 60 } };

const FINTECH = "China's Xi calls for stronger fintech oversight, security";

/** With a number that the article does not have, and without a word that it has. */
const CHANGED = 'Alibaba was fined $2.57 billion because of practices that were unfair.';

const BEES = [
  '---',
  'title: Bees on the roofs of the quay',
  'author: Ida Marsh',
  'issued: 2026-05-01',
  'container-title: Delta Courier',
  '---',
  '',
  'Bees have been kept on the roofs of the northern quay since 1998. There are forty hives now.',
  '',
  'The honey is sold on Sundays at the market, for 7 euros a jar.',
  '',
  'Who sees a swarm calls the harbour office, which sends somebody with a box.',
  '',
].join('\n');

/** What is done before each picture, by the picture's name. */
const SCENES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  answer,
  'desktop-dark': answer,
  'desktop-light': answer,
  'phone-dark': answer,
  'phone-light': answer,
  refusal,
  'phone-refusal': refusal,
  uncertain,
  'phone-uncertain': uncertain,
  'table-desktop': settings,
  'table-phone': settings,
  'code-desktop': adding,
  'code-phone': adding,
  async summary(page) {
    await page.keyboard.type('/summary ');
    await pick(page, 'oversight', FINTECH);
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
  },
  async source(page) {
    await page.keyboard.type('/source ');
    await pick(page, 'oversight', FINTECH);
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
  },
  async quote(page) {
    await page.keyboard.type(`/quote ${CHANGED}`);
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
  },
  async 'library-add'(page) {
    await page.getByLabel('You are').selectOption('Mara');
    await page.getByRole('combobox', { name: /^Message #/u }).fill('/library add file');
    await page.keyboard.press('Enter');
    const file = { name: 'bees.md', mimeType: 'text/markdown', buffer: Buffer.from(BEES) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Keep' }).waitFor();
  },
  async autocomplete(page) {
    await page.keyboard.type('/summary ');
    await page.keyboard.type('foot');
    await page.getByRole('option', { name: 'Limits' }).waitFor();
  },
};

async function answer(page: Page): Promise<void> {
  await asked(page, 'Why was Alibaba fined?');
}

async function uncertain(page: Page): Promise<void> {
  await asked(page, 'how much did alibaba have to pay');
}

async function refusal(page: Page): Promise<void> {
  await asked(page, 'What is the phone number of Didi?');
}

async function settings(page: Page): Promise<void> {
  await asked(page, 'What are the settings in .env and what do they decide?');
  await showBeginning(page);
}

async function adding(page: Page): Promise<void> {
  await asked(page, 'How do I add an article?');
  await showBeginning(page);
}

/** Of a message that is longer than the window, which shows its end. */
async function showBeginning(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('[role="article"]').scrollIntoView({ block: 'start' })`);
}

async function asked(page: Page, question: string): Promise<void> {
  await page.keyboard.type(`/ask ${question}`);
  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor();
}

const program = createProgram('screenshots', 'Takes the pictures of the README from the chat page, in Chromium.')
  .allowExcessArguments(false)
  .action(takePictures);

await runProgram(program, process.argv.slice(2));

async function takePictures(): Promise<void> {
  if (!BROWSER) throw new Error('Pictures need Chromium. Install it, or name it in the variable CHROMIUM.');
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch(BROWSER);
  try {
    for (const [name, scene] of Object.entries(SCENES)) {
      const log = createLogger('error', (line) => process.stderr.write(line));
      // One for each, so that no picture shows what was done for another.
      const chat = await startLocalChat({ articles: 'articles', logLevel: 'error', port: 0 }, log, {
        openServers: async (discordApi) => openPassingServers({ ...SERVERS, discordApi }, log),
      });
      const path = `${FOLDER}/${name}.png`;
      // A chat that goes on would keep a failed command from ending.
      try {
        await takePicture(browser, chat.address, name, scene, path);
      } finally {
        await chat.stop();
      }
      const { size } = await stat(path);
      if (size > LARGEST) throw new Error(`${path} has ${size} bytes, over ${LARGEST}: show less in it.`);
      console.log(`${path}: ${size} bytes`);
    }
  } finally {
    await browser.close();
  }
}

async function takePicture(
  browser: Browser,
  address: string,
  name: string,
  scene: (page: Page) => Promise<void>,
  path: string,
): Promise<void> {
  const { width, height, scale, colorScheme } = SCREENS[name] ?? README;
  const context = await browser.newContext({
    colorScheme,
    deviceScaleFactor: scale,
    viewport: { width, height: height ?? SHORTEST },
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('combobox', { name: 'Message #general' }).waitFor();
  await scene(page);
  if (height === undefined) await fit(page, width);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
}

/** Makes the page as tall as what is in it. */
async function fit(page: Page, width: number): Promise<void> {
  const missing = Number(
    await page.evaluate(`{ const log = document.querySelector('.log'); log.scrollHeight - log.clientHeight }`),
  );
  await page.setViewportSize({ width, height: Math.min(TALLEST, SHORTEST + Math.max(0, missing)) });
  // The list scrolls to its end once it has its new height.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
