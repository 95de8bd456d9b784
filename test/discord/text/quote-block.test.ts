import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/content/passages.js';
import { excerpt } from '../../../src/discord/text/excerpt.js';
import { quoteBlock } from '../../../src/discord/text/quote-block.js';
import { articleFrom } from '../../support/content/article-from.js';
import { build } from '../../support/discord/articles.js';
import { hostileText } from '../../support/discord/hostile-text.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';

/** What Discord gets of the first passage that has these words, which are the answer where they stand between these quotes: «». */
function shown(body: string, words = '', limit = 4000): string {
  const article = articleFrom(`---\ntitle: T\n---\n${body}`);
  const bare = words.replace(/[«»]/gu, '');
  const passage = passages(article).find(({ text }) => text.includes(bare));
  if (passage === undefined) throw new Error(`There is no passage with “${bare}”.`);
  const start = passage.text.indexOf(bare);
  const answer = bare === words ? null : { start, end: start + bare.length };
  return quoteBlock(excerpt({ ...build.quoted(passage, answer), emphasis: answer === null ? [] : [answer] }, limit));
}

const PLANS = '| Plan | Boats |\n| --- | ---: |\n| Free | 3 |\n| Quay | 20 |';
const CODES =
  '| Code | What it means |\n| --- | --- |\n| `E101` | The sensor did not answer for ten minutes. |\n| E_102 | The token is old. |';
const STEPS =
  'To reset it, follow these steps.\n\n1. Open the page.\n2. Press the *red* button.\n   - The old one stops working.\n3. Start the whole thing again.';

describe('a look', () => {
  test.each([
    [
      'code in its language, under the sentence before it',
      'Start the bot:\n\n```sh\nnpm *start* # now\n```',
      '',
      '> Start the bot:\n```sh\nnpm *start* # now\n```',
    ],
    ['code without a language', 'Start the bot:\n\n    npm start', '', '> Start the bot:\n```\nnpm start\n```'],
    [
      'indented lines and empty ones of code',
      'Write it so:\n\n```\na:\n\n  b: 1\n```',
      '',
      '> Write it so:\n```\na:\n\n  b: 1\n```',
    ],
    ['a language of nobody’s', 'Write it so:\n\n```{=latex}\n\\a\n```', '', '> Write it so:\n```\n\\a\n```'],
    [
      'code with a fence in it, escaped',
      'Write it so:\n\n````\n```\na\n  b_c\n```\n````',
      '',
      '> Write it so:\n> \n> \\`\\`\\`\n> a\n>   b\\_c\n> \\`\\`\\`',
    ],
    ['words after code', 'Start the bot.\n\n```\nnpm start\n```', 'Start', '> Start the bot.\n```\nnpm start\n```'],
    [
      'code first, and what says what it does',
      '## Start\n\n```\nnpm start\n```\n\nThis starts the bot.',
      '',
      '```\nnpm start\n```\n> This starts the bot.',
    ],
    [
      'code among words',
      'Set `a_b` to *one*, then press <kbd>Enter</kbd> at once.',
      '',
      '> Set `a_b` to one, then press `Enter` at once.',
    ],
    ['code in the answer', 'Set `a_b` to one at once.', '«Set a_b to one at once.»', '> **Set `a_b` to one at once.**'],
    [
      'code in the answer whose asterisk would end the bold',
      'Set `a*b` to one at once.',
      '«Set a*b to one at once.»',
      '> **Set** `a*b` **to one at once.**',
    ],
    ['a backtick in code, escaped', 'Set ``a`b`` to one at once.', '', '> Set a\\`b to one at once.'],
    ['two that touch, one of them as code', 'Set `a`<code>b</code> to one.', '', '> Set `a`b to one.'],
    ['a narrow table in columns', PLANS, '', '```\nPlan  Boats\n----  -----\nFree  3\nQuay  20\n```'],
    [
      'Chinese, which is two columns wide',
      '| 计划 | 船 |\n| --- | --- |\n| 免费 | 三艘 |\n| a | b |',
      '',
      '```\n计划  船\n----  ----\n免费  三艘\na     b\n```',
    ],
    [
      'a wide table row by row, the answering one in bold',
      CODES,
      '«E_102 | The token is old.»',
      '> **Code:** `E101`\n> **What it means:** The sensor did not answer for ten minutes.\n> \n> **Code:** **E\\_102**\n> **What it means:** **The token is old.**',
    ],
    [
      'a cell without words',
      '| A name that is rather long | Another name |\n| --- | --- |\n| x | |\n| | y \\| z |',
      '',
      '> **A name that is rather long:** x\n> \n> **Another name:** y \\| z',
    ],
    [
      'a table whose cells have a fence',
      '| a | b |\n| --- | --- |\n| ```` ``` ```` | d |',
      '',
      '> **a:** \\`\\`\\`\n> **b:** d',
    ],
    [
      'a list with its marks',
      'Bring these things:\n\n- a coat\n- a *map*\n  - of the town',
      '',
      '> Bring these things:\n> \n> - a coat\n> - a map\n>   - of the town',
    ],
    [
      'a step with what leads to it',
      STEPS,
      '«Press the red button.»',
      '> -# To reset it, follow these steps.\n> 2. **Press the red button.**',
    ],
    [
      'a part of a step with the step',
      STEPS,
      'The old one stops working.',
      '> -# Press the red button.\n> - The old one stops working.',
    ],
    [
      'a list that begins elsewhere',
      '7. seven swans on the water\n8. eight maids in a row',
      'eight',
      '> 8. eight maids in a row',
    ],
    [
      'an item that goes on below its code',
      'Do these:\n\n1. Run this:\n\n   ```\n   go\n   ```\n\n   It takes a minute.',
      '',
      '> Do these:\n> \n> 1. Run this:\n```\ngo\n```\n>   It takes a minute.',
    ],
  ] as const)('shows %s', (_, body, words, expected) => {
    expect(shown(body, words)).toBe(expected);
  });
});

