import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { LOCALES } from '../../src/wording/locale.js';
import { inLocale, type Text } from '../../src/wording/say.js';

const everywhere = (text: Text) => LOCALES.map((locale) => inLocale(text, locale));

const options = COMMANDS.flatMap((command) =>
  Object.entries(command.options).map(([name, option]) => ({ command, path: `${command.name} ${name}`, name, option })),
);

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
const NAME = /^[-_\p{Ll}\p{N}]{1,32}$/u;

describe('the commands', () => {
  test('have different names', () => expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length));
  test.each(COMMANDS)('$name has a name that Discord takes', ({ name }) => {
    const words = name.split(' ');
    expect(words.length).toBeLessThanOrEqual(3);
    for (const word of words) expect(word).toMatch(NAME);
  });
  test.each(COMMANDS)('$name is described in 1 to 100 characters', ({ description }) => {
    for (const text of everywhere(description)) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });
  test.each(COMMANDS)('$name has its required options first', ({ options: own }) => {
    const required = Object.values(own).map((option) => option.required === true);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
  });
  test.each(COMMANDS)('$name has at most 25 options', ({ options: own }) =>
    expect(Object.keys(own).length).toBeLessThanOrEqual(25),
  );
  test.each(COMMANDS)('$name completes exactly the options that say so', ({ options: own, complete }) => {
    const completed = Object.entries(own).filter(
      ([, option]) => option.type === 'string' && option.autocomplete === true,
    );
    expect(Object.keys(complete).toSorted()).toEqual(completed.map(([name]) => name).toSorted());
  });
});

describe('what stands in the menu of a message', () => {
  test.each(
    COMMANDS.flatMap(({ onMessage, options: own }) => (onMessage === undefined ? [] : [{ ...onMessage, own }])),
  )('$name has 1 to 32 characters, and its text goes into an option of that kind', ({ name, option, own }) => {
    expect(inLocale(name, 'en')).toMatch(/^\p{Lu}.{0,30} .{0,30}$/u);
    for (const text of everywhere(name)) expect(text).toMatch(/^[^]{1,32}$/u);
    expect(own[option]).toMatchObject({ type: 'string' });
  });
});

describe('the options', () => {
  test.each(options)('$path has a name that Discord takes', ({ name }) => expect(name).toMatch(NAME));
  test.each(options)('$path is described in 1 to 100 characters', ({ option: { description } }) => {
    for (const text of everywhere(description)) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });
  test.each(options)('$path has not both choices and autocomplete', ({ option }) =>
    expect(option.type === 'string' && option.choices !== undefined && option.autocomplete === true).toBe(false),
  );
  test.each(options)('$path has at most 25 choices', ({ option }) =>
    expect(option.type === 'string' ? (option.choices ?? []).length : 0).toBeLessThanOrEqual(25),
  );
  test.each(options)('$path is no longer than Discord’s 6000 characters', ({ option }) =>
    expect(option.type === 'string' ? (option.maxLength ?? 0) : 0).toBeLessThanOrEqual(6000),
  );
});
