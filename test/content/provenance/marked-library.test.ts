import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryChanges } from '../../../src/content/library-changes.js';
import { sourceMarker } from '../../../src/content/provenance/marked-library.js';
import {
  readSourceStates,
  type SourceStates,
  writeSourceStates,
} from '../../../src/content/provenance/source-states.js';
import type { WholeLibrary } from '../../../src/domain/library.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';
import { library } from '../../support/library.js';

const FILES = { bees: 'Bees came in spring.\n\nThey stayed.', wasps: 'Wasps came in autumn.' };

function states(
  of: WholeLibrary,
  result: 'unchanged' | 'changed' | 'gone',
  id = 'bees',
  hash = of.byId(id)?.hash ?? '',
): SourceStates {
  const article = of.byId(id);
  if (article === undefined) throw new Error(`There is no ${id}.`);
  return new Map([[article.id, { hash, checked: '2026-11-26', result, paragraphs: [] }]]);
}

describe('a library', () => {
  test.each(['changed', 'gone'] as const)('says of an article that its source is %s, and of its passages', (result) => {
    const plain = library(FILES);
    const marked = sourceMarker()(plain, states(plain, result));
    expect(marked.articles.map(({ source }) => source)).toEqual([result, undefined]);
    expect(marked.passages.map(({ article }) => article.source)).toEqual(
      plain.passages.map(({ article }) => (article.id === 'bees' ? result : undefined)),
    );
    expect(marked.passages.map(({ id, text }) => [id, text])).toEqual(plain.passages.map(({ id, text }) => [id, text]));
  });

  test('in which there is nothing to say is the same library', () => {
    const plain = library(FILES);
    expect(sourceMarker()(plain, new Map())).toBe(plain);
    expect(sourceMarker()(plain, states(plain, 'unchanged'))).toBe(plain);
    expect(sourceMarker()(plain, states(plain, 'changed', 'bees', 'another file'))).toBe(plain);
  });

  test('shares its articles and passages with the one before', () => {
    const plain = library(FILES);
    const mark = sourceMarker();
    const first = mark(plain, states(plain, 'changed'));
    const second = mark(plain, states(plain, 'changed'), first);
    expect(second.articles.every((article, index) => article === first.articles[index])).toBe(true);
    expect(second.passages.every((passage, index) => passage === first.passages[index])).toBe(true);
    expect(mark(second, new Map()).articles.every((article, index) => article === plain.articles[index])).toBe(true);
  });

  test('has changed when a mark has', () => {
    const plain = library(FILES);
    const marked = sourceMarker()(plain, states(plain, 'changed'));
    expect(libraryChanges(plain, marked)).toEqual({ added: [], removed: [], changed: ['bees'], passagesChanged: 0 });
  });
});

describe('what was found', () => {
  test('is there the next time', async () => {
    const folder = await temporaryFolder();
    const found = states(library(FILES), 'changed');
    await writeSourceStates(folder, found);
    expect(await readSourceStates(folder)).toEqual(found);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"bees":{"hash":1}}',
    '{"BEES!":{"hash":"","checked":"","result":"gone","paragraphs":[]}}',
  ])('is nothing in a file that says %j', async (text) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.sources.json'), text);
    expect(await readSourceStates(folder)).toEqual(new Map());
  });

  test('is nothing where nobody has looked', async () =>
    expect(await readSourceStates(await temporaryFolder())).toEqual(new Map()));
});
