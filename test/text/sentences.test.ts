import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachSentence, sentences } from '../../src/text/sentences.js';
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
  test.each(['We won! ”', 'We won? ’”'])('take closing marks after a space with them: %s', (text) =>
    expect(split(text)).toEqual([text]),
  );
  test('do not take a closing mark with them that words follow', () =>
    expect(split('It rained. ) Hale stayed.')).toEqual(['It rained.', ') Hale stayed.']));
  test('go on after a question mark where a small letter follows', () =>
    expect(split('Why? asked Hale.')).toHaveLength(1));
  test('end before an opening quotation mark, though a small letter follows it', () =>
    expect(split('他走了。«ja。', 'zh')).toEqual(['他走了。', '«ja。']));
  test('leave all opening quotation marks to the next', () =>
    expect(split('他走了。「『你好。』', 'zh')).toEqual(['他走了。', '「『你好。』']));
  test('end after Inc. before a sign, whatever comes after it', () =>
    expect(split('He ran Hale Inc. → Hale grew.')).toHaveLength(2));
  test('do not end after Inc. before a name', () => expect(split('He joined Hale Inc. Berlin.')).toHaveLength(1));
  test('end after Inc. before a number', () =>
    expect(split('He ran Hale Inc. 20 Germans came.')).toEqual(['He ran Hale Inc.', '20 Germans came.']));
  test('begin with marks that a word follows', () =>
    expect(split('It rained. (Hale stayed.)')).toEqual(['It rained.', '(Hale stayed.)']));
  test('go on with a small letter behind an opening mark', () =>
    expect(split('He shouted “Stop!” (so loud) and left.')).toHaveLength(1));
  test('take a closing quotation mark with them', () =>
    expect(split('“We won.” “We lost.”')).toEqual(['“We won.”', '“We lost.”']));
  test('go on after a quoted question', () =>
    expect(split('"Why?" she asked. He left.')).toEqual(['"Why?" she asked.', 'He left.']));
  test('end at a Chinese full stop; an opening quotation mark belongs to the next, and who says it to what is said', () =>
    expect(split('他走了。「你好。」她说。', 'zh')).toEqual(['他走了。', '「你好。」她说。']));
  test('end at a line’s end, as in lists', () =>
    expect(split('flour\nwater\nsalt')).toEqual(['flour', 'water', 'salt']));
  test('end at a line’s end even after a title', () =>
    expect(split('Ask for Mr.\nHale left.')).toEqual(['Ask for Mr.', 'Hale left.']));
  test('end before a number that a capital follows, though not after No.', () =>
    expect(split('The crowd grew. 20 Germans came to No. 20 Mill Street.')).toEqual([
      'The crowd grew.',
      '20 Germans came to No. 20 Mill Street.',
    ]));
  test.each([
    ['de', 'Das gilt z.B. Dienstags. Ende.'],
    ['fr', 'Il voit Mme. Dupont. Fin.'],
    ['es', 'Habla la Sra. Ruiz. Fin.'],
    ['it', 'Parla il Sig. Rossi. Fine.'],
    ['pt', 'Fala o Sr. Costa. Fim.'],
    ['nl', 'Daar is Dhr. Jansen. Einde.'],
  ])('know the abbreviations of their language: %s', (language, text) => expect(split(text, language)).toHaveLength(2));
  test('know those of a region’s language', () => expect(split('Das gilt z.B. Dienstags.', 'DE-at')).toHaveLength(1));
  test('know no abbreviations of another language', () =>
    expect(split('Das gilt z.B. Dienstags.', 'zh')).toHaveLength(2));
  test('end after a letter before a word that begins one, and not before a name', () =>
    expect(split('He chose plan B. The plan of J. Hale won.')).toEqual([
      'He chose plan B.',
      'The plan of J. Hale won.',
    ]));
  test('end after a word that ends in a capital', () =>
    expect(split('They use TypeScriptX. Hale does not.')).toHaveLength(2));
  test('know that a number inside a name is none that begins a sentence', () =>
    expect(split('They like Inc. B2 a lot.')).toHaveLength(1));
  test('do not end after an acronym that no list has, before a name', () =>
    expect(split('The R.S.P.C. Senate met.')).toHaveLength(1));
  test.each(['It runs Node.JS. Hale does not.', 'It runs node.A.B. Hale does not.', 'It runs A.Bx. Hale does not.'])(
    'end after a word with points in it that is no acronym: %s',
    (text) => expect(split(text)).toHaveLength(2),
  );
  test('end after an acronym at the end of the text', () => expect(split('They met in the U.S.')).toHaveLength(1));
  test('end after a word of no list', () => expect(split('They met. Hale spoke.')).toHaveLength(2));
  test('are none in a blank text', () => expect(split(' \n ')).toEqual([]));
  test('are found in a text of an unknown language', () =>
    expect(split('One. Two.', 'no such tag')).toEqual(['One.', 'Two.']));
  test('are whole wherever they stand in a very long text', () => {
    const sentence = 'The gates were closed before the water came in.';
    expect(split(`${sentence} `.repeat(600))).toEqual(Array.from({ length: 600 }, () => sentence));
  });
  test('may be longer than any slice that is looked at', () => {
    const long = `It ${'very '.repeat(3000)}ended.`;
    expect(split(`${long} So it was.`)).toEqual([long, 'So it was.']);
  });

  test.each([
    ['A. '],
    ['Mr. '],
    ['Why? '],
    ['words without an end '],
    ['. '],
    ['The gates were closed before the water came in. '],
  ])('one by one are the same, and leave others their turns: %j', (part) => {
    const text = part.repeat(40_000 / part.length);
    let steps = 0;
    let turns = 0;
    const found = [];
    for (const sentence of eachSentence(text, 'en', (done) => (steps += done) >= 10_000)) {
      if (sentence !== undefined) found.push(sentence);
      else {
        turns += 1;
        steps = 0;
      }
    }
    expect(found).toEqual(sentences(text, 'en'));
    expect(turns).toBeGreaterThan(3);
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
