import { describe, expect, test } from 'vitest';
import { readFolderSettings } from '../../../src/content/folder/folder-settings.js';
import { reporting } from '../../support/content/reporting.js';

function read(text: string) {
  const faults: string[] = [];
  const settings = readFolderSettings(
    text,
    reporting((line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`)),
  );
  return { settings, faults };
}

describe('the settings of a folder', () => {
  test('are fields, an address, patterns and dates', () =>
    expect(
      read(
        'container-title: The Lower Street Handbook\npublisher: Town Hall\nlanguage: en\nlicense: CC BY 4.0\nurl: https://town.example.org/{path}/\ninclude: [guide/**]\nexclude: "*.txt"\ndates: git\n',
      ),
    ).toEqual({
      settings: {
        fields: {
          'container-title': 'The Lower Street Handbook',
          publisher: 'Town Hall',
          language: 'en',
          license: 'CC BY 4.0',
        },
        address: 'https://town.example.org/{path}/',
        include: ['guide/**'],
        exclude: ['*.txt'],
        dates: 'git',
      },
      faults: [],
    }));
  test('may have an author as an article has', () =>
    expect(read('author: { literal: Town Archive }').settings?.fields).toEqual({
      author: [{ literal: 'Town Archive' }],
    }));
  test('may be empty', () => expect(read('# nothing yet\n')).toEqual({ settings: { fields: {} }, faults: [] }));
});

describe('a fault in them', () => {
  test.each([
    ['licence: CC0', '1: a folder has no key `licence`. Write `license`.'],
    ['title: X', /^1: a folder has no key `title`\. Write one of author, /u],
    [
      '\nURL: https://x.example.org/',
      '2: `URL` is one address for all files. Write `URL: https://example.org/docs/{path}/`',
    ],
    ['URL: docs/{path}', '1: `URL` is no pattern of web addresses'],
    ['URL: https://x.example.org/{date}/', '1: `URL` has `{date}`, which means nothing'],
    ['URL: javascript:{path}', '1: `URL` is no pattern of web addresses'],
    ['dates: always', '1: `dates` is none of those there are. Write one of git, git-last, none.'],
    ['include: [{a: b}]', '1: `include` has something that is no text'],
    [`exclude: ${'x'.repeat(300)}`, '1: `exclude` has a pattern of more than 200 characters'],
    ['a: [', /^1: .+ \S/u],
    ['- a', /^1: the file is not made of `key: value` lines/u],
  ])('%j is told with its line and remedy', (text, fault) => {
    const [told = ''] = read(text).faults;
    expect(fault instanceof RegExp ? told : told.slice(0, fault.length)).toMatch(fault);
  });
  test('costs only its key', () =>
    expect(read('URL: x\ncontainer-title: T').settings).toEqual({ fields: { 'container-title': 'T' } }));
  test('of the whole file leaves nothing of it', () => expect(read('a: [').settings).toBeUndefined());
});
