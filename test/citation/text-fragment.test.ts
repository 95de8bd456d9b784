import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/citation/text-fragment.js';
import type { Article } from '../../src/domain/article.js';
import type { Span } from '../../src/domain/span.js';
import { article } from '../support/article.js';
import { foundBy } from './support/text-directive.js';

const ROOM = 480;

/** The directive for the words, which stand in the article once. */
function directive(of: Article, words: string): string | null {
  const start = of.text.lastIndexOf(words);
  expect(start).not.toBe(-1);
  return textFragment(of, { start, end: start + words.length }, ROOM);
}

const BETWEEN = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} says nothing of it.`).join('\n\n');

describe('words that stand in the article before', () => {
  const PLACES: readonly (readonly [string, string, string])[] = [
    [
      'a beginning',
      'The ferry is a big ship that was built in the north by a yard that is closed now.',
      'The ferry is a big burden for the town that must pay for it every single year.',
    ],
    [
      'a beginning before a comma',
      'According to the report, ships are cheap and trains are not so cheap.',
      'According to the report, the bridge will close in April because its cables are rusty.',
    ],
    [
      'all words',
      'In summer the bridge is closed at night, as everybody in town knows by now.',
      'The bridge is closed.',
    ],
    ['all words in other capitals', 'In summer THE BRIDGE IS CLOSED.', 'The bridge is closed.'],
    ['all words with accents', 'The cafe is closed.', 'The café is closed.'],
    ['the same sentence', 'The bridge is closed.', 'The bridge is closed.'],
    ['a word', 'No.', 'No.'],
  ];
  test.each(PLACES)('%s', (_, earlier, quoted) => {
    const of = article(`${earlier}\n\n${BETWEEN}\n\n${quoted}\n\nMore.`);
    const start = of.text.lastIndexOf(quoted);
    expect(foundBy(directive(of, quoted) ?? '', `note\n${of.text}`)).toEqual({
      start: start + 5,
      end: start + 4 + quoted.length,
    });
  });
  test.each(PLACES)('%s, in the same paragraph', (_, earlier, quoted) => {
    const of = article(`${earlier} ${quoted} More.`);
    const start = of.text.lastIndexOf(quoted);
    expect(foundBy(directive(of, quoted) ?? '', `note\n${of.text}`)).toEqual({
      start: start + 5,
      end: start + 4 + quoted.length,
    });
  });
});

describe('what pages set in another way', () => {
  const table = '| Plan | Price |\n|-|-|\n| Gold plan | 50 euros |\n| Silver plan | 60 euros |';
  const small = '| Deck | Use |\n|-|-|\n| One | 5 euros |\n| Two | Minus one |';
  test.each([
    ['a row', table, 'Gold plan | 50 euros', 'Gold plan,50 euros'],
    ['two rows', table, 'Gold plan | 50 euros\nSilver plan | 60 euros', 'Gold plan,60 euros'],
    ['a table', small, 'Deck | Use\nOne | 5 euros\nTwo | Minus one', 'Deck,Minus one'],
    ['two hyphens', 'The ferry--a big one--sails at nine.', '', 'The ferry,sails at nine'],
    ['three hyphens', 'The ferry---a big one---sails at nine.', '', 'The ferry,sails at nine'],
    ['a hyphen between spaces', 'The ferry - a big one - sails at nine.', '', 'The ferry,sails at nine'],
    ['a dash', 'The ferry — a big one — sails at nine.', '', 'The ferry,sails at nine'],
    ['a span of numbers', 'Wait 12-15 minutes at the pier.', '', 'Wait 12,minutes at the pier'],
    ['a minus', 'It had -20 degrees at night.', '', 'It had,20 degrees at night'],
    ['a multiplication', 'The plan is 3x4 metres wide.', '', 'The plan is,metres wide'],
    ['a sign in brackets', 'The text is (c) 2020 of the town.', '', 'The text is,2020 of the town'],
    ['a fraction', 'It takes 1/2 of an hour there.', '', 'It takes,an hour there'],
    ['an arrow', 'Open the menu -> choose the ferry.', '', 'Open the menu,choose the ferry'],
    ['a hyphen in a word', 'The old well-known ferry sails.', '', 'The old well,known ferry sails'],
    ['a hyphen in the first word', 'X-rays are used.', '', 'X-rays are used'],
    ['an emoji', 'The ferry :rocket: sails at nine.', 'The ferry 🚀 sails at nine.', 'The ferry,sails at nine'],
    [
      'a picture',
      'The ferry ![icon](a.png) sails at nine.',
      'The ferry icon sails at nine.',
      'The ferry,sails at nine',
    ],
    ['a picture of HTML', 'The ferry <img src="a.png" alt="icon"> sails.', 'The ferry icon sails.', 'The ferry,sails'],
    [
      'a picture without words',
      'The ferry ![](a.png) sails at nine.',
      'The ferry sails at nine.',
      'The ferry,sails at nine',
    ],
    [
      'a picture at the end',
      'The ferry sails at nine ![icon](a.png)',
      'The ferry sails at nine icon',
      'The ferry sails at nine',
    ],
    ['a note in the middle', 'The old[^1] pier is closed.', 'The old pier is closed.', 'pier is closed'],
    ['a note at the end', 'The ferry sails at nine[^1].', 'The ferry sails at nine.', 'The ferry sails at'],
    [
      'a note after the full stop',
      'The ferry sails at nine.[^1]',
      'The ferry sails at nine.',
      'The ferry sails at nine',
    ],
    ['a note of HTML', 'It sails at nine<sup><a href="#n">1</a></sup>.', 'It sails at nine.', 'It sails at'],
    ['a note in brackets', 'It sails at nine<sup>[1]</sup>.', 'It sails at nine.', 'It sails at'],
    ['a note of Pandoc', 'It sails at nine^[As ever.].', 'It sails at nine.', 'It sails at'],
    [
      'a note at the end of a long text',
      'The ferry is late on each first day of the week[^1]. So it is.',
      'The ferry is late on each first day of the week.',
      'The ferry is late,first day of the',
    ],
    ['raised digits', 'There are 10<sup>6</sup> bees.', 'There are 10⁶ bees.', 'There are 106 bees'],
    ['quotation marks', 'He said "no" and it\'s "yes"...', '', 'He said "no" and it\'s "yes'],
    ['French marks', 'Il dit : « Le pont sera fermé ! »', '', 'Il dit : « Le pont sera fermé ! »'],
    ['a number of groups', 'It has 10 000 bees in all of the twelve hives.', '', 'It has 10 000,of the twelve hives'],
    ['a word of its own', 'No. The ferry is late.', 'No', 'No,-. The'],
    ['a line break', 'One line of it<br>and another', 'One line of it\nand another', 'One line of it,and another'],
  ])('%s', (_, markdown, shown, expected) => {
    const of = article(markdown.includes('[^1]') ? `${markdown}\n\n[^1]: As ever.` : markdown);
    expect(decodeURIComponent(directive(of, shown === '' ? markdown : shown) ?? '')).toBe(expected);
  });
});

describe('a huge article', () => {
  const HUGE = 1_000_000;
  test.each([
    ['a word', 'a '],
    ['two words', 'a b '],
    ['a letter', 'a'],
    ['a Chinese word', '我'],
    ['a Thai word', 'เรือ'],
    ['a sentence', 'The ferry is a big ship. '],
    ['a paragraph', 'The ferry is a big ship.\n\n'],
    ['cells', 'a | '],
    ['apostrophes', "a'"],
    ['accents', '\u{301}'],
    ['signs', '-'],
    ['numbers', '1 '],
    ['full stops', '.'],
  ])('that repeats %s is looked at in a time that grows with its length alone', (_, words) => {
    const text = `Begin. ${words.repeat(HUGE / words.length)} End.`;
    const of: Article = { ...article('One.'), text };
    const spans = [0.01, 0.3, 0.99].map((share) => ({ start: share * HUGE, end: share * HUGE + 2000 }));
    const before = process.cpuUsage().user;
    for (const span of spans) textFragment(of, span, ROOM);
    // Quadratic time would be minutes.
    expect(textFragment(of, { start: 0, end: 5 }, ROOM) ?? '').toMatch(/^.{0,480}$/u);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
  });
});

describe('any words of any article', () => {
  const of = (...texts: string[]) => fc.constantFrom(...texts);
  const english = fc
    .tuple(
      of(
        'The ferry is a big',
        'According to the report, the',
        'No',
        'In 1901 the old',
        'The well-known',
        '“Why not,” said the',
      ),
      of(
        'ship',
        'burden',
        'bridge -- an old one --',
        'café',
        'cafe',
        'sum of $5 or 7%',
        'pier (the third)',
        'range 12-15',
      ),
      of(' of the town', '', ', as all know,', ' at 3x4 points', ': it’s the one'),
      of('that is closed now', 'for the town', 'in every single year', 'by the report'),
    )
    .map((parts) => `${parts.join(' ').replaceAll(' ,', ',').replaceAll('  ', ' ')}.`);
  const chinese = fc
    .tuple(
      of('我们今天去', '老师说', '在北京'),
      of('北京大学', '看望老师', '一起吃饭'),
      of('，然后', '。', '再'),
      of('回家睡觉', '吃饭'),
    )
    .map((parts) => `${parts.join('')}。`);
  const russian = fc
    .tuple(
      of('Паром идёт', 'Мост стоит', 'В городе'),
      of('у реки', 'в гавани — там', 'каждый день'),
      of('и ждёт.', 'летом.'),
    )
    .map((parts) => parts.join(' '));
  const row = fc.array(of('Gold plan', 'Plan', '50 euros', 'Deck', 'Minus one', 'The ferry'), {
    minLength: 2,
    maxLength: 3,
  });
  const table = fc
    .array(row, { minLength: 2, maxLength: 4 })
    .map(([head = [], ...rows]) =>
      [head, head.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    );
  const sentence = fc.oneof(english, english, chinese, russian);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
  const block = fc.oneof(
    { weight: 5, arbitrary: paragraph },
    { weight: 1, arbitrary: table },
    {
      weight: 1,
      arbitrary: fc
        .array(sentence, { minLength: 1, maxLength: 3 })
        .map((all) => all.map((one) => `- ${one}`).join('\n')),
    },
  );
  const articles = fc.array(block, { minLength: 1, maxLength: 12 }).map((blocks) => article(blocks.join('\n\n')));

  test('are what a browser finds first, or are not pointed to', () => {
    const told = { all: 0, pointed: 0, whole: 0 };
    fc.assert(
      fc.property(articles, (one) => {
        const text = `note\n${one.text}`;
        for (const { start, end } of sentencesOf(one)) {
          const found = textFragment(one, { start, end }, ROOM);
          told.all += 1;
          if (found === null) continue;
          told.pointed += 1;
          const place = foundBy(found, text);
          if (place === null) throw new Error(`${decodeURIComponent(found)} is not in ${text}`);
          const marked = { start: place.start - 5, end: place.end - 5 };
          const around = `${decodeURIComponent(found)} marks ${text.slice(place.start, place.end)} in ${text}`;
          if (marked.start < start || marked.end > end) throw new Error(around);
          if (/^[^\p{L}\p{N}]*$/u.test(one.text.slice(start, marked.start) + one.text.slice(marked.end, end)))
            told.whole += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(told.pointed / told.all).toBeGreaterThan(0.95);
    expect(told.whole / told.pointed).toBeGreaterThan(0.95);
  });
});

/** Lines of tables, and what ends with a full stop elsewhere. */
function sentencesOf({ text, blocks }: Article): readonly Span[] {
  return blocks.flatMap(({ start, end, kind }) =>
    [...text.slice(start, end).matchAll(kind === 'table' ? /[^\n]+/gu : /[^.。]+[.。]/gu)].map(
      ({ 0: words, index }) => ({
        start: start + index,
        end: start + index + words.length,
      }),
    ),
  );
}
