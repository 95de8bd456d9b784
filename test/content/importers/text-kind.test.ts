import { expect, test } from 'vitest';
import { noProse } from '../../../src/content/importers/text-kind.js';
import { refusalOf } from '../../support/content/imported.js';

const PYTHON =
  'import os\n\n# The locks of the town.\nLOCKS = {"lower": 1}\n\ndef open_lock(name):\n    # Opens it.\n    return LOCKS[name]\n';
const MAIL = 'From: Ada <ada@ex.org>\nTo: bo@ex.org\nSubject: The lock\nMessage-ID: <1@ex.org>\n\nThe lock is open.\n';

test.each([
  ['JSON', '{"title": "The lock", "open": true}', 'data (JSON), not an article'],
  ['JSON in lines', '{"lock": 1}\n{"lock": 2}\n', 'data (JSON), not an article'],
  ['a list of JSON', '[\n  {"lock": 1}\n]\n', 'data (JSON), not an article'],
  ['CSV', 'lock,fee,open\nlower,12,yes\nupper,9,no\n', 'a table (CSV), not an article'],
  [
    'CSV with sentences',
    'lock,said\nlower,"It is open, he said."\nupper,"It is not, she said."\n',
    'a table (CSV), not an article',
  ],
  ['tabs', 'lock\tfee\nlower\t12\nupper\t9\n', 'a table (CSV), not an article'],
  ['semicolons', 'Schleuse;Preis\nuntere;12,50\nobere;9,00\n', 'a table (CSV), not an article'],
  ['Python', PYTHON, 'the source of a program, not an article'],
  [
    'JavaScript',
    'import x from "y";\n\nexport function open(lock) {\n  return x(lock);\n}\n',
    'the source of a program, not an article',
  ],
  [
    'C',
    '#include <stdio.h>\nint main(void) {\n  puts("open");\n  return 0;\n}\n',
    'the source of a program, not an article',
  ],
  ['a script', '#!/bin/sh\necho open\n', 'the source of a program, not an article'],
  [
    'SQL',
    'CREATE TABLE locks (\n  id INT,\n  name TEXT\n);\nINSERT INTO locks VALUES (1);\nSELECT id FROM locks;\n',
    'the source of a program, not an article',
  ],
  ['CSS', 'body {\n  color: red;\n}\n.lock {\n  margin: 0;\n}\n', 'the source of a program, not an article'],
  ['a mail', MAIL, 'a mail, not an article'],
  ['a mail that was received', `Received: from a by b\n${MAIL}`, 'a mail, not an article'],
  ['a box of mails', `From ada@ex.org Mon May  5 10:00:00 2020\n${MAIL}`, 'a mail, not an article'],
  ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\n', 'a calendar, not an article'],
  ['an address card', 'BEGIN:VCARD\nFN:Ada\n', 'an address card, not an article'],
  ['XML', '<?xml version="1.0"?>\n<locks><lock/></locks>', 'data (XML), not an article'],
])('%s is no article', async (_, text, what) => {
  expect(noProse(text)?.what).toBe(what);
  expect(await refusalOf(text, 'saved.txt')).toMatch(/^this is .*, not an article\. \p{Lu}.*\.$/u);
});

test('a damaged RTF document is no program', async () => {
  const text = '{\\rt1\\ansi{\\fonttbl{\\f0 Times;}}\n{\\stylesheet;}\n\\f0 The lock is open.\\par\n}\n';
  expect(noProse(text, 'lock.txt')?.what).toBe('the source of a program, not an article');
  expect(await refusalOf(text, 'lock.rtf')).toBe(
    'this is a damaged RTF document, not an article. Save it again, as .docx, as HTML or as text.',
  );
});

test('a program that is mostly its comments is one by its name', () => {
  const text = 'Opens the lock.\nIt is done by hand.\nNobody is in a hurry.\nopen_lock("lower")\nLOCKS = 2\n';
  expect([noProse(text, 'lock.py')?.what, noProse(text, 'lock.txt')]).toEqual([
    'the source of a program, not an article',
    undefined,
  ]);
});

test.each([
  ['prose', 'The lock\n\nIt opened on Friday, nine years late, and leaked.\n\nNobody came, but for the mayor.'],
  [
    'verse with a comma in each line',
    'The lock is old, the gate is new,\nThe mud is deep, the fish are few,\nThe tide is low, the band is gone,\nThe barge is late, the night is long,',
  ],
  ['a list of names', 'Lind, Ada\nEk, Bo\nDahl, Cy\nDoe, Jane'],
  [
    'lines above a text',
    'From: the harbour\nTo: the town\n\nThe lock is open again, and all may pass it from Monday on.',
  ],
  ['labels', 'Title: The lock\nAuthor: Ada Lind\nDate: 2020-05-05\n\nThe lock is open again.'],
  ['an aside in brackets', '[The lock is open.]\n\nIt was closed for nine years.'],
  [
    'text about a program',
    'How to open the lock\n\nFirst you write this line:\n\nopen_lock("lower")\n\nThen you wait until the gate has moved. It takes a while.\n\nreturn when it has.',
  ],
  [
    'words that programs have',
    'Import duties were raised.\n\nClass is over; for now.\n\nReturn to the lock at noon.\n\nUse the bridge.',
  ],
  ['front matter', '---\ntitle: The lock\nopen: true\n---\nThe lock is open.'],
  ['questions', 'Who opens it?\nThe keeper.\nWhen?\nAt high water.'],
])('%s may be one', (_, text) => expect(noProse(text, 'saved.txt')).toBeUndefined());

test.each([
  ['a table in Markdown', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['MDX', "import Lock from './lock'\n\n<Lock />\n\nexport const open = true;\n"],
])('%s may be one', (_, text) => expect(noProse(text, 'saved.mdx')).toBeUndefined());

test('an empty file of another kind is called empty', async () => {
  expect(await refusalOf('', 'lock.pdf')).toBe('the file is empty. Download or save it again.');
});
