/** Ranges of volumes and the numbers of reports, in each style that prints them. */
import { describe, expect, test } from 'vitest';
import { styledCitation } from '../../src/citation/styles.js';
import type { Citation } from '../../src/domain/citation.js';

const work: Citation = {
  id: 'x',
  type: 'article-journal',
  title: 'How moss grows',
  issued: { 'date-parts': [[2020]] },
};

describe('the volume of a journal', () => {
  test.each([
    ['12-13', 'apa', '*12–13*'],
    ['12-13', 'chicago', '*Moss* 12–13'],
    ['12-13', 'harvard', '12–13'],
    ['12-13', 'vancouver', '12–13'],
    ['12-13', 'mla', 'vols. 12–13'],
    ['12-13', 'ieee', 'vols. 12–13'],
    ['12 - 13', 'mla', 'vols. 12–13'],
    ['12', 'mla', 'vol. 12,'],
    ['B-12', 'apa', '*B-12*'],
  ] as const)('%s in %s is %s', (volume, style, expected) =>
    expect(styledCitation({ ...work, 'container-title': 'Moss', volume }, style)).toContain(expected),
  );
});

describe('Harvard', () => {
  test.each([
    ['a number alone', { type: 'report', number: '17', publisher: 'Port Board' }, '. No. 17. Port Board'],
    ['a number with its kind', { type: 'report', number: '17', genre: 'working paper' }, '. Working paper 17'],
    ['a kind in small letters', { type: 'thesis', genre: 'doctoral dissertation' }, '. Doctoral dissertation.'],
  ] as const)('opens a sentence with %s', (_, own, expected) =>
    expect(styledCitation({ ...work, ...own }, 'harvard')).toContain(expected),
  );
});
