import { expect, test } from 'vitest';
import { withoutToken } from '../../../src/discord/registration/without-token.js';

const TOKEN = 'MTIzNDU2Nzg5.GhIjKl.a-secret_of-thirty-eight-characters';
const PARTS = TOKEN.split('.');
const encoded = (text: string, encoding: BufferEncoding) => Buffer.from(text).toString(encoding);
const written = (form: (code: number) => string) => Array.from(TOKEN, (one) => form(one.charCodeAt(0))).join('');

test.each([
  ['as it is', TOKEN],
  ['by its first part', PARTS[0]],
  ['by its second part', PARTS[1]],
  ['by its third part', PARTS[2]],
  ['with its points as percent signs', TOKEN.replaceAll('.', '%2E')],
  ['with its points and hyphens as percent signs', TOKEN.replaceAll('.', '%2e').replaceAll('-', '%2d')],
  ['with percent signs for all of it', written((code) => `%${code.toString(16)}`)],
  ['as HTML', written((code) => `&#${code};`)],
  ['as HTML in hexadecimal', written((code) => `&#x${code.toString(16).toUpperCase()};`)],
  ['as JSON', written((code) => `\\u00${code.toString(16)}`)],
  ['in hexadecimal', encoded(TOKEN, 'hex')],
])('a token is not shown %s', (_, form = '') => expect(withoutToken(`<${form}>`, TOKEN)).toBe('<[token]>'));

test.each([
  ['alone', TOKEN],
  ['behind one byte', `x${TOKEN}`],
  ['behind two bytes', `xx${TOKEN}`],
  ['as it is sent', `Bot ${TOKEN}`],
  ['as a password', `user:${TOKEN}@host`],
  ['by a part', PARTS[2]],
])('a token is not shown in Base64, %s', (_, text = '') => {
  for (const encoding of ['base64', 'base64url'] as const) {
    const shown = withoutToken(encoded(text, encoding), TOKEN);
    expect(shown).toContain('[token]');
    // What is left are digits that others have a share in, a few at either end.
    expect(encoded(TOKEN, encoding).length - shown.length).toBeGreaterThan(PARTS[2] === text ? 30 : 50);
  }
});

test('words of a text are no token, even when they are a part of a short one', () =>
  expect(withoutToken('There is no bm8 and no.', 'bm8.no.no')).toBe('There is no bm8 and no.'));

test('what is a sign in regular expressions is a character in a token', () =>
  expect(withoutToken('abcdefgXh abcdefg.h', 'abcdefg.h')).toBe('[token]Xh [token]'));
