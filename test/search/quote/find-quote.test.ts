import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuoteCheck } from '../../../src/domain/quote-check.js';
import { Quotation } from '../../../src/domain/quotation.js';
import { createSearcher } from '../../../src/search/searcher.js';
import { library } from '../../support/library.js';
import { texts } from '../../support/texts.js';

const GATES = `The flood gates of the harbour close when the river rises above 3.25 metres at the old bridge. Nobody may cross while the bell rings, and the keeper does not open for ships.

Boats of the pilot wait in the “inner” basin, which Maria Lindholm designed after the storm of 1962. The city paid 12,500 crowns for the first office; the fire of the U.S. warehouse came later.

A well-known café stands beside the efficient pumps — it's open on Sundays.`;
const MARKET = `The night market opens when the last ferry has left, and farmers sell smoked eel until the lamps go out. The rent of a stall is 40 crowns a week.`;

const files = {
  gates: GATES,
  market: MARKET,
  copy: `${MARKET}\n\nThat was copied from a leaflet of the harbour office.`,
  ja: '---\ntitle: 港\nlanguage: ja\n---\n\n嵐の夜には鐘が鳴らないので、漁師は灯台の光だけを頼りに帰った。\n\n毎年の秋には、紙の灯籠が広場に並べられる。\n',
  de: '---\ntitle: Mühle\nlanguage: de\n---\n\nDie Mühle durfte im Winter nicht mahlen, weil das Eis die 1.250 Schaufeln der Räder zerbrach.\n',
  ru: '---\ntitle: Станция\nlanguage: ru\n---\n\nЗимой поезда не ходили, потому что снег закрывал пути, и её двери оставались запертыми.\n',
  fr: '---\ntitle: Phare\nlanguage: fr\n---\n\nLe phare n’était pas visible par temps de brume, et deux bateaux se perdirent.\n',
};
const opened = library(files);
const searcher = await createSearcher(opened);
const within = (id: string) => opened.byId(id);
const check = async (text: string, id?: string): Promise<QuoteCheck> =>
  searcher.findQuote(text, id === undefined ? undefined : within(id));

/** As it reads: [left out], {put in}, one part a line. */
function read({ parts }: QuoteCheck): string {
  return parts
    .map(({ pieces }) =>
      pieces
        .map((piece) => {
          if (piece.kind === 'added') return `{${piece.text}}`;
          const { text } = piece.quotation;
          return piece.kind === 'same' ? text : `[${text.trim()}]${/\s$/u.test(text) ? ' ' : ''}`;
        })
        .join(''),
    )
    .join('\n');
}

describe('a quote that differs in print alone', () => {
  test.each([
    ['quotation marks', 'wait in the "inner" basin, which Maria Lindholm designed', true],
    ['guillemets', 'wait in the «inner» basin, which Maria Lindholm designed', true],
    ['a dash', "stands beside the efficient pumps - it's open", true],
    ['an apostrophe', 'stands beside the efficient pumps — it’s open', true],
    ['white space', 'The flood  gates\u00a0of the\nharbour close', true],
    ['the case of its first letter', 'the flood gates of the harbour close', true],
    ['capitals', 'THE FLOOD GATES OF THE HARBOUR CLOSE', true],
    ['a soft hyphen', 'The flood gates of the har\u00adbour close', true],
    ['a zero-width space', 'The flood gates of the har\u200bbour close', true],
    ['a ligature', 'stands beside the eﬃcient pumps', true],
    ['a decomposed accent', 'A well-known cafe\u0301 stands beside', true],
    ['a hyphen', 'A well known café stands beside', true],
    ['a word that a line’s end divides', 'The flood gates of the har-\nbour close', true],
    ['initials', 'the fire of the US warehouse came later', true],
    ['thousands', 'The city paid 12500 crowns for the first office', true],
    ['thousands in another language', 'weil das Eis die 1250 Schaufeln der Räder zerbrach', true],
    ['points of a letter', 'снег закрывал пути, и ее двери оставались запертыми', true],
    ['a mark in Japanese', '嵐の夜には鐘が鳴らないので漁師は灯台の光だけを頼りに帰った', true],
    ['nothing', 'The flood gates of the harbour close when the river rises above 3.25 metres', false],
    ['where a word begins in Japanese', '夜には鐘が鳴らないので、漁師は灯台', false],
  ])('is word for word: %s', async (_what, text, typographic) => {
    expect(await check(text)).toMatchObject({ kind: 'verbatim', typographic, parts: [{ changes: [] }] });
  });
});

