import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText } from '../../src/content/importers/import-text.js';
import { parseArticle, type ParsedArticle } from '../../src/content/parse-article.js';
import { passages } from '../../src/content/passages.js';

// FUZZ_RUNS=2000 for a longer search than every test run can wait for.
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
const encoder = new TextEncoder();

const marks = [
  'a',
  'B c. ',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '# ',
  '## x\n',
  '- ',
  '1. ',
  '> ',
  '`',
  '```\n',
  '*',
  '**',
  '_',
  '[',
  '](',
  ')',
  '![',
  '<b>',
  '<',
  '&amp;',
  '&#x202e;',
  '|',
  '|-|-|\n',
  '---\n',
  '\\',
  '[^1]',
  '[^1]: ',
  '~~',
  '字',
  '😀',
  '\u{202E}',
  '\u{301}',
  '\u{FEFF}',
  '\r',
  '\0',
  '"',
  ':',
  '© 2022 AFP\n\n',
  'By Jane Doe\n\n',
];
const yaml = [
  'title',
  'author',
  'issued',
  'URL',
  'language',
  'type',
  'brief',
  'date',
  'x',
  ': ',
  ':',
  '\n',
  '\n  ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '|\n',
  '>\n',
  '#',
  '2022',
  '-02-30',
  '/',
  'AFP',
  'Jane Doe',
  'en',
  'https://a.b',
  '~',
  '? ',
  '%',
  '@',
  '\t',
  '字',
  '\\u0000',
  '\\uD800',
];

const repeated = (parts: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(fc.constantFrom(...parts), fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.nat({ max: 400 }))),
      { maxLength },
    )
    .map((all) => all.map(([part, times]) => part.repeat(times)).join(''));

const markdown = repeated(marks, 60);
const file = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  markdown.map((text) => encoder.encode(text)),
  fc.tuple(repeated(yaml, 40), markdown).map(([head, body]) => encoder.encode(`---\n${head}\n---\n${body}`)),
  fc
    .tuple(
      fc.constantFrom('+++', '---json', ';;;', '---toml'),
      repeated([...yaml, ' = ', '[[x]]', "'''"], 30),
      markdown,
    )
    .map(([rule, head, body]) => encoder.encode(`${rule}\n${head}\n${rule.slice(0, 3)}\n${body}`)),
  fc
    .tuple(repeated(yaml, 20), markdown)
    .map(([head, body]) => encoder.encode(`---\ntitle: T\n${head}\n---\nText.\n\n${body}`)),
  markdown.map((text) => new Uint8Array(Buffer.from(`\u{FEFF}# T\n\n${text}`, 'utf16le'))),
);

/** What is wrong with the outcome of a parse; nothing when it is sound. */
function unsound(parsed: ParsedArticle): readonly unknown[] {
  if ('faults' in parsed) {
    return parsed.faults.filter(({ line, message, remedy }) => line < 1 || message === '' || !/[.…]$/.test(remedy));
  }
  if ('skipped' in parsed) return [];
  const { article } = parsed;
  const wrong = passages(article).filter(({ text, start, end }) => text !== article.text.slice(start, end));
  return article.blocks.length > 0 && article.text === article.text.trimEnd() ? wrong : [article];
}

test('any bytes are an article or faults with a line, and never an error', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(file, fc.constantFrom('a.md', 'A b.md', '.md', '桥.md', ''), (bytes, name) => {
      expect(unsound(parseArticle({ name, bytes }))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('any saved file is an article that reads back, or faults', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(file, fc.constantFrom('a.txt', 'a.md', '桥', ''), (bytes, path) => {
      const result = importText({ name: path, bytes }, () => 'en');
      const again =
        'article' in result ? parseArticle({ name: `${result.article.id}.md`, bytes: result.bytes }) : result;
      // A note is of the file that is written, which has another name.
      const found = 'article' in result ? result.article : result;
      expect(found).toEqual('article' in again && 'article' in result ? again.article : again);
    }),
    { numRuns: RUNS },
  );
});
