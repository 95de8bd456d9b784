import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passages } from '../../src/content/passages.js';
import type { Article } from '../../src/domain/article.js';
import { articleFrom } from '../support/content/article-from.js';

function texts(body: string): readonly string[] {
  return passages(articleFrom(`# T\n\n${body}`)).map(({ text }) => text);
}

describe('what is joined', () => {
  test.each([
    [
      'a lead-in and the paragraph after it',
      'The mayor said this:\n\nThe bridge opens on Monday.\n\nNobody was there.',
      ['The mayor said this:\n\nThe bridge opens on Monday.', 'Nobody was there.'],
    ],
    [
      'a lead-in with a full-width colon',
      '市长昨日在会上说：\n\n新桥将于明年开放。',
      ['市长昨日在会上说：\n\n新桥将于明年开放。'],
    ],
    [
      'a lead-in and its list',
      'Bring these three things:\n\n- a warm coat\n- a good map\n- some water',
      ['Bring these three things:\n\na warm coat\n\na good map\n\nsome water'],
    ],
    ['a stub and what comes after it', 'Why?\n\nThe bridge was old.', ['Why?\n\nThe bridge was old.']],
    [
      'stubs, until they say something together',
      'One.\n\nTwo.\n\nThree.\n\nThe bridge was old.',
      ['One.\n\nTwo.\n\nThree.', 'The bridge was old.'],
    ],
    [
      'a stub at the end of a section and what comes before it',
      'The bridge was old.\n\nThe end.\n\n## Next\n\nMore of the text.',
      ['The bridge was old.\n\nThe end.', 'More of the text.'],
    ],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  test.each([
    ['code and the sentence before it', 'Start it so.\n\n```\nnpm start\n```', ['Start it so.\n\nnpm start']],
    [
      'several after one sentence',
      'Start it so.\n\n```\nnpm start\n```\n\n```\nyarn start\n```\n\nMore of the text.',
      ['Start it so.\n\nnpm start\n\nyarn start', 'More of the text.'],
    ],
    [
      'each code and its own sentence',
      'Start it so.\n\n```\nnpm start\n```\n\nStop it like this.\n\n```\nnpm stop\n```',
      ['Start it so.\n\nnpm start', 'Stop it like this.\n\nnpm stop'],
    ],
    [
      'code and the step it belongs to',
      '1. Start it here so:\n\n   ```\n   npm start now\n   ```\n2. Wait for a minute.',
      ['Start it here so:\n\nnpm start now', 'Wait for a minute.'],
    ],
    [
      'the steps of a list and their code',
      'Do all of this:\n\n1. Start it:\n\n   ```\n   npm start\n   ```\n2. Wait for a minute.',
      ['Do all of this:\n\nStart it:\n\nnpm start\n\nWait for a minute.'],
    ],
    [
      'code at the beginning of a section and what says what it does',
      '## Start\n\n```\nnpm start\n```\n\nThis starts the bot.\n\nMore of the text.',
      ['npm start\n\nThis starts the bot.', 'More of the text.'],
    ],
    [
      'not what leads to the next code',
      '## Start\n\n```\nnpm start now\n```\n\nTo stop it again:\n\n```\nnpm stop\n```',
      ['npm start now', 'To stop it again:\n\nnpm stop'],
    ],
    [
      'not a table and the code below it',
      '| a b | c d |\n|---|---|\n| e f | g h |\n\n```\nnpm start now\n```',
      ['a b | c d\ne f | g h', 'npm start now'],
    ],
  ])('%s', (_, body, expected) => expect(texts(body)).toEqual(expected));

  test('a giant is cut so that code has its sentence', () => {
    const code = Array.from({ length: 30 }, (_, at) => `call(${at}, "something to say");`).join('\n');
    const found = texts(`${'The bridge opened again on Monday. '.repeat(40)}Call it so.\n\n\`\`\`\n${code}\n\`\`\``);
    expect(found.filter((text) => text.includes('call(0,'))).toEqual([
      expect.stringContaining('Call it so.\n\ncall(0,'),
    ]);
    expect(found.every(({ length }) => length <= 1500)).toBe(true);
  });

  test('a list takes about 600 characters of its lead-in and the rest stands alone', () => {
    const item = `- ${'word '.repeat(40)}end`;
    expect(texts(`Bring these things:\n\n${[item, item, item, item].join('\n')}`)).toHaveLength(3);
  });
});

describe('what is not joined', () => {
  test('what stands in a part with a title of its own and what follows it', () => {
    const article = articleFrom('# T\n\nText.\n\n:::tip[B]\nOne two three:\n:::\n\nFour five six.');
    expect(passages(article).map(({ text }) => text)).toContain('One two three:');
  });

  test.each([
    ['short paragraphs that are complete', 'The bridge opened.\n\nNobody was there.', 2],
    ['a lead-in and what stands under another heading', 'The mayor said this:\n\n## Part\n\nThe bridge opens.', 2],
    ['a stub and what stands under another heading', 'Why?\n\n## Part\n\nThe bridge opens.', 2],
    ['Chinese sentences, which have no spaces', '新桥将于明年开放。\n\n市民表示欢迎。', 2],
  ])('%s', (_, body, count) => {
    expect(texts(body)).toHaveLength(count);
  });
});

describe('giants', () => {
  test('are not made of a lead-in and what it introduces', () => {
    const leadIn = `${'The mayor of the old town said this. '.repeat(50)}And then:`;
    const next = 'The bridge opens on Monday at noon. '.repeat(8).trim();
    expect(texts(`${leadIn}\n\n${next}`)).toEqual([leadIn, next]);
  });

  test('are split at the ends of sentences into pieces of at most 1,500 characters', () => {
    const pieces = texts('The bridge over the river opened on Monday. '.repeat(100));
    expect(pieces.every((piece) => piece.length <= 1500 && piece.endsWith('.'))).toBe(true);
  });

  test('are split into pieces of about one length', () => {
    const lengths = texts('The bridge over the river opened on Monday. '.repeat(38)).map(({ length }) => length);
    expect(lengths).toHaveLength(1);
    const longer = texts('The bridge over the river opened on Monday. '.repeat(48)).map(({ length }) => length);
    expect(Math.max(...longer) - Math.min(...longer)).toBeLessThan(200);
  });

  test('without sentences are split between words', () => {
    const pieces = texts('bridge '.repeat(700));
    expect(pieces.every((piece) => /^bridge.*bridge$/su.test(piece) && piece.length <= 1500)).toBe(true);
  });

  test('without spaces are never split inside a character', () => {
    const family = '👨‍👩‍👧';
    const pieces = texts(family.repeat(600));
    expect(pieces.every((piece) => piece.length <= 1500 && piece.replaceAll(family, '') === '')).toBe(true);
  });

  test('keep the number of their paragraph', () => {
    const article = articleFrom(`# T\n\nOne two three.\n\n${'The bridge over the river opened. '.repeat(100)}`);
    expect(new Set(passages(article).map(({ paragraph }) => paragraph))).toEqual(new Set([1, 2]));
  });
});

const body = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Why?',
        'He said:',
        '## Part',
        '- one\n- two:\n  - three',
        '> quoted words here',
        '```\ncode\n\nmore\n```',
        'A full sentence stands here.',
      ),
      fc.nat({ max: 90 }).map((count) => 'The bridge over the river opened on Monday. '.repeat(count)),
      fc.nat({ max: 3000 }).map((count) => 'x'.repeat(count)),
      fc.nat({ max: 900 }).map((count) => '😀'.repeat(count)),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts): Article => articleFrom(`---\ntitle: T\n---\nFirst of all words.\n\n${parts.join('\n\n')}`));

test('passages are slices of the text, in order, apart, and together have all of every block', () => {
  fc.assert(
    fc.property(body, (article) => {
      const found = passages(article);
      const covered = new Set<number>();
      let end = 0;
      for (const passage of found) {
        expect(passage.text).toBe(article.text.slice(passage.start, passage.end));
        expect(passage.text.trim()).toBe(passage.text);
        expect(passage.start).toBeGreaterThanOrEqual(end);
        end = passage.end;
        for (let at = passage.start; at < passage.end; at += 1) covered.add(at);
      }
      const missing = article.blocks.flatMap((block) =>
        Array.from({ length: block.end - block.start }, (_, index) => block.start + index).filter(
          (at) => !covered.has(at) && /\S/u.test(article.text.charAt(at)),
        ),
      );
      expect(missing).toEqual([]);
      expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => `example#${index + 1}`));
    }),
    { numRuns: 150 },
  );
});
