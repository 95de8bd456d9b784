import { describe, expect, test } from 'vitest';
import { cascadeIn, isSectionPage } from '../../../src/content/folder/cascades.js';

const handed = (text: string, path: string) =>
  cascadeIn(text)?.(path).map(({ key, value }) => `${key}: ${value.kind === 'text' ? value.text : value.kind}`);

describe('a section hands down', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'all that it says',
      '---\ncascade:\n  draft: true\n  author: Jane Doe\n---\n',
      'a.md',
      ['draft: true', 'author: Jane Doe'],
    ],
    ['what it says in TOML', '+++\n[cascade]\ndraft = true\n+++\n', 'a.md', ['draft: true']],
    [
      'what it says in a list',
      '+++\n[[cascade]]\ndraft = true\n[[cascade]]\nauthor = "Jane"\n+++\n',
      'a.md',
      ['draft: true', 'author: Jane'],
    ],
    ['parameters', '---\ncascade: { params: { author: Jane } }\n---\n', 'a.md', ['author: Jane']],
    ['to a path', '---\ncascade:\n- _target: { path: /old/** }\n  draft: true\n---\n', 'old/a.md', ['draft: true']],
    ['to a path, and to no other', '---\ncascade:\n- target: { path: /old/** }\n  draft: true\n---\n', 'new/a.md', []],
    [
      'to one page',
      '---\ncascade:\n- target: { path: /old/a }\n  draft: true\n---\n',
      'old/a/index.md',
      ['draft: true'],
    ],
    ['to pages', '---\ncascade:\n- target: { kind: page }\n  draft: true\n---\n', 'old/_index.md', []],
    [
      'to sections',
      '---\ncascade:\n- target: { kind: section }\n  draft: true\n---\n',
      'old/_index.md',
      ['draft: true'],
    ],
  ])('%s', (_, text, path, entries) => expect(handed(text, path)).toEqual(entries));
  test.each(['No front matter.', '---\ntitle: T\n---\n', '---\ncascade: yes\n---\n'])('nothing: %j', (text) =>
    expect(cascadeIn(text)).toBeUndefined(),
  );
});

test.each([
  ['_index.md', true],
  ['_index.pt-br.md', true],
  ['index.md', false],
  ['_index.html', false],
])('%s is the page of a section: %s', (name, is) => expect(isSectionPage(name)).toBe(is));
