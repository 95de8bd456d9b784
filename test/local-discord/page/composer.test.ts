import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from './support/axe-violations.js';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';
import { openChat, type OpenChat } from './support/open-chat.js';

describe.runIf(BROWSER)('where one types', () => {
  const browser = launchBrowser();

  test('makes an option of its name as soon as the colon is typed, so that what is meant privately stays private', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask When were the gates built? private:true');
    expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe('When were the gates built?');
    expect(await page.getByRole('combobox', { name: 'private' }).inputValue()).toBe('true');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Dismiss message' }).waitFor();
  });

  describe('while nothing is sent', () => {
    let undo: () => Promise<void>;
    let shared: OpenChat;
    beforeAll(async () => {
      shared = await openChat(browser(), {}, {}, (all) => (undo = all));
    });
    afterAll(async () => undo());
    beforeEach(async () => {
      await shared.page.reload();
      await shared.page.getByRole('combobox', { name: 'Message #general' }).waitFor();
    });

    test.each(['yes', '1', 'maybe', 'TRUE please'])(
      'keeps a question beside private:%s, and says what is wanted',
      async (typed) => {
        const { page } = shared;
        await page.keyboard.type(`/ask When were the gates built? private:${typed}`);
        await page.getByRole('button', { name: 'Send' }).click();
        await page.getByText('private is either true or false.').waitFor();
        expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe('When were the gates built?');
        expect(await page.getByRole('article').count()).toBe(0);
      },
    );

    test.each([
      '/ask When were the gates built? Private:true',
      '/ask When were the gates built? private : true',
      '/ask When were the gates built? private=true',
      '/ask When were the gates built? --private',
      '/ask private:true When were the gates built?',
      ' /Ask question:When were the gates built? private:true',
    ])('reads %j as Discord would, and privately', async (line) => {
      const { page } = shared;
      await page.keyboard.type(line);
      expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe('When were the gates built?');
      expect(await page.getByRole('combobox', { name: 'private' }).inputValue()).toMatch(/^true$/i);
    });

    test('keeps a question that is too long, and says by how much', async () => {
      const { page } = shared;
      await page.keyboard.type('/ask ');
      await page.keyboard.insertText('gates '.repeat(60));
      await page.getByText('360 of 300').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('question has 60 characters too many, of 300 at most. Shorten it.').waitFor();
      expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toHaveLength(360);
      expect(await page.getByRole('article').count()).toBe(0);
    });

    test('lists commands with their options’ names and the app’s picture', async () => {
      const { page } = shared;
      await page.keyboard.type('/');
      const ask = page.getByRole('listbox').getByRole('option').first();
      await ask.waitFor();
      expect(await ask.locator('.chip').allInnerTexts()).toEqual(['question', 'article', 'private']);
      expect(await ask.locator('img').count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  test('warns before it sends publicly what was perhaps meant privately', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask When were the gates built? privat:true');
    await page.keyboard.press('Enter');
    await page.getByText('“privat:true” is still a part of question.').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
  });

  test('offers to ask what is no command', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('When were the gates built?');
    await page.getByRole('option', { name: '/ask When were the gates built?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('article').getByRole('heading');
    await heading.waitFor();
    expect(await heading.innerText()).toBe('When were the gates built?');
  });

  test('gets what is typed after a button was pressed, and the focus from a mouse', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask When were the gates built?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByRole('article').nth(1).waitFor();
    await page.getByRole('button', { name: 'Light theme' }).focus();
    await page.keyboard.type('/source zzzz');
    expect(await page.getByRole('combobox', { name: 'article' }).inputValue()).toBe('zzzz');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cite' }).first().click();
    expect(
      await page.getByRole('combobox', { name: 'Message #general' }).evaluate((box) => box.matches(':focus')),
    ).toBe(true);
  });

  test('is filled by a click on a command in a message', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/help ');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '/summary' }).click();
    await page.getByRole('combobox', { name: 'article' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe.runIf(BROWSER)('an empty channel', () => {
  const browser = launchBrowser();

  test('offers questions that are answered when they are clicked', async () => {
    const { page } = await openChat(browser());
    await page
      .getByRole('button', { name: /^\/ask /u })
      .first()
      .click();
    const answer = page.getByRole('article');
    await answer.waitFor();
    expect(await answer.locator('.accented').count()).toBe(1);
    expect(await page.locator('.starters').isVisible()).toBe(false);
  });

  test('stands between the channels and the members on a wide screen', async () => {
    const { page } = await openChat(browser(), { viewport: { width: 1280, height: 800 } });
    await page.getByRole('navigation', { name: 'Channels' }).waitFor();
    const members = page.getByRole('complementary', { name: 'Members' });
    expect(await members.innerText()).toMatch(/Footnote[^]*Ada\s+you\s+Ben/u);
    await page.getByLabel('You are').selectOption('Ben');
    await expect.poll(async () => members.innerText()).toMatch(/Ada\s+Ben\s+you/u);
    expect(await axeViolations(page)).toEqual([]);
  });
});
