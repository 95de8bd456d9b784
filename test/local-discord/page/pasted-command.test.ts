import { describe, expect, test } from 'vitest';
import type { ChatCommand } from '../../../local-discord/chat/protocol.js';
import { namedOption, nearlyNamed, pastedCommand } from '../../../local-discord/page/composer/pasted-command.js';

const option = (name: string, required: boolean, type: 'string' | 'boolean' = 'string') =>
  ({ name, description: '', type, required, autocomplete: false, choices: [], longest: undefined }) as const;
const ASK: ChatCommand = {
  name: 'ask',
  description: '',
  options: [option('question', true), option('article', false), option('private', false, 'boolean')],
};
const HELP: ChatCommand = { name: 'help', description: '', options: [] };

const LIBRARY: ChatCommand = { name: 'library', description: '', options: [] };
const ADD: ChatCommand = { name: 'library add link', description: '', options: [option('link', true)] };

function read(text: string) {
  const pasted = pastedCommand(text, [ASK, HELP, LIBRARY, ADD]);
  return pasted && [pasted.command.name, Object.fromEntries(pasted.typed.map((one) => [one.option.name, one.text]))];
}

describe('a command line that was pasted', () => {
  test.each([
    ['/ask question:Why so?', { question: 'Why so?' }],
    ['/ask question: Why  so? article: bees', { question: 'Why  so?', article: 'bees' }],
    ['/ask article:bees question:Why\nso?', { article: 'bees', question: 'Why so?' }],
    ['/ask Why so? private:true', { question: 'Why so?', private: 'true' }],
    ['/ask Why: so? http://article:1', { question: 'Why: so? http://article:1' }],
    ['/ask article:bees article:wasps', { article: 'wasps' }],
    ['/ask question:', {}],
    ['/Ask Why so?', { question: 'Why so?' }],
    ['  /ask Why so?', { question: 'Why so?' }],
    ['/ask private:true Why so?', { private: 'true', question: 'Why so?' }],
    ['/ask Why so? Private:true', { question: 'Why so?', private: 'true' }],
    ['/ask Why so? private : true', { question: 'Why so?', private: 'true' }],
    ['/ask Why so? private= true', { question: 'Why so?', private: 'true' }],
    ['/ask Why so? private：true', { question: 'Why so?', private: 'true' }],
    ['/ask Why so? private=true', { question: 'Why so?', private: 'true' }],
    ['/ask Why so? --private', { question: 'Why so?', private: 'true' }],
    ['/ask Why so? --private=false', { question: 'Why so?', private: 'false' }],
    ['/ask --private Why so?', { private: 'true', question: 'Why so?' }],
    ['/ask Why so? private:maybe', { question: 'Why so?', private: 'maybe' }],
    ['/ask Why so? private:TRUE please', { question: 'Why so?', private: 'TRUE please' }],
    ['/ask Is private = public? article=bees', { question: 'Is private = public? article=bees' }],
    ['/ask Is a private way --article bees', { question: 'Is a private way --article bees' }],
    ['/ask ', {}],
  ])('%j fills in its options', (text, filled) => expect(read(text)).toEqual(['ask', filled]));

  test('has nothing to fill in where there is no option', () => expect(read('/help me')).toEqual(['help', {}]));

  test.each(['/ask', '/asks why', 'ask why', '/ ask why', ''])('%j is none', (text) =>
    expect(read(text)).toBeUndefined(),
  );
});

describe('an option that is named in a text', () => {
  const named = (text: string) => {
    const found = namedOption(text, ASK.options.slice(1));
    return found && [found.before, found.option.name, found.after];
  };
  test.each([
    ['Why so? private:true', ['Why so?', 'private', 'true']],
    ['Why so? private:', ['Why so?', 'private', '']],
    ['article: bees and wasps', ['', 'article', 'bees and wasps']],
    ['Why? article:bees private:true', ['Why?', 'article', 'bees private:true']],
  ])('%j', (text, parts) => expect(named(text)).toEqual(parts));
  test.each(['Why so?', 'question:Why', 'nonprivate:true', 'http://private:80', 'private', 'is it private : a'])(
    '%j has none',
    (text) => expect(named(text)).toBeUndefined(),
  );
});

describe('words that are nearly an option', () => {
  test.each([
    ['Why so? privat:true', 'privat:true'],
    ['Why so? privat = yes', 'privat = yes'],
    ['Why so? pivate:true', 'pivate:true'],
    ['Why so? private=yes', 'private=yes'],
    ['Why so? private true', 'private true'],
    ['Why so? -priv', '-priv'],
    ['Why so? --privately', '--privately'],
  ])('%s', (text, words) => expect(nearlyNamed(text, ASK.options)?.words).toBe(words));
  test.each(['Is it private?', 'What is a private way', 'Is a:true or b=1?', 'Is it true', 'the well-known --verbose'])(
    '%s has none',
    (text) => expect(nearlyNamed(text, ASK.options)).toBeUndefined(),
  );
});

describe('a subcommand', () => {
  test.each([
    ['/library add link https://a.example', ['library add link', { link: 'https://a.example' }]],
    ['/Library Add Link link:https://a.example', ['library add link', { link: 'https://a.example' }]],
    ['/library add', ['library', {}]],
    ['/librarything add', undefined],
  ])('%j is read by its whole name', (text, expected) => expect(read(text)).toEqual(expected));
});
