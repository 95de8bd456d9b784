import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibliographicFile, styledCitation } from '../../src/citation/styles.js';
import type { Citation } from '../../src/domain/citation.js';
import { FURTHER } from './golden/further-items.js';
import { ITEMS } from './golden/items.js';

/** The offset of the brace that closes the entry, counted as BibTeX counts: a backslash does not hide a brace. */
function entryEnd(file: string): number {
  let depth = 0;
  for (let index = file.indexOf('{'); index < file.length; index += 1) {
    if (file[index] === '{') depth += 1;
    if (file[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

describe('BibTeX', () => {
  test('of a page keeps site, address and the day it was read', () => {
    expect(bibliographicFile({ ...ITEMS.page, id: 'ferry-2022' }, 'bibtex')).toBe(`@online{ferry-2022,
  title = {{Harbour's last ferry sails at noon, captain says}},
  author = {{DPA}},
  organization = {Coast Daily},
  year = {2022},
  month = jun,
  day = {23},
  url = {https://coast.example/ferry.html},
  urldate = {2024-04-26},
}
`);
  });

  test('of a journal article has volume, number and pages with two hyphens', () => {
    expect(bibliographicFile(ITEMS.journal, 'bibtex')).toBe(`@article{x,
  title = {{A study of "red" things in the wild: an overview}},
  author = {de la Cruz, María José and Smith, John A.},
  journal = {Journal of Things},
  volume = {12},
  number = {3},
  pages = {123--145},
  year = {2021},
  month = sep,
  day = {5},
  doi = {10.1000/182},
  url = {https://things.example/12},
  urldate = {2024-04-26},
}
`);
  });

  test('of a chapter has the book as its title’s book, and the suffix between the names', () => {
    const file = bibliographicFile(ITEMS.chapter, 'bibtex');
    expect(file).toContain('@incollection{');
    expect(file).toContain('booktitle = {{The handbook of moss}}');
    expect(file).toContain('editor = {Sartre, Jean-Paul and King, Jr., Martin Luther}');
  });

  test.each([
    ['book', '@book{', 'publisher = {Green Press}'],
    ['report', '@techreport{', 'institution = {Ocean Institute}'],
    ['thesis', '@phdthesis{', 'school = {University of Oslo}'],
    ['conference paper', '@inproceedings{', 'booktitle = {{Proceedings of the moss meeting}}'],
    ['news', '@article{', 'journal = {Coast Daily}'],
    ['preprint', '@online{', 'publisher = {arXiv}'],
  ] as const)('of a %s is of type %s', (name, type, field) => {
    const file = bibliographicFile(ITEMS[name], 'bibtex');
    expect(file.startsWith(type)).toBe(true);
    expect(file).toContain(field);
  });

  test('escapes what LaTeX would act on', () => {
    const file = bibliographicFile({ ...ITEMS.page, title: '\\ {a} % & $ # _ ~ ^' }, 'bibtex');
    expect(file).toContain('{{\\textbackslash{} \\{a\\} \\% \\& \\$ \\# \\_ \\textasciitilde{} \\textasciicircum{}}}');
  });

  test('writes braces without a partner as commands', () => {
    const file = bibliographicFile({ ...ITEMS.page, title: 'a } b {' }, 'bibtex');
    expect(file).toContain('{{a \\textbraceright{} b \\textbraceleft{}}}');
  });

  test('does not make two authors of an agency with “and” in its name', () => {
    const file = bibliographicFile({ ...ITEMS.page, author: [{ literal: 'Bread and Roses' }] }, 'bibtex');
    expect(file).toContain('author = {{Bread and Roses}}');
  });

  test('does not make two authors of a family name with “and” in it', () => {
    const file = bibliographicFile({ ...ITEMS.page, author: [{ family: 'Bread and Roses', given: 'A.' }] }, 'bibtex');
    expect(file).toContain('author = {{Bread and Roses}, A.}');
  });

  test('has one year for a range of days within it, and both for one over New Year', () => {
    const year = (name: 'news of three days' | 'news over New Year') =>
      /year = .*/u.exec(bibliographicFile(ITEMS[name], 'bibtex'))?.[0];
    expect([year('news of three days'), year('news over New Year')]).toEqual([
      'year = {2022},',
      'year = {2021--2022},',
    ]);
  });

  test('keeps a mononym in braces of its own, and leaves a nameless name out', () => {
    const author = [{ family: 'Plato' }, { given: 'Cher' }, { literal: '' }, {}];
    expect(bibliographicFile({ ...ITEMS.page, author }, 'bibtex')).toContain('author = {{Plato} and {Cher}},');
  });

  test('does not make two publishers, places or institutions of one with “and” in its name', () => {
    const shared = { publisher: 'Warne and Co.', 'publisher-place': 'Oslo and Moss' };
    const written = (type: 'book' | 'report' | 'thesis') =>
      bibliographicFile({ ...ITEMS.book, ...shared, type }, 'bibtex').match(/\w+ = \{\{(?!the).*/gu);
    expect(written('book')).toEqual(['publisher = {{Warne and Co.}},', 'address = {{Oslo and Moss}},']);
    expect(written('report')?.[0]).toBe('institution = {{Warne and Co.}},');
    expect(written('thesis')?.[0]).toBe('school = {{Warne and Co.}},');
    expect(bibliographicFile(ITEMS.book, 'bibtex')).toContain('publisher = {Green Press}');
  });

  test('keeps the capitals of books and series, which styles would lower', () => {
    const file = bibliographicFile({ ...ITEMS.chapter, 'collection-title': 'Moss Studies' }, 'bibtex');
    expect(file).toContain('booktitle = {{The handbook of moss}},\n  series = {{Moss Studies}}');
  });

  test.each([
    ['article-newspaper', '{newspaper}'],
    ['article-magazine', '{magazine}'],
  ] as const)('tells an %s from a journal', (type, subtype) => {
    expect(bibliographicFile({ ...ITEMS.news, type }, 'bibtex')).toContain(`  entrysubtype = ${subtype},\n`);
    expect(bibliographicFile(ITEMS.journal, 'bibtex')).not.toContain('entrysubtype');
  });

  test('has no field for authors without names', () => {
    expect(bibliographicFile({ ...ITEMS.page, author: [{}] }, 'bibtex')).not.toContain('author');
  });

  test.each([
    ['Master’s thesis', 'mastersthesis'],
    ['M.A. thesis', 'mastersthesis'],
    ['Thesis (MSc)', 'mastersthesis'],
    ['Remastered thesis', 'phdthesis'],
    ['MAD thesis', 'phdthesis'],
  ])('of a %s is a %s', (genre, type) => {
    expect(bibliographicFile({ ...ITEMS.thesis, genre }, 'bibtex').startsWith(`@${type}{`)).toBe(true);
  });

  test('encodes what would end the address, each character', () => {
    expect(bibliographicFile({ ...ITEMS.page, URL: 'https://a.example/{b}\\ c' }, 'bibtex')).toContain(
      'url = {https://a.example/%7Bb%7D%5C%20c},',
    );
  });

  test('has a name for what has no id', () => {
    expect(bibliographicFile({ ...ITEMS.page, id: '' }, 'bibtex')).toMatch(/^@online\{article,\n/u);
  });

  test('has the kind of whatever is no book, chapter or journal', () => {
    const chapter = { ...ITEMS.chapter, genre: 'Notes' };
    const kinds = [ITEMS.report, ITEMS.thesis, ITEMS.speech, chapter].map((item) =>
      bibliographicFile(item, 'bibtex').includes('  type ='),
    );
    expect(kinds).toEqual([true, true, true, false]);
  });

  test('has a key without what would end it', () => {
    expect(bibliographicFile({ ...ITEMS.page, id: 'a,b}c' }, 'bibtex')).toMatch(/^@online\{a-b-c,\n/u);
  });

  test('is one entry whatever the title and the address are', () => {
    const hostile = fc.string({ unit: fc.constantFrom('{', '}', '\\', '\n', '\r', ',', '=', '@', '"', '%', 'a', ' ') });
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, literal, address) => {
        const citation: Citation = {
          ...ITEMS.page,
          title,
          author: [{ literal }, { family: title, given: literal }],
          URL: address,
        };
        const file = bibliographicFile(citation, 'bibtex');
        expect(entryEnd(file)).toBe(file.length - 2);
        expect(
          file
            .split('\n')
            .slice(1, -2)
            .every((line) => /^ {2}[a-z]+ = .*,$/u.test(line)),
        ).toBe(true);
      }),
    );
  });
});

describe('RIS', () => {
  test('of a page has each field on a line of its own, ended by CRLF', () => {
    expect(bibliographicFile(ITEMS.page, 'ris')).toBe(
      [
        'TY  - ELEC',
        'AU  - DPA',
        "TI  - Harbour's last ferry sails at noon, captain says",
        'T2  - Coast Daily',
        'PY  - 2022',
        'DA  - 2022/06/23/',
        'Y2  - 2024/04/26/',
        'UR  - https://coast.example/ferry.html',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test('of a journal article has first and last page, volume, issue and DOI', () => {
    const lines = bibliographicFile(ITEMS.journal, 'ris').split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining(['TY  - JOUR', 'SP  - 123', 'EP  - 145', 'VL  - 12', 'IS  - 3', 'DO  - 10.1000/182']),
    );
  });

  test('has particles with the family name and the suffix last', () => {
    const author = [{ family: 'Cruz', given: 'A.', 'non-dropping-particle': 'de la', suffix: 'Jr.' }];
    expect(bibliographicFile({ ...ITEMS.page, author }, 'ris')).toContain('AU  - de la Cruz, A., Jr.\r\n');
  });

  test('names the editors of a chapter’s book as such', () => {
    expect(bibliographicFile(ITEMS.chapter, 'ris')).toContain(
      'A2  - Sartre, Jean-Paul\r\nA2  - King, Martin Luther, Jr.\r\n',
    );
  });

  test('has the number of a report where readers look for it', () => {
    expect(bibliographicFile(ITEMS.report, 'ris')).toContain('SN  - TR-7\r\n');
  });

  test('has the ISBN of a book rather than the ISSN of its series', () => {
    expect(bibliographicFile({ ...ITEMS.book, ISBN: '978-1', ISSN: '1234-5679' }, 'ris')).toContain('SN  - 978-1\r\n');
  });

  test.each([
    ['22-24', ['SP  - 22', 'EP  - 24']],
    [' e22 -– e24 ', ['SP  - e22', 'EP  - e24']],
    ['22-24, 30-31', ['SP  - 22-24, 30-31']],
    ['A3', ['SP  - A3']],
    ['22 to 24', ['SP  - 22', 'EP  - 24']],
    ['1.234-1.240', ['SP  - 1.234', 'EP  - 1.240']],
    ['n/a', []],
  ])('has first and last page where %s is one range', (page, lines) => {
    const file = bibliographicFile({ ...ITEMS.page, page }, 'ris').split('\r\n');
    expect(file.filter((line) => /^[SE]P/u.test(line))).toEqual(lines);
  });

  test('encodes white space in an address once for each run', () => {
    expect(bibliographicFile({ ...ITEMS.page, URL: 'https://a.example/b  c' }, 'ris')).toContain(
      'https://a.example/b%20c\r\n',
    );
  });

  test('keeps a mononym, whichever part it is, and leaves a nameless name out', () => {
    const author = [{ family: 'Plato' }, { given: 'Cher' }, {}];
    expect(bibliographicFile({ ...ITEMS.page, author }, 'ris')).toContain('AU  - Plato\r\nAU  - Cher\r\nTI');
  });

  test('leaves unknown parts of a date empty', () => {
    expect(bibliographicFile(ITEMS['news of a month'], 'ris')).toContain('DA  - 2022/09//\r\n');
  });

  test('folds line breaks, so that no text begins a field', () => {
    const file = bibliographicFile({ ...ITEMS.page, title: 'One\r\nER  - \r\nTY  - BOOK' }, 'ris');
    expect(file.split('\r\n').filter((line) => /^(?:TY|ER) {2}- /u.test(line))).toEqual(['TY  - ELEC', 'ER  - ']);
  });

  test('keeps an address of any length on one line', () => {
    const address = `https://coast.example/${'a'.repeat(900)}`;
    expect(bibliographicFile({ ...ITEMS.page, URL: address }, 'ris')).toContain(`UR  - ${address}\r\n`);
  });
});

describe('works that are seldom cited', () => {
  // As they are written today, so that a change is seen; `npx vitest run test/citation -u` writes the files anew.
  test.each([
    ['bibtex', './golden/further.bib'],
    ['ris', './golden/further.ris'],
  ] as const)('are written in %s as %s says', async (format, file) => {
    const entries = Object.values(FURTHER).map((item) => bibliographicFile(item, format).replaceAll('\r', ''));
    await expect(entries.join('\n')).toMatchFileSnapshot(file);
  });
});

describe('CSL-JSON', () => {
  test('is a list of the record itself', () => {
    expect(JSON.parse(bibliographicFile(ITEMS.journal, 'csl-json'))).toEqual([ITEMS.journal]);
  });

  test('is indented by two spaces', () => {
    expect(bibliographicFile(ITEMS.book, 'csl-json')).toMatch(/^\[\n {2}\{\n {4}"id": "x",\n/u);
  });
});

describe('a citation in any style', () => {
  test('is the reference with its italics marked', () => {
    expect(styledCitation(ITEMS.book, 'apa')).toBe(
      'Beethoven, L. van. (1999). *the art of small gardens* (2nd ed.). Green Press.',
    );
  });

  test('is the file’s text for a file’s style', () => {
    expect(styledCitation(ITEMS.book, 'ris')).toBe(bibliographicFile(ITEMS.book, 'ris'));
  });
});
