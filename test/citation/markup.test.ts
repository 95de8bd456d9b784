/** Titles with the markup of CSL-JSON or of pages: none of it is printed, and CSL-JSON keeps its own. */
import { describe, expect, test } from 'vitest';
import { withoutMarkup } from '../../src/citation/markup.js';
import { STYLES, styledCitation } from '../../src/citation/styles.js';
import type { Citation } from '../../src/domain/citation.js';

describe('a text without its markup', () => {
  test.each([
    ['Growth of <i>E. coli</i> in CO<sub>2</sub>', 'Growth of E. coli in CO2'],
    ['Q&amp;A: what&#39;s new', "Q&A: what's new"],
    ['10<sup>6</sup> bees', '10⁶ bees'],
    ['The 1<sup>st</sup> pier', 'The 1st pier'],
    ['<b>Bold <i>and slanted</i></b>', 'Bold and slanted'],
    ['<span class="nocase">npm</span> in use', 'npm in use'],
    ['Moss &ndash; a &#x201C;plant&#8221;', 'Moss – a “plant”'],
    ['The <form> tag', 'The <form> tag'],
    ['a < b > c', 'a < b > c'],
    ['An <i> without an end', 'An <i> without an end'],
    ['AT&T; and &moss;', 'AT&T; and &moss;'],
    ['evil&#x202e;live', 'evillive'],
    ['&#0;&#1114112;', '&#0;&#1114112;'],
  ])('%s', (marked, plain) => expect(withoutMarkup(marked)).toBe(plain));

  test('takes no longer for a hostile one', () => {
    const started = performance.now();
    withoutMarkup('<i>'.repeat(100_000) + '&amp'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a record with markup', () => {
  const record: Citation = {
    id: 'coli',
    type: 'article-journal',
    title: 'Growth of <i>E. coli</i> in CO<sub>2</sub>',
    'container-title': 'Moss &amp; Water',
    issued: { 'date-parts': [[2022]] },
  };
  test.each(STYLES.filter(({ id }) => id !== 'csl-json'))('prints none of it in $id', ({ id }) => {
    const text = styledCitation(record, id);
    expect(text).toMatch(/growth of E\. coli in CO2/iu);
    expect(text).toMatch(/Moss \\?& Water/u);
    expect(text).not.toMatch(/<|&amp;/u);
  });
  test('keeps it in CSL-JSON', () => {
    const { title, ...rest } = { ...record, title: 'Growth of E. coli in CO2' };
    const written = styledCitation({ ...rest, title, richTitle: record.title }, 'csl-json');
    expect(JSON.parse(written)).toEqual([record]);
  });
  test('keeps the case of what is code in headline capitals', () => {
    const code = {
      ...record,
      title: 'how npm install runs',
      richTitle: 'how <span class="nocase">npm install</span> runs',
    };
    expect(styledCitation(code, 'mla')).toContain('“How npm install Runs.”');
  });
});