describe('a change is named', () => {
  test.each([
    ['a number', 'close when the river rises above 3.75 metres', 'number', '3.75', '3.25'],
    ['a point in a number', 'close when the river rises above 325 metres', 'number', '325', '3.25'],
    ['a year', 'designed after the storm of 1926', 'number', '1926', '1962'],
    ['a sign', 'close when the river rises above -3.25 metres', 'number', '-', ''],
    ['a currency', 'The city paid €12,500 for the first office', 'number', '€', ''],
    ['a left-out not', 'the keeper does open for ships', 'negation', '', 'not'],
    ['a put-in not', 'farmers do not sell smoked eel until the lamps go out', 'negation', 'do not', ''],
    ['a contraction', "it isn't open on Sundays", 'negation', undefined, undefined],
    ['nobody', 'Everybody may cross while the bell rings', 'negation', 'Everybody', 'Nobody'],
    ['a name', 'which Maria Ekholm designed after the storm', 'name', 'Ekholm', 'Lindholm'],
    ['a German not', 'Die Mühle durfte im Winter mahlen, weil das Eis', 'negation', '', 'nicht'],
    ['a Russian not', 'Зимой поезда ходили, потому что снег закрывал пути', 'negation', '', 'не'],
    ['a French not', 'Le phare était visible par temps de brume', 'negation', undefined, undefined],
    ['a Japanese not', '嵐の夜には鐘が鳴るので、漁師は灯台の光だけを頼りに帰った', 'negation', undefined, undefined],
    ['another word', 'when the last boat has left, and farmers sell smoked eel', 'words', 'boat', 'ferry'],
    ['an accent', 'A well-known cafe stands beside the efficient pumps', 'words', 'cafe', 'café'],
  ])('%s', async (_what, text, of, given, article) => {
    const { kind, parts } = await check(text);
    const change = parts.flatMap(({ changes }) => changes).find((one) => one.of === of);
    expect([kind, change]).toEqual(['changed', expect.objectContaining(given === undefined ? {} : { given, article })]);
  });
});

describe('what was left out, put in or put together', () => {
  test.each([
    [
      'left out',
      'shortened',
      'The flood gates close when the river rises above 3.25 metres',
      'The flood gates [of the harbour] close when the river rises above 3.25 metres',
    ],
    [
      'left out and marked',
      'verbatim',
      'The flood gates … close when the river rises',
      'The flood gates [of the harbour] close when the river rises',
    ],
    [
      'left out and marked with brackets',
      'verbatim',
      'The flood gates [...] close when the river rises',
      'The flood gates [of the harbour] close when the river rises',
    ],
    [
      'marked where nothing is left out',
      'verbatim',
      'The flood gates … of the harbour close',
      'The flood gates of the harbour close',
    ],
    [
      'put in',
      'changed',
      'The flood gates of the harbour usually close when the river rises',
      'The flood gates of the harbour {usually}close when the river rises',
    ],
    [
      'put before',
      'changed',
      'She told us on Monday that the flood gates of the harbour close when the river rises',
      '{She told us on Monday that}The flood gates of the harbour close when the river rises',
    ],
    [
      'changed at the end',
      'changed',
      'farmers sell smoked eel until the lamps break',
      'farmers sell smoked eel until the lamps [go]{break}',
    ],
    [
      'of two paragraphs',
      'glued',
      'The flood gates of the harbour close when the river rises. The city paid 12,500 crowns for the first office',
      'The flood gates of the harbour close when the river rises\nThe city paid 12,500 crowns for the first office;',
    ],
    [
      'of two articles',
      'glued',
      'Nobody may cross while the bell rings … farmers sell smoked eel until the lamps go out',
      'Nobody may cross while the bell rings,\nfarmers sell smoked eel until the lamps go out.',
    ],
    [
      'of a few words before an ellipsis',
      'glued',
      'the keeper does not … farmers sell smoked eel until the lamps go out',
      'the keeper does not\nfarmers sell smoked eel until the lamps go out.',
    ],
    [
      'in another order',
      'glued',
      'Nobody may cross while the bell rings. The flood gates of the harbour close when the river rises',
      'Nobody may cross while the bell rings,\nThe flood gates of the harbour close when the river rises',
    ],
    [
      'across two paragraphs that follow each other',
      'verbatim',
      'does not open for ships. Boats of the pilot wait',
      'does not open for ships.\n\nBoats of the pilot wait',
    ],
    [
      'Japanese, glued',
      'glued',
      '漁師は灯台の光だけを頼りに帰った。秋には、紙の灯籠が広場に並べられる。',
      '漁師は灯台の光だけを頼りに帰った。\n秋には、紙の灯籠が広場に並べられる。',
    ],
  ])('%s', async (_what, kind, text, shown) => {
    const found = await check(text);
    expect([found.kind, read(found).replaceAll(/[,;]$/gmu, '')]).toEqual([kind, shown.replaceAll(/[,;]$/gmu, '')]);
  });

  test.each([
    [
      'The flood gates of the harbour close when the river … farmers sell smoked eel until the lamps go out',
      [true, true],
    ],
    [
      'The flood gates of the harbour close when the river farmers sell smoked eel until the lamps go out',
      [true, false],
    ],
  ])('says of each part whether an ellipsis stands before it: %s', async (text, marked) => {
    expect((await check(text)).parts.map((part) => part.marked)).toEqual(marked);
  });
});

