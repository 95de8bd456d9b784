import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toChannel } from '../../../src/discord/protocol/message.js';
import { renderOver, renderTrouble, type Trouble } from '../../../src/discord/render/trouble.js';
import { checkRequest } from '../../../local-discord/validation/check-request.js';
import { hostileText } from '../../support/discord/hostile-text.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';

const trouble = (items: Trouble['items']): Trouble => ({
  heading: 'Files have faults',
  items,
  advice: 'All else is well.',
});

/** The request as Discord checks it, and the text that it shows. */
function sent(message: ReturnType<typeof renderTrouble>) {
  const body: unknown = JSON.parse(JSON.stringify(toChannel(message).body));
  const text = /"content":("(?:[^"\\]|\\.)*")/u.exec(JSON.stringify(body))?.[1] ?? '""';
  return {
    violations: checkRequest({ route: 'channel', method: 'POST', body }),
    text: JSON.parse(text) as string,
  };
}

describe('a trouble', () => {
  test('names what it is about, each with what to do', () =>
    expect(sent(renderTrouble(trouble([{ name: 'a.md, line 3', text: 'it has no title. Write one.' }]))).text).toBe(
      '### Files have faults\n- **a.md, line 3**: it has no title. Write one.\n-# All else is well.',
    ));

  test('says how many there are beside the ten that it names', () => {
    const items = Array.from({ length: 25_000 }, (_, at) => ({ name: `${at}.md`, text: 'x' }));
    expect(sent(renderTrouble(trouble(items))).text).toContain('- **9.md**: x\n- and 24990 more\n');
  });

  test('tells hidden characters of a name, so that the file can be found', () =>
    expect(sent(renderTrouble(trouble([{ name: 'a\u202eb\n.md', text: 'x' }]))).text).toContain('\\u{202e}'));

  test('without anything that can be shown has a name all the same', () =>
    expect(sent(renderTrouble(trouble([{ name: ' ', text: '' }]))).text).toContain('**without a name**'));

  test('is a message that Discord takes and that means nothing but text, whatever names and reasons are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: hostileText(40), text: hostileText(200) }), { maxLength: 12 }),
        (items) => {
          const { violations, text } = sent(renderTrouble(trouble(items)));
          expect(violations).toEqual([]);
          const marks = new Set(readMarkdown(text).flatMap((run) => run.marks));
          const meant = ['link', 'mention', 'emoji', 'time', 'spoiler', 'strike', 'underline', 'fence', 'code'];
          expect(meant.filter((mark) => marks.has(mark as never))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    ));

  test.each([
    ['letters', 'x'],
    ['what is escaped', '*'],
    ['Chinese', '字'],
    ['emoji', '👩‍👩‍👧'],
    ['marks on a letter', '\u0301'],
    ['hidden characters', '\u202e'],
  ])('of 300,000 %s without a space is within the limits, and soon there', (_what, character) => {
    const long = character.repeat(300_000 / character.length);
    const items = Array.from({ length: 10 }, () => ({ name: long, text: long }));
    expect(sent(renderTrouble(trouble(items))).violations).toEqual([]);
  });
});

test('that a trouble is over is a sentence', () => {
  const { violations, text } = sent(renderOver('All is in order again.'));
  expect([violations, text]).toEqual([[], 'All is in order again.']);
});
