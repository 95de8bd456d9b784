import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.js';
import { texts } from '../support/texts.js';

const split = (text: string, language = 'en') =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('end at a full stop, a question mark and an exclamation mark', () =>
    expect(split('One came. Who? He did! Good.')).toEqual(['One came.', 'Who?', 'He did!', 'Good.']));
  test('do not end after a title', () =>
    expect(split('Mr. Hale met Dr. Ott. They spoke.')).toEqual(['Mr. Hale met Dr. Ott.', 'They spoke.']));
  test('do not end after initials', () =>
    expect(split('J. K. Hale wrote it. It sold.')).toEqual(['J. K. Hale wrote it.', 'It sold.']));
  test('do not end in a decimal number', () => expect(split('It cost $2.75 billion. It was late.')).toHaveLength(2));
  test('do not end after U.S. before a name', () => expect(split('The U.S. Senate met.')).toHaveLength(1));
  test('end after Inc. when the next word begins one', () =>
    expect(split('He ran Hale Inc. The firm grew.')).toHaveLength(2));
  test('do not end after No. before a number', () => expect(split('See No. 5.')).toHaveLength(1));
  test('end after No. before a word', () =>
    expect(split('Did he go? No. She went.')).toEqual(['Did he go?', 'No.', 'She went.']));
  test('do not end where a small letter follows', () => expect(split('It used e.g. salt. Good.')).toHaveLength(2));
  test('take a closing quotation mark with them', () =>
    expect(split('“We won.” “We lost.”')).toEqual(['“We won.”', '“We lost.”']));
  test('go on after a quoted question', () =>
    expect(split('"Why?" she asked. He left.')).toEqual(['"Why?" she asked.', 'He left.']));
  test('end at a Chinese full stop, and an opening quotation mark belongs to the next', () =>
    expect(split('他走了。「你好。」她说。', 'zh').slice(0, 2)).toEqual(['他走了。', '「你好。」']));
  test('end at a line’s end, as in lists', () =>
    expect(split('flour\nwater\nsalt')).toEqual(['flour', 'water', 'salt']));
  test('know German abbreviations in German', () =>
    expect(split('Das gilt z.B. Dienstags. Ende.', 'de')).toHaveLength(2));
  test('are none in a blank text', () => expect(split(' \n ')).toEqual([]));
  test('are found in a text of an unknown language', () =>
    expect(split('One. Two.', 'no such tag')).toEqual(['One.', 'Two.']));
  test('are whole wherever they stand in a very long text', () => {
    const sentence = 'The gates were closed before the water came in.';
    expect(new Set(split(`${sentence} `.repeat(600)))).toEqual(new Set([sentence]));
  });
  test('may be longer than any slice that is looked at', () => {
    const long = `It ${'very '.repeat(3000)}ended.`;
    expect(split(`${long} So it was.`)).toEqual([long, 'So it was.']);
  });

  test('never overlap, and leave nothing out but white space', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'zh', 'th'), (text, language) => {
        let last = 0;
        for (const { start, end } of sentences(text, language)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
