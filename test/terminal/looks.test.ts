import { describe, expect, test } from 'vitest';
import { passages } from '../../src/content/passages.js';
import { COLOURED, PLAIN } from '../../src/terminal/lines.js';
import { coded, looked } from '../../src/terminal/looks.js';
import { articleFrom } from '../support/content/article-from.js';
import { build } from '../support/discord/articles.js';

/** The passage with these words in a terminal; what stands between « and » is the answer. */
function shown(body: string, words: string, width = 60, paint = PLAIN): string {
  const bare = words.replace(/[«»]/gu, '');
  const passage = passages(articleFrom(`---\ntitle: T\n---\n${body}`)).find(({ text }) => text.includes(bare));
  if (passage === undefined) throw new Error(`There is no passage with “${bare}”.`);
  const start = passage.text.indexOf(bare);
  return looked(build.quoted(passage, bare === words ? null : { start, end: start + bare.length }), width, paint);
}

const TABLE = '| Code | What it means |\n|---|---|\n| `E1` | The sensor is silent. |\n| E2 | The token is old. |';
const STEPS =
  'Follow these steps to the end.\n\n1. Open the `page` now.\n2. Press the red button and wait.\n   - The old one stops working.';

test('the words of an answer are green in its bold sentence, and no matched word within them is marked', () => {
  const [passage] = passages(articleFrom('---\ntitle: T\n---\nPaid in May 1936. Now closed.'));
  if (passage === undefined) throw new Error('There is no passage.');
  const matches = [
    { start: 0, end: 4 },
    { start: 12, end: 16 },
  ];
  expect(looked(build.quoted(passage, { start: 0, end: 17 }, matches, { start: 8, end: 16 }), 60, COLOURED)).toBe(
    '  \u001b[1m\u001b[4mPaid\u001b[24m in \u001b[32mMay 1936\u001b[39m.\u001b[22m Now closed.',
  );
});

describe('a look in a terminal', () => {
  test.each([
    [
      'code as it is, under its sentence',
      'Run this:\n\n```sh\nnpm *start*\n\n  now\n```',
      'Run',
      60,
      '  Run this:\n\n    npm *start*\n\n      now',
    ],
    [
      'a long line of code in one line',
      'Run this:\n\n```\naaaa bbbb cccc dddd\n```',
      'Run',
      12,
      '  Run this:\n\n    aaaa bbbb cccc dddd',
    ],
    [
      'a table in columns, the answering row marked',
      TABLE,
      '«E2 | The token is old.»',
      60,
      '  Code  What it means\n  ----  ---------------------\n  E1    The sensor is silent.\n**E2    The token is old.**',
    ],
    [
      'a last column that is too wide in lines',
      '| Code | What it means |\n|---|---|\n| E1 | The sensor is silent, and has been for an hour. |\n| E2 | The token is old. |',
      '«E1 | The sensor is silent, and has been for an hour.»',
      42,
      '  Code  What it means\n  ----  ----------------------------------\n**E1    The sensor is silent, and has been**\n**      for an hour.**\n  E2    The token is old.',
    ],
    [
      'a wide table row by row',
      TABLE,
      '«E2 | The token is old.»',
      20,
      '  Code: `E1`\n  What it means: The\n  sensor is silent.\n\n  Code: **E2**\n  What it means:\n  **The token is\n  old.**',
    ],
    [
      'a step with what leads to it',
      STEPS,
      '«Press the red button and wait.»',
      30,
      '  Follow these steps to the\n  end.\n\n  2. **Press the red button\n     and wait.**',
    ],
    ['code among words', STEPS, 'Open', 60, '  Follow these steps to the end.\n\n  1. Open the `page` now.'],
    ['the answer with code in it', 'Set `a` to `b` now.', '«a to b»', 60, '  Set **`a` to `b`** now.'],
    [
      'a cell without words',
      '| a | b |\n|---|---|\n| c | |\n| long long long | long |',
      'c',
      12,
      '  a: c\n\n  a: long\n  long long\n  b: long',
    ],
  ])('shows %s', (_, body, words, width, expected) => expect(shown(body, words, width)).toBe(expected));

  test('keeps columns below each other where marks take no room', () =>
    expect(shown(TABLE, '«E2 | The token is old.»', 60, COLOURED).split('\n').at(-1)).toMatch(/^ {2}\S*E2 {4}The/u));

  test('keeps the backticks of code in a sentence of a summary', () => {
    const [passage] = passages(articleFrom('---\ntitle: T\n---\nSet `a_b` to one at once.'));
    expect(passage && coded(build.quoted(passage).quotation)).toBe('Set `a_b` to one at once.');
  });

  test('lets no control of an article through', () =>
    expect(shown('Run this:\n\n```\n\u009b31mred\n```', 'Run')).not.toMatch(/\p{Cc}(?<!\n)/u));
});
