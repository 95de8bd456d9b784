import { describe, expect, test } from 'vitest';
import { styledCitation } from '../../src/citation/styles.js';
import { parseArticle } from '../../src/content/parse-article.js';

/** What becomes of a file, in short. */
function read(text: string, name = 'harbour-rules.md') {
  const parsed = parseArticle({ name, bytes: new TextEncoder().encode(text), id: undefined as never });
  if ('skipped' in parsed) return { skipped: parsed.skipped };
  if ('faults' in parsed) return { faults: parsed.faults.map(({ message }) => message) };
  const { citation, language, text: body } = parsed.article;
  const { title, author, issued, abstract, URL } = citation;
  return {
    title,
    author,
    issued: issued?.['date-parts'],
    abstract,
    URL,
    language,
    body,
    notes: parsed.notes.map(({ note }) => note),
  };
}

const BODY = 'The lock closes at ten, and it opens again at six.';
const ADA = { family: 'Lind', given: 'Ada' };
const BO = { family: 'Ek', given: 'Bo' };
const CY = { family: 'Dahl', given: 'Cy' };

describe('a file of another tool', () => {
  test.each([
    [
      'TOML',
      `+++\ntitle = "Rules"\ndate = 2024-05-01\nauthors = ["Ada Lind"]\n+++\n\n${BODY}\n\n# Fees`,
      { title: 'Rules', issued: [[2024, 5, 1]], author: [ADA], body: `${BODY}\n\nFees` },
    ],
    [
      'JSON',
      `{\n  "title": "Rules",\n  "date": "2024-05-01",\n  "authors": ["Ada Lind"]\n}\n\n${BODY}`,
      { title: 'Rules', issued: [[2024, 5, 1]], author: [ADA], body: BODY },
    ],
    [
      'a comment before the front matter',
      `<!-- lint off -->\n---\ntitle: Rules\n---\n\n${BODY}`,
      { title: 'Rules', body: BODY },
    ],
    [
      'keys that are none of our business',
      `---\ntitle: Rules\ntags: [a, b]\ndraft: false\nlayout: page\nsidebar_position: 2\nslug: rules\naliases: [/old]\n---\n\n${BODY}`,
      { title: 'Rules', notes: [] },
    ],
    [
      'the commonest keys',
      `---\ntitle: Rules\ndate: 2024-05-01T10:00:00+02:00\nauthors: ["Ada Lind", "Bo Ek"]\ndescription: What skippers must know.\nlang: en\n---\n\n${BODY}`,
      { issued: [[2024, 5, 1]], author: [ADA, BO], abstract: 'What skippers must know.', language: 'en', notes: [] },
    ],
    [
      'keys that are nearly ours',
      `---\ntitle: Rules\npermalink: rules\npublish: true\n---\n\n${BODY}`,
      { title: 'Rules', URL: undefined, notes: [] },
    ],
    [
      'a title block of Pandoc',
      `% Rules\n% Ada Lind; Bo Ek\n% May 1, 2024\n\n${BODY}`,
      { title: 'Rules', author: [ADA, BO], issued: [[2024, 5, 1]], body: BODY },
    ],
    [
      'the keys of MultiMarkdown',
      `Title: Rules\nAuthor: Ada Lind\nDate: 2024-05-01\nCSS: a.css\n\n${BODY}`,
      { title: 'Rules', author: [ADA], issued: [[2024, 5, 1]], body: BODY },
    ],
    [
      'a draft of Pelican',
      `Title: Rules\nStatus: draft\n\n${BODY}`,
      { skipped: 'it is not published (`Status: draft`)' },
    ],
    ['no title but its name', `${BODY}\n\n## Fees\n\nA berth costs 12 crowns.`, { title: 'Harbour rules' }],
    [
      'another language',
      '---\ntitle: 水門の規則\n---\n\n水門は夜十時に閉まり、朝六時に開きます。',
      { language: 'ja', notes: [] },
    ],
    [
      'several authors in one string',
      `---\ntitle: Rules\nauthor: Ada Lind, Bo Ek, and Cy Dahl\n---\n\n${BODY}`,
      { author: [ADA, BO, CY], notes: [] },
    ],
    [
      'a heading in the middle',
      `${BODY}\n\n## Fees\n\nA berth costs 12 crowns.\n\n# Old rules of 1890\n\nNo sails.`,
      { title: 'Harbour rules' },
    ],
    [
      'a draft',
      `---\ntitle: Fees of next year\ndraft: true\n---\n\n${BODY}`,
      { skipped: 'it is a draft (`draft: true`)' },
    ],
    [
      'a note of a vault with its clipped page',
      `---\ntitle: Rules\nsource: https://a.example/rules\nauthor:\n  - "[[Ada Lind]]"\npublished: 2024-05-01\ncreated: 2026-01-02\ntags:\n  - clippings\n---\n\n${BODY}`,
      { URL: 'https://a.example/rules', author: [ADA], issued: [[2024, 5, 1]], notes: [] },
    ],
    ['a colon in its title', `---\ntitle: Rules: the harbour\n---\n\n${BODY}`, { title: 'Rules: the harbour' }],
    [
      'a title that its site fills in',
      `---\ntitle: "About {{ site.name }}"\n---\n\n${BODY}`,
      { title: 'Harbour rules' },
    ],
  ])('is read with %s', (_, text, expected) => expect(read(text)).toMatchObject(expected));

  test('has its day from its name before that of its last change', () => {
    const file = `---\nupdated: 2025-02-03\n---\n\n${BODY}`;
    expect([read(file, '2024-05-01-rules.md'), read(file, 'rules.md')]).toMatchObject([
      { issued: [[2024, 5, 1]] },
      { issued: [[2025, 2, 3]] },
    ]);
  });

  test('whose language cannot be told is English, with a note', () =>
    expect(read('Ab.', 'ab.md')).toMatchObject({
      language: 'en',
      notes: ['the language cannot be told and is taken for English. Write `language: …` if it is another'],
    }));

  test('has the language of its text in its citation too, so that its title keeps its capitals', () => {
    const german = 'Die alte Fähre fährt nicht mehr. Sie liegt im Hafen und wird von der Stadt verkauft.';
    const parsed = parseArticle({ name: 'faehre.md', bytes: new TextEncoder().encode(german) });
    if (!('article' in parsed)) throw new Error('There is no article');
    expect(parsed.article.citation.language).toBe('de');
    const titled = { ...parsed.article.citation, title: 'Das ende der fähre' };
    expect(styledCitation(titled, 'mla')).toContain('“Das ende der fähre.”');
  });

  test('has no language in its citation when none can be told', () => {
    const parsed = parseArticle({ name: 'ab.md', bytes: new TextEncoder().encode('Ab.') });
    expect('article' in parsed && 'language' in parsed.article.citation).toBe(false);
  });

  test('that is not closed is a fault, for its text would be lost', () =>
    expect(read(`---\ntitle: Rules\n\n${BODY}`)).toEqual({ faults: ['the front matter is not closed'] }));
});
