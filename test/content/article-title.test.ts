import { describe, expect, test } from 'vitest';
import { titled } from '../../src/content/article-title.js';
import { bodyPieces } from '../../src/content/markdown/pieces.js';
import { reporting } from '../support/content/reporting.js';

function read(body: string, written?: string, path = 'the-harbour.md') {
  const notes: string[] = [];
  const report = reporting(
    () => undefined,
    (line, message) => notes.push(`${line}: ${message}`),
  );
  const { title, rest } = titled({ written, path, pieces: bodyPieces(body), bodyLine: 5 }, report);
  return { title, rest: rest.map(({ text }) => text), notes };
}

describe('the title', () => {
  test.each([
    ['of the front matter comes first', '# Other\n\nText.', 'Rules', 'Rules', ['Other', 'Text.']],
    ['is the first heading above all text', '# Rules\n\nText.', undefined, 'Rules', ['Text.']],
    ['may be an underlined heading', 'Rules\n===\n\nText.', undefined, 'Rules', ['Text.']],
    [
      'may have a lower rank when it is alone in it',
      '## Rules\n\nText.\n\n### More\n\nText.',
      undefined,
      'Rules',
      ['Text.', 'More', 'Text.'],
    ],
    [
      'is no heading that others of its rank follow',
      '## Fees\n\nOne.\n\n## Times\n\nTwo.',
      undefined,
      'The harbour',
      ['Fees', 'One.', 'Times', 'Two.'],
    ],
    [
      'is the first of several of the first rank',
      '# Rules\n\nOne.\n\n# Fees\n\nTwo.',
      undefined,
      'Rules',
      ['One.', 'Fees', 'Two.'],
    ],
    [
      'is no heading from the middle of the text',
      'One.\n\n## Fees\n\nTwo.\n\n# Old rules\n\nThree.',
      undefined,
      'The harbour',
      ['One.', 'Fees', 'Two.', 'Old rules', 'Three.'],
    ],
    ['is the file’s name without any heading', 'One.', undefined, 'The harbour', ['One.']],
  ])('%s', (_, body, written, title, rest) => expect(read(body, written)).toEqual({ title, rest, notes: [] }));
  test('is the folder’s name for its first page', () =>
    expect(read('One.', undefined, 'harbour/index.md').title).toBe('Harbour'));
  test.each([
    ['Fees | Town Harbour', '# Fees\n\nOne.', 'Fees'],
    ['Fees · Town Harbour', '# Fees\n\nOne.', 'Fees'],
    ['`Fees` | Town Harbour', '# `Fees`\n\nOne.', '`Fees` | Town Harbour'],
    ['Fees | Town Harbour', '# Times\n\nOne.', 'Fees | Town Harbour'],
    ['Fees | Town Harbour', 'One.', 'Fees | Town Harbour'],
    ['Fees - a guide', '# Fees\n\nOne.', 'Fees - a guide'],
    ['Caf&eacute; &amp; bar', 'One.', 'Café & bar'],
  ])('is what the page calls itself: %s over %j', (written, body, title) =>
    expect(read(body, written).title).toBe(title),
  );
  test('is not said again by a heading, however it is written', () =>
    expect(read('# CAFE’S DAY\n\nText.', 'Café’s day').rest).toEqual(['Text.']));
  test('may be the name of a section further down too', () =>
    expect(read('One.\n\n## Rules\n\nTwo.', 'Rules').rest).toEqual(['One.', 'Rules', 'Two.']));
  test('is the file’s name, with a note, where the heading is too long for one', () =>
    expect(read(`# ${'a '.repeat(251)}\n\nText.`)).toMatchObject({
      title: 'The harbour',
      notes: [expect.stringMatching(/^5: the first heading has 501 characters, so the file's name is the title\./u)],
    }));
});
