import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Quotation } from '../../src/domain/quotation.js';
import type { Article } from '../../src/domain/article.js';
import type { SummaryLength } from '../../src/domain/summary.js';
import { summarize } from '../../src/search/summarize.js';
import { article } from '../support/article.js';
import { rounds } from '../support/rounds.js';

const texts = async (markdown: string, length: SummaryLength = 'medium') =>
  (await summarize(article(markdown), length)).sentences.map(({ quotation }) => quotation.text);

const TOPICS = [
  'river',
  'harbour',
  'market',
  'bakery',
  'library',
  'garden',
  'station',
  'theatre',
  'bridge',
  'school',
  'mill',
  'tower',
];
const TOWN = TOPICS.map((topic, at) => `The town council repaired the old ${topic} for ${at + 2} million crowns.`).join(
  '\n\n',
);

describe('a summary', () => {
  test('of one sentence is that sentence', async () => expect(await texts('It rained.')).toEqual(['It rained.']));
  test('of stop words only is not empty', async () => expect(await texts('So it was.')).toEqual(['So it was.']));
  test('of a table only is not empty', async () =>
    expect(await texts('| grain | price |\n| --- | --- |\n| rye | 3 |')).not.toEqual([]));
  test('of headings and code only is not empty', async () =>
    expect(await texts('## Start\n\n```\nnpm start\n```')).not.toEqual([]));
  test.each([
    ['short', 3],
    ['medium', 5],
    ['long', 10],
  ] as const)('that is %s has %i sentences', async (length, count) =>
    expect(await texts(TOWN, length)).toHaveLength(count),
  );
  test('says how many sentences the article has', async () =>
    expect((await summarize(article(TOWN), 'short')).of).toBe(TOPICS.length));
  test('keeps the article’s order, though its first sentence is the least central', async () => {
    const aside = 'Somebody once kept seventeen green parrots in a cupboard upstairs.';
    const sentences = [aside, ...TOWN.split('\n\n').slice(0, 4)];
    expect(await texts(sentences.join('\n\n'), 'long')).toEqual(sentences);
  });
  test('gives each sentence its paragraph', async () => {
    const town = article(TOWN);
    for (const { quotation, paragraph } of (await summarize(town, 'long')).sentences) {
      const block = town.blocks.find((one) => one.start <= quotation.start && quotation.end <= one.end);
      expect(paragraph).toBe(block?.paragraph);
    }
  });
  test('says nothing twice', async () => {
    const sentence = 'The council repaired the old bridge for two million crowns.';
    expect(
      await texts(`${sentence}\n\n${sentence}\n\nNobody asked the ferryman what he thought of that plan.`),
    ).toHaveLength(2);
  });
  test('says nothing again in nearly the same words', async () => {
    const [first, again, other] = [
      'The council repaired the old stone bridge for two million crowns.',
      'For two million crowns the council repaired the old bridge again.',
      'Nobody asked the ferryman what he thought of that costly plan.',
    ];
    expect(await texts(`${first}\n\n${again}\n\n${other}`)).toEqual([first, other]);
  });
  test('prefers a statement to a question in the same words', async () => {
    const statements = TOWN.split('\n\n').slice(0, 3);
    const question = 'The town council repaired the old river for 2 million crowns?';
    expect(await texts([question, ...statements.slice(1), TOWN.split('\n\n')[4]].join('\n\n'), 'short')).not.toContain(
      question,
    );
  });
  test('does not repeat a sentence of stop words', async () =>
    expect(await texts('It is that.\n\nIt is that.')).toEqual(['It is that.']));
  test('prefers what the other sentences are about', async () => {
    const aside = 'Somebody once kept seventeen green parrots in a cupboard upstairs.';
    expect(await texts(`${TOWN}\n\n${aside}`, 'long')).not.toContain(aside);
  });
  test('passes over a sentence that hangs on one that is not in it', async () => {
    const hanging = 'It repaired the old bakery for five million crowns as the town council.';
    const whole = TOPICS.slice(0, 4).map(
      (topic) => `The town council repaired the old ${topic} for some million crowns.`,
    );
    expect(await texts(['Why was that?', hanging, ...whole].join(' '), 'short')).toEqual(whole.slice(0, 3));
  });
  test('of a long article is of what is central in it, and not what its first lines say of itself', async () => {
    const remarks = ['What follows is a brief, in other words, of a story.', 'A reporter wrote the story in spring.'];
    const town = TOPICS.flatMap((topic, at) => [
      `The council let the ${topic} be repaired by crews from the north in ${1900 + at}.`,
      `Repairs of the ${topic} cost the council ${at * 7} crowns and two quiet winters.`,
      `Crews from the north sold stone for the ${topic} to builders at gate ${at * 3}.`,
    ]);
    const chosen = await texts([...remarks, ...town].join('\n\n'), 'short');
    expect(chosen.filter((one) => remarks.includes(one))).toEqual([]);
  });
  test.each([
    ['tables', '| council | crowns |\n| --- | --- |\n| town | million |'],
    ['code', '```\nThe town council repaired the old station.\n```'],
  ])('has no %s where there is prose', async (_, block) => {
    const prose = TOWN.split('\n\n').slice(0, 2);
    expect(await texts([block, ...prose].join('\n\n'), 'long')).toEqual(prose);
  });
  test('has the sentences of one paragraph apart', async () =>
    expect(await texts('The baker came early. The ferry left late.')).toEqual([
      'The baker came early.',
      'The ferry left late.',
    ]));
  test('is made anew when it could not be made before', async () => {
    const town = article(TOWN);
    let asked = 0;
    const failsOnce: Article = {
      ...town,
      get blocks() {
        asked += 1;
        if (asked === 1) throw new Error('Out of memory.');
        return town.blocks;
      },
    };
    await expect(summarize(failsOnce, 'short')).rejects.toThrow('Out of memory.');
    expect((await summarize(failsOnce, 'short')).sentences).toHaveLength(3);
  });
  test('can be made of a sentence with more words than a call has arguments', async () => {
    const words = Array.from({ length: 130_000 }, (_, at) => at.toString(36)).join(' ');
    expect(await texts(`So ${words} end.`)).toHaveLength(1);
  });
  test('is made of proved quotations, each of the article it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('One came. ', 'Two', ' left. ', '\n\n', '- item\n', '“So?” ', '金融。', '## H\n\n'), {
          minLength: 1,
        }),
        async (parts) => {
          const source = article(`Start.\n\n${parts.join('')}`);
          const { sentences, of } = await summarize(source, 'long');
          expect(sentences.length).toBeLessThanOrEqual(of);
          expect(sentences.length).toBeGreaterThan(0);
          for (const { quotation } of sentences) {
            expect(Quotation.isProved(quotation)).toBe(true);
            expect(source.text.slice(quotation.start, quotation.end)).toBe(quotation.text);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
  test('that is shorter is the best of the longer one', async () => {
    const town = article(TOWN);
    const long = (await summarize(town, 'long')).sentences;
    const short = (await summarize(town, 'short')).sentences;
    expect(long).toEqual(expect.arrayContaining([...short]));
  });
  test('is ranked once, whatever lengths are asked for', async () => {
    const town = article(TOWN);
    const [first] = (await summarize(town, 'long')).sentences;
    expect((await summarize(town, 'long')).sentences[0]?.quotation).toBe(first?.quotation);
  });
  test('of a long article leaves the event loop its turns', async () => {
    const markdown = Array.from(
      { length: 3_000 },
      (_, at) => `The ${TOPICS[at % TOPICS.length]} of number ${at} was painted by the council.`,
    ).join('\n\n');
    expect(await rounds(async () => summarize(article(markdown), 'short'))).toBeGreaterThan(50);
  });
  // So many rounds for 60,000 characters that the 1,000,000 of a file are in slices of some milliseconds.
  test.each([
    ['en', 'A. '],
    ['en', 'Mr. '],
    ['en', 'Why? '],
    ['en', '1 2 '],
    ['en', 'words without an end '],
    ['en', '… '],
    ['zh', '我们今天在北京大学学习中文，'],
    ['zh', '我们今天在北京大学学习中文。'],
    ['ja', '漢字仮名'],
    ['th', 'ภาษาไทยไม่มีช่องว่าง'],
  ])('in %s leaves the event loop its turns inside one paragraph: %j', async (language, part) => {
    const paragraph = { ...article('Text.'), language, text: part.repeat(60_000 / part.length).trim() };
    const [block] = paragraph.blocks;
    const hostile = { ...paragraph, blocks: block ? [{ ...block, end: paragraph.text.length }] : [] };
    expect(await rounds(async () => summarize(hostile, 'short'))).toBeGreaterThan(5);
  });
  test('leaves the event loop its turns inside one sentence of words that all differ', async () => {
    const words = Array.from({ length: 10_000 }, (_, at) => at.toString(36)).join(' ');
    expect(await rounds(async () => summarize(article(`So ${words} end.`), 'short'))).toBeGreaterThan(25);
  });
});
