import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/citation/text-fragment.js';
import { article } from '../support/article.js';
import { foundBy } from './support/text-directive.js';

const ROOM = 480;

/** What the link to the whole text gives, and whether it is found on a page that has these words. */
function linked(markdown: string, page: string) {
  const { text } = article(markdown);
  const directive = textFragment(article(markdown), { start: 0, end: text.length }, ROOM);
  return { text: decodeURIComponent(directive ?? ''), found: foundBy(directive ?? '', `note\n${page}`) !== null };
}

describe('raised and lowered parts, which a page has without a sign before them', () => {
  test.each([
    [
      'Cut it in 2<sup>k</sup> parts of equal size.',
      'Cut it in 2k parts of equal size.',
      'Cut it in,parts of equal size',
    ],
    ['The 10<sup>1.5</sup> crowns are paid at once.', 'The 101.5 crowns are paid at once.', 'crowns are paid at once'],
    [
      'It needs O(2<sup>m</sup>) steps on each day.',
      'It needs O(2m) steps on each day.',
      'It needs O,steps on each day',
    ],
    ['It weighs 3×10<sup>-5</sup> g on a dry day.', 'It weighs 3×10-5 g on a dry day.', 'It weighs 3,on a dry day'],
    ['It weighs 10<sup>−5</sup> grams on a day.', 'It weighs 10−5 grams on a day.', 'It weighs,grams on a day'],
    ['We have e<sup>−x</sup> bees in the hive.', 'We have e−x bees in the hive.', 'We have,bees in the hive'],
    ['The base 10<sub>b</sub> is a rare one.', 'The base 10b is a rare one.', 'The base,is a rare one'],
    ['In the end it is 10<sup>-5</sup>', 'In the end it is 10-5', 'In the end it is'],
  ])('%s', (markdown, page, text) => expect(linked(markdown, page)).toEqual({ text, found: true }));
});

describe('a list of definitions, whose colon a page has not', () => {
  test.each([
    [
      'Sluice\n: A gate that holds water back.',
      'Sluice\nA gate that holds water back.',
      'Sluice,that holds water back',
    ],
    ['Sluice\n: A gate.', 'Sluice\nA gate.', 'Sluice,A gate'],
    ['<dl><dt>Sluice</dt><dd>A gate of oak.</dd></dl>', 'Sluice\nA gate of oak.', 'Sluice,A gate of oak'],
    ['Sluice\nLock\n: A gate of oak.', 'Sluice\nLock\nA gate of oak.', 'Sluice,A gate of oak'],
    ['- `Sluice`\n  - : A gate of oak.', 'Sluice\nA gate of oak.', 'Sluice,A gate of oak'],
  ])('%j', (markdown, page, text) => expect(linked(markdown, page)).toEqual({ text, found: true }));
});

describe('a term that stands in the article before', () => {
  test('is told by the one above, without a colon', () => {
    const { text } = article('Sluice\n: A gate.\n\nLock\n: A gate.');
    const directive = textFragment(
      article('Sluice\n: A gate.\n\nLock\n: A gate.'),
      { start: text.lastIndexOf('A'), end: text.length },
      ROOM,
    );
    expect(decodeURIComponent(directive ?? '')).toBe('Lock-,A gate');
  });
});

describe('what is typeset, at an edge', () => {
  test.each([
    ['5x zoom is what the lens has.', '5× zoom is what the lens has.'],
    ['The lens has a zoom of 5x', 'The lens has a zoom of 5×'],
    ['3 x 4 metres is the size of it.', '3 × 4 metres is the size of it.'],
    ['The size of the room is 3 x 4', 'The size of the room is 3 × 4'],
    ['The box is 3x4x5', 'The box is 3×4×5'],
    ['The name of it is Brand (tm)', 'The name of it is Brand ™'],
    ['Brand(tm) is the name of it.', 'Brand™ is the name of it.'],
    ['3/4 of an hour is enough.', '¾ of an hour is enough.'],
    ['Wait for an hour and 3/4', 'Wait for an hour and ¾'],
    ['Menu -> save the file there.', 'Menu → save the file there.'],
    ['Menu => save the file there.', 'Menu ⇒ save the file there.'],
    ['Price != value of the thing.', 'Price ≠ value of the thing.'],
    ['2019-2021 was a good time there.', '2019–2021 was a good time there.'],
    ['The good time there was 2019-2021', 'The good time there was 2019–2021'],
    [`5'10" is how tall the man was.`, '5′10″ is how tall the man was.'],
    [`The man in the boat was 5'10"`, 'The man in the boat was 5′10″'],
    ['Yes -- no', 'Yes – no'],
    ['Yes -> no', 'Yes → no'],
    ['Yes --- no', 'Yes—no'],
  ])('%s', (markdown, page) => {
    const { text, found } = linked(markdown, page);
    expect({ found, text }).toEqual({ found: true, text: expect.anything() });
  });
});
