import { describe, expect, test } from 'vitest';
import type { ChatOption } from '../../../local-discord/chat/protocol.js';
import { optionChoices, optionValue, refusal } from '../../../local-discord/page/composer/option-values.js';

const OPTION: ChatOption = {
  name: 'a',
  description: 'b',
  type: 'string',
  required: false,
  autocomplete: false,
  choices: [],
  longest: undefined,
};

describe('what was typed for an option', () => {
  test.each([
    ['string', ' 1 ', ' 1 '],
    ['integer', ' -12 ', -12],
    ['integer', '1.5', '1.5'],
    ['integer', '', ''],
    ['number', '1.5', 1.5],
    ['number', 'many', 'many'],
    ['boolean', 'True', true],
    ['boolean', 'false', false],
    ['boolean', 'perhaps', 'perhaps'],
  ] as const)('is for a %s from %j the value %j', (type, typed, expected) => {
    expect(optionValue({ type }, typed)).toBe(expected);
  });
});

describe('what an option offers', () => {
  test('is nothing by itself when any text may be typed', () => {
    expect(optionChoices(OPTION, '')).toBeUndefined();
  });

  test('is true and false for a boolean', () => {
    expect(optionChoices({ ...OPTION, type: 'boolean' }, 'TR')).toEqual([{ name: 'True', value: 'true' }]);
  });

  test('are its choices whose names have what was typed', () => {
    const choices = [
      { name: 'short', value: 's' },
      { name: 'long', value: 'l' },
    ];
    expect(optionChoices({ ...OPTION, choices }, ' Lo ')).toEqual([{ name: 'long', value: 'l' }]);
  });
});

describe('what Discord would refuse', () => {
  const choices = [{ name: 'short', value: 's' }];
  test.each([
    [{ type: 'boolean' }, 'yes', 'a is either true or false.'],
    [{ type: 'boolean' }, true, undefined],
    [{ type: 'boolean' }, undefined, undefined],
    [{ type: 'integer' }, '1.5', 'a is a whole number.'],
    [{ type: 'number' }, 'many', 'a is a number.'],
    [{ type: 'number' }, 1.5, undefined],
    [{ choices }, 'long', 'a is one of: short.'],
    [{ choices }, 's', undefined],
    [{}, 'any', undefined],
  ] as const)('%j %j', (more, value, sentence) => expect(refusal({ ...OPTION, ...more }, value)).toBe(sentence));
});
