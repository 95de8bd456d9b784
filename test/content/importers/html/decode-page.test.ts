import { expect, test } from 'vitest';
import { decodePage } from '../../../../src/content/importers/html/decode-page.js';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  ['UTF-8 without a word about it', new TextEncoder().encode('<p>Café'), undefined, '<p>Café'],
  [
    'UTF-8 with an old label',
    new TextEncoder().encode('<meta charset="iso-8859-1"><p>Café'),
    undefined,
    '<meta charset="iso-8859-1"><p>Café',
  ],
  [
    'Windows-1252 under its other name',
    latin('<meta charset="latin1"><p>\u{80} \u{93}caf\u{E9}\u{94}'),
    undefined,
    '<meta charset="latin1"><p>€ “café”',
  ],
  ['Windows-1252 without a word', latin('<p>\u{85} na\u{EF}ve'), undefined, '<p>… naïve'],
  ['what the server says', latin('<p>\u{CF}\u{EE}\u{F0}\u{F2}'), 'text/html; charset=windows-1251', '<p>Порт'],
  ['Shift_JIS', latin('<meta charset="shift_jis"><p>\u{8D}\u{60}'), undefined, '<meta charset="shift_jis"><p>港'],
  [
    'an empty label',
    latin('<meta http-equiv="content-type" content="charset"><p>a\u{E9}'),
    undefined,
    '<meta http-equiv="content-type" content="charset"><p>aé',
  ],
])('a page in %s is read', (_, bytes, contentType, html) => expect(decodePage(bytes, contentType)).toEqual({ html }));

test('Windows-1252 that says it is UTF-8 is read as what it is', () =>
  expect(decodePage(latin('<meta charset="utf-8"><p>na\u{EF}ve caf\u{E9} \u{80}'))).toEqual({
    html: '<meta charset="utf-8"><p>naïve café €',
    warning: 'the page says that it is UTF-8, is not, and was read as Windows-1252: check its accents',
  }));

test('UTF-8 with a broken letter is still UTF-8', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('<meta charset="utf-8"><p>naïve café '), 0xe9]);
  expect(decodePage(bytes)).toEqual({
    html: '<meta charset="utf-8"><p>naïve café \u{FFFD}',
    warning: 'some characters of the page are no utf-8 and are shown as “\u{FFFD}”',
  });
});

test('what is no character of the encoding is said', () => {
  const { warning } = decodePage(latin('<meta charset="shift_jis"><p>\u{8D}'));
  expect(warning).toBe('some characters of the page are no shift_jis and are shown as “\u{FFFD}”');
});
