import { describe, expect, test } from 'vitest';
import { STYLES } from '../../src/citation/styles.js';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate, idOf } = screen;
const ARTICLE = 'fintech-oversight-2022';
const URL = 'https://techxplore.com/news/2022-06-china-xi-stronger-fintech-oversight.html';

describe('/source with the bundled library', () => {
  const bot = withBot();
  const cited = async (options: Readonly<Record<string, string | number>> = {}) =>
    shown(
      await bot()
        .discord.as()
        .slash('source', { article: ARTICLE, ...options }),
    );

  test.each(STYLES)('cites in $name', async ({ id, name }) => {
    const [, line = ''] = messageText(await cited({ style: id })).split('\n');
    expect(line.startsWith(`-# ${name}`)).toBe(true);
  });

  test('prints the reference so that it can be copied as it stands', async () => {
    expect(messageText(await cited())).toContain(
      `\`\`\`\nAFP. (2022, June 23). China’s Xi calls for stronger fintech oversight, security. Tech Xplore. ${URL}\n\`\`\``,
    );
  });

  test('gives the in-text form for a paragraph', async () => {
    expect(messageText(await cited({ article: 'privacy', passage: 2 }))).toContain(
      'In the text, for paragraph 2:\n```\n(Footnote, 2026',
    );
  });

  test('says in private which paragraphs there are when asked for another', async () => {
    const message = await cited({ passage: 999 });
    expect([isPrivate(message), messageText(message)]).toEqual([
      true,
      expect.stringMatching(/has no paragraph 999\. Take one from 1 to \d+\./u),
    ]);
  });

  test('says in private which styles there are when asked for another', async () => {
    const message = await cited({ style: 'turabian' });
    expect([isPrivate(message), messageText(message)]).toEqual([
      true,
      expect.stringMatching(/There is no citation style “turabian”[^]*`csl-json`/u),
    ]);
  });

  test.each([
    ['bibtex', 'bib', '@online{fintech-oversight-2022,'],
    ['ris', 'ris', 'TY  - '],
    ['csl-json', 'json', '"container-title": "Tech Xplore"'],
  ])('attaches a file for %s', async (style, extension, content) => {
    const { attachments } = await cited({ style });
    const files = await Promise.all(attachments.map(async ({ url }) => (await fetch(url)).text()));
    expect([attachments.map(({ filename }) => filename), files]).toEqual([
      [`${ARTICLE}.${extension}`],
      [expect.stringContaining(content)],
    ]);
  });

  test.each(STYLES.filter(({ id }) => id !== 'apa'))('changes in its place to $name by the menu', async ({ id }) => {
    const message = await cited();
    const outcome = await bot().discord.as().select(message, idOf(message, 'Another style'), [id]);
    expect([outcome.kind, shownAs(shown(outcome))]).toEqual(['updated', shownAs(await cited({ style: id }))]);
  });

  test('takes the file away when another style is chosen', async () => {
    const message = await cited({ style: 'ris' });
    const outcome = await bot().discord.as().select(message, idOf(message, 'Another style'), ['mla']);
    expect(shown(outcome).attachments).toEqual([]);
  });

  test('keeps the paragraph when another style is chosen', async () => {
    const message = await cited({ article: 'privacy', passage: 2 });
    const outcome = await bot().discord.as().select(message, idOf(message, 'Another style'), ['harvard']);
    expect(messageText(shown(outcome))).toContain('In the text, for paragraph 2:');
  });

  test('answers somebody else who chooses a style in private', async () => {
    const message = await cited();
    const others = shown(await bot().discord.as('ben').select(message, idOf(message, 'Another style'), ['mla']));
    expect([isPrivate(others), bot().discord.message(message.id)]).toEqual([true, message]);
  });

  test('suggests every style before anything is typed', async () => {
    const choices = await bot().discord.as().autocomplete('source', { article: ARTICLE }, 'style');
    expect(choices).toEqual(STYLES.map(({ id, name }) => ({ name, value: id })));
  });

  test('suggests styles by a part of their name', async () => {
    const choices = await bot().discord.as().autocomplete('source', { article: ARTICLE, style: 'chic' }, 'style');
    expect(choices.map(({ value }) => value)).toEqual(['chicago', 'chicago-author-date']);
  });
});

type Message = ReturnType<typeof shown>;

/** All that is to be seen but the address of a file, which is new each time. */
function shownAs(message: Message): readonly unknown[] {
  return [
    messageText(message),
    message.components.flatMap(({ components = [] }) => components.map(({ type }) => type)),
  ];
}
