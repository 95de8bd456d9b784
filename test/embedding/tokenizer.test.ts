/** Cutting texts into tokens. The ids are those of the vocabulary of BERT, uncased, in which a line's number is the id. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { minilmPackage } from '../../src/embedding/minilm-package.js';
import { createTokenizer, type Tokenize } from '../../src/embedding/tokenizer.js';

let tokenize: Tokenize;
beforeAll(async () => {
  const { tokenizerPath } = await minilmPackage();
  tokenize = createTokenizer(await readFile(tokenizerPath, 'utf8'));
});

const UNKNOWN = 100;
const all = (text: string) => tokenize(text, Infinity);

test('knows a word by its number, whatever its case', () => expect(all('Hello WORLD the')).toEqual([7592, 2088, 1996]));
test('adds no marks of beginning and end', () => expect(all('the')).toEqual([1996]));
test('takes each mark of punctuation for itself', () => expect(all('Hello, world!')).toEqual([7592, 1010, 2088, 999]));
test('cuts a word that it does not know into parts that it knows', () =>
  expect(all('unaffable')).toEqual([14477, 20961, 3468]));
test('drops accents, composed or not', () =>
  expect([all('café'), all('cafe\u0301'), all('cafe')]).toEqual([[7668], [7668], [7668]]));
test('takes each Chinese character for a word', () => expect(all('北京')).toEqual([1781, 1755]));
test('takes a word of more than 100 characters for an unknown one', () =>
  expect(all(`the ${'a'.repeat(101)} the`)).toEqual([1996, UNKNOWN, 1996]));
test('takes an emoji for an unknown word', () => expect(all('😀 the')).toEqual([UNKNOWN, 1996]));
test('passes over half a character', () => expect(all('\ud800 the \udc00')).toEqual([1996]));
test.each(['', ' \n\t ', '\u0000', '\u200b\ufeff'])('has no tokens for %j', (text) => expect(all(text)).toEqual([]));
test('reads the name of a mark as the letters that it is', () => expect(all('[SEP]')).not.toContain(102));
test('reads the names of inherited properties as words', () => expect(all('constructor')).toEqual([9570, 2953]));
test('does not stop at the 128 tokens that the settings of the file ask for', () =>
  expect(all('the '.repeat(300))).toHaveLength(300));
test('does not fill up to the 128 tokens that the settings of the file ask for', () =>
  expect(all('the the')).toHaveLength(2));
test('stops at the limit', () => expect(tokenize('the hello world', 2)).toEqual([1996, 7592]));
test('has no tokens when the limit is none', () => expect(tokenize('the', 0)).toEqual([]));
test('cuts a long text into the same tokens as its words one by one', () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `unaffable café ${index}`);
  expect(all(text.join(' '))).toEqual(text.flatMap(all));
});
test('reads 100,000 characters without a space', () => expect(all('北'.repeat(100_000))).toHaveLength(100_000));
test('does not cut a character in two where it must cut a text without spaces', () =>
  expect(all(`,${'😀,'.repeat(1_000)}`).filter((id) => id === UNKNOWN)).toHaveLength(1_000));
test('reads no more of an endless text than the limit needs', () => {
  let read = 0;
  class Watched extends String {
    override slice(from: number, to: number): string {
      read = Math.max(read, to);
      return super.slice(from, to);
    }
  }
  // It has what a string has, and counts.
  tokenize(new Watched(`${'qzxjkvwq'.repeat(12)} `.repeat(1_000)) as unknown as string, 384);
  expect(read).toBeLessThan(10_000);
});
test('refuses settings that are none', () => expect(() => createTokenizer('[1')).toThrow(SyntaxError));
