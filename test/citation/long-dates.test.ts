/** Dates that run from one year into another. */
import { describe, expect, test } from 'vitest';
import { styledCitation } from '../../src/citation/styles.js';

describe('a range of a year or more', () => {
  test.each([
    ['apa', '(May 2019–June 2021)'],
    ['mla', 'May 2019–June 2021'],
    ['chicago', 'May 2019–June 2021'],
    ['harvard', ', May 2019–June 2021.'],
  ] as const)('has each year at its month in %s', (style, expected) =>
    expect(
      styledCitation(
        {
          id: 'x',
          type: 'article-newspaper',
          title: 'How moss grows',
          'container-title': 'Town Paper',
          issued: {
            'date-parts': [
              [2019, 5],
              [2021, 6],
            ],
          },
        },
        style,
      ),
    ).toContain(expected),
  );
});
