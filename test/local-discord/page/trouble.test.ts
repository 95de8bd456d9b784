import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './support/axe-violations.js';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';
import { openChat } from './support/open-chat.js';
import { pick, pickOption } from './support/pick.js';

describe.runIf(BROWSER)('the page in trouble', () => {
  const browser = launchBrowser();

  test('says that the bot did not respond when a fault keeps its answer back', async () => {
    const { page, clock } = await openChat(browser());
    await page.locator('summary').click();
    await page.getByRole('button', { name: /late/iu }).click();
    await page.getByRole('group').getByRole('status').waitFor();
    await page.getByRole('combobox', { name: 'Message #general' }).fill('/help ');
    await page.keyboard.press('Enter');
    // The end of the three seconds, and the answer that is held up until then.
    await expect.poll(clock.waiting).toBe(2);
    clock.advance(3000);
    await page.getByText('The application did not respond.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.getByRole('article').count()).toBe(0);
  });

  test('says what Discord’s client would say to a value that the option does not take', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/articles ');
    await pickOption(page, 'page');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.getByText('/articles page: less than 1.').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  test('names what is unknown, to the one who asked', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/source nothing of the kind');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  test('saves an attached file as the bot sent it', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/source ');
    await pick(page, 'gates', 'The gates that held');
    await pickOption(page, 'style');
    await pick(page, 'RIS', 'RIS');
    await page.keyboard.press('Enter');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'flood-gates.ris' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('flood-gates.ris');
    expect(await readFile(await saved.path(), 'utf8')).toContain('TI  - The gates that held');
  });

  test('says that the stand-in has stopped when it has', async () => {
    const { page, chat, breakConnections } = await openChat(browser());
    // A picture may still be loading.
    breakConnections();
    await chat.stop();
    await page.getByRole('alert').getByText('The stand-in has stopped.').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('npm start');
  });
});
