/** What holds for every record in every style: nothing is printed that no style wants. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inText, reference, type ReferenceStyleId } from '../../src/citation/styles.js';
import { plainText } from '../../src/citation/runs.js';
import { shortCitation } from '../../src/citation/short-citation.js';
import { CITATION_TYPES, type Citation } from '../../src/domain/citation.js';

const STYLES: readonly ReferenceStyleId[] = [
  'apa',
  'mla',
  'chicago',
  'chicago-author-date',
  'harvard',
  'ieee',
  'vancouver',
];

const word = fc.constantFrom(
  'Red',
  'things',
  "don't",
  'Jean-Paul',
  'Éclair',
  'the',
  'Inc.',
  'Jr.',
  '“quoted”',
  '"so"',
  '‘it’',
  '中文',
  'x?',
  '12',
  'No!',
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const spaced = fc
  .tuple(text, fc.constantFrom('', ' ', '\n', '.', '?', '\t '))
  .map(([words, end]) => (/[.?!]$/u.test(words) ? words : words + end));
const part = fc.option(spaced, { nil: undefined });
const name = fc.record(
  {
    family: spaced,
    given: spaced,
    suffix: fc.constantFrom('Jr.', 'III', ''),
    'non-dropping-particle': fc.constantFrom('de la', 'd’', ''),
    literal: spaced,
  },
  { requiredKeys: [] },
);
const parts = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 2100 })),
  fc.tuple(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);
const date = fc.record({ 'date-parts': fc.oneof(fc.tuple(parts), fc.tuple(parts, parts)), circa: fc.boolean() });
const names = fc.array(name, { maxLength: 22 });

const record = fc
  .record(
    {
      type: fc.constantFrom(...CITATION_TYPES),
      title: spaced,
      author: names,
      editor: names,
      'container-title': part,
      'collection-title': part,
      publisher: part,
      'publisher-place': part,
      edition: fc.constantFrom('2', '3rd', 'Revised edition', ''),
      volume: fc.constantFrom('1', 'IV', ''),
      issue: fc.constantFrom('2', ''),
      page: fc.constantFrom('1-20', 'A3', ''),
      issued: date,
      accessed: date,
      URL: fc.webUrl(),
      DOI: fc.constantFrom('10.1000/182', ''),
      genre: part,
      number: part,
      language: fc.constantFrom('en', 'fr', 'en-GB'),
    },
    { requiredKeys: ['type', 'title'] },
  )
  // Absent fields are absent and not undefined, as the type says; type and title are required above.
  .map((fields) => {
    const present = Object.entries(fields).filter(([, value]) => value !== undefined);
    return Object.fromEntries([['id', 'an-id'], ...present]) as unknown as Citation;
  });

/** What must not stand in it, the address left out, which may have any of it. */
const NONSENSE =
  /undefined|null|NaN|\[object|(?<!\.)\.\.(?!\.)|,,|\.,\.| {2}|\(\s*\)|\[\s*\]|“”|‘’|\*\*|[ (],| \.|\s$|^\s|[\n\r\t]/u;

function sentence(printed: string): string {
  return printed.replaceAll(/(?:https?:\/\/|doi:)\S+/gu, 'U');
}

describe('any record at all', () => {
  test.each(STYLES)('gives a reference without nonsense in %s', (style) => {
    fc.assert(
      fc.property(record, (citation) => {
        const printed = sentence(plainText(reference(citation, style)));
        expect(printed).not.toMatch(NONSENSE);
        expect(printed.length).toBeGreaterThan(3);
      }),
      { numRuns: 400 },
    );
  });

  test.each(STYLES)('gives an in-text citation without nonsense in %s', (style) => {
    fc.assert(
      fc.property(record, fc.option(fc.nat(), { nil: undefined }), (citation, paragraph) => {
        const printed = sentence(inText(citation, style, paragraph === undefined ? undefined : { paragraph }));
        expect(printed).not.toMatch(NONSENSE);
      }),
      { numRuns: 400 },
    );
  });

  test.each(STYLES)('has runs that are never empty in %s', (style) => {
    fc.assert(
      fc.property(record, (citation) => {
        expect(reference(citation, style).map((run) => run.text)).not.toContain('');
      }),
    );
  });

  test('has a short form that is never empty', () => {
    fc.assert(
      fc.property(record, (citation) => {
        expect(shortCitation(citation).trim()).not.toBe('');
      }),
    );
  });
});
