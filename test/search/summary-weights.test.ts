/** What weighs for and against a key sentence beside the words that it has in common with others. */
import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/search/summarize.js';
import { article } from '../support/article.js';

/** The three sentences of a short summary. */
async function summaryOf(blocks: readonly string[], language = 'en'): Promise<readonly string[]> {
  const source = article(`---\nlanguage: ${language}\n---\n\n# T\n\n${blocks.join('\n\n')}`);
  return (await summarize(source, 'short')).sentences.map(({ quotation }) => quotation.text);
}

/**
 * Whether the first of four sentences that say as much is left out of a summary of three. If not, it is the last, since
 * what comes first weighs more.
 */
async function isLeftOut(first: string, others: readonly string[], language?: string): Promise<boolean> {
  const summary = await summaryOf([first, ...others], language);
  expect([first, others[2]].filter((one) => !summary.includes(one ?? ''))).toHaveLength(1);
  return !summary.includes(first);
}

const THREE = ['river', 'market', 'tower'];
const REPAIRED = THREE.map((topic) => `The town council repaired the old ${topic} for some million crowns.`);
const COUNTED = THREE.map((topic) => `12 34 56 78 90 ${topic}.`);
const ofWords = (count: number) =>
  `The town council repaired the ${'and '.repeat(count - 10)}bakery for some million crowns.`;

describe('the first of four sentences that say as much', () => {
  test.each([
    ['it stands by itself', 'The town council repaired the old bakery for some million crowns.', REPAIRED],
    ['it has five words', 'Council repaired old town bakery.', REPAIRED],
    ['it has seventy words', ofWords(70), REPAIRED],
    ['it has a word beside its numbers', '12 34 56 78 90 bakery.', COUNTED],
  ])('stays when %s', async (_, first, others) => expect(await isLeftOut(first, others)).toBe(false));
  test.each([
    ['it has more than seventy', ofWords(71), REPAIRED],
    ['it asks', 'The town council repaired the old bakery for some million crowns?', REPAIRED],
    ['it announces', 'The town council repaired the old bakery as follows:', REPAIRED],
    ['it has no letter', '12 34 56 78 90 11.', COUNTED],
  ])('goes when %s', async (_, first, others) => expect(await isLeftOut(first, others)).toBe(true));

  const LANGUAGES = [
    {
      language: 'en-GB',
      rest: 'repaired the old bakery of the town council for some million crowns.',
      others: REPAIRED,
      go: 'It/“It/(“It/The company/The author/The authors/Afterward they/Afterwards they/For example he',
      stay: 'Yesterday Italy/Tenants, and they/Theatres',
    },
    {
      language: 'de-AT',
      rest: 'saniert die alte Bäckerei der Stadt für einige Millionen Kronen.',
      others: ['Brücke', 'Mühle', 'Schule'].map(
        (topic) => `Die Stadt saniert die alte ${topic} für einige Millionen Kronen.`,
      ),
      go: 'Er/„Er/(„Er/Dies/Diese/Dieser/Jene/Jener/Sein/Seine/Seiner/Ihr/Ihre/Ihrer',
      stay: 'Erst gestern/Gestern hat er/Esther',
    },
    {
      language: 'fr',
      rest: 'répare la vieille boulangerie de la ville pour quelques millions de couronnes.',
      others: ['gare', 'tour', 'école'].map(
        (topic) => `La ville répare la vieille ${topic} pour quelques millions de couronnes.`,
      ),
      go: 'Il/«Il/« Il/Cette ville/En outre on',
      stay: 'Samedi/Hier il',
    },
    {
      language: 'es',
      rest: 'repara la vieja panadería de la ciudad por unos millones de coronas.',
      others: ['torre', 'escuela', 'fábrica'].map(
        (topic) => `La ciudad repara la vieja ${topic} por unos millones de coronas.`,
      ),
      go: 'Ella/«Ella/«¿Ella/Sin embargo',
      stay: 'Sumando/Ayer ella',
    },
  ];
  const openings = (which: 'go' | 'stay') =>
    LANGUAGES.flatMap(({ language, rest, others, [which]: all }) =>
      all.split('/').map((opening) => [opening, language, `${opening} ${rest}`, others] as const),
    );
  test.each(openings('go'))('goes when it hangs on one before: %s … (%s)', async (_, language, first, others) =>
    expect(await isLeftOut(first, others, language)).toBe(true),
  );
  test.each(openings('stay'))('stays when it hangs on none: %s … (%s)', async (_, language, first, others) =>
    expect(await isLeftOut(first, others, language)).toBe(false),
  );
  test('stays in a language of which no such opening is known', async () => {
    const others = [
      'Urbo riparas malnovan ponton hodiaŭ matene.',
      'Panisto bakas nigran panon dum vintro.',
      'Boatoj dormas apud longa ŝtona muro.',
    ];
    expect(await isLeftOut('It estas granda kaj bela domo.', others, 'eo')).toBe(false);
  });
  test('goes when it is code and there is nothing but code and tables', async () => {
    const table = REPAIRED.map((row) => `| ${row} |`);
    const code = '```\nThe town council repaired the old bakery for some million crowns.\n```';
    expect(await summaryOf([code, [table[0], '| --- |', ...table.slice(1)].join('\n')])).toEqual(REPAIRED);
  });
});

test('a sentence in a script without spaces weighs as much as one of many words', async () => {
  const chinese = ['市政府去年花费五百万克朗修复了河边的老桥梁。', '冬天的面包师每天晚上都要在桥梁旁边烤黑麦面包。'];
  const english = [
    'The council repaired the river gates in spring.',
    'Nobody asked the ferryman about the river fish.',
  ];
  for (const sentences of [
    [...chinese, ...english],
    [...english, ...chinese],
  ]) {
    expect(await summaryOf(sentences, 'zh')).toEqual(sentences.slice(0, 3));
  }
});
