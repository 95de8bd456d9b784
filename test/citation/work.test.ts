/** What styles ask of a work. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/citation/runs.js';
import { reference, type ReferenceStyleId } from '../../src/citation/styles.js';
import { containerLeads, description, standsAlone } from '../../src/citation/work.js';
import { CITATION_TYPES, type Citation } from '../../src/domain/citation.js';

const works = CITATION_TYPES.map((type): Citation => ({ id: 'x', type, title: 'How moss grows' }));
const inMoss = works.map((work) => ({ ...work, 'container-title': 'Moss' }));
const types = (some: readonly Citation[]) => some.map(({ type }) => type);

describe('a work', () => {
  test('stands alone as a whole, and some in nothing alone', () => {
    const whole = 'book graphic legal_case legislation motion_picture report software thesis webpage'.split(' ');
    expect(types(works.filter(standsAlone))).toEqual([...whole, 'broadcast', 'post', 'song'].toSorted());
    expect(types(inMoss.filter(standsAlone))).toEqual(whole);
  });
  test('is filed under its paper when nobody signed it', () => {
    expect(types(inMoss.filter(containerLeads))).toEqual([
      'article-magazine',
      'article-newspaper',
      'broadcast',
      'entry-dictionary',
      'entry-encyclopedia',
    ]);
    expect(types(works.filter(containerLeads))).toEqual([]);
    expect(types(inMoss.filter((work) => containerLeads({ ...work, editor: [{ literal: 'AFP' }] })))).toEqual([]);
  });
  test('is described by its kind, and a report by its number too', () => {
    const kinds = works.map((work) => plainText(description({ ...work, genre: 'Notes', number: '7' }, 'No.')));
    expect(kinds).toEqual(CITATION_TYPES.map((type) => (type === 'report' ? 'Notes No. 7' : 'Notes')));
  });
  const book: Citation = {
    id: 'x',
    type: 'book',
    title: 'Moss',
    author: [{ family: 'Hale', given: 'Ida' }],
    publisher: 'npm Press',
  };
  test.each([
    [
      'chicago',
      { edition: 'reissue of the first edition' },
      'Hale, Ida. Moss. Reissue of the first edition. npm Press, n.d.',
    ],
    ['mla', { edition: 'reissue of the first edition' }, 'Hale, Ida. Moss. Reissue of the first edition, npm Press.'],
    ['mla', { edition: 'éd. revue' }, 'Hale, Ida. Moss. Éd. revue, npm Press.'],
    ['mla', { edition: '2' }, 'Hale, Ida. Moss. 2nd ed., npm Press.'],
    ['mla', {}, 'Hale, Ida. Moss. npm Press.'],
  ] as const satisfies readonly (readonly [ReferenceStyleId, Partial<Citation>, string])[])(
    'has an edition in words with a capital where it begins a sentence: %s %j',
    (style, more, wanted) => expect(plainText(reference({ ...book, ...more }, style)).replaceAll('*', '')).toBe(wanted),
  );
});
