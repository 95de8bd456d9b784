import { describe, expect, test } from 'vitest';
import { recordedAuthors, recordedTitle } from '../../../src/content/importers/file-record.js';

describe('the title in the record of a file', () => {
  test.each([
    ['Lock report', 'Lock report'],
    ['  Lock \n report ', 'Lock report'],
    ['Microsoft Word - lock-report.doc', undefined],
    ['lock-report.docx', undefined],
    ['Normal.dot', undefined],
    ['untitled', undefined],
    ['Document3', undefined],
    ['PowerPoint Presentation', undefined],
    ['.', undefined],
    ['', undefined],
    ['Document of the harbour council', 'Document of the harbour council'],
  ])('%s is %s', (text, title) => expect(recordedTitle(text)).toBe(title));

  test('is none where it is only the name of the file', () =>
    expect(recordedTitle('lock-report', '/tmp/lock-report.pdf')).toBeUndefined());
});

describe('the author in the record of a file', () => {
  test.each([
    ['Ada Lind', [{ family: 'Lind', given: 'Ada' }]],
    ['Lind, Ada', [{ family: 'Lind', given: 'Ada' }]],
    ['林雅文', [expect.objectContaining({})]],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['alind', undefined],
    ['alind2', undefined],
    ['ada.lind', undefined],
    ['Ada', undefined],
    ['admin', undefined],
    ['Microsoft Office User', undefined],
    ['Your User Name', undefined],
    ['quay quay', undefined],
    ['Windows-PC', undefined],
    ['calibre', undefined],
    ['', undefined],
  ])('%s is %j', (text, names) => expect(recordedAuthors(text)).toEqual(names));
});
