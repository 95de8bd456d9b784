import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { installedPackages, isAllowed } from '../../scripts/package-licences.js';

const lock: unknown = JSON.parse(await readFile('package-lock.json', 'utf8'));

test('every package that is installed with Footnote may be handed on with it', () =>
  expect(installedPackages(lock).filter(({ licence }) => !isAllowed(licence))).toEqual([]));

test('the packages are those that run, in every folder, each once', () =>
  expect(
    installedPackages({
      packages: {
        '': { version: '1.0.0', license: 'MIT' },
        'node_modules/@a/b': { version: '1.0.0', license: 'MIT' },
        'node_modules/c/node_modules/@a/b': { version: '1.0.0', license: 'MIT' },
        'node_modules/c/node_modules/d': { version: '2.0.0' },
        'node_modules/e': { version: '3.0.0', license: 'MIT', dev: true },
        'node_modules/duck': { version: '0.1.12', license: 'BSD' },
      },
    }),
  ).toEqual([
    { name: '@a/b', version: '1.0.0', licence: 'MIT' },
    { name: 'd', version: '2.0.0', licence: undefined },
    { name: 'duck', version: '0.1.12', licence: 'BSD-2-Clause' },
  ]));

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(GPL-3.0-or-later OR MIT)', true],
  ['(MIT AND Zlib)', true],
  ['(MIT AND GPL-2.0-only)', false],
  ['GPL-2.0-only OR MIT AND AGPL-3.0-only', false],
  ['MIT OR GPL-2.0-only AND AGPL-3.0-only', true],
  ['(GPL-2.0-only OR (MIT AND ISC))', true],
  ['AGPL-3.0-only', false],
  ['CPAL-1.0', false],
  ['BSD', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
  ['Apache-2.0 WITH LLVM-exception', false],
  ['(MIT', false],
  ['MIT)', false],
  ['MIT OR', false],
  ['', false],
  [undefined, false],
])('%j may be handed on: %s', (expression, expected) => expect(isAllowed(expression)).toBe(expected));
