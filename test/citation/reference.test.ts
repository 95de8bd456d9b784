/** References in every style against golden strings, and the rules that no table shows. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/citation/runs.js';
import { inText, reference, type ReferenceStyleId, STYLES } from '../../src/citation/styles.js';
import type { Citation } from '../../src/domain/citation.js';
import { APA } from './golden/apa.js';
import { CHICAGO_AUTHOR_DATE } from './golden/chicago-author-date.js';
import { CHICAGO } from './golden/chicago.js';
import { FURTHER } from './golden/further-items.js';
import { HARVARD } from './golden/harvard.js';
import { IEEE } from './golden/ieee.js';
import { ITEMS } from './golden/items.js';
import { MLA } from './golden/mla.js';
import { RECORDS, ROWS } from './golden/rows.js';
import { VANCOUVER } from './golden/vancouver.js';

const GOLDEN: Readonly<Record<ReferenceStyleId, { readonly citeproc: object; readonly ours: object }>> = {
  apa: APA,
  mla: MLA,
  chicago: CHICAGO,
  'chicago-author-date': CHICAGO_AUTHOR_DATE,
  harvard: HARVARD,
  ieee: IEEE,
  vancouver: VANCOUVER,
};

const REFERENCE_STYLES = STYLES.flatMap((style) => (style.form === 'reference' ? [style.id] : []));

const URL = 'https://techxplore.com/news/2022-06-china-xi-stronger-fintech-oversight.html';
const page: Citation = {
  id: 'fintech',
  type: 'webpage',
  title: "China's Xi calls for stronger fintech oversight, security",
  author: [{ literal: 'AFP' }],
  'container-title': 'Tech Xplore',
  issued: { 'date-parts': [[2022, 6, 23]] },
  accessed: { 'date-parts': [[2024, 4, 26]] },
  URL,
};
const { author: _author, issued: _issued, ...anonymous } = page;

function printed(citation: Citation, style: ReferenceStyleId): string {
  return plainText(reference(citation, style));
}

describe.each(Object.entries(GOLDEN))('in %s', (style, { citeproc, ours }) => {
  // The keys of GOLDEN are the styles.
  const id = style as ReferenceStyleId;
  const expected: Readonly<Record<string, string>> = { ...citeproc, ...ours };

  test.each(Object.entries(ITEMS))('sets %s as the style wants', (name, item) => {
    expect(printed(item, id)).toBe(expected[name]);
  });
});

describe('the rules that are easily missed', () => {
  test.each(ROWS)('set %s in %s', (record, style, expected) => {
    expect(printed(RECORDS[record], style)).toBe(expected);
  });
});

describe('works that are seldom cited', () => {
  // Printed as it is today, so that a change is seen; `npx vitest run test/citation -u` writes the file anew.
  test('are set, in list and text, as further.txt says', async () => {
    const works = Object.entries(FURTHER).map(([name, item]) => {
      const lines = REFERENCE_STYLES.map(
        (style) => `  ${style}\n    ${printed(item, style)}\n    ${inText(item, style, { paragraph: 4 }, 9)}\n`,
      );
      return `${name}\n${lines.join('')}`;
    });
    await expect(works.join('\n')).toMatchFileSnapshot('./golden/further.txt');
  });
});

describe('an agency story on a news site', () => {
  test.each<[ReferenceStyleId, string]>([
    ['apa', `AFP. (2022, June 23). *China’s Xi calls for stronger fintech oversight, security*. Tech Xplore. ${URL}`],
    ['mla', `AFP. “China’s Xi Calls for Stronger Fintech Oversight, Security.” *Tech Xplore*, 23 June 2022, ${URL}.`],
    [
      'chicago-author-date',
      `AFP. 2022. “China’s Xi Calls for Stronger Fintech Oversight, Security.” Tech Xplore, June 23. ${URL}.`,
    ],
    [
      'chicago',
      `AFP. “China’s Xi Calls for Stronger Fintech Oversight, Security.” Tech Xplore, June 23, 2022. ${URL}.`,
    ],
    [
      'harvard',
      `AFP (2022) *China’s Xi calls for stronger fintech oversight, security*, *Tech Xplore*, 23 June. Available at: ${URL} (Accessed: 26 April 2024).`,
    ],
    [
      'ieee',
      `[1] AFP, “China’s Xi calls for stronger fintech oversight, security,” *Tech Xplore*, June 23, 2022. Accessed: Apr. 26, 2024. [Online]. Available: ${URL}`,
    ],
    [
      'vancouver',
      `1. AFP. China’s Xi calls for stronger fintech oversight, security. Tech Xplore [Internet]. 2022 Jun 23 [cited 2024 Apr 26]. Available from: ${URL}`,
    ],
  ])('is set in %s to the character', (style, expected) => {
    expect(printed(page, style)).toBe(expected);
  });

  test('without author and date opens with its title in APA and tells when it was read', () => {
    expect(printed(anonymous, 'apa')).toBe(
      `*China’s Xi calls for stronger fintech oversight, security*. (n.d.). Tech Xplore. Retrieved April 26, 2024, from ${URL}`,
    );
  });

  test('as a newspaper article has the paper in italics in APA, not the title', () => {
    expect(printed({ ...page, type: 'article-newspaper' }, 'apa')).toBe(
      `AFP. (2022, June 23). China’s Xi calls for stronger fintech oversight, security. *Tech Xplore*. ${URL}`,
    );
  });
});

describe('any reference', () => {
  test('has its number in IEEE', () => {
    expect(plainText(reference(page, 'ieee', 7))).toMatch(/^\[7\] AFP/u);
  });

  test('has its number in Vancouver', () => {
    expect(plainText(reference(page, 'vancouver', 12))).toMatch(/^12\. AFP/u);
  });

  test('leaves out an APA site that is its own author', () => {
    expect(printed({ ...page, author: [{ literal: 'Tech Xplore' }] }, 'apa')).toBe(
      `Tech Xplore. (2022, June 23). *China’s Xi calls for stronger fintech oversight, security*. ${URL}`,
    );
  });

  test('names the editors of a chapter once where they stand in the authors’ place', () => {
    const { author: _, ...edited } = ITEMS.chapter;
    const times = REFERENCE_STYLES.map((style) => printed(edited, style).split('Sartre').length - 1);
    expect(times).toEqual(REFERENCE_STYLES.map(() => 1));
  });

  test('keeps the capitals of a title in another language', () => {
    const title = 'La fin du monde est proche';
    expect(printed({ ...page, title, language: 'fr' }, 'mla')).toContain(`“${title}.”`);
  });

  test('links to the DOI rather than to the page', () => {
    expect(printed({ ...page, DOI: 'https://doi.org/10.1/x' }, 'apa')).toMatch(/ https:\/\/doi\.org\/10\.1\/x$/u);
  });

  test.each(['http://a.example/b', 'HTTPS://a.example/b'])('prints the address %s', (address) => {
    expect(printed({ ...page, URL: address }, 'vancouver').endsWith(`: ${address}`)).toBe(true);
  });

  test('prints no text that merely has an address in it', () => {
    expect(printed({ ...page, URL: 'see https://a.example' }, 'vancouver')).not.toContain('a.example');
  });

  test('prints no address that is not of the web', () => {
    expect(printed({ ...page, URL: 'javascript:alert(1)' }, 'apa')).not.toContain('javascript');
  });

  test('folds line breaks of a hostile title into spaces', () => {
    expect(printed({ ...page, title: 'One\r\n\n two\u2028three' }, 'vancouver')).toContain(' One two three. ');
  });

  test('drops a title’s own period before the style’s', () => {
    expect(printed({ ...page, title: 'It rained.' }, 'vancouver')).toContain('AFP. It rained. Tech');
  });

  test('keeps the period of an abbreviation at the end of a title', () => {
    expect(printed({ ...page, title: 'Rain in the U.S.' }, 'harvard')).toContain('*Rain in the U.S.*, ');
  });

  test('takes no period after a title that asks', () => {
    expect(printed({ ...page, title: 'Will it rain?' }, 'apa')).toContain('*Will it rain?* Tech Xplore.');
  });

  test('is called by its id when the title is empty', () => {
    expect(printed({ ...page, title: '  ' }, 'vancouver')).toContain('AFP. fintech. ');
  });

  test('ignores names without a name', () => {
    expect(printed({ ...page, author: [{}, { literal: ' ' }] }, 'mla')).toMatch(/^“China/u);
  });
});
