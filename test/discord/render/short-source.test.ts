import { describe, expect, test } from 'vitest';
import { shortSource } from '../../../src/discord/render/short-source.js';
import { LOCALES } from '../../../src/wording/locale.js';
import { build } from '../../support/discord/articles.js';

const { citation } = build.article();
const two = { ...citation, author: [{ literal: 'Ann' }, { literal: 'Bo' }], 'container-title': 'Post' };
const dated = (issued: NonNullable<typeof citation.issued>) => ({ ...two, issued });

describe('a source in a few words', () => {
  test('has its day as each language writes it', () =>
    expect(LOCALES.map((locale) => shortSource(dated({ 'date-parts': [[2022, 6, 3]] }), locale))).toEqual([
      'Ann and Bo, Post, June 3, 2022',
      'Ann und Bo, Post, 3. Juni 2022',
      'Ann et Bo, Post, 3 juin 2022',
      'Ann y Bo, Post, 3 de junio de 2022',
      'Ann e Bo, Post, 3 de junho de 2022',
      'Ann と Bo, Post, 2022年6月3日',
      'Ann 和 Bo, Post, 2022年6月3日',
    ]));
  test('has seasons and uncertain years in words', () => {
    const year = { 'date-parts': [[1962]] } as const;
    expect(shortSource(dated({ ...year, season: 1 }), 'de')).toBe('Ann und Bo, Post, Frühjahr 1962');
    expect(shortSource(dated({ 'date-parts': [[1962], [1963]], season: 4 }), 'fr')).toMatch(/hiver 1962\p{Pd}1963$/u);
    expect(shortSource(dated({ ...year, circa: true }), 'zh')).toBe('Ann 和 Bo, Post, 约1962年');
  });
  test('is the title when nothing else is known', () =>
    expect(shortSource({ id: 'a', type: 'document', title: 'Tea' }, 'ja')).toBe('Tea'));
});
