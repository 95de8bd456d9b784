import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/content/library.js';
import { readLibrary } from '../../../src/content/read-library.js';
import type { Article } from '../../../src/domain/article.js';
import type { QuoteCheck } from '../../../src/domain/quote-check.js';
import { createSearcher } from '../../../src/search/searcher.js';
import { sentences } from '../../../src/text/sentences.js';
import { article } from '../../support/article.js';
import { ARTICLES } from './languages.js';
import { PARAPHRASES } from './paraphrases.js';
import { type MadeQuote, type Sentences, sixKinds } from './six-kinds.js';

const read = await readLibrary(fileURLToPath(new URL('../../../articles', import.meta.url)));
const own = Object.entries(ARTICLES).map(([language, text]) =>
  article(`---\ntitle: About ${language}\nlanguage: ${language}\n---\n\n${text}\n`, `about-${language}`),
);
const library = createLibrary([...read.library.articles, ...own]);
const searcher = await createSearcher(library);

/** In characters: ten words or so. */
const SHORTEST = 45;
const SHORTEST_UNSPACED = 18;

/** Long sentences of different paragraphs, each with one that is not of the next paragraph. */
function pairsOf(one: Article): readonly Sentences[] {
  const least = /^(?:ja|zh)/u.test(one.language) ? SHORTEST_UNSPACED : SHORTEST;
  const found = one.blocks.flatMap(({ start, end, kind }) => {
    const text = one.text.slice(start, end);
    const all = kind === 'paragraph' ? sentences(text, one.language) : [];
    const long = all.map((span) => text.slice(span.start, span.end).trim()).filter(({ length }) => length >= least);
    return long.slice(0, 1);
  });
  return found.flatMap((sentence, at) => {
    const other = found[(at + 2) % found.length];
    return other === undefined || found.length < 3 ? [] : [{ language: one.language, sentence, other }];
  });
}

const made: readonly MadeQuote[] = [
  ...library.articles
    .flatMap((one) => pairsOf(one).slice(0, 2))
    .slice(0, 35)
    .flatMap((pair, seed) => sixKinds(pair, seed)),
  ...PARAPHRASES.map((text) => ({ kind: 'nowhere', text }) as const),
];

function told({ kind, typographic }: QuoteCheck): MadeQuote['kind'] {
  return kind === 'verbatim' && typographic ? 'typographic' : kind;
}

describe('quotations of six kinds', () => {
  test('are at least 200, in six languages and more', () => {
    expect(made.length).toBeGreaterThanOrEqual(200);
  });

  test('are told apart, all but one', async () => {
    const confused: string[] = [];
    const matrix: Record<string, Record<string, number>> = {};
    for (const { kind, text } of made) {
      const found = told(await searcher.findQuote(text));
      const row = (matrix[kind] ??= {});
      row[found] = (row[found] ?? 0) + 1;
      if (found !== kind) confused.push(`${kind} as ${found}: ${text}`);
    }
    // The one that is told otherwise leaves out “no”, which is more than words left out.
    expect(matrix).toEqual({
      verbatim: { verbatim: 35 },
      typographic: { typographic: 35 },
      changed: { changed: 35 },
      shortened: { shortened: 34, changed: 1 },
      glued: { glued: 35 },
      nowhere: { nowhere: 25 },
    });
    expect(confused).toEqual([expect.stringContaining('shortened as changed: No language model')]);
  });

  test('are proved, whatever they are', async () => {
    for (const { text } of made) {
      for (const { pieces, quotation } of (await searcher.findQuote(text)).parts) {
        const shown = pieces.flatMap((piece) => (piece.kind === 'added' ? [] : [piece.quotation.text]));
        expect(shown.join('')).toBe(quotation.text);
      }
    }
  });
});
