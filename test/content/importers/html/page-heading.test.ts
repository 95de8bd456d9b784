import { expect, test } from 'vitest';
import { parsePage } from '../../../../src/content/importers/html/dom.js';
import { pageHeading } from '../../../../src/content/importers/html/page-heading.js';

const SITE = 'Tide Weekly';

function headingOf(body: string, told: readonly string[]): string | undefined {
  const parsed = parsePage(`<html><body>${body}</body></html>`);
  return 'tooMuch' in parsed ? undefined : pageHeading(parsed.document, told, [SITE])?.text;
}

test.each([
  [
    'the heading that the title repeats',
    '<h1>Rules at the lock</h1>',
    ['Rules at the lock | Tide'],
    'Rules at the lock',
  ],
  [
    'one lower down, when the first names the site',
    '<h1>Tide Weekly</h1><h2>Rules at the lock</h2>',
    ['Rules at the lock'],
    'Rules at the lock',
  ],
  [
    'one lower down, when the first leads home',
    '<h1><a href="/">Harbour town</a></h1><h2>Rules at the lock</h2>',
    ['Harbour town » Rules at the lock'],
    'Rules at the lock',
  ],
  [
    'the one heading, whatever the head calls the page',
    '<h1>The night shift</h1>',
    ['Lock keeper facts'],
    'The night shift',
  ],
  [
    'of two the one that is like the title',
    '<h1>Our newest letter</h1><h1>Ten rules at the old lock</h1>',
    ['Rules at the old lock'],
    'Ten rules at the old lock',
  ],
  ['nothing where it stands twice', '<h1>Join our letter now</h1><h1>Join our letter now</h1>', ['Rules'], undefined],
  ['nothing in a menu', '<nav><h1>Rules at the lock</h1></nav>', ['Rules at the lock'], undefined],
  ['nothing for a logo', '<h1 class="site-title">Harbour and more</h1>', ['Rules'], undefined],
  [
    'it without the line above',
    '<h1><span class="kicker">Harbour</span> Rules at the lock</h1>',
    ['Facts'],
    'Rules at the lock',
  ],
  ['it without its date', '<h1>Rules at the lock <small>2 May 2024</small></h1>', ['Facts'], 'Rules at the lock'],
  [
    'it without how it is read',
    '<h1><ruby>水門<rt>すいもん</rt></ruby>の規則と料金の話</h1>',
    ['Facts'],
    '水門の規則と料金の話',
  ],
  ['a word that is half in bold as one', '<h1>Rules for <b>lock</b>keepers</h1>', ['Facts'], 'Rules for lockkeepers'],
])('the heading of a page is %s', (_, body, told, expected) => expect(headingOf(body, told)).toBe(expected));
