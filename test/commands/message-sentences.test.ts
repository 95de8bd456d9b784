import { describe, expect, test } from 'vitest';
import { messageSentences } from '../../src/commands/message-sentences.js';

const of = async (message: string) => (await messageSentences(message, 'en')).map(({ text }) => text);

describe('the sentences of a message', () => {
  test('are those of each line, each once, and which of them ask', async () =>
    expect(await messageSentences('The gate held. Why did it?\nThe gate held.\n(And who built it?)', 'en')).toEqual([
      { text: 'The gate held.', asks: false },
      { text: 'Why did it?', asks: true },
      { text: '(And who built it?)', asks: true },
    ]));

  test.each([
    ['marks', '**Why** did ~~it~~ ||hold||, `gate` __four__?', 'Why did it hold, gate four?'],
    ['quotes, headings, small print and lists', '> - ## 1. -# Why did it hold?', 'Why did it hold?'],
    ['mentions, emojis and times', '<@123> why <:gate:456> did <t:1700000000:R> it hold?', 'why did it hold?'],
    ['addresses and links', 'Why [did it](https://evil.example) hold https://evil.example/?', 'Why did it hold'],
    ['code in fences', 'Why did it hold?\n```js\nhold();\n```', 'Why did it hold?'],
    ['what a search would obey', 'Why article:gates "did it" -really hold?', 'Why article gates did it really hold?'],
  ])('have no %s', async (_what, message, sentence) => expect(await of(message)).toEqual([sentence]));

  test('are none of marks and pictures', async () =>
    expect(await of('?? <:gate:456> … https://gate.example')).toEqual([]));

  test('are cut to the length of a question at a word', async () => {
    const [cut = ''] = await of('gates '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(300);
    expect(cut).toMatch(/gates$/u);
  });

  test('are a hundred at most', async () => {
    const lines = Array.from({ length: 900 }, (_, at) => `a${at}?`);
    expect(await of(lines.join('\n'))).toHaveLength(100);
  });
});
