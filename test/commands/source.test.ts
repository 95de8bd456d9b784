import { describe, expect, test } from 'vitest';
import { source } from '../../src/commands/source.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);

describe('/source', () => {
  test('cites in APA when no style was chosen', async () =>
    expect(await source.run({ article: 'notes' }, town)).toMatchObject({
      kind: 'source',
      style: 'apa',
      article: { id: 'notes' },
    }));
  test('cites in the style that was chosen', async () =>
    expect(await source.run({ article: 'notes', style: 'ris' }, town)).toMatchObject({ style: 'ris' }));
  test('takes a style by its name', async () =>
    expect(await source.run({ article: 'notes', style: ' mla 9 ' }, town)).toMatchObject({ style: 'mla' }));
  test('says that there is no such style', async () =>
    expect(await source.run({ article: 'notes', style: 'Oxford' }, town)).toEqual({
      kind: 'unknown-style',
      asked: 'Oxford',
    }));
  test('says that there is no such article before it looks at the style', async () =>
    expect(await source.run({ article: 'zebra', style: 'Oxford' }, town)).toMatchObject({ kind: 'unknown-article' }));
  test('points to the passage of a paragraph', async () =>
    expect(await source.run({ article: 'flood-gates', passage: 2 }, town)).toMatchObject({
      passage: { paragraph: 2, heading: 'History' },
    }));
  test('points to no passage when none was asked for', async () =>
    expect(await source.run({ article: 'flood-gates' }, town)).not.toHaveProperty('passage'));
  test.each([3, 0, -1, 1_000_000])('says that there is no paragraph %i, and which is the last', async (passage) =>
    expect(await source.run({ article: 'flood-gates', passage }, town)).toMatchObject({
      kind: 'unknown-passage',
      asked: passage,
      last: 2,
    }),
  );
  test('finds a paragraph that was joined to the one before it', async () => {
    const joined = await services({ list: 'You need:\n\n- flour\n\n- water' });
    expect(await source.run({ article: 'list', passage: 3 }, joined)).toMatchObject({ kind: 'source' });
  });
  test('says that the library is empty', async () =>
    expect(await source.run({ article: 'notes' }, await services({}))).toEqual({ kind: 'empty-library' }));
});
