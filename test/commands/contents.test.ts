import { describe, expect, test } from 'vitest';
import { contents } from '../../src/commands/contents.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const paragraphs = Array.from({ length: 23 }, (_, at) => `Paragraph ${at + 1} is here.`).join('\n\n');
const town = await services({
  ...TOWN,
  long: paragraphs,
  again: '# A\n\nOne.\n\n## B\n\nTwo.\n\nThree.\n\n## A\n\nFour.',
});

const of = async (article: string, page?: number) => {
  const reply = await contents.run({ article, ...(page === undefined ? {} : { page }) }, town);
  if (reply.kind !== 'contents') throw new Error(`It is a ${reply.kind}.`);
  const shown = reply.entries.map(({ heading, first, last, words }) => [heading, first, last, words.text]);
  return { ...reply, shown, labels: reply.actions.map(({ label }) => label) };
};

describe('the contents of an article', () => {
  test('are its sections, each with its paragraphs and how it begins', async () =>
    expect((await of('flood-gates')).shown).toEqual([
      [null, 1, 1, 'The river authority closed the flood gates at dawn. Water stood two metres above the mark.'],
      ['History', 2, 2, 'The gates were built in 1962 by a Dutch engineer.'],
    ]));

  test('keep two sections of one name apart', async () =>
    expect((await of('again')).shown.map(([heading, first, last]) => [heading, first, last])).toEqual([
      [null, 1, 1],
      ['B', 2, 3],
      ['A', 4, 4],
    ]));

  test('are its paragraphs where it has no sections, in pages', async () => {
    const first = await of('long');
    expect(first).toMatchObject({
      paragraphs: 23,
      page: 1,
      pages: 3,
      labels: ['Previous', 'Next', 'Summary', 'Source'],
    });
    expect(first.shown[9]).toEqual([null, 10, 10, 'Paragraph 10 is here.']);
    expect((await of('long', 99)).shown.map(([, paragraph]) => paragraph)).toEqual([21, 22, 23]);
  });

  test('lead to the summary and to the source', async () =>
    expect((await of('flood-gates')).labels).toEqual(['Summary', 'Source']));

  test('are those of no article that is gone', async () =>
    expect(await contents.run({ article: 'zebra' }, town)).toMatchObject({ kind: 'unknown-article' }));
});
