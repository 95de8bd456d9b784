import { expect, test } from 'vitest';
import { isWatched } from '../../../src/content/folder/file-kinds.js';

test.each([
  ['bees.md', true],
  ['guide/bees.mdx', true],
  ['guide/footnote.yaml', true],
  ['mkdocs.yml', true],
  ['picture.png', false],
  ['guide/.bees.md.swp', false],
  ['.git/index', false],
  ['.git/bees.md', false],
  ['node_modules/x/bees.md', false],
])('a change of the file %s: %s', (path, is) => expect(isWatched(path.split('/'), true)).toBe(is));

test.each([
  ['', true],
  ['guide', true],
  ['.git', false],
  ['guide/.git/objects', false],
  ['node_modules', false],
])('the folder “%s” is watched: %s', (path, is) => expect(isWatched(path.split('/'), false)).toBe(is));
