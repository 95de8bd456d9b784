import { describe, expect, test } from 'vitest';
import { Quotation } from '../../src/domain/quotation.js';
import { article } from '../support/article.js';

const source = article('The gates held. Nobody was hurt.');
const held = Quotation.prove(source, { start: 0, end: 15 }, 'The gates held.');

describe('Quotation', () => {
  test('is what the article says at that place', () => expect(held?.text).toBe('The gates held.'));
  test('is none when one character differs', () =>
    expect(Quotation.prove(source, { start: 0, end: 15 }, 'The gates holt.')).toBeUndefined());
  test('is none when the article says it elsewhere', () =>
    expect(Quotation.prove(source, { start: 1, end: 16 }, 'The gates held.')).toBeUndefined());
  test('is none when the text is shorter than its place', () =>
    expect(Quotation.prove(source, { start: 0, end: 15 }, 'The gates')).toBeUndefined());
  test('is none for a place before the beginning, though the article begins so', () =>
    expect(Quotation.prove(source, { start: -1, end: 14 }, 'The gates held.')).toBeUndefined());
  test.each([
    { start: 0, end: 0 },
    { start: 5, end: 4 },
    { start: -1, end: 3 },
    { start: 0.5, end: 1.5 },
    { start: Number.NaN, end: 3 },
    { start: 0, end: Number.POSITIVE_INFINITY },
    { start: 30, end: 33 },
  ])('is none for a place that cannot be: $start to $end', (span) =>
    expect(Quotation.prove(source, span, source.text.slice(span.start, span.end))).toBeUndefined(),
  );
  test('is proved when it was made by proving', () => expect(Quotation.isProved(held)).toBe(true));
  test('is not proved when it only looks like one', () =>
    expect(Quotation.isProved({ article: source, start: 0, end: 15, text: 'The gates held.', part: () => held })).toBe(
      false,
    ));
  test('is not proved when only its prototype is right', () =>
    expect(Quotation.isProved(Object.create(Quotation.prototype))).toBe(false));
  test.each([null, undefined, 'The gates held.', 1])('is not proved when it is %s', (value) =>
    expect(Quotation.isProved(value)).toBe(false),
  );

  test('has parts that are proved and know their place in the article', () => {
    const part = Quotation.prove(source, { start: 16, end: 32 }, 'Nobody was hurt.')?.part({ start: 7, end: 10 });
    expect(Quotation.isProved(part)).toBe(true);
    expect(part).toMatchObject({ text: 'was', start: 23, end: 26 });
  });
  test('has no part that begins before it', () => expect(held?.part({ start: -1, end: 3 })).toBeUndefined());
  test('has no part before it, though the article says the same there', () => {
    const last = Quotation.prove(article('nananana, they sang.'), { start: 4, end: 8 }, 'nana');
    expect(last?.part({ start: -2, end: -1 })).toBeUndefined();
    expect(last?.part({ start: 0, end: 2 })?.text).toBe('na');
    expect(last?.part({ start: 0, end: 4 })?.text).toBe('nana');
  });
  test('has no part that reaches past its end, though the article goes on', () =>
    expect(held?.part({ start: 10, end: 20 })).toBeUndefined());
  test('has no empty part', () => expect(held?.part({ start: 3, end: 3 })).toBeUndefined());
});
