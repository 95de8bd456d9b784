import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WireComponent } from '../../local-discord/wire.js';
import { hostileText } from '../support/discord/hostile-text.js';
import { readMarkdown } from '../support/discord/read-markdown.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown } = screen;
const LONGEST = 300;

const QUESTIONS = [
  ['a script', '<script>alert(1)</script> privacy'],
  ['a masked link', 'privacy [click here](https://evil.example)'],
  ['a link in angle brackets', 'privacy <https://evil.example/a>'],
  ['a bare link', 'privacy https://evil.example/x_y_z'],
  ['an invitation', 'privacy discord.gg/abc'],
  ['a user', 'privacy <@123456789012345678>'],
  ['a role', 'privacy <@&123456789012345678>'],
  ['everyone', '@everyone privacy'],
  ['here, hidden', '@\u200bhere @\u202ehere privacy'],
  ['text from right to left', 'privacy \u202e gnp.exe \u2066 \u200f'],
  ['300 characters of broken links', '[a]('.repeat(75)],
  ['emoji alone', '🏴‍☠️👩‍👩‍👧🇩🇪'],
  ['custom emoji', 'privacy <:name:123456789012345678> :smile:'],
  ['one very long word', 'a'.repeat(LONGEST)],
  ['many words', 'privacy '.repeat(37).trim()],
  ['markdown', '# privacy **bold** ||hidden|| `code` ```js'],
  ['line feeds', 'privacy\n# heading\n> quote\n- list'],
  ['combining marks', `z${'\u0301'.repeat(LONGEST - 1)}`],
  ['what objects inherit', 'constructor __proto__ toString hasOwnProperty'],
  ['a lone surrogate', 'privacy \ud800'],
  ['an unknown article', 'article:../../etc/passwd privacy'],
] as const;

describe('/ask with hostile questions', () => {
  const bot = withBot();
  /** `at` counts the message's texts, of which the first has the question. */
  const marksOf = async (question: string) => {
    const { components } = shown(await bot().discord.as().slash('ask', { question }));
    return components
      .flatMap(texts)
      .flatMap((one, at) => readMarkdown(one).flatMap(({ text, marks }) => marks.map((mark) => ({ text, mark, at }))));
  };
  /** The bot's own mentions of commands, which name one that there is by its id. */
  const isOwnMention = (text: string) =>
    bot()
      .discord.as()
      .commands()
      .some(({ id, name }) => text === `</${name}:${id}>`);
  /** What the question brought in; the one link of the bot's own is labelled so. */
  const broughtIn = async (question: string) =>
    (await marksOf(question)).filter(
      ({ text, mark, at }) =>
        (mark === 'mention' && !isOwnMention(text)) ||
        ['emoji', 'time', 'spoiler', 'strike', 'underline'].includes(mark) ||
        // A passage that is quoted may have code or a list.
        (['fence', 'list'].includes(mark) && at === 0) ||
        (mark === 'link' && text !== 'Open the source'),
    );

  test.each(QUESTIONS)('answers %s with plain text', async (_what, question) => {
    expect(await broughtIn(question)).toEqual([]);
  });

  test('answers whatever else is typed with plain text', async () => {
    const question = hostileText(12)
      .map((text) => text.slice(0, LONGEST))
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(question, async (typed) => {
        expect(await broughtIn(typed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('lets no character through that turns the reading direction', async () => {
    const { components } = shown(await bot().discord.as().slash('ask', { question: 'privacy \u202e\u2066\u200f cba' }));
    expect(components.flatMap(texts).join('\n')).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });

  test('fails on none of them', () => {
    expect(bot().log()).not.toContain('"level":"error"');
  });
});

function texts({ content, components = [], accessory }: WireComponent): readonly string[] {
  const inside = [...components, ...(accessory ? [accessory] : [])].flatMap(texts);
  return content === undefined ? inside : [content, ...inside];
}
