import { describe, expect, test } from 'vitest';
import { ignores, toolGlobs } from '../../../src/content/folder/tool-globs.js';

describe('a pattern of git means', () => {
  test.each<[string, string, boolean]>([
    ['drafts/', 'drafts/a.md', true],
    ['drafts/', 'guide/drafts/a.md', true],
    ['/drafts/', 'guide/drafts/a.md', false],
    ['/drafts', 'drafts/a.md', true],
    ['guide/*.md', 'guide/a.md', true],
    ['guide/*.md', 'other/guide/a.md', false],
    ['*-internal.md', 'guide/fees-internal.md', true],
    ['**/wip/*', 'a/b/wip/c.md', true],
    ['a[0-9].md', 'a7.md', true],
    [String.raw`\#a.md`, '#a.md', true],
    ['# a.md', 'a.md', false],
    ['', 'a.md', false],
    ['*.md\n!good.md', 'good.md', false],
    ['*.md\n!good.md', 'bad.md', true],
    ['!good.md\n*.md', 'good.md', true],
    ['*.md\n!good[0-9].md', 'good1.md', true],
  ])('%j, %s: %s', (lines, path, is) => expect(ignores([lines])(path)).toBe(is));
});

describe('a pattern of tools in JavaScript means', () => {
  test.each<[string, string, boolean]>([
    ['drafts/**', 'drafts/a/b.md', true],
    ['drafts/**', 'guide/drafts/b.md', false],
    ['README.md', 'README.md', true],
    ['README.md', 'guide/README.md', false],
    ['**/README.md', 'guide/README.md', true],
    ['**/*.{draft,todo}.{md,mdx}', 'guide/a.todo.mdx', true],
    ['**/*.{draft,todo}.{md,mdx}', 'guide/a.mdx', false],
    ['{a,b', '{a,b', true],
  ])('%j, %s: %s', (pattern, path, is) => expect(toolGlobs([pattern])(path)).toBe(is));
  test('as much as can be looked at, however many alternatives it has', () =>
    expect(toolGlobs(['{a,b}'.repeat(60)])('x')).toBe(false));
});
