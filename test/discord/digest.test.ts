/** /digest: what is new, to whoever asks. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { WireMessage } from '../../local-discord/wire.js';
import type { Addition } from '../../src/domain/addition.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';
import { ARTICLES } from '../../src/wording/articles.js';
import { say } from '../../src/wording/say.js';
import { texts } from '../support/discord/texts.js';
import { messageText } from '../support/message-text.js';

const { shown, isPrivate, idOf } = screen;
const NOW = Date.UTC(2026, 4, 15, 12);
const DAY = 24 * 60 * 60 * 1000;
/** As Discord writes it. */
const date = (moment: number) => `<t:${moment / 1000}:D>`;

let bot: Awaited<ReturnType<typeof startBot>>;
let additions: Addition[];
let asked: (readonly [number, number])[];

beforeEach(async () => {
  additions = [];
  asked = [];
  bot = await startBot({
    more: {
      news: {
        now: () => NOW,
        async between(since, until) {
          asked.push([since, until]);
          return additions;
        },
      },
    },
  });
  const { discord } = bot;
  onTestFinished(async () => {
    await bot.stop();
    if (discord.violations.length + discord.pings.length > 0)
      throw new Error(`Discord would have refused, or pinged: ${JSON.stringify(discord.violations)}`);
  });
});

const add = (count: number, title = 'The tide') => {
  for (let number = 1; number <= count; number += 1) {
    const article = build.article({ id: `a${number}`, citation: { title: `${title} ${number}` } });
    additions.push({ article, added: NOW - number * DAY });
  }
  bot.articles = additions.map(({ article }) => article);
};
const digest = async (options = {}, place = {}): Promise<WireMessage> =>
  shown(await bot.discord.as('ada').slash('digest', options, place));

test('shows what came in seven days to the asker alone, with sources and dates', async () => {
  add(2);
  const message = await digest();
  const text = messageText(message);
  expect(isPrivate(message)).toBe(true);
  expect(asked).toEqual([[NOW - 7 * DAY, NOW]]);
  expect(text).toContain(`### New in the library\n-# 2 articles since ${date(NOW - 7 * DAY)}`);
  expect(text).toMatch(/\*\*The tide 1\*\*\n-# .+ · added <t:\d+:D> · \[/u);
});

test('takes other days, and says where nothing came', async () => {
  expect(messageText(await digest({ days: 30 }, { dm: true }))).toContain(
    `Nothing has come since ${date(NOW - 30 * DAY)}.`,
  );
});

test('turns pages of the same list in place, however much later', async () => {
  add(23);
  const message = await digest();
  const turned = shown(await bot.discord.as('ada').press(message, idOf(message, 'Next')));
  expect(turned.id).toBe(message.id);
  expect(messageText(turned)).toContain('page 2 of 3');
  expect(messageText(turned)).toContain('**The tide 11**');
  expect(asked.at(-1)).toEqual([NOW - 7 * DAY, NOW]);
});

test('leads to what is in an article', async () => {
  add(1);
  const message = await digest();
  const chosen = await bot.discord.as('ada').select(message, idOf(message, say(ARTICLES.open, {}, 'en')), ['a1']);
  expect(messageText(shown(chosen))).toContain('The tide 1');
});

test.each(['@everyone <@1> **[x](https://evil.example)** ', 'x'.repeat(4000), '\u202e</ask:1>', '漢'.repeat(2000)])(
  'has whatever titles: %s',
  async (title) => {
    add(12, title);
    const { components } = await digest();
    expect(texts(components).join('\n')).not.toContain('](https://evil');
  },
);