describe('what is cut', () => {
  test.each([
    [
      'at the end of a line of code, and the fence is closed',
      'Do this:\n\n```js\none();\ntwo();\nthree();\n```',
      '',
      30,
      '> Do this:\n```js\none();\ntwo();\n```\n> \\[…\\]',
    ],
    [
      'never before code that the words below it are about',
      '## Set it\n\n```js\nset("a value");\n```\n\nThis sets it. If it is to be set at start-up, set it in the options.',
      '«If it is to be set at start-up, set it in the options.»',
      66,
      '```js\nset("a value");\n```\n> This sets it. \\[…\\]',
    ],
    ['at the end of a row', PLANS, '', 30, '```\nPlan  Boats\n----  -----\nFree  3\n```\n> \\[…\\]'],
    [
      'before the answering row, under the names of the columns',
      PLANS,
      '«Quay | 20»',
      26,
      '> \\[…\\]\n```\nPlan  Boats\n----  -----\nQuay  20\n```',
    ],
    [
      'between the rows of a wide table',
      `${CODES}\n| E103 | Nothing at all is known of it by anybody. |\n| E104 | Nothing is known of this one either. |`,
      '«E103 | Nothing at all is known of it by anybody.»',
      66,
      '> \\[…\\]\n> \n> **Code:** **E103**\n> **What it means:** **Nothing at all is known of it by anybody.**\n> \n> \\[…\\]',
    ],
  ] as const)('is cut %s', (_, body, words, limit, expected) => expect(shown(body, words, limit)).toBe(expected));
});

describe('whatever stands in a block', () => {
  /** No file has it. */
  const text = (length: number) => hostileText(length).map((one) => one.replaceAll('\0', ''));
  const fenced = (marks: readonly string[]) => marks.includes('fence');
  const foreign = new Set(['link', 'mention', 'emoji', 'time', 'spoiler', 'strike', 'underline', 'italic', 'heading']);
  const brokenOut = (block: string): readonly string[] =>
    readMarkdown(block).flatMap(({ marks }) => marks.filter((mark) => foreign.has(mark)));

  test('code is copied to the letter, or is no fence, and nothing breaks out of it', () => {
    fc.assert(
      fc.property(text(12), fc.integer({ min: 66, max: 300 }), (code, limit) => {
        const article = articleFrom(
          `# T\n\nDo this:\n\n${'`'.repeat(40)}js\n${code}\nend\n${'`'.repeat(40)}\n\nThe end of it all.`,
        );
        const [passage] = passages(article);
        if (passage === undefined) throw new Error('An article has a passage.');
        const part = excerpt({ ...build.quoted(passage), emphasis: [] }, limit);
        const block = quoteBlock(part);
        expect(brokenOut(block)).toEqual([]);
        const fences = readMarkdown(block).filter(({ marks }) => fenced(marks));
        const said = part.quotation.text.replaceAll(/[\u2028\u2029]/gu, '\n');
        expect(fences.filter((one) => !said.includes(one.text))).toEqual([]);
        const isFenced = !said.includes('```') && said.length > 'Do this:'.length;
        expect(fences).toHaveLength(isFenced ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  test('cells and code among words bring in nothing', () => {
    fc.assert(
      fc.property(text(6), text(6), text(12), (name, cell, code) => {
        const inLine = (one: string) => one.replaceAll(/[\r\n\u2028\u2029\v]/gu, ' ').replaceAll('|', '\\|');
        const table = `| a ${inLine(name)} | b |\n| --- | --- |\n| c ${inLine(cell)} | \`\`\`\`\`${inLine(code)} \`\`\`\`\` |\n| d | e |`;
        const article = articleFrom(`---\ntitle: T\n---\n${table}\n\nWords \`\`\`\`\`${inLine(code)} \`\`\`\`\` end.`);
        for (const passage of passages(article)) {
          const { length } = passage.text;
          for (const emphasis of [[], [{ start: 0, end: length }], [{ start: 3, end: 9 }]]) {
            expect(brokenOut(quoteBlock(excerpt({ ...build.quoted(passage), emphasis }, 300)))).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
