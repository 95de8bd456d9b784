import { describe, expect, test } from 'vitest';
import { quotedText } from '../../src/commands/quoted-text.js';

const WORDS = 'The gates close at night.';

describe('the words that a message quotes', () => {
  test.each([
    ['alone', WORDS, WORDS],
    ['in a quote', `> ${WORDS}`, WORDS],
    ['in a quote of two lines', '> The gates\n> close at night.', 'The gates\nclose at night.'],
    ['in a quote that has no end', '>>> The gates\nclose at night.', 'The gates\nclose at night.'],
    ['in a quote that something is said of', `Is that true?\n> ${WORDS}\nI doubt it`, WORDS],
    ['above a line with a name', `${WORDS}\n— Ada Lovelace, *Harbour notes*, 2021`, WORDS],
    ['above a line with a hyphen and a name', `> ${WORDS}\n> - Ada Lovelace`, WORDS],
    ['above small print', `${WORDS}\n-# from the harbour notes`, WORDS],
    ['before a dash and a name', `“${WORDS}” — Ada Lovelace`, `“${WORDS}”`],
    ['before two hyphens and a name', `"${WORDS}" -- Ada Lovelace, 2021`, `"${WORDS}"`],
    ['before a name in brackets', `“${WORDS}” (Lovelace 2021)`, `“${WORDS}”`],
    ['before a Chinese name', '“夜里关门。”——鲁迅', '“夜里关门。”'],
    ['with a mention', `<@123456789012345678> ${WORDS} <:wave:123456789012345678>`, WORDS],
    ['with an address', `${WORDS} https://example.org/a?b=c`, WORDS],
    ['with a link', 'The [gates](https://example.org/gates) close at night.', WORDS],
    ['with a dash inside', 'The gates close — Ada says so — at night.', 'The gates close — Ada says so — at night.'],
    ['that begin with a dash', '— The gates close.', '— The gates close.'],
    ['in which a bracket ends', 'The gates close (at night)', 'The gates close (at night)'],
    ['that are none', ' \n> \n', ''],
  ])('%s', (_what, message, words) => expect(quotedText(message)).toBe(words));

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['opened links', '[a]('.repeat(50_000)],
    ['marks of a quote', '> '.repeat(100_000)],
    ['dashes behind full stops', '. — A'.repeat(50_000)],
    ['spaces behind a full stop', `.${' '.repeat(200_000)}a`],
    ['addresses', 'https://'.repeat(50_000)],
  ])('are read in little time from many %s', { timeout: 2_000 }, (_what, message) => {
    expect(quotedText(message).length).toBeLessThanOrEqual(message.length);
  });
});
