import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Quotation } from '../../src/domain/quotation.js';
import type { SummaryLength } from '../../src/domain/summary.js';
import { summarize } from '../../src/search/summarize.js';
import { article } from '../support/article.js';

const texts = (markdown: string, length: SummaryLength = 'medium') =>
  summarize(article(markdown), length).sentences.map(({ quotation }) => quotation.text);

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
  test('of one sentence is that sentence', () => expect(texts('It rained.')).toEqual(['It rained.']));
  test('of stop words only is not empty', () => expect(texts('So it was.')).toEqual(['So it was.']));
  test('of a table only is not empty', () =>
    expect(texts('| grain | price |\n| --- | --- |\n| rye | 3 |')).not.toEqual([]));
  test('of headings and code only is not empty', () =>
    expect(texts('## Start\n\n```\nnpm start\n```')).not.toEqual([]));
  test.each([
    ['short', 3],
    ['medium', 5],
    ['long', 10],
  ] as const)('that is %s has %i sentences', (length, count) => expect(texts(TOWN, length)).toHaveLength(count));
  test('says how many sentences the article has', () =>
    expect(summarize(article(TOWN), 'short').of).toBe(TOPICS.length));
  test('keeps the article’s order, though its first sentence is the least central', () => {
    const aside = 'Somebody once kept seventeen green parrots in a cupboard upstairs.';
    const sentences = [aside, ...TOWN.split('\n\n').slice(0, 4)];
    expect(texts(sentences.join('\n\n'), 'long')).toEqual(sentences);
  });
  test('gives each sentence its paragraph', () => {
    const town = article(TOWN);
    for (const { quotation, paragraph } of summarize(town, 'long').sentences) {
      const block = town.blocks.find((one) => one.start <= quotation.start && quotation.end <= one.end);
      expect(paragraph).toBe(block?.paragraph);
    }
  });
  test('says nothing twice', () => {
    const sentence = 'The council repaired the old bridge for two million crowns.';
    expect(texts(`${sentence}\n\n${sentence}\n\nNobody asked the ferryman what he thought of that plan.`)).toHaveLength(
      2,
    );
  });
  test('does not repeat a sentence of stop words', () =>
    expect(texts('So it was.\n\nSo it was.')).toEqual(['So it was.']));
  test('prefers what the other sentences are about', () => {
    const aside = 'Somebody once kept seventeen green parrots in a cupboard upstairs.';
    expect(texts(`${TOWN}\n\n${aside}`, 'long')).not.toContain(aside);
  });
  test('passes over a sentence that hangs on the one before', () => {
    const hanging = 'It repaired the old bakery for five million crowns as the town council.';
    const whole = TOPICS.slice(0, 4).map(
      (topic) => `The town council repaired the old ${topic} for some million crowns.`,
    );
    expect(texts([whole[0], hanging, ...whole.slice(1)].join(' '), 'short')).not.toContain(hanging);
  });
  test('passes over tables where there is prose', () =>
    expect(texts(`${TOWN}\n\n| council | crowns |\n| --- | --- |\n| town | million |`, 'long').join(' ')).not.toContain(
      '|',
    ));
  test('can be made of a sentence with more words than a call has arguments', () => {
    const words = Array.from({ length: 130_000 }, (_, at) => at.toString(36)).join(' ');
    expect(texts(`So ${words} end.`)).toHaveLength(1);
  });
  test('is made of proved quotations, each of the article it was made from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('One came. ', 'Two', ' left. ', '\n\n', '- item\n', '“So?” ', '金融。', '## H\n\n'), {
          minLength: 1,
        }),
        (parts) => {
          const source = article(`Start.\n\n${parts.join('')}`);
          const { sentences, of } = summarize(source, 'long');
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
});
