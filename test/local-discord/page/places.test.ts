import { GatewayIntentBits, MessageFlags, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './support/axe-violations.js';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';
import { openWorld } from './support/open-world.js';

const SELECTS = [
  { type: 3, custom_id: 'styles', placeholder: 'Styles', min_values: 0, max_values: 2, options: ['APA', 'MLA'] },
  { type: 5, custom_id: 'person', placeholder: 'A person' },
  { type: 6, custom_id: 'role', placeholder: 'A role' },
  { type: 8, custom_id: 'channel', placeholder: 'A channel', channel_types: [15] },
].map(({ options, ...select }) => ({
  type: 1,
  components: [{ ...select, ...(options && { options: options.map((value) => ({ label: value, value })) }) }],
}));

const FORM = {
  title: 'An article',
  custom_id: 'article',
  components: [
    { type: 18, label: 'Title', component: { type: 4, custom_id: 'title', style: 1, value: 'Untitled' } },
    { type: 18, label: 'File', component: { type: 19, custom_id: 'file' } },
    { type: 18, label: 'Who may see it', component: { type: 6, custom_id: 'role', required: false } },
  ],
};

/** Says back what it was asked, in private where it is a form. */
async function echo(interaction: Interaction): Promise<void> {
  const say = async (content: string) => {
    if (interaction.isRepliable()) await interaction.reply({ content, allowedMentions: { parse: [] } });
  };
  if (interaction.isChatInputCommand()) {
    const { options, commandName } = interaction;
    if (commandName === 'form') return void (await interaction.showModal(FORM));
    if (commandName === 'set') return void (await interaction.reply({ content: 'Choose.', components: SELECTS }));
    if (commandName === 'ask') return say(`asked ${options.getString('question')} by ${interaction.user.username}`);
    const file = options.getAttachment('file');
    const text = file ? await (await fetch(file.url)).text() : options.getString('link');
    return say(`${options.getSubcommandGroup()} ${options.getSubcommand()}: ${text}`);
  }
  if (interaction.isAnySelectMenu()) return say(`chosen ${interaction.values.join(' and ')}`);
  if (interaction.isMessageContextMenuCommand()) {
    const content = `checked ${interaction.targetMessage.content}`;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  }
  if (interaction.isModalSubmit()) {
    const title = interaction.fields.getTextInputValue('title');
    const file = interaction.fields.getUploadedFiles('file')?.first();
    return say(`${title}: ${file?.name} of ${file?.size}`);
  }
  return undefined;
}

describe.runIf(BROWSER)('in the page', () => {
  const browser = launchBrowser();

  test('a command is used in the server and channel where one is, and answered there alone', async () => {
    const { page, go, discord } = await openWorld(browser(), echo);
    await go('Newsroom', 'questions');
    await page.getByRole('combobox', { name: 'Message #questions' }).waitFor();
    await page.keyboard.type('/ask Why?');
    await page.keyboard.press('Enter');
    await page.getByText('asked Why? by Ada').waitFor();
    expect(discord.as('Ada').messages({ guild: 'Newsroom', channel: 'questions' })).toHaveLength(1);
    await go('Reading room', 'questions');
    await expect.poll(async () => page.getByRole('article').count()).toBe(0);
    await go('Newsroom', 'questions');
    await page.getByText('asked Why? by Ada').waitFor();
  });

  test('a command for moderators is offered to the moderator alone, with its subcommands, and takes a file', async () => {
    const { page } = await openWorld(browser(), echo);
    const labels = page.getByRole('listbox').getByRole('option').locator('.label');
    await page.keyboard.type('/');
    await labels.first().waitFor();
    expect(await labels.allInnerTexts()).toEqual(['/ask', '/set', '/form']);
    await page.getByLabel('You are').selectOption('Mara');
    await page.getByRole('combobox', { name: 'Message #general' }).fill('/lib');
    await expect.poll(async () => labels.allInnerTexts()).toEqual(['/library add link', '/library add file']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('My notes.') };
    await page.getByLabel('file', { exact: true }).setInputFiles(notes);
    await page.getByRole('combobox', { name: 'More options of /library add file' }).press('Enter');
    await page.getByText('add file: My notes.').waitFor();
    await page.keyboard.type('/library add link https://example.org/a');
    await page.keyboard.press('Enter');
    await page.getByText('add link: https://example.org/a').waitFor();
  });

  test('a message is sent with whom it mentions, and shown with their name', async () => {
    const { page, discord } = await openWorld(browser(), echo, { intents: [GatewayIntentBits.GuildMessages] });
    await page.keyboard.type('@Foo');
    await page.getByRole('option', { name: '@Footnote' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('why?');
    await page
      .getByRole('option', { name: 'Send as a message to #general' })
      .and(page.locator('[aria-selected=true]'))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('@Footnote').waitFor();
    expect(
      discord
        .as('Ben')
        .messages()
        .map(({ content }) => content),
    ).toEqual([`<@${discord.applicationId}> why?`]);
  });

  test('the menu of a message replies to it, by keyboard alone', async () => {
    const { page, discord } = await openWorld(browser(), echo);
    const { id } = discord.as('Ben').say('Look at this.');
    await page.getByRole('article').getByRole('button', { name: 'More' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(async () => page.getByRole('menu').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Reply', 'Copy text', 'Check this quote']);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Replying to Ben').waitFor();
    await page.keyboard.type('I see.');
    await page.getByRole('option', { selected: true, name: 'I see.' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('@Ben Look at this.').waitFor();
    expect(discord.as('Ada').messages().at(-1)).toMatchObject({
      content: 'I see.',
      message_reference: { message_id: id },
    });
  });

  test('the menu of a message has the bot’s commands for it, whose answer others do not see', async () => {
    const { page, discord } = await openWorld(browser(), echo);
    discord.as('Ben').say('Was it so?');
    await page.getByRole('article').getByRole('button', { name: 'More' }).press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('checked Was it so?').waitFor();
    await page.getByLabel('You are').selectOption('Chloe');
    await page.getByText('Was it so?', { exact: true }).waitFor();
    await expect.poll(async () => page.getByText('checked Was it so?').count()).toBe(0);
  });

  test('a moderator deletes what others wrote, and nobody else does', async () => {
    const { page, discord } = await openWorld(browser(), echo);
    discord.as('Ben').say('Nonsense.');
    await page.getByLabel('You are').selectOption('Mara');
    await page.getByRole('article').getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Delete message' }).press('Enter');
    await expect.poll(async () => page.getByRole('article').count()).toBe(0);
  });

  test('a post is written, found in its forum, and tagged by whoever wrote it', async () => {
    const { page, go, discord } = await openWorld(browser(), echo);
    await go('Newsroom', 'help');
    await page.getByRole('button', { name: 'New post' }).click();
    await page.getByLabel('Title').fill('How do I cite?');
    await page.getByRole('textbox', { name: 'Message' }).fill('I have looked.');
    await page.getByLabel('question').last().check();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('article').getByText('I have looked.').waitFor();
    await page.getByRole('button', { name: 'Tags' }).click();
    await page.getByLabel('solved').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.post-head .post-tag', { hasText: 'solved' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Message How do I cite?' }).fill('/ask Well?');
    await page.keyboard.press('Enter');
    await page.getByText('asked Well? by Ada').waitFor();
    await page.getByRole('button', { name: 'All posts' }).click();
    await page.getByRole('button', { name: 'New post' }).waitFor();
    await expect
      .poll(async () => page.locator('.post').innerText())
      .toMatch(/How do I cite\?\s+Ada · 1 reply\s+question\s*solved/u);
    expect(await axeViolations(page)).toEqual([]);
    discord.as('Ben').post({ guild: 'Newsroom', forum: 'help', title: 'And now?', content: 'Well.' });
    await expect.poll(async () => page.locator('.post-title').allInnerTexts()).toEqual(['And now?', 'How do I cite?']);
  });

  test('what is written alone with the bot is a message, and seen by nobody else', async () => {
    const { page, go, discord } = await openWorld(browser(), echo);
    await go('Direct messages', 'Footnote');
    await page.getByRole('combobox', { name: 'Message @Footnote' }).waitFor();
    await page.keyboard.type('Why?');
    await page.getByRole('option', { name: 'Send as a message' }).and(page.locator('[aria-selected=true]')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('Why?').waitFor();
    expect(discord.as('Ada').messages({ dm: true })).toHaveLength(1);
    await page.getByLabel('You are').selectOption('Ben');
    await expect.poll(async () => page.getByRole('article').count()).toBe(0);
  });

  test('selects of people, roles and channels offer those of the server, and several values are sent at once', async () => {
    const { page, discord } = await openWorld(browser(), echo);
    await page.keyboard.type('/set ');
    await page.keyboard.press('Enter');
    const choose = async (select: string, value: string) => {
      await page.getByRole('combobox', { name: select }).press('Enter');
      await page.getByRole('listbox', { name: select }).getByRole('option', { name: value }).click();
    };
    await choose('A person', 'Chloe');
    await page.getByText(`chosen ${discord.as('Chloe').user.id}`).waitFor();
    await choose('A role', 'Editors');
    await page.getByText(`chosen ${discord.server().role('Editors')}`).waitFor();
    await choose('A channel', 'help');
    await page.getByText(`chosen ${discord.server().forum('help').id}`).waitFor();
    await page.locator('summary', { hasText: 'Styles' }).click();
    await page.getByLabel('APA').check();
    await page.getByLabel('MLA').check();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    await page.getByText('chosen APA and MLA').waitFor();
  });

  test('the bot is told the language of somebody’s Discord', async () => {
    const { page } = await openWorld(browser(), async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`in ${interaction.locale}`);
    });
    await page.locator('summary', { hasText: 'Developer' }).click();
    await page.getByLabel('Your Discord is in').selectOption('Deutsch');
    await page.locator('summary', { hasText: 'Developer' }).click();
    await page.getByRole('combobox', { name: 'Message #general' }).fill('/ask Warum?');
    await page.keyboard.press('Enter');
    await page.getByText('in de').waitFor();
    await page.getByLabel('You are').selectOption('Ben');
    await expect.poll(async () => page.getByLabel('Your Discord is in').inputValue()).toBe('en-US');
  });

  test('a form is filled in with text and a file', async () => {
    const { page } = await openWorld(browser(), echo);
    await page.keyboard.type('/form ');
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').fill('Notes');
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') });
    await page.getByLabel('Who may see it').selectOption('Editors');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Notes: a.txt of 5').waitFor();
  });

  test('says that the bot is typing, and marks channels in which something was written', async () => {
    const { page, discord, rest } = await openWorld(browser(), echo);
    await rest.post(`/channels/${discord.channelId}/typing`);
    await page.getByText('Footnote is typing…').waitFor();
    discord.as('Ben').say('News.', [], { guild: 'Newsroom' });
    await page.getByRole('region', { name: 'Newsroom' }).getByRole('button', { name: 'general new' }).click();
    await page.getByRole('article').getByText('News.').waitFor();
    expect(await page.getByText('Footnote is typing…').count()).toBe(0);
  });

  test('shows who has which role, and has a place for everything on a phone', async () => {
    const { page, discord } = await openWorld(browser(), echo, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    expect(await page.getByLabel('You are').innerText()).toContain('Mara · Moderators · Editors');
    const help = discord.server('Newsroom').forum('help').id;
    await page.getByLabel('Place').selectOption(help);
    await page.getByRole('button', { name: 'New post' }).waitFor();
    await page.getByLabel('Place').selectOption('dm');
    await page.getByRole('combobox', { name: 'Message @Footnote' }).waitFor();
    const header: unknown = await page.evaluate(`document.querySelector('header').offsetHeight`);
    expect(header).toBeLessThan(100);
    const width = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
    expect(await page.evaluate(width)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});
