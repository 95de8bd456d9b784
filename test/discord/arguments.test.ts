import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/commands/option.js';
import { parseArguments } from '../../src/discord/call.js';

const OPTIONS = {
  question: { type: 'string', description: 'What?', required: true, maxLength: 5 },
  length: { type: 'string', description: 'How long?', choices: [{ name: 'Short', value: 'short' }] },
  page: { type: 'integer', description: 'Which?', min: 1, max: 9 },
  private: { type: 'boolean', description: 'Alone?' },
} as const satisfies Options;

const parse = (given: Readonly<Record<string, unknown>>) =>
  parseArguments(
    OPTIONS,
    Object.entries(given).map(([name, value]) => ({ name, value })),
  );

describe('parseArguments', () => {
  test('gives the arguments by name', () => {
    const given = { question: 'Why?', length: 'short', page: 9, private: true };
    expect(parse(given)).toEqual({ kind: 'arguments', args: given });
  });

  test('leaves out what was not given', () => {
    expect(parse({ question: 'Why?' })).toEqual({ kind: 'arguments', args: { question: 'Why?' } });
  });

  test('counts characters as Discord does, an emoji as one', () => {
    expect(parse({ question: '👍👍👍👍👍' }).kind).toBe('arguments');
  });

  test.each([
    ['a text that is too long', { question: 'Why so?' }, 'at most 5 characters; these were 7'],
    ['a number below the least', { question: 'Why?', page: 0 }, 'from 1 on'],
    ['a number above the greatest', { question: 'Why?', page: 10 }, 'up to 9'],
    ['half a number', { question: 'Why?', page: 1.5 }, 'a whole number'],
    ['a value that is no choice', { question: 'Why?', length: '*huge*' }, 'does not take “\\*huge\\*”'],
    ['a value of another type', { question: 7 }, 'has changed'],
    ['an option that there is not', { question: 'Why?', colour: 'red' }, 'has changed'],
    ['an option named like a property of all objects', { question: 'Why?', constructor: 'x' }, 'has changed'],
    ['a missing option that is required', { private: true }, 'has changed'],
  ])('says what is wrong with %s', (_name, given, sentence) => {
    const problem = parse(given);
    expect(problem.kind === 'problem' && problem.sentence('en')).toContain(sentence);
  });
});
