import { expect, test } from 'vitest';
import { globs } from '../../../src/content/folder/globs.js';

test.each([
  ['*.md', 'a.md', true],
  ['*.md', 'deep/down/a.md', true],
  ['*.mdx', 'a.md', false],
  ['drafts', 'drafts/a.md', true],
  ['drafts/', 'x/drafts/a.md', true],
  ['drafts', 'draft/a.md', false],
  ['guide/*.md', 'guide/a.md', true],
  ['guide/*.md', 'guide/deep/a.md', false],
  ['guide/**', 'guide/deep/a.md', true],
  ['guide/**', 'other/guide/a.md', false],
  ['**/old/*.md', 'a/b/old/c.md', true],
  ['**/old/*.md', 'old/c.md', true],
  ['a/**/z.md', 'a/z.md', true],
  ['a/**/z.md', 'a/b/c/z.md', true],
  ['a/**/z.md', 'b/z.md', false],
  ['?.md', 'a.md', true],
  ['?.md', 'ab.md', false],
  ['a*b*c', 'axxbyyc', true],
  ['a*b*c', 'axxbyy', false],
  ['README.MD', 'x/readme.md', true],
  ['./guide/a.md', 'guide/a.md', true],
  ['**', 'a/b.md', true],
  ['', 'a.md', false],
  ['a.c', 'abc', false],
  ['[a].md', '[a].md', true],
])('the pattern `%s` and the path %s: %s', (pattern, path, is) => expect(globs([pattern])(path)).toBe(is));

test('one of several patterns is enough', () => expect(globs(['x', 'b'])('b/a.md')).toBe(true));

test('a pattern of stars takes no time that grows with their powers', () =>
  expect(globs([`${'*a'.repeat(90)}b`, `${'**/'.repeat(60)}z`])(`${'a'.repeat(2000)}/${'a/'.repeat(200)}`)).toBe(
    false,
  ));
