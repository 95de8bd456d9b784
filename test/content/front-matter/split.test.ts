import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/content/front-matter/split.js';

describe('front matter', () => {
  test('stands between two rules', () =>
    expect(splitFrontMatter('---\ntitle: T\nURL: x\n---\nBody.\nMore.')).toEqual({
      head: { format: 'yaml', source: 'title: T\nURL: x', line: 2 },
      body: 'Body.\nMore.',
      bodyLine: 5,
    }));
  test('may stand below empty lines, its rules followed by white space', () =>
    expect(splitFrontMatter('\n  \n--- \t\ntitle: T\n---\t\nBody.')).toEqual({
      head: { format: 'yaml', source: 'title: T', line: 4 },
      body: 'Body.',
      bodyLine: 6,
    }));
  test('may be empty', () =>
    expect(splitFrontMatter('---\n\n---\nBody.')).toMatchObject({
      head: { source: '' },
      body: 'Body.',
      bodyLine: 4,
    }));
  test('may have comments between its keys', () =>
    expect(splitFrontMatter('---\n# of moss\ntitle : T\n---\n')).toMatchObject({
      head: { source: '# of moss\ntitle : T' },
      body: '',
    }));
  test('may have a key whose value stands below it', () =>
    expect(splitFrontMatter('---\nauthor:\n  - AFP\n---\n').head?.source).toBe('author:\n  - AFP'));
  test.each([
    ['TOML', '+++\ntitle = "T"\n+++\nBody.', 'toml', 'title = "T"'],
    ['TOML by its name', '---toml\ntitle = "T"\n---\nBody.', 'toml', 'title = "T"'],
    ['a table of TOML', '+++\n[params]\n+++\nBody.', 'toml', '[params]'],
    ['YAML by its name', '---yaml\ntitle: T\n---\nBody.', 'yaml', 'title: T'],
    ['YAML that ends with dots', '---\ntitle: T\n...\nBody.', 'yaml', 'title: T'],
    ['YAML between rules of four', '----\ntitle: T\n----\nBody.', 'yaml', 'title: T'],
    ['YAML below a rule of five', '-----\nTitle: T\n---\nBody.', 'yaml', 'Title: T'],
    ['a key in quotes', '---\n"title": T\n---\nBody.', 'yaml', '"title": T'],
    ['a key in another script', '---\nзаголовок: T\n---\nBody.', 'yaml', 'заголовок: T'],
    ['JSON by its name', '---json\n{"title":"T"}\n---\nBody.', 'json', '{"title":"T"}'],
    ['JSON between semicolons', ';;;\n{"title":"T"}\n;;;\nBody.', 'json', '{"title":"T"}'],
    ['JSON in braces of its own', '{\n  "title": "T"\n}\nBody.', 'json', '{\n  "title": "T"\n}'],
    ['JSON on one line', '{ "title": "T" }\nBody.', 'json', '{ "title": "T" }'],
    ['a comment above', '<!-- lint -->\n\n---\ntitle: T\n---\nBody.', 'yaml', 'title: T'],
    ['a comment of many lines above', '<!--\nlicence\n-->\n+++\ntitle = "T"\n+++\nBody.', 'toml', 'title = "T"'],
  ])('may be %s', (_, text, format, source) =>
    expect(splitFrontMatter(text)).toMatchObject({ head: { format, source }, body: 'Body.' }),
  );
});

describe('no front matter', () => {
  const none = (text: string) => ({ head: null, body: text, bodyLine: 1 });
  test.each([
    ['a text without rules', 'Body.\n\nMore.'],
    ['nothing', ''],
    ['empty lines', '\n\n'],
    ['a rule below the first line', 'Body.\n---\ntitle: T\n---\n'],
    ['rules of four with prose between', '----\nIt rained: we stayed.\n----\nBody.'],
    ['a rule of four above prose', '----\nBody.'],
    ['a rule that is indented', ' ---\ntitle: T\n---\n'],
    ['two rules with prose between', '---\nIt rained: we stayed.\n---\nBody.'],
    ['two rules with an address between', '---\nhttps://a.example\n---\nBody.'],
    ['two rules with a number between', '---\n1: one\n---\nBody.'],
    ['a comment alone', '<!-- note -->\n\nBody.'],
    ['a comment with text behind it', '<!-- note --> Text.\n---\ntitle: T\n---\n'],
    ['a comment that has no end', '<!-- note\n---\ntitle: T\n---\n'],
    ['a brace of a template', '{% if moss %}\nBody.\n}'],
    ['a brace of an expression', '{moss}\nBody.'],
    ['a brace without an end', '{\n"title": "T"\nBody.'],
    ['pluses with prose between', '+++\nIt rained.\n+++\nBody.'],
  ])('has %s', (_, text) => expect(splitFrontMatter(text)).toEqual(none(text)));
  test('has a rule that none closes', () =>
    expect(splitFrontMatter('---\nBody.\n----')).toEqual({
      head: null,
      body: '---\nBody.\n----',
      bodyLine: 1,
    }));
  test('is told from front matter that was never closed', () =>
    expect(splitFrontMatter('\n---\ntitle: T\n\nBody.')).toEqual({
      head: null,
      body: '\n---\ntitle: T\n\nBody.',
      bodyLine: 1,
      fault: { line: 3, message: 'the front matter is not closed', remedy: 'Write a line `---` below its last key.' },
    }));
  test('of TOML is told from one that was never closed', () =>
    expect(splitFrontMatter('+++\ntitle = "T"\n\nBody.').fault).toMatchObject({
      line: 2,
      remedy: 'Write a line `+++` below its last key.',
    }));
  test('of another language is told, because nobody knows what it says', () =>
    expect(splitFrontMatter('---js\nconst draft = true;\n---\nBody.')).toMatchObject({
      head: null,
      fault: { line: 1, message: 'the front matter is in `js`, which is not read here' },
    }));
  test('is no word between dashes', () => expect(splitFrontMatter('---moss\nBody.')).toEqual(none('---moss\nBody.')));
});
