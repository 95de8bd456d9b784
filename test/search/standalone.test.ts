import { describe, expect, test } from 'vitest';
import { asks, dependsOnBefore, isNoStatement, leadsIn } from '../../src/search/standalone.js';

describe('a sentence hangs on the one before', () => {
  test.each([
    ['en', 'It sank.'],
    ['en', 'However, Hale stayed.'],
    ['en', 'This was late.'],
    ['en', 'One was sold.'],
    ['en', 'There he slept.'],
    ['en', 'It is a boat to be proud of.'],
    ['it', 'Questo è tardi.'],
    ['pt', 'Isso é tarde.'],
    ['nl', 'Dit is laat.'],
    ['sv', 'Detta är sent.'],
    ['ru', 'Это поздно.'],
  ])('in %s: %s', (language, text) => expect(dependsOnBefore(text, language)).toBe(true));
  test.each([
    ['en', 'There are two harbours in the town.'],
    ['en', 'It is possible to sail at night.'],
    ['en', 'It’s not wise to sail at night.'],
    ['en', 'One way is the ferry.'],
    ['en', 'Both Hale and Ott came.'],
    ['eo', 'It estas granda.'],
  ])('but not in %s: %s', (language, text) => expect(dependsOnBefore(text, language)).toBe(false));
});

describe('a sentence only leads in what follows', () => {
  test.each([
    'It works as follows:',
    'Then run the following command:',
    'For example:',
    'You need three things:',
    'Run this command in the folder:',
  ])('yes: %s', (text) => expect(leadsIn(text)).toBe(true));
  test.each([
    'The town has one rule for all boats in winter: they stay in.',
    'The ferry crosses the whole river in winter:',
  ])('no: %s', (text) => expect(leadsIn(text)).toBe(false));
});

test.each(['Why?', '“Why?”', '为什么？', 'لماذا؟'])('asks: %s', (text) => expect(asks(text)).toBe(true));
test('a sentence of more than seventy words, or of none, is no statement', () => {
  expect(isNoStatement('word '.repeat(71).trim())).toBe(true);
  expect(isNoStatement('word '.repeat(70).trim())).toBe(false);
  expect(isNoStatement('12 34.')).toBe(true);
  expect(isNoStatement('市'.repeat(2000))).toBe(false);
});
