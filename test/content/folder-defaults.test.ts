import { describe, expect, test } from 'vitest';
import { exampleAddress, withDefaults, type FolderDefaults } from '../../src/content/folder-defaults.js';

const at = (defaults: Omit<FolderDefaults, 'fields'>, own?: Record<string, string>): string | undefined =>
  withDefaults({}, { fields: {}, ...defaults }, () => (own === undefined ? undefined : new Map(Object.entries(own))))
    .URL;

const BASE = 'https://town.example.org/docs';

describe('what a folder says', () => {
  test('fills what an article leaves out, and nothing else', () =>
    expect(
      withDefaults(
        { title: 'T', publisher: 'Own' },
        { fields: { publisher: 'Theirs', license: 'CC0' }, address: `${BASE}/t/` },
        () => undefined,
      ),
    ).toEqual({ title: 'T', publisher: 'Own', license: 'CC0', URL: `${BASE}/t/` }));
  test('gives no address to an article that has one', () =>
    expect(withDefaults({ URL: 'https://a.example.org/' }, { fields: {}, address: BASE }, () => undefined).URL).toBe(
      'https://a.example.org/',
    ));
});

test.each<[string, string, FolderDefaults['day']]>([
  ['https://a.dev/2024/05/01/bees', 'https://a.dev/{year}/{month}/{day}/bees', { named: '2024-05-01' }],
  ['https://a.dev/bees', 'https://a.dev/bees', undefined],
])('an example of an address is whole: %s', (shown, address, day) =>
  expect(exampleAddress({ fields: {}, address, ...(day && { day }) })).toBe(shown),
);

describe('an address with a slug', () => {
  test.each<[string, Record<string, string> | undefined, string | undefined]>([
    ['that the front matter says', { slug: 'bees' }, `${BASE}/bees/`],
    ['in several parts', { slug: 'a/b' }, `${BASE}/a/b/`],
    ['with letters of other scripts', { slug: 'пчёлы' }, `${BASE}/${encodeURIComponent('пчёлы')}/`],
    ['that is the name where nothing is said', {}, `${BASE}/name/`],
    ['that is the name of a file without front matter', undefined, `${BASE}/name/`],
    ['that climbs is none', { slug: '../../x' }, undefined],
    ['that is an address is none', { slug: 'https://evil.example.org' }, undefined],
    ['that is a template is none', { slug: ':year/:title' }, undefined],
  ])('%s', (_, own, expected) => expect(at({ address: `${BASE}/{slug}/`, name: 'name' }, own)).toBe(expected));
});

describe('a page that its front matter puts elsewhere', () => {
  const moved: FolderDefaults['moved'] = {
    permalink: { rooted: `${BASE}{value}`, relative: null },
    slug: { rooted: `${BASE}{value}/`, relative: `${BASE}/guide/{lower}/` },
  };
  test.each<[Record<string, string>, string | undefined]>([
    [{}, `${BASE}/guide/intro/`],
    [{ slug: 'Start' }, `${BASE}/guide/start/`],
    [{ slug: '/start' }, `${BASE}/start/`],
    [{ slug: '/' }, `${BASE}/`],
    [{ slug: 'old.html' }, `${BASE}/guide/old.html`],
    [{ permalink: '/about/', slug: 'x' }, `${BASE}/about/`],
    [{ permalink: 'pretty' }, undefined],
    [{ permalink: '/:year/x' }, undefined],
  ])('by %j', (own, expected) => expect(at({ address: `${BASE}/guide/intro/`, moved }, own)).toBe(expected));
});

describe('the address of a post', () => {
  const address = `${BASE}/{year}/{month}/{day}/bees`;
  test.each<[string | undefined, string | undefined, string | undefined]>([
    [undefined, undefined, '2024/05/01'],
    ['2024-06-02', undefined, '2024/06/02'],
    ['2024-05-01 23:10:00', undefined, undefined],
    ['2024-05-01 23:10:00', 'Europe/Berlin', '2024/05/02'],
    ['2024-05-01 23:10:00 +0200', 'Europe/Berlin', '2024/05/01'],
    ['2024-05-01 02:10:00 +0200', 'America/Los_Angeles', '2024/04/30'],
    ['2024-05-01T02:10Z', 'UTC', '2024/05/01'],
    ['2024-05-01 23:10:00', 'Nowhere/Town', undefined],
    ['2024-05-41 23:10:00', 'UTC', undefined],
    ['yesterday', 'UTC', undefined],
  ])('dated %s in the zone %s is of %s', (date, zone, expected) =>
    expect(
      at(
        { address, day: { named: '2024-05-01', ...(zone === undefined ? {} : { zone }) } },
        date === undefined ? {} : { date },
      ),
    ).toBe(expected === undefined ? undefined : `${BASE}/${expected}/bees`),
  );
});

describe('an address is sure only', () => {
  test('without certain keys', () => {
    expect(at({ address: BASE, unsure: ['categories'] }, { title: 'T' })).toBe(BASE);
    expect(at({ address: BASE, unsure: ['categories'] }, { categories: 'news' })).toBeUndefined();
  });
  test('for a file with front matter, where the site has no pages of others', () => {
    expect(at({ address: BASE, onlyWithFrontMatter: true }, {})).toBe(BASE);
    expect(at({ address: BASE, onlyWithFrontMatter: true })).toBeUndefined();
  });
});
