import { expect, test } from 'vitest';
import { isUrl } from '../../src/text/is-url.js';

test.each([
  ['https://a.example/', true],
  ['https://bücher.example/', true],
  ['https://пример.example/ü', true],
  ['a.example', false],
  ['https://', false],
])('%s is an address: %s', (address, expected) => expect(isUrl(address)).toBe(expected));

test('an address may be below another', () => {
  expect(isUrl('b', 'https://a.example/')).toBe(true);
  expect(isUrl('b', 'a.example')).toBe(false);
});

test('says the same the ten thousandth time', () => {
  const said = Array.from({ length: 10_000 }, () => isUrl('https://bücher.example/'));
  expect(said.every(Boolean)).toBe(true);
});
