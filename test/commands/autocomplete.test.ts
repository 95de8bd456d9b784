import { describe, expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.js';
import { articleChoices } from '../../src/commands/find-article.js';
import { source } from '../../src/commands/source.js';
import { summary } from '../../src/commands/summary.js';
import { STYLES } from '../../src/citation/styles.js';
import type { Page } from '../../src/domain/library.js';
import { library } from '../support/library.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const ids = async (typed: string) => (await ask.complete['article']?.(typed, town))?.map(({ value }) => value);
const styles = async (typed: string) => (await source.complete['style']?.(typed, town))?.map(({ value }) => value);

describe('the suggestions for an article', () => {
  test('show the title and send the id', async () =>
    expect(await ask.complete['article']?.('gates', town)).toEqual([
      { name: 'The gates that held', value: 'flood-gates' },
    ]));
  test('are the newest first when nothing was typed, and undated ones last', async () =>
    expect(await ids('')).toEqual(['night-bakery', 'flood-gates', 'notes']));
  test('are found by the id', async () => expect(await ids('night-b')).toEqual(['night-bakery']));
  test('are found by the id written with spaces', async () => expect(await ids('night bak')).toEqual(['night-bakery']));
  test('are found in the middle of a title', async () => expect(await ids('rye until')).toEqual(['night-bakery']));
  test('are found whatever the case and accents', async () =>
    expect(await ids('BOULÀNGERIE')).toEqual(['night-bakery']));
  test('are none when nothing is like it', async () => expect(await ids('zebra')).toEqual([]));
  test('put titles that begin so first', async () => {
    const files = { a: '# On rye\n\nRye grows in sand.', b: '# Rye bread\n\nBread is made here.' };
    const rye = await services(files);
    expect((await ask.complete['article']?.('rye', rye))?.map(({ value }) => value)).toEqual(['b', 'a']);
  });
  test('are at most as many as Discord shows', async () => {
    const many = await services(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`note-${at}`, 'Some text of it.'])),
    );
    expect(await ask.complete['article']?.('', many)).toHaveLength(25);
  });
  test.each([summary, source])('are those of /ask in /$name', async ({ complete }) =>
    expect(await complete['article']?.('gates', town)).toEqual(await ask.complete['article']?.('gates', town)),
  );
});

describe('the suggestions for a style', () => {
  test('are all styles when nothing was typed', async () =>
    expect(await styles('')).toEqual(STYLES.map(({ id }) => id)));
  test('are found by the name, whatever its case', async () => expect(await styles('CITE them')).toEqual(['harvard']));
  test('are found by the id', async () => expect(await styles('chicago-a')).toEqual(['chicago-author-date']));
  test('are none for a style that there is not', async () => expect(await styles('oxford')).toEqual([]));
});

test('the same again costs nothing in the same state of the library', async () => {
  const one = library({ ferry: '# The ferry\n\nIt leaves.\n' });
  let asked = 0;
  const counting = {
    ...one,
    async matching(typed: string, page: Page) {
      asked += 1;
      return one.matching(typed, page);
    },
  };
  for (const typed of ['', 'f', 'fe', 'f', '']) await articleChoices(typed, counting);
  expect(asked).toBe(3);
  expect(await articleChoices('f', library({}))).toEqual([]);
});
