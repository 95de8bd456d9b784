import { describe, expect, test } from 'vitest';
import { sourceLine } from '../../../src/discord/render/source-line.js';
import { build } from '../../support/discord/articles.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';

const PLACE = { paragraph: 2, heading: 'The night', span: { start: 103, end: 131 } };

describe('sourceLine', () => {
  test('names article, source, place and the way there', () => {
    expect(sourceLine(build.article(), PLACE, 'en')).toBe(
      '-# “The gates that held” · Ida Marsh, Delta Courier, January 15, 2023 · paragraph 2 · The night · ' +
        '[Open at these words](https://courier.example/2023/gates.html#:~:text=The%20gates%20were%20built%20in%201962)',
    );
  });

  test('says of a brief that it is one, and opens its source at the beginning', () => {
    const line = sourceLine(build.article({ brief: true }), PLACE, 'en');
    expect(line).toMatch(/^-# A brief of: “The gates that held”.*paragraph 2 of the brief/u);
    expect(line).toMatch(/\[Open the source\]\(https:\/\/courier\.example\/2023\/gates\.html\)$/u);
  });

  test('has no link when the article has no address', () => {
    const { citation, ...rest } = build.article();
    const { URL: _, ...without } = citation;
    expect(sourceLine({ ...rest, citation: without }, PLACE, 'en')).toMatch(/paragraph 2 · The night$/u);
  });

  test('does not repeat the title where it stands under it', () => {
    expect(sourceLine(build.article(), null, 'en')).not.toContain('The gates that held');
  });

  test.each([
    ['changed', '-# The source has changed since this was saved.'],
    ['gone', '-# The source is no longer there.'],
  ] as const)('says on a line of its own that the source is %s', (source, note) => {
    const [line, ...rest] = sourceLine({ ...build.article(), source }, PLACE, 'en').split('\n');
    expect(line).toBe(sourceLine(build.article(), PLACE, 'en'));
    expect(rest).toEqual([note]);
  });

  test('lets no title or heading bring in a link', () => {
    const article = build.article({ citation: { title: '[free](https://evil.example) ](https://evil.example)' } });
    const pieces = readMarkdown(sourceLine(article, { ...PLACE, heading: '](https://evil.example)' }, 'en'));
    expect(pieces.filter(({ marks }) => marks.includes('link')).map(({ text }) => text)).toEqual([
      'Open at these words',
    ]);
  });
});
