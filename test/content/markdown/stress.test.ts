import { expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

test.each([
  ['**[항구](/a)**는 열려 있다', '항구는 열려 있다'],
  ['これは**「港」**です', 'これは「港」です'],
  ['港**（一）**和*（二）*', '港（一）和（二）'],
  ['**港**口', '港口'],
  ['港 ** 口', '港 ** 口'],
  ['a**"b"**c', 'a**"b"**c'],
  ['a **"b"** c', 'a "b" c'],
])('stress ends beside letters that no space divides: %s', (markdown, shown) =>
  expect(shownPieces(markdown)).toEqual([shown]),
);
