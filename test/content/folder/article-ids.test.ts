import { describe, expect, test } from 'vitest';
import { articleIds } from '../../../src/content/folder/article-ids.js';

const ids = (...names: readonly string[]) => Object.fromEntries(articleIds(names));
const HASHED = /^[a-z0-9-]+-[0-9a-f]{10}$/u;

describe('the id of a file', () => {
  test.each([
    ['bees.md', 'bees'],
    ['a.md', 'a'],
    ['-.md', '-'],
    ['bees--two.md', 'bees--two'],
    ['Bees.MD', 'bees'],
    ['My bees of Lower Street.md', 'my-bees-of-lower-street'],
    ['The keeper’s bees.md', 'the-keepers-bees'],
    ['Café_Noir.markdown', 'cafe-noir'],
    ['v1.2.md', 'v1-2'],
    ['sub/deep.md', 'sub-deep'],
    ['guide/index.md', 'guide-index'],
    ['guide/README.md', 'guide-readme'],
    ['guide/_index.md', 'guide-index'],
    ['2024/05 May/01.md', '2024-05-may-01'],
  ])('%s is %s', (name, id) => expect(ids(name)).toEqual({ [name]: id }));

  test.each([
    ['蜂.md'],
    ['notes/蜂.md'],
    ['Пчёлы.md'],
    ['!!!.md'],
    [`${'long/'.repeat(20)}bees.md`],
    [`${'x'.repeat(90)}.md`],
  ])('%s, which has no readable id of its own, has a hash of its path', (name) => {
    const [id = ''] = articleIds([name]).values();
    expect(id).toMatch(HASHED);
    expect(id.length).toBeLessThanOrEqual(64);
  });

  test('that is too long keeps the end of its path, from a word on', () =>
    expect(Object.values(ids(`${'folder/'.repeat(12)}the-bees.md`))[0]).toMatch(/^folder-.*-the-bees-[0-9a-f]{10}$/u));

  test('is the same however its system spells the accent', () =>
    expect(Object.values(ids('蜂é.md'))).toEqual(Object.values(ids('蜂é.md'))));
});

describe('files that come to one id', () => {
  test.each([
    [['a/b.md', 'a/b.txt']],
    [['A/b.md', 'a/B.md']],
    [['a/b c.md', 'a/b_c.md', 'a b/c.md']],
    [['C+.md', 'C#.md']],
  ])('%j all have a hash, so that none depends on the order', (names) => {
    const forwards = ids(...names);
    expect(Object.values(forwards).every((id) => HASHED.test(id))).toBe(true);
    expect(new Set(Object.values(forwards)).size).toBe(names.length);
    expect(ids(...names.toReversed())).toEqual(forwards);
  });

  test('leave it to the file at the top that has just this name', () => {
    const { 'a-b.md': flat, 'a/b.md': deep } = ids('a/b.md', 'a-b.md');
    expect([flat, deep === flat]).toEqual(['a-b', false]);
    expect(deep).toMatch(HASHED);
  });

  test('give each file the id it had when others of the group come or go', () => {
    const three = ids('x/a b.md', 'x/a_b.md', 'x a/b.md');
    expect(ids('x/a b.md', 'x/a_b.md')).toEqual({ 'x/a b.md': three['x/a b.md'], 'x/a_b.md': three['x/a_b.md'] });
  });

  test('are apart also when one is named as the hash of another', () => {
    const { '蜂.md': hashed = '' } = ids('蜂.md');
    const both = ids('蜂.md', `${hashed}.md`);
    expect(both[`${hashed}.md`]).toBe(hashed);
    expect(both['蜂.md']).not.toBe(hashed);
  });
});

test('adding files of other names changes no id', () => {
  const before = ids('a.md', 'b/c.md', 'b/蜂.md', 'D e.md');
  const after = ids('0.md', 'a.md', 'b/0.md', 'b/c.md', 'b/蜂.md', 'D e.md', 'z/c.md');
  expect(after).toMatchObject(before);
});
