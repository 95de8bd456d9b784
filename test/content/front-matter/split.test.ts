import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/content/front-matter/split.js';

describe('front matter', () => {
  test('stands between two rules', () =>
    expect(splitFrontMatter('---\ntitle: T\nURL: x\n---\nBody.\nMore.')).toEqual({
      yaml: 'title: T\nURL: x',
      yamlLine: 2,
      body: 'Body.\nMore.',
      bodyLine: 5,
      unclosed: false,
    }));
  test('may stand below empty lines, its rules followed by white space', () =>
    expect(splitFrontMatter('\n  \n--- \t\ntitle: T\n---\t\nBody.')).toEqual({
      yaml: 'title: T',
      yamlLine: 4,
      body: 'Body.',
      bodyLine: 6,
      unclosed: false,
    }));
  test('may be empty', () =>
    expect(splitFrontMatter('---\n\n---\nBody.')).toMatchObject({ yaml: '', body: 'Body.', bodyLine: 4 }));
  test('may have comments between its keys', () =>
    expect(splitFrontMatter('---\n# of moss\ntitle : T\n---\n')).toMatchObject({
      yaml: '# of moss\ntitle : T',
      body: '',
    }));
  test('may have a key whose value stands below it', () =>
    expect(splitFrontMatter('---\nauthor:\n  - AFP\n---\n').yaml).toBe('author:\n  - AFP'));
});

describe('no front matter', () => {
  const none = (text: string) => ({ yaml: null, yamlLine: 1, body: text, bodyLine: 1, unclosed: false });
  test.each([
    ['a text without rules', 'Body.\n\nMore.'],
    ['nothing', ''],
    ['empty lines', '\n\n'],
    ['a rule below the first line', 'Body.\n---\ntitle: T\n---\n'],
    ['a rule of four', '----\ntitle: T\n---\n'],
    ['a rule that is indented', ' ---\ntitle: T\n---\n'],
    ['two rules with prose between', '---\nIt rained: we stayed.\n---\nBody.'],
    ['two rules with an address between', '---\nhttps://a.example\n---\nBody.'],
    ['two rules with a number between', '---\n1: one\n---\nBody.'],
  ])('has %s', (_, text) => expect(splitFrontMatter(text)).toEqual(none(text)));
  test('has a rule that none closes', () =>
    expect(splitFrontMatter('---\nBody.\n----')).toMatchObject({
      yaml: null,
      body: '---\nBody.\n----',
      bodyLine: 1,
      unclosed: false,
    }));
  test('is told from front matter that was never closed', () =>
    expect(splitFrontMatter('\n---\ntitle: T\n\nBody.')).toEqual({
      yaml: null,
      yamlLine: 3,
      body: '\n---\ntitle: T\n\nBody.',
      bodyLine: 1,
      unclosed: true,
    }));
});