describe('the article that a quote is said to be from', () => {
  test.each(['market', 'copy'])('is taken where two have the words: %s', async (id) => {
    const { parts } = await check('farmers sell smoked eel until the lamps go out', id);
    expect(parts.map(({ passage }) => passage.article.id)).toEqual([id]);
  });

  test('is not taken where only another has them', async () => {
    const { kind, parts } = await check('Nobody may cross while the bell rings', 'market');
    expect([kind, parts.map(({ passage }) => passage.article.id)]).toEqual(['verbatim', ['gates']]);
  });
});

describe('what is not there', () => {
  test.each([
    ['', 0],
    ['…', 0],
    ['🦆🦆🦆', 0],
    ['zeppelin', 0],
    ['Ask not what your country can do for you.', 0],
    ['when the river is above the bridge the ships of the keeper close', 0],
  ])('is nowhere: %s', async (text) => {
    expect((await check(text)).kind).toBe('nowhere');
  });

  test('has the nearest passage where most of a sentence is another', async () => {
    const found = await check(
      'The flood gates of the harbour close were painted green by schoolchildren during one summer holiday',
    );
    expect([found.kind, found.parts.length]).toEqual(['nowhere', 1]);
  });
});

describe('a hostile quote', () => {
  test('never throws, and whatever is shown of an article is proved', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const { quotation, pieces } of (await check(text)).parts) {
          expect(Quotation.isProved(quotation)).toBe(true);
          expect(pieces.flatMap((one) => (one.kind === 'added' ? [] : [one.quotation.text])).join('')).toBe(
            quotation.text,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  const long = 'a'.repeat(300_000);
  test.each([
    ['one word again and again', 'gates '.repeat(4_000)],
    ['one letter', long],
    ['Japanese without a mark', '鐘が鳴らないので'.repeat(40_000)],
    ['accents', `a${'\u0301'.repeat(300_000)}`],
    ['ellipses', '… '.repeat(2_000)],
    ['points', '. '.repeat(150_000)],
    ['brackets', '[('.repeat(2_000)],
    ['minus signs', '- '.repeat(2_000)],
  ])('does not take long: %s', { timeout: 10_000 }, async (_what, text) => {
    const hostile = await createSearcher(library({ ...files, hostile: `${text}\n\nThe end.` }));
    const began = process.cpuUsage();
    await hostile.findQuote(text);
    const { user, system } = process.cpuUsage(began);
    // Microseconds of this process; a quadratic way takes many seconds.
    expect(user + system).toBeLessThan(5_000_000);
  });
});
