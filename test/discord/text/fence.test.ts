import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fence } from '../../../src/discord/text/code-block.js';
import { hostileText } from '../../support/discord/hostile-text.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';

describe('fence', () => {
  test('leaves the text as it is to be copied', () => {
    expect(fence('@misc{a,\n  title = {*A*}\n}')).toBe('```\n@misc{a,\n  title = {*A*}\n}\n```');
  });

  test('is not ended by what stands in it', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(readMarkdown(fence(`x${text}x`)).map(({ marks }) => marks)).toEqual([['fence']]);
      }),
      { numRuns: 1_000 },
    );
  });
});
