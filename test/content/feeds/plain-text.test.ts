import { expect, test } from 'vitest';
import { plainText } from '../../../src/content/feeds/plain-text.js';

test.each([
  ['The <del>new</del> <ins>old</ins> lock', 'The old lock'],
  ['The <s>new</s> old lock', 'The old lock'],
  ['It holds 10<sup>6</sup> litres of H<sub>2</sub>O', 'It holds 10⁶ litres of H₂O'],
  ['The 1<sup>st</sup> lock', 'The 1st lock'],
  ['Locks &amp; <em>gates</em>', 'Locks & gates'],
])('the title %j', (title, shown) =>
  expect([plainText(title, 'html'), plainText(title, 'maybe-html')]).toEqual([shown, shown]),
);

test('what is text stays as it is', () => expect(plainText('a <del>b</del>', 'text')).toBe('a <del>b</del>'));
