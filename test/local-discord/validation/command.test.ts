import { expect, test } from 'vitest';
import { checkRequest } from '../../../local-discord/validation/check-request.js';
import type { Json } from '../../../local-discord/wire.js';
import { command, commands, option, times } from './bodies.js';
import { testRules } from './test-rules.js';

const e = (length: number) => 'e'.repeat(length);
const named = (name: string, difference = {}) => ({ name, description: 'D', ...difference });
const text = (name: string, difference = {}) => ({ type: 3, name, description: 'D', ...difference });
const offered = (name: string, value = name) => ({ name, value });

/** A command of exactly so many characters, 7,766 to 8,016: name, description, ten options with 25 choices each. */
function large(characters: number, difference: Json = {}) {
  const longer = characters - 7766;
  const choicesOf = (n: number) =>
    times(25, (k) => offered(`${10 + k}`, `${10 + k}`.padEnd(n * 25 + k < longer ? 26 : 25, 'e')));
  const options = times(10, (n) => text(`${n}`, { description: e(100), choices: choicesOf(n) }));
  return command({ options, ...difference });
}

testRules([
  ['a name has 32 characters', command({ name: e(32) }), command({ name: e(33) }), '0.name BASE_TYPE_BAD_LENGTH'],
  [
    'a name is in lower case',
    command({ name: 'ask' }),
    command({ name: 'Ask' }),
    '0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a name has no space',
    command({ name: 'ask-me' }),
    command({ name: 'ask me' }),
    '0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a menu name may have spaces',
    commands({ type: 3, name: 'Quote This' }),
    commands({ type: 3, name: '' }),
    '0.name BASE_TYPE_BAD_LENGTH',
  ],
  ['a slash command has a description', command({}), commands({ name: 'ask' }), '0.description BASE_TYPE_REQUIRED'],
  [
    'a menu command has none',
    commands({ type: 3, name: 'Quote' }),
    commands({ type: 3, name: 'Quote', description: 'x' }),
    '0.description APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
  ],
  [
    'a description has 100 characters',
    command({ description: e(100) }),
    command({ description: e(101) }),
    '0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a command has 25 options',
    command({ options: times(25, (n) => text(`o${n}`)) }),
    command({ options: times(26, (n) => text(`o${n}`)) }),
    '0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an option has 25 choices',
    option({ choices: times(25, (n) => offered(`${n}`)) }),
    option({ choices: times(26, (n) => offered(`${n}`)) }),
    '0.options.0.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    "an option's name is a slash name",
    option({ name: 'wer' }),
    option({ name: 'Wer?' }),
    '0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'option names differ',
    command({ options: [text('a'), text('b')] }),
    command({ options: [text('a'), text('a')] }),
    '0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
  ],
  [
    'required options come first',
    command({ options: [text('a', { required: true }), text('b')] }),
    command({ options: [text('b'), text('a', { required: true })] }),
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'choices exclude autocomplete',
    option({ autocomplete: true }),
    option({ autocomplete: true, choices: [offered('a')] }),
    '0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
  ],
  [
    'choices differ',
    option({ choices: [offered('a'), offered('b')] }),
    option({ choices: [offered('a'), offered('a', 'b')] }),
    '0.options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATE',
  ],
  [
    "a choice's value has 100 characters",
    option({ choices: [offered('a', e(100))] }),
    option({ choices: [offered('a', e(101))] }),
    '0.options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'the least length is no more than the most',
    option({ min_length: 2, max_length: 2 }),
    option({ min_length: 3, max_length: 2 }),
    '0.options.0.min_length NUMBER_TYPE_MAX',
  ],
  [
    'a text has 6,000 characters',
    option({ max_length: 6000 }),
    option({ max_length: 6001 }),
    '0.options.0.max_length NUMBER_TYPE_MAX',
  ],
  ["the option's type is known", option({ type: 3 }), option({ type: 12 }), '0.options.0.type UNION_TYPE_CHOICES'],
  [
    'subcommands stand alone',
    command({ options: [{ type: 1, name: 'a', description: 'A' }] }),
    command({ options: [{ type: 1, name: 'a', description: 'A' }, text('b')] }),
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['a command has 8,000 characters in all', large(8000), large(8001), '0 APPLICATION_COMMAND_TOO_LARGE'],
  [
    'of a description and its translations the longest counts',
    large(8000, { description_localizations: { de: 'Frg', fr: 'De' } }),
    large(8000, { description_localizations: { de: 'Frage', fr: 'De' } }),
    '0 APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'names differ',
    commands(named('a'), named('b')),
    commands(named('a'), named('a')),
    '1.name APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  [
    'names of different kinds may be the same',
    commands(named('a'), { type: 3, name: 'a' }),
    commands({ type: 3, name: 'a' }, { type: 3, name: 'a' }),
    '1.name APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  [
    'there are 100 slash commands',
    commands(...times(100, (n) => named(`c${n}`))),
    commands(...times(101, (n) => named(`c${n}`))),
    ' APPLICATION_COMMANDS_TOO_MANY',
  ],
  [
    'there are 15 message commands',
    commands(...times(15, (n) => ({ type: 3, name: `c${n}` }))),
    commands(...times(16, (n) => ({ type: 3, name: `c${n}` }))),
    ' APPLICATION_COMMANDS_TOO_MANY',
  ],
  [
    'there are 15 user commands',
    commands(...times(15, (n) => ({ type: 2, name: `u${n}` }))),
    commands(...times(16, (n) => ({ type: 2, name: `u${n}` }))),
    ' APPLICATION_COMMANDS_TOO_MANY',
  ],
  [
    'a translated name is a slash name',
    command({ name_localizations: { de: 'frag' } }),
    command({ name_localizations: { de: 'Frag' } }),
    '0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    "an option's translated name is a slash name",
    option({ name_localizations: { de: 'frage' } }),
    option({ name_localizations: { de: 'Die Frage' } }),
    '0.options.0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a way of installing is named once',
    command({ integration_types: [0, 1] }),
    command({ integration_types: [0, 0] }),
    '0.integration_types SET_TYPE_DUPLICATE',
  ],
  [
    'a subcommand has no subcommands',
    command({ options: [{ type: 1, name: 'a', description: 'A', options: [text('b')] }] }),
    command({
      options: [{ type: 1, name: 'a', description: 'A', options: [{ type: 1, name: 'b', description: 'B' }] }],
    }),
    '0.options.0.options.0.type UNION_TYPE_CHOICES',
  ],
  [
    "a choice is of its option's type",
    option({ type: 4, choices: [{ name: 'one', value: 1 }] }),
    option({ choices: [{ name: 'one', value: 1 }] }),
    '0.options.0.choices.0.value STRING_TYPE_CONVERT',
  ],
  [
    'an option has a description of 100 characters',
    option({ description: e(100) }),
    option({ description: e(101) }),
    '0.options.0.description BASE_TYPE_BAD_LENGTH',
  ],
  [
    'translations are in languages that Discord knows',
    command({ name_localizations: { de: 'frag' } }),
    command({ name_localizations: { at: 'frag' } }),
    '0.name_localizations.at BASE_TYPE_CHOICES',
  ],
  [
    'permissions are a numeric text',
    command({ default_member_permissions: '32' }),
    command({ default_member_permissions: 'admin' }),
    '0.default_member_permissions NUMBER_TYPE_COERCE',
  ],
  [
    'contexts are known',
    command({ contexts: [0, 1, 2] }),
    command({ contexts: [3] }),
    '0.contexts.0 BASE_TYPE_CHOICES',
  ],
  ['contexts differ', command({ contexts: [0, 1] }), command({ contexts: [0, 0] }), '0.contexts SET_TYPE_DUPLICATE'],
  ['keys are known', command({ nsfw: false }), command({ colour: 1 }), '0.colour UNKNOWN_KEY'],
  [
    'an edit may say one thing',
    { route: 'commands', method: 'PATCH', body: { name: 'x' } },
    { route: 'commands', method: 'PATCH', body: { name: 'X' } },
    'name APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['nsfw is true or false', command({ nsfw: true }), command({ nsfw: 'yes' }), '0.nsfw UNKNOWN_KEY'],
  [
    'permissions are digits only',
    command({ default_member_permissions: null }),
    command({ default_member_permissions: '1e3' }),
    '0.default_member_permissions NUMBER_TYPE_COERCE',
  ],
]);

test.each([null, {}, 'text', [null], [[]], [{ options: 'x' }], [{ options: [{ options: [null] }] }]])(
  'a body that is no list of commands is a fault and no crash: %j',
  (body) => {
    expect(checkRequest({ route: 'commands', method: 'PUT', body })).not.toEqual([]);
  },
);
