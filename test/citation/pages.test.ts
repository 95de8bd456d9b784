/** Pages as people type them, in each form that prints them. */
import { describe, expect, test } from 'vitest';
import { styledCitation, type StyleId } from '../../src/citation/styles.js';
import type { Citation } from '../../src/domain/citation.js';

const work: Citation = {
  id: 'x',
  type: 'article-journal',
  title: 'How moss grows',
  'container-title': 'Moss',
  volume: '1',
  issued: { 'date-parts': [[2020]] },
};

function pages(page: string, style: StyleId, type: Citation['type'] = work.type): string {
  return styledCitation({ ...work, type, page }, style);
}

describe('the pages', () => {
  test.each([
    // The first page of chapter 12.
    ['12-1', 'apa', '12-1.'],
    ['12-1', 'mla', 'p. 12-1.'],
    ['12-1', 'bibtex', 'pages = {12-1}'],
    ['1,234-1,240', 'apa', '1,234–1,240.'],
    ['1,234-1,240', 'mla', 'pp. 1,234–1,240.'],
    ['pp. 12-19', 'mla', ', pp. 12–19.'],
    ['pp. 12-19', 'ieee', ', pp. 12–19,'],
    ['pp. 12-19', 'ris', 'SP  - 12\r\nEP  - 19\r\n'],
    ['p. 12', 'mla', ', p. 12.'],
    ['pages 12-19', 'mla', ', pp. 12–19.'],
    ['100-9', 'ris', 'SP  - 100\r\nEP  - 109\r\n'],
    ['100-9', 'apa', '100–109.'],
    ['A-12–A-15', 'mla', 'pp. A-12–A-15.'],
    ['A-12–A-15', 'ris', 'SP  - A-12\r\nEP  - A-15\r\n'],
    ['e00122-21', 'mla', 'p. e00122-21.'],
    ['xi-xv', 'mla', 'pp. xi–xv.'],
    ['S12-S15', 'mla', 'pp. S12–S15.'],
    // By chapter.
    ['3-2 – 3-9', 'mla', 'pp. 3-2–3-9.'],
    ['42-1 - 42-12', 'mla', 'pp. 42-1–42-12.'],
    ['42-1–42-12', 'apa', '42-1–42-12.'],
    ['12a-12c', 'mla', 'pp. 12a–12c.'],
    ['12a-c', 'mla', 'pp. 12a–c.'],
    ['1.234-1.240', 'mla', 'pp. 1.234–1.240.'],
    ['12–19.', 'ieee', 'pp. 12–19, 2020'],
    ['n/a', 'mla', '2020.'],
  ] as const)('%s in %s have %s', (typed, style, expected) => expect(pages(typed, style)).toContain(expected));
  test('have one label in a chapter of APA', () =>
    expect(pages('pp. 12-19', 'apa', 'chapter')).toContain('(Vol. 1, pp. 12–19)'));
});
