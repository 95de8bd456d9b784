import { expect, test } from 'vitest';
import { parsePage } from '../../../../src/content/importers/html/dom.js';
import { pageRecord } from '../../../../src/content/importers/html/page-record.js';

const PROSE = `<p>${'The lock is opened by hand on every day of the year. '.repeat(8)}</p>`;

function recordOf(page: string): readonly [string, string] {
  const parsed = parsePage(page.includes('<html') ? page : `<html><body>${page}${PROSE}</body></html>`);
  if ('tooMuch' in parsed) return ['', ''];
  const { author = [], issued } = pageRecord(parsed.document, 'https://tide.example/rules').fields;
  const names = author.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));
  return [names.join('; '), issued?.['date-parts'][0].join('-') ?? ''];
}

const HEADING = '<h1>Rules at the old lock</h1>';

test.each([
  ['a line', `${HEADING}<p>By Ada Lind, 2 May 2024</p>`, 'Ada Lind', '2024-5-2'],
  ['a line before it', `<p class="date">2.5.2024</p>${HEADING}`, '', '2024-5-2'],
  ['a line of a program', `${HEADING}<p>Erstellt von Ada Lind am Donnerstag, 2. Mai 2024</p>`, 'Ada Lind', '2024-5-2'],
  [
    'a name and a role without a space',
    `${HEADING}<div class="byline"><span>Ada Lind</span><span>Chief</span></div>`,
    'Ada Lind',
    '',
  ],
  [
    'a name with a day in its place',
    `${HEADING}<span class="date-author">Ada Lind, 02.05.2024</span>`,
    'Ada Lind',
    '2024-5-2',
  ],
  [
    'a link to all that somebody wrote',
    `${HEADING}<a rel="author" href="/ada">Zeige alle Beiträge von Ada Lind →</a>`,
    'Ada Lind',
    '',
  ],
  [
    'a name in two pieces of text',
    `${HEADING}<div class="author">C&eacute;cile Dahl (Bruxelles)</div>`,
    'Cécile Dahl',
    '',
  ],
  ['a time that is written out', `${HEADING}<time>2 mai 2024</time>`, '', '2024-5-2'],
  ['a time for machines', `${HEADING}<div class="stamp" datetime="2024-05-02 10:00">today</div>`, '', '2024-5-2'],
  [
    'the first day, not that of a change',
    `${HEADING}<p>Updated 9 June 2024</p><p>Published 2 May 2024</p>`,
    '',
    '2024-5-2',
  ],
  ['the day of a change where there is no other', `${HEADING}<p>Updated 9 June 2024</p>`, '', '2024-6-9'],
  ['no year alone', `${HEADING}<p>1280</p>`, '', ''],
  ['no day of another article', `${HEADING}<div class="related-box"><time>2 May 2024</time></div>`, '', ''],
  ['no handle', `${HEADING}<span class="author">harbourcat77</span>`, '', ''],
  ['no newsroom', `${HEADING}<span class="author">Redaktion Tide</span>`, '', ''],
  ['no name that is only the host', `${HEADING}<span class="author">Tide</span>`, '', ''],
])('beside the heading of a page there is %s', (_, page, author, issued) =>
  expect(recordOf(page)).toEqual([author, issued]),
);

test('a house in the records gives way to the person whom a reader sees', () => {
  const head =
    '<script type="application/ld+json">{"@type":"Article","headline":"Rules at the old lock","author":{"@type":"Organization","name":"Water Board"}}</script>';
  const page = (line: string) => `<html><head>${head}</head><body>${HEADING}${line}${PROSE}</body></html>`;
  expect(recordOf(page('<p>By Ada Lind</p>'))[0]).toBe('Ada Lind');
  expect(recordOf(page(''))[0]).toBe('Water Board');
});
