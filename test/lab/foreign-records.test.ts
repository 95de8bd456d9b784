import { describe, expect, test } from 'vitest';
import { foreignRecords } from '../../lab/citations/foreign-records.js';

describe('records of other programs', () => {
  test('are taken as far as a citation can hold them', () => {
    const record = {
      id: 7,
      type: 'book',
      title: 'Moss',
      volume: 3,
      issued: { 'date-parts': [['2020', 5]] },
      language: 'English',
      author: [{ family: 'Roe', given: 'Jan', multi: {} }],
      'call-number': 'X',
      publisher: '',
    };
    expect(foreignRecords([record])).toEqual({
      citations: [
        {
          id: '7',
          type: 'book',
          title: 'Moss',
          volume: '3',
          issued: { 'date-parts': [[2020, 5]] },
          language: 'en',
          author: [{ family: 'Roe', given: 'Jan' }],
        },
      ],
      refused: new Map(),
    });
  });
  test('are passed over, and counted, where type, title or a value is none of ours', () => {
    const refused = [
      { type: 'map', title: 'Moss' },
      { type: 'map' },
      { type: 'book' },
      { type: 'book', title: 'M', URL: 'x' },
    ];
    expect(foreignRecords(refused)).toEqual({
      citations: [],
      refused: new Map([
        ['type map', 2],
        ['title', 1],
        ['URL', 1],
      ]),
    });
  });
  test('are a list', () => expect(() => foreignRecords({})).toThrow('The file is no list of CSL-JSON records.'));
});
