import { describe, expect, test } from 'vitest';
import { quote } from '../../src/commands/quote.js';
import { toJson } from '../../src/terminal/to-json.js';
import { COLOURED } from '../../src/terminal/lines.js';
import { rendered } from '../support/rendered.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services({
  ...TOWN,
  gates: 'The flood gates of the harbour close when the river rises above 3.25 metres. Nobody may cross then.',
  market: 'The night market opens when the last ferry has left, and farmers sell smoked eel until dawn.',
});
const shown = async (text: string, article?: string) => rendered('quote', { text, article }, town);

describe('/quote', () => {
  test.each([
    ['word for word', 'the flood gates of the harbour close', ['Word for word: the articles have this.', 'gates']],
    [
      'in other print',
      'The flood gates  of the harbour close',
      ['Only quotation marks, dashes, spaces or capitals differ.'],
    ],
    [
      'left out',
      'The flood gates close when the river rises',
      ['Words were left out, and nothing marks it', 'gates **of the harbour** close'],
    ],
    ['left out and marked', 'The flood gates … close when the river rises', ['What “…” leaves out is in bold.']],
    [
      'changed',
      'The flood gates of the harbour close when the river rises above 3.75 metres',
      ['A number differs: “3.75”, where the article has “3.25”.', 'above **3.25** ~~3.75~~ metres'],
    ],
    [
      'put in',
      'The flood gates of the harbour often close when the river rises',
      ['Changed: the article does not have what is struck through.', 'harbour ~~often~~ close'],
    ],
    [
      'with a not left out',
      'Everybody may cross then',
      ['A word that turns the sense differs: “Everybody”, where the article has “Nobody”.'],
    ],
    [
      'glued',
      'The flood gates of the harbour close when the last ferry has left, and farmers sell smoked eel',
      ['Put together from 2 places, and nothing marks where one ends and the next begins.'],
    ],
    [
      'glued and marked',
      'The flood gates of the harbour close … the last ferry has left, and farmers sell smoked eel',
      ['Put together from 2 places, with “…” between, which marks it.'],
    ],
    [
      'nowhere',
      'Nobody has ever written a poem about a filing cabinet',
      ['The articles do not have these words. That does not mean that nobody said them'],
    ],
    ['without words', '…!', ['There is no word in that to look for.']],
    [
      'of a brief',
      'The bakery on Mill Street sells sour rye bread',
      ['That is a brief, whose words are not those of its source.'],
    ],
  ])('says what is %s', async (_what, text, sentences) => {
    const text80 = (await shown(text)).replaceAll(/\n {2}(?=\S)/gu, ' ');
    for (const sentence of sentences) expect(text80).toContain(sentence);
  });

  test('says that another article has the words than the one that was named', async () => {
    expect(await shown('The flood gates of the harbour close', 'market')).toContain(
      'Not from “market”, but from “gates”.',
    );
    expect(await shown('The flood gates of the harbour close', 'gates')).not.toContain('Not from');
  });

  test('takes the words from a message as it is written', async () => {
    expect(await quote.run({ text: 'Really?\n> The flood gates of the harbour close\n> — Ada' }, town)).toMatchObject({
      kind: 'quote-check',
      given: 'The flood gates of the harbour close',
      check: { kind: 'verbatim' },
    });
  });

  test.each([
    [{ text: 'x', article: 'zebra' }, 'unknown-article'],
    [{ text: 'x' }, 'quote-check'],
  ])('replies to %j', async (args, kind) => expect(await quote.run(args, town)).toMatchObject({ kind }));

  test('says that the library is empty', async () =>
    expect(await quote.run({ text: 'x' }, await services({}))).toEqual({ kind: 'empty-library' }));

  test('strikes through and sets in bold where a terminal can', async () => {
    const text = await rendered('quote', { text: 'The flood gates of a harbour close when the river rises' }, town, {
      paint: COLOURED,
    });
    expect(text).toContain('\u001b[1mthe\u001b[22m \u001b[9ma\u001b[29m');
  });

  test('is JSON for scripts', async () => {
    const json = toJson(
      await quote.run({ text: 'the flood gates of the harbour closed when the river rises' }, town),
      false,
    );
    expect(json).toMatchObject({
      text: 'the flood gates of the harbour closed when the river rises',
      verdict: 'changed',
      typographic: true,
      parts: [
        {
          article: 'gates',
          paragraph: 1,
          text: 'The flood gates of the harbour close when the river rises',
          pieces: [
            { kind: 'same', text: 'The flood gates of the harbour ' },
            { kind: 'missing', text: 'close ', marked: false },
            { kind: 'added', text: 'closed' },
            { kind: 'same', text: 'when the river rises' },
          ],
          changes: [{ given: 'closed', article: 'close', of: 'words' }],
          url: null,
        },
      ],
    });
  });
});
