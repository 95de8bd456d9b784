/** What Discord demands of a command's options, and of the choices that are suggested for them, beyond their shapes. */
import { jsonList, type Json, isJson } from '../wire.js';
import { duplicates, slashNameRules, translatedNameRules } from './names.js';
import { type Path, type Violation, violationAt } from './violation.js';

/** Characters of a choice's value; the schema counts to 6,000. */
const MAX_VALUE = 100;

/** Subcommand and subcommand group. */
const SUBCOMMANDS = new Set<unknown>([1, 2]);

/** Of the options of a command or subcommand, and of those inside them; empty for what is no list. */
export function optionRules(options: unknown, path: Path): readonly Violation[] {
  const all = jsonList(options);
  const firstOptional = all.findIndex(([, option]) => option['required'] !== true);
  const late = firstOptional < 0 ? [] : all.slice(firstOptional).filter(([, option]) => option['required'] === true);
  const nested = all.filter(([, option]) => SUBCOMMANDS.has(option['type'])).length;
  return [
    ...duplicates(all, ([, option]) => option['name']).map(([index]) =>
      violationAt([...path, index, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option name is used twice'),
    ),
    ...late.map(([index]) =>
      violationAt(
        [...path, index],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      ),
    ),
    ...(nested > 0 && nested < all.length
      ? [violationAt(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Subcommands cannot stand beside other options')]
      : []),
    ...all.flatMap(([index, option]) => oneOptionRules(option, [...path, index])),
  ];
}

function oneOptionRules(option: Json, path: Path): readonly Violation[] {
  const choices = jsonList(option['choices']);
  const found: Violation[] = [
    ...slashNameRules(option['name'], [...path, 'name']),
    ...translatedNameRules(option, path),
    ...optionRules(option['options'], [...path, 'options']),
  ];
  if (choices.length > 0 && option['autocomplete'] === true) {
    found.push(
      violationAt(
        [...path, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
        'An option with choices cannot have autocomplete',
      ),
    );
  }
  for (const key of ['name', 'value']) {
    for (const [index] of duplicates(choices, ([, choice]) => choice[key])) {
      found.push(
        violationAt(
          [...path, 'choices', index, key],
          'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATE',
          `Two choices have the same ${key}`,
        ),
      );
    }
  }
  for (const [index, { value }] of choices) {
    if (isTooLong(value)) found.push(tooLong([...path, 'choices', index, 'value']));
  }
  for (const [least, most] of [
    ['min_length', 'max_length'],
    ['min_value', 'max_value'],
  ] as const) {
    const [low, high] = [option[least], option[most]];
    if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue;
    found.push(violationAt([...path, least], 'NUMBER_TYPE_MAX', `Value should be no more than ${most}.`));
  }
  return found;
}

/** What Discord demands of autocomplete's answer beyond its shape. */
export function choiceRules(data: unknown): readonly Violation[] {
  const place = ['data', 'choices'];
  if (!isJson(data) || !Array.isArray(data['choices'])) {
    return [violationAt(place, 'BASE_TYPE_REQUIRED', 'This field is required')];
  }
  const found: Violation[] = [];
  for (const [index, { name, value }] of jsonList(data['choices'])) {
    if (isTooLong(value)) found.push(tooLong([...place, index, 'value']));
    if (typeof name === 'string' && name !== '' && name.trim() === '') {
      found.push(
        violationAt([...place, index, 'name'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.'),
      );
    }
  }
  return found;
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > MAX_VALUE;
}

function tooLong(path: Path): Violation {
  return violationAt(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_VALUE} or fewer in length.`);
}
