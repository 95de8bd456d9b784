import { describe, expect, test } from 'vitest';
import { epubOf, zipOf } from '../../../support/content/documents.js';
import { blocksOf, importedAll, refusalOf } from '../../../support/content/imported.js';

const LONG =
  'The lock in the lower harbour opened on Friday morning, nine years after its gates had been found to leak. More than two hundred people came to see the first barge pass, and most of them stayed until the evening, when the band came.';
const RECORD =
  '<dc:title>The tide book</dc:title><dc:creator>Ada Lind</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date>2019-04-02</dc:date><dc:language>en</dc:language><dc:identifier>urn:isbn:9780000000002</dc:identifier>';

describe('an e-book', () => {
  test('becomes an article for each chapter, with the book around it', async () => {
    const articles = await importedAll(
      epubOf([`<h1>Low water</h1><p>${LONG}</p>`, `<h1>High water</h1><a id="x"/><p>${LONG} Again.</p>`], RECORD),
    );
    expect(articles.map(({ article }) => article.citation)).toMatchObject([
      {
        type: 'chapter',
        title: 'Low water',
        'container-title': 'The tide book',
        author: [{ family: 'Lind', given: 'Ada' }],
        publisher: 'Quay Press',
        issued: { 'date-parts': [[2019, 4, 2]] },
        ISBN: '9780000000002',
      },
      { title: 'High water' },
    ]);
    expect(articles.map(blocksOf)).toEqual([[LONG], [`${LONG} Again.`]]);
  });

  const ADA = '<dc:creator id="a">Ada Lind</dc:creator>';
  const role = (id: string, code: string): string =>
    `<meta refines="#${id}" property="role" scheme="marc:relators">${code}</meta>`;
  const [lind, ek] = [
    { family: 'Lind', given: 'Ada' },
    { family: 'Ek', given: 'Bo' },
  ];
  test.each([
    ['its authors alone', `${ADA}<dc:creator>Bo Ek</dc:creator>`, { author: [lind, ek] }],
    [
      'whom EPUB 2 calls its author',
      '<dc:creator opf:role="ill">Bo Ek</dc:creator><dc:creator opf:role="aut">Ada Lind</dc:creator>',
      { author: [lind] },
    ],
    [
      'no translator',
      '<dc:creator opf:role="aut">Ada Lind</dc:creator><dc:creator opf:role="trl">Bo Ek</dc:creator>',
      { author: [lind] },
    ],
    [
      'whom EPUB 3 calls its author',
      `<dc:creator id="b">Bo Ek</dc:creator>${ADA}${role('a', 'aut')}${role('b', 'ill')}`,
      { author: [lind] },
    ],
    ['its editor as one', `${ADA}${role('a', 'edt')}`, { editor: [lind] }],
    [
      'an editor who contributed',
      `${ADA}<dc:contributor opf:role="edt">Bo Ek</dc:contributor>`,
      { author: [lind], editor: [ek] },
    ],
    ['nobody whose role is none of these', '<dc:creator opf:role="bkp">Bo Ek</dc:creator>', {}],
    ['nobody who contributed somehow', '<dc:contributor>Bo Ek</dc:contributor>', {}],
    ['a role in words', '<dc:creator opf:role="Illustrator">Bo Ek</dc:creator>', {}],
  ])('names %s', async (_, record, people) => {
    const [first] = await importedAll(epubOf([`<h1>Low water</h1><p>${LONG}</p>`], record));
    const { author, editor } = first?.article.citation ?? {};
    expect({
      ...(author !== undefined && { author }),
      ...(editor !== undefined && { editor }),
    }).toEqual(people);
  });

  const date = (event: string, day: string): string => `<dc:date opf:event="${event}">${day}</dc:date>`;
  test.each([
    ['its publication', `${date('conversion', '2024-01-01')}${date('publication', '2019-04-02')}`, [2019, 4, 2]],
    ['its publication first', `${date('original-publication', '1851')}${date('publication', '2019')}`, [2019]],
    ['its first publication', `${date('modification', '2024-01-01')}${date('original-publication', '1851')}`, [1851]],
    ['the day that has no event', `${date('creation', '2024-01-01')}<dc:date>2019-04</dc:date>`, [2019, 4]],
    ['the day of issue', '<meta property="dcterms:issued">2019-04-02</meta>', [2019, 4, 2]],
    ['no conversion', date('conversion', '2024-01-01'), undefined],
    ['no change', '<meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>', undefined],
  ])('is dated by %s', async (_, record, day) => {
    const [first] = await importedAll(epubOf([`<h1>Low water</h1><p>${LONG}</p>`], record));
    expect(first?.article.citation.issued?.['date-parts'][0]).toEqual(day);
  });

  test('leaves out what is no chapter', async () => {
    const articles = await importedAll(
      epubOf(
        [
          '<h1>The tide book</h1><p>Ada Lind</p>',
          `<h1>Contents</h1><p>${LONG}</p>`,
          `<h1>Low water</h1><p>${LONG}</p>`,
        ],
        RECORD,
      ),
    );
    expect(articles.map(({ article }) => article.citation.title)).toEqual(['Low water']);
  });

  test('numbers chapters that have no name', async () => {
    const [first] = await importedAll(epubOf([`<p>${LONG}</p>`], RECORD));
    expect(first?.article.citation.title).toBe('The tide book, part 1');
  });

  test('has no marks of notes in its sentences', async () => {
    const marked =
      '<p>The repair cost 4.2 million crowns in 1907,<a epub:type="noteref" href="notes.xhtml#n6">6</a> and the gates<sup><a role="doc-noteref" href="#n7">7</a></sup> leaked again.</p>';
    const [first] = await importedAll(
      epubOf([`<h1>Low water<a epub:type="noteref" href="#n1">1</a></h1><p>${LONG}</p>${marked}`], RECORD),
    );
    expect(first?.article.citation.title).toBe('Low water');
    expect(first === undefined ? [] : blocksOf(first)[1]).toBe(
      'The repair cost 4.2 million crowns in 1907, and the gates leaked again.',
    );
  });

  test('keeps a chapter that begins with a list of its own parts', async () => {
    const [first] = await importedAll(
      epubOf([`<h1>Low water</h1><nav><ol><li>Ebb</li></ol></nav><p>${LONG}</p>`], RECORD),
    );
    expect(first === undefined ? [] : blocksOf(first)).toEqual([LONG]);
  });

  test('leaves out what calls itself an imprint or the like, and says so', async () => {
    const [first, second] = await importedAll(
      epubOf([`<section epub:type="imprint"><p>${LONG}</p></section>`, `<h1>Low water</h1><p>${LONG}</p>`], RECORD),
    );
    expect([first?.article.citation.title, second]).toEqual(['Low water', undefined]);
    expect(first?.warnings.join()).toContain('left out of the book as no chapters: “c1.xhtml”');
  });

  test('keeps a heading in its place where the chapter before ends in the same file', async () => {
    const [first] = await importedAll(
      epubOf([`<p>${LONG}</p><p>So it ended.</p><h2>High water</h2><p>${LONG} Again.</p>`], RECORD),
    );
    expect(first?.article.blocks.map(({ heading }) => heading)).toEqual([null, null, 'High water']);
  });

  test.each([
    ['the longer name of a number', '<h1>I</h1>', 'I: The mud', 'I: The mud'],
    ['its own heading', '<h1>The mud</h1>', 'Chapter 1', 'The mud'],
    ['its name where it has no heading', '', 'The mud', 'The mud'],
    ['its number where the contents say no more', '<h1>Chapter 7</h1>', 'The tide book', 'Chapter 7'],
  ])('is called after the contents: %s', async (_, heading, name, title) => {
    const items =
      '<item id="c0" href="text/c1.xhtml" media-type="application/xhtml+xml"/><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
    const [first] = await importedAll(
      epubOf([`${heading}<p>${LONG}</p>`], RECORD, {
        'OPS/book.opf': `<package xmlns:dc="d"><metadata>${RECORD}</metadata><manifest>${items}</manifest><spine><itemref idref="c0"/></spine></package>`,
        'OPS/toc.ncx': `<ncx><navMap><navPoint><navLabel><text>${name}</text></navLabel><content src="text/c1.xhtml#top"/></navPoint></navMap></ncx>`,
      }),
    );
    expect(first?.article.citation.title).toBe(title);
  });

  const encryption = (algorithm: string): string =>
    `<encryption><enc:EncryptedData xmlns:enc="e"><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;

  test('whose fonts alone are made unreadable is read', async () => {
    const fonts = { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') };
    expect(await importedAll(epubOf([`<h1>Low water</h1><p>${LONG}</p>`], RECORD, fonts))).toHaveLength(1);
  });

  test.each([
    [
      'has no list of chapters',
      zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' }),
      'the book has no list of its chapters',
    ],
    [
      'is protected',
      epubOf([], RECORD, { 'META-INF/encryption.xml': '<x/>', 'META-INF/rights.xml': '<x/>' }),
      'protects it against copying',
    ],
    ['has no text', epubOf(['<p><img src="a.png"/></p>'], RECORD), 'the book has no text'],
    [
      'has short chapters only',
      epubOf(['<p>Hush.</p>'], RECORD),
      'the book has no chapter of 120 letters: “c1.xhtml”. Save the text',
    ],
    [
      'is encrypted by another program',
      epubOf([`<p>${LONG}</p>`], RECORD, {
        'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc'),
      }),
      'the book is encrypted',
    ],
    [
      'names files outside of itself',
      epubOf([], '', {
        'META-INF/container.xml': '<container><rootfile full-path="../../../etc/passwd"/></container>',
      }),
      'no list of its chapters',
    ],
    ['unpacks to too much', epubOf([' '.repeat(60_000_000)], RECORD), 'unpacks to more than 50 MB'],
  ])('that %s is refused', async (_, bytes, said) => expect(await refusalOf(bytes)).toContain(said));
});
