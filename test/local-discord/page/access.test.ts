import { describe, expect, test } from 'vitest';
import { axeViolations } from './support/axe-violations.js';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';
import { openChat } from './support/open-chat.js';
import { pick, pickOption } from './support/pick.js';

/** More than a summary of medium length has. */
const LINES = [
  'The harbour has a light.',
  'Boats leave at dawn.',
  'Gulls sleep on roofs.',
  'Ropes are sold to painters.',
  'A market opens on Fridays.',
  'Children skate in winter.',
].join('\n\n');

describe.runIf(BROWSER)('the page for everybody', () => {
  const browser = launchBrowser();

  test.each(['dark', 'light'] as const)('breaks no rule of WCAG 2.2 AA in its %s theme', async (colorScheme) => {
    const { page } = await openChat(browser(), { colorScheme, reducedMotion: 'reduce' });
    await page.keyboard.type('/ask Who built the flood gates?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/ask Which submarine won the opera contest?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/help');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dismiss message' }).waitFor();
    await page.keyboard.type('/source ');
    await pick(page, 'gates', 'The gates that held');
    await page.locator('summary').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('summary').click();
    await page.getByRole('combobox', { name: 'More options of /source' }).focus();
    await pickOption(page, 'style');
    await pick(page, 'bibt', 'BibTeX');
    await page.keyboard.press('Enter');
    const select = page.getByRole('article').getByRole('combobox', { name: 'Another style' });
    await select.click();
    await page.getByRole('listbox', { name: 'Another style' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Message #general' }).fill('/');
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('fits into a narrow screen', async () => {
    const { page } = await openChat(browser(), { viewport: { width: 360, height: 640 } });
    await page.keyboard.type('/summary ');
    await pick(page, 'gates', 'The gates that held');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Source' }).waitFor();
    await page.keyboard.type('/source ');
    await page.keyboard.type('a text that is longer than such a screen is wide, and then some more');
    const widths: unknown = await page.evaluate(
      `[document.documentElement, document.querySelector('.log'), document.querySelector('.composer')]
        .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)`,
    );
    expect(widths).toEqual([0, 0, 0]);
  });

  test('keeps the keyboard where it was when a button changes its message', async () => {
    const { page } = await openChat(browser(), {}, { harbour: `---\ntitle: The harbour\n---\n\n${LINES}` });
    await page.keyboard.type('/summary ');
    await pick(page, 'harbour', 'The harbour');
    await page.keyboard.press('Enter');
    const long = page.getByRole('button', { name: 'Longer' });
    await long.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => long.isDisabled()).toBe(true);
    await expect.poll(async () => page.evaluate('document.activeElement.tagName')).toBe('DISCORD-BUTTON');
    expect(await page.getByRole('article').count()).toBe(1);
  });

  test('has a way to the buttons of an answer by Tab alone', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask Who built the flood gates?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Cite' }).last().waitFor();
    const met: unknown[] = [];
    for (let count = 0; count < 4; count += 1) {
      await page.keyboard.press('Shift+Tab');
      met.push(await page.evaluate('document.activeElement.textContent'));
    }
    // Behind them is the menu of the answer.
    expect(met.slice(1)).toEqual(['More passages', 'Context', 'Cite']);
    await page.keyboard.press('Space');
    await expect.poll(async () => page.getByRole('article').count()).toBe(2);
  });

  test('speaks new messages, and names who sent them', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/help ');
    await page.keyboard.press('Enter');
    const said = page
      .getByRole('log', { name: 'Messages' })
      .getByRole('article', { name: /^Footnote, Today at \d\d:\d\d$/u });
    await said.waitFor();
    expect(await said.getByRole('img', { name: 'Ada' }).count()).toBe(1);
  });

  test('goes to the required option that is empty instead of sending', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask ');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('status').first().innerText()).toContain('question is required');
    expect(await page.getByRole('combobox', { name: 'question' }).getAttribute('aria-invalid')).toBe('true');
  });

  test('leaves a command with Escape, and takes back an optional option with Backspace', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/articles ');
    await pickOption(page, 'private');
    const option = page.getByRole('combobox', { name: 'private, optional' });
    await page.keyboard.press('Backspace');
    expect(await option.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Message #general' }).waitFor();
  });

  test('remembers the theme that was chosen', async () => {
    const { page } = await openChat(browser());
    await page.getByRole('button', { name: 'Light theme' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Dark theme' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });
});
