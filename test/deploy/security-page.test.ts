import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const PAGE = await readFile('docs/security.md', 'utf8');

/** An attack, what is done, and the tests that hold it, each as its file and its title. */
const ROWS = PAGE.split('\n')
  .filter((line) => /^\| (?!attack \||---)/u.test(line))
  .map((line) => line.split(' | '));
const HELD = ROWS.map(([attack = '', , held = '']) => ({
  attack: attack.replace(/^\| /u, ''),
  tests: Array.from(held.matchAll(/`(test\/[^`]+)` “([^”]+)”/gu), ([, file = '', title = '']) => ({ file, title })),
}));

describe('docs/security.md', () => {
  test('has attacks, each with what is done and what holds it', () => {
    expect(ROWS.length).toBeGreaterThan(20);
    expect(ROWS.filter((row) => row.length !== 3)).toEqual([]);
  });

  test.each(HELD)('says of “$attack” by which test it is held, and that one is there', async ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    const sources = await Promise.all(tests.map(async ({ file }) => readFile(file, 'utf8')));
    const isThere = ({ title }: { readonly title: string }, at: number) =>
      [`'${title}'`, `"${title}"`, `\`${title}\``].some((quoted) => sources[at]?.includes(quoted));
    expect(tests.filter((one, at) => !isThere(one, at))).toEqual([]);
  });
});
