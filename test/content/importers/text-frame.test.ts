import { describe, expect, test } from 'vitest';
import { unframed } from '../../../src/content/importers/text-frame.js';
import { blocksOf, imported } from '../../support/content/imported.js';

const TEXT =
  'The lock in the lower harbour opened on _Friday_ morning, nine years after\nits gates had been found to leak. More than two hundred people came.';
const FRAMED = [
  'The Quay Library EBook of The tide book, by Ada Lind',
  'Title: The tide book\n\nAuthor: Ada Lind\n\nRelease Date: May 1, 2004 [EBook #1]',
  '*** START OF THIS QUAY LIBRARY EBOOK THE TIDE BOOK ***',
  'Produced by Bo Ek\nand others',
  '[Illustration: The lock]',
  TEXT,
  'End of The tide book, by Ada Lind',
  '*** END OF THIS QUAY LIBRARY EBOOK THE TIDE BOOK ***',
  'You may copy it under the terms of the licence below.',
].join('\n\n');

describe('a transcription of a book', () => {
  test('is the book without what stands around it', async () => {
    const added = await imported(FRAMED, 'tide.txt');
    const { article, warnings } = added;
    expect(article.citation).toMatchObject({ title: 'The tide book', author: [{ family: 'Lind', given: 'Ada' }] });
    expect(article.citation.issued).toBeUndefined();
    expect(blocksOf(added)).toEqual([TEXT.replaceAll('_', '').replace('\n', ' ')]);
    expect(warnings).toContain('left out what stands before and after the book itself, such as its licence');
  });

  test('keeps a low line that is part of a word', () =>
    expect(unframed(FRAMED.replace('_Friday_', 'open_at_nine')).text).toContain('open_at_nine'));
});

describe('a text in pages', () => {
  test('is one without the lines at their edges', () => {
    const page = (text: string, number: number): string =>
      `Harbour notes         May 2004\n\n   ${text}\n\nLind           [Page ${number}]\n`;
    const pages = [
      page('The gates of the lock were made of', 1),
      page('oak, and nobody knew.', 2),
      page('They leak.', 3),
    ];
    expect(
      unframed(pages.join('\f'))
        .text.split(/\s{2,}/u)
        .filter((part) => part !== ''),
    ).toEqual(['The gates of the lock were made of', 'oak, and nobody knew.', 'They leak.']);
  });

  test.each(['No page here.', 'One\fTwo'])('that has no such lines keeps all its words: %j', (text) =>
    expect(unframed(text).text).toBe(text.replace('\f', '\n')),
  );
});
