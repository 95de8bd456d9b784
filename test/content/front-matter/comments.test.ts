import { describe, expect, test } from 'vitest';
import { withoutComments } from '../../../src/content/front-matter/comments.js';

describe('a value of front matter', () => {
  test.each([
    ['Fees %%secret%%', 'Fees '],
    ['Fees <!-- secret -->', 'Fees '],
    ['Fees {/* secret */}{::comment}secret{:/}', 'Fees '],
    ['Fees %%secret', 'Fees '],
    ['Fees <!-- secret', 'Fees '],
    ['~~Old~~<del>old</del> {--old--}{>>secret<<}Fees', ' Fees'],
    ['See https://town.dev %%secret%%', 'See https://town.dev '],
    ['50%% off', '50%% off'],
    ['https://town.dev/%%20a%%20b', 'https://town.dev/%%20a%%20b'],
    ['1 < 2, 3% and {a}', '1 < 2, 3% and {a}'],
  ])('%j is %j', (typed, plain) => expect(withoutComments(typed)).toBe(plain));
  test.each(['{>>', '%%a%', '<!--', '~~a', '<s>'])('of many %j is read at once', (mark) => {
    const start = performance.now();
    withoutComments(mark.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
