import { describe, expect, test } from 'vitest';
import { taggedBlocks } from '../../../../src/content/importers/pdf/pdf-tagged.js';
import type { PdfPage, PdfPart, PdfRun } from '../../../../src/content/importers/pdf/pdf-text.js';

const part = (role: string, ...parts: readonly PdfPart[]): PdfPart => ({ role, mark: undefined, parts });
const marked = (mark: string): PdfPart => ({ role: '', mark, parts: [] });

/** A page of runs side by side, each of them marked with its number. */
function pageOf(runs: readonly (readonly [string, Partial<PdfRun>])[], tree: PdfPart): PdfPage {
  return {
    width: 595,
    height: 842,
    tree,
    runs: runs.map(([text, own], index) => ({
      text,
      x: 72 + 64 * index,
      y: 700,
      width: 60,
      size: 10,
      mark: String(index),
      ends: false,
      ...own,
    })),
  };
}

describe('the parts of a PDF that names them', () => {
  test.each([
    ['a mark that leads to a note', '7', { y: 704, size: 6 }, 'The gates leaked again.'],
    [
      'a raised figure that is part of a number',
      '6',
      { x: 132, y: 704, size: 6, mark: 'own' },
      'The gates⁶ leaked again.',
    ],
    ['a word that is a link', 'and doors', {}, 'The gates and doors leaked again.'],
  ])('%s', (_, text, own, said) => {
    const isLink = !('mark' in own);
    const page = pageOf(
      [
        ['The gates', {}],
        [text, own],
        ['leaked again.', {}],
        ['Nobody came.', { y: 680 }],
      ],
      part(
        'Document',
        part('P', marked('0'), isLink ? part('Link', marked('1')) : marked('own'), marked('2')),
        part('P', marked('3')),
      ),
    );
    expect(taggedBlocks([page], () => false)?.map((block) => block.text)).toEqual([said, 'Nobody came.']);
  });

  test('have no signs of a symbol font before their items', () => {
    const page = pageOf(
      [
        ['\u{F0B7} Call the lock.', {}],
        ['Nobody came.', { y: 680 }],
      ],
      part('Document', part('L', part('LI', marked('0'))), part('P', marked('1'))),
    );
    expect(taggedBlocks([page], () => false)?.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'item: Call the lock.',
      'paragraph: Nobody came.',
    ]);
  });
});
