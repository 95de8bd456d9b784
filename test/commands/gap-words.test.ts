import { describe, expect, test } from 'vitest';
import { gapWords } from '../../src/commands/gap-words.js';
import { library } from '../support/library.js';

const english = library({ ferry: '---\nlanguage: en\n---\n\n# The ferry\n\nThe ferry leaves.\n' });
const both = library({
  ferry: '---\nlanguage: en\n---\n\n# The ferry\n\nThe ferry leaves.\n',
  boot: '---\nlanguage: de\n---\n\n# Das Boot\n\nDas Boot legt ab.\n',
});

describe('the words of a question that are counted', () => {
  test('are those that it is about, each once, in no order of its own', () =>
    expect(gapWords('Why do zebras, old zebras, cross the Alster?', english)).toEqual([
      'alster',
      'cross',
      'old',
      'zebras',
    ]));
  test('are without the small words of any language of the library', () =>
    expect(gapWords('Wann legt das Zebra ab und warum?', both)).toEqual(['legt', 'zebra']));
  test.each([
    'Who is <@175928847299117063> or <@!175928847299117063>?',
    'Who is <@&175928847299117063> in <#175928847299117063>?',
    'Who is @ada?',
    'Who is ada@example.org?',
    'What is at https://example.org/ada?x=1 or www.example.org?',
    'Whose is 030 1234567 or 175928847299117063?',
    '<:ada:175928847299117063> <t:1700000000:R> </ask:175928847299117063>?',
  ])('are no mention, address or number of somebody: %s', (question) =>
    expect(gapWords(question, english).join()).not.toMatch(/ada|example|\d{4}/u),
  );
  test('may be a year', () => expect(gapWords('What of 2021?', english)).toEqual(['2021']));
  test('are none of small words alone, or of nothing', () =>
    expect([gapWords('why is it?', english), gapWords('', english), gapWords('<'.repeat(300), english)]).toEqual([
      [],
      [],
      [],
    ]));
});
