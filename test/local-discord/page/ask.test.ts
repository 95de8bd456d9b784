import { describe, expect, test } from 'vitest';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';
import { openChat } from './support/open-chat.js';
import { pick, pickOption } from './support/pick.js';

describe.runIf(BROWSER)('the page', () => {
  const browser = launchBrowser();

  test('shows the answer to a question as a card with the quotation and its source', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask When were the gates built by the engineer?');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article', { name: /^Footnote, Today/u });
    await answer.locator('blockquote').first().waitFor();
    expect(await answer.locator('blockquote').allInnerTexts()).toContain(
      'The gates were built in 1962 by a Dutch engineer.',
    );
    expect(await answer.getByRole('heading', { name: 'When were the gates built by the engineer?' }).count()).toBe(1);
    expect(await answer.innerText()).toContain('Delta Courier');
    expect(await answer.locator('.discord-slash-command-name').innerText()).toBe('ask');
  });

  test('copies code of an answer as it stands, and does not wrap its lines', async () => {
    const code = `start --port 8080 \\\n  --name "a *b*" ${'--verbose '.repeat(30)}`.trimEnd();
    const { page } = await openChat(
      browser(),
      { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 390, height: 700 } },
      { lockgate: `# The lockgate program\n\nStart lockgate with this command:\n\n\`\`\`sh\n${code}\n\`\`\`` },
    );
    await page.keyboard.type('/ask How do I start lockgate?');
    await page.keyboard.press('Enter');
    const shown = page.getByRole('article').locator('pre');
    await shown.waitFor();
    expect(await shown.innerText()).toBe(code);
    const isScrolled = `{ const pre = document.querySelector('pre'); pre.scrollWidth > pre.clientWidth }`;
    expect(await page.evaluate(isScrolled)).toBe(true);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(code);
  });

  test('takes a whole command line that is pasted, its choices by their names', async () => {
    const { page, chat } = await openChat(browser());
    await page.keyboard.insertText('/source article:flood-gates style:BibTeX');
    await page.getByRole('combobox', { name: 'style' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'style' }).inputValue()).toBe('BibTeX');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('@');
    expect(chat.discord.violations).toEqual([]);
  });

  test('lists the commands while one is typed', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/s');
    const names = page.getByRole('listbox').getByRole('option').locator('.label');
    await names.first().waitFor();
    expect(await names.allInnerTexts()).toEqual(['/summary', '/source']);
  });

  test('suggests the bot’s articles while an option is typed, and sends the chosen one', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/summary ');
    await page.getByRole('listbox').getByRole('option', { name: 'The gates that held' }).waitFor();
    await pick(page, 'boul', 'Boulangerie de nuit: rye until noon');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('article').getByRole('heading');
    await heading.waitFor();
    expect(await heading.innerText()).toContain('Boulangerie de nuit: rye until noon');
  });

  test('sends what was typed when Enter comes before the suggestions for it', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/summary ');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/acts', async (route) => {
      if (route.request().postData()?.includes('"complete"') === true) await released;
      await route.continue();
    });
    await page.keyboard.type('no such article');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article');
    await answer.waitFor();
    release();
    expect(await answer.innerText()).toContain('no such article');
  });

  test('says in the card that the articles do not say, and which words they do not have', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask Which submarine won the opera contest?');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article');
    await answer.getByText('The articles do not say.').waitFor();
    expect(await answer.innerText()).toMatch(/No article has .*submarine/u);
  });

  test('answers the button under a quotation with the citation', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask Who built the flood gates?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Cite' }).first().click();
    await page.getByText('Marsh, I. (2023, January 15).').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
  });

  test('changes the citation in its place when another style is selected by keyboard', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/source ');
    await pick(page, 'gates', 'The gates that held');
    await page.keyboard.press('Enter');
    const select = page.getByRole('article').getByRole('combobox', { name: /Another style/u });
    await select.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('MLA 9').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await expect.poll(async () => select.evaluate((box) => box.matches(':focus'))).toBe(true);
  });

  test('marks a private answer, and shows it to nobody else', async () => {
    const { page } = await openChat(browser());
    await page.keyboard.type('/ask Who built the flood gates?');
    await page.keyboard.press('Tab');
    await pickOption(page, 'private');
    await pick(page, 'True', 'True');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dismiss message' }).waitFor();
    await page.getByLabel('You are').selectOption('Ben');
    await expect.poll(async () => page.getByRole('article').count()).toBe(0);
    await page.getByLabel('You are').selectOption('Ada');
    await expect.poll(async () => page.getByRole('article').count()).toBe(1);
  });

  test('shows what looks like markup in a question as text', async () => {
    const { page } = await openChat(browser());
    const question = '<script>window.pwned = 1</script><img src=x onerror="window.pwned = 1">';
    await page.keyboard.type(`/ask ${question}`);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article');
    await answer.waitFor();
    await expect.poll(async () => answer.innerText()).toContain('<script>window.pwned = 1</script>');
    expect(await page.evaluate('window.pwned')).toBeUndefined();
  });
});
