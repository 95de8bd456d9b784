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

  test.each([
    [
      'has no list of chapters',
      zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' }),
      'the book has no list of its chapters',
    ],
    [
      'is protected',
      epubOf([], RECORD, { 'META-INF/encryption.xml': '<x/>', 'META-INF/rights.xml': '<x/>' }),
      'protected against copying',
    ],
    ['has no text', epubOf(['<p>Hush.</p>'], RECORD), 'the book has no text'],
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
