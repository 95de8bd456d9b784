import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, type Press, textHash } from '../../../src/discord/protocol/component-id.js';
import { articleId, type ArticleId } from '../../../src/domain/article.js';
import { SUMMARY_LENGTHS } from '../../../src/domain/summary.js';

// The pattern is the definition of an id, so it always is one.
const article = fc.stringMatching(/^[a-z0-9-]{1,64}$/).map((text) => articleId(text) as ArticleId);
const mode = fc.constantFrom('reply', 'update');
const number = fc.integer({ min: 1, max: 999_999_999 });
const passage = fc.record({ number, hash: fc.string().map(textHash) });

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ mode, command: fc.constant('source'), article }),
  fc.record({ mode, command: fc.constant('source'), article, passage }),
  fc.record({ mode, command: fc.constant('source'), article, passage, fills: fc.constant('style') }),
  fc.record({ mode, command: fc.constant('source'), article, fills: fc.constant('style') }),
  fc.record({ mode, command: fc.constant('summary'), article }),
  fc.record({ mode, command: fc.constant('summary'), article, length: fc.constantFrom(...SUMMARY_LENGTHS) }),
  fc.record({ mode, command: fc.constant('summary'), fills: fc.constant('article') }),
  fc.record({ mode, command: fc.constant('articles'), page: number }),
);

describe('customId', () => {
  it('brings back every press as it was', () => {
    fc.assert(
      fc.property(press, (one) => {
        expect(customId.decode(customId.encode(one))).toEqual(one);
      }),
    );
  });

  it('stays within the 100 characters that Discord takes', () => {
    fc.assert(
      fc.property(press, (one) => {
        expect(customId.encode(one).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('stays within them for the longest article id and passage number', () => {
    // 64 letters are an id.
    const longest = 'a'.repeat(64) as ArticleId;
    const mark = { number: 999_999_999, hash: textHash('') };
    const id = customId.encode({ mode: 'update', command: 'source', article: longest, passage: mark, fills: 'style' });
    expect(id.length).toBeLessThanOrEqual(100);
  });

  it.each([
    '',
    '1',
    '1r',
    '2r.source.gates',
    '1x.source.gates',
    '1r.delete.gates',
    '1r.source',
    '1r.source.GATES',
    '1r.source.a.b',
    '1r.source.gates.0.abcdef',
    '1r.source.gates.01.abcdef',
    '1r.source.gates.1.abc',
    '1r.source.gates.1.abcdef.more',
    '1r.source.gates.9999999999.abcdef',
    '1r.summary.gates.huge',
    '1r.summary.gates.long.more',
    '1u.articles.-1',
    '1u.articles.1.2',
    '1r.summary-of.gates',
    '1r.__proto__',
    '1r.constructor.gates',
    `1r.source.${'a'.repeat(65)}`,
  ])('does not understand "%s"', (id) => {
    expect(customId.decode(id)).toBeUndefined();
  });

  it('answers any text with a press that encodes to it, or with nothing', () => {
    const near = fc.array(
      fc.constantFrom('1r', '1u', '.', 'source', 'style', 'summary', 'articles', 'a', '1', 'abcdef', 'long'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          near.map((parts) => parts.join('')),
        ),
        (id) => {
          const decoded = customId.decode(id);
          expect(decoded === undefined ? id : customId.encode(decoded)).toBe(id);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
