import { describe, expect, test } from 'vitest';
import { futureDay, whyUnpublished } from '../../../src/content/front-matter/publicity.js';
import { readYaml } from '../../../src/content/front-matter/read-yaml.js';
import type { DateParts } from '../../../src/domain/citation.js';

const why = (yaml: string) => whyUnpublished(readYaml(yaml, 1).entries);

describe('a file that is not meant for readers', () => {
  test.each([
    ['draft: true', 'it is a draft (`draft: true`)'],
    ['Draft: yes', 'it is a draft (`Draft: yes`)'],
    ['draft: "true"', 'it is a draft (`draft: true`)'],
    ['draft: 1', 'it is a draft (`draft: 1`)'],
    ['draft: perhaps', 'it is a draft (`draft: perhaps`)'],
    ['isDraft: true', 'it is a draft (`isDraft: true`)'],
    ['published: false', 'it is not published (`published: false`)'],
    ['publish: false', 'it is not published (`publish: false`)'],
    ['publish: no', 'it is not published (`publish: no`)'],
    ['public: false', 'it is not published (`public: false`)'],
    ['unlisted: true', 'it is unlisted (`unlisted: true`)'],
    ['private: true', 'it is private (`private: true`)'],
    ['status: draft', 'it is not published (`status: draft`)'],
    ['status: Private', 'it is not published (`status: Private`)'],
    ['visibility: hidden', 'it is not published (`visibility: hidden`)'],
  ])('says so: %s', (yaml, sentence) => expect(why(yaml)).toBe(sentence));
  test.each([
    'draft: false',
    'draft:',
    'draft: no',
    'draft: 0',
    'draft: null',
    'published: true',
    'published: 2024-05-01',
    'published:',
    'publish: true',
    'unlisted: false',
    'private: false',
    'status: published',
    'status: [experimental]',
    'title: draft',
    '',
  ])('does not: %j', (yaml) => expect(why(yaml)).toBeUndefined());
});

describe('a day that is yet to come', () => {
  const day = (...parts: readonly DateParts[]) =>
    futureDay({ 'date-parts': parts as [DateParts] | [DateParts, DateParts] }, '2026-11-26');
  test.each<[DateParts, string | undefined]>([
    [[2026, 11, 27], '2026-11-27'],
    [[2027, 1, 2], '2027-01-02'],
    [[2026, 11, 26], undefined],
    [[2026, 11, 25], undefined],
    [[2027, 1], undefined],
    [[2027], undefined],
    [[-44], undefined],
  ])('%j: %s', (parts, until) => expect(day(parts)).toBe(until));
  test('is the first of a range', () => expect(day([2026, 11, 1], [2027, 1, 1])).toBeUndefined());
  test('is none without a date', () => expect(futureDay(undefined, '2026-11-26')).toBeUndefined());
});
