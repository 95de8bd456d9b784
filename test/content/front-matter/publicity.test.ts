import { describe, expect, test } from 'vitest';
import { firstDay, publicDays, whyUnpublished } from '../../../src/content/front-matter/publicity.js';
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
    ['hidden: true', 'it is not public (`hidden: true`)'],
    ['headless: true', 'it is not public (`headless: true`)'],
    ['dg-publish: false', 'it is not published (`dg-publish: false`)'],
    ['build: { render: never }', 'it is not published (`build.render: never`)'],
    ['_build: { list: never, render: false }', 'it is not published (`_build.render: false`)'],
    ['build:\n  render: link', 'it is not published (`build.render: link`)'],
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
    'hidden: false',
    'headless: false',
    'dg-publish: true',
    'build: { render: always, list: never }',
    'build: 7',
    '_build: { list: never }',
    '',
  ])('does not: %j', (yaml) => expect(why(yaml)).toBeUndefined());
});

describe('the first day of a date', () => {
  const day = (...parts: readonly DateParts[]) =>
    firstDay({ 'date-parts': parts as [DateParts] | [DateParts, DateParts] });
  test.each<[DateParts, string | undefined]>([
    [[2026, 11, 27], '2026-11-27'],
    [[2027, 1], '2027-01-01'],
    [[2027], '2027-01-01'],
    [[987, 5], '0987-05-01'],
    [[-44], undefined],
  ])('%j: %s', (parts, first) => expect(day(parts)).toBe(first));
  test('is that of a range', () => expect(day([2026, 11, 1], [2027, 1, 1])).toBe('2026-11-01'));
  test('is none without a date', () => expect(firstDay(undefined)).toBeUndefined());
});

describe('the days on which a text is public', () => {
  test.each([
    ['date: 2020-05-01\npublishDate: 2027-05-01', { from: '2027-05-01' }],
    ['publishDate: 2020-05-01\ndate: 2027-05-01', { from: '2027-05-01' }],
    ['date: 2020-05-01\npubDatetime: 2027-05-01T10:00:00Z', { from: '2027-05-01' }],
    ['date: 2020-05-01\npubDate: May 1, 2027', { from: '2027-05-01' }],
    ['date: 2020-05-01\npublish_date: 2027-05', { from: '2027-05-01' }],
    ['issued: 2020\nrelease-date: 2027', { from: '2027-01-01' }],
    ['date: 2020-05-01\nlastmod: 2027-05-01', { from: '2020-05-01' }],
    ['published: true\ndate: soon', {}],
    ['expiryDate: 2027-05-01', { to: '2027-05-01' }],
    ['expires: 2027-05-01\nunpublishDate: 2026', { to: '2026-01-01' }],
    ['expires: never', {}],
    ['title: 2027', {}],
  ])('%j', (yaml, days) => expect(publicDays(readYaml(yaml, 1).entries)).toEqual(days));
});
