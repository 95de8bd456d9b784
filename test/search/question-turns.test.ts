import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher } from '../../src/search/searcher.js';
import type { Similarity } from '../../src/search/semantic/semantic.js';
import { library } from '../support/library.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { rounds } from '../support/rounds.js';

const RYE = 'The bread of the baker is of rye.';

describe('a question', () => {
  const turns = async (text: string, files: Readonly<Record<string, string>> = { rye: RYE }) => {
    const searcher = await createSearcher(library(files));
    return rounds(async () => searcher.answer(parseQuestion(text)));
  };

  test('that is answered by words needs one round of the event loop', async () =>
    expect(await turns('Who bakes the bread?')).toBeLessThanOrEqual(2));
  test('has one round for each of its words that the library lacks', async () =>
    expect(await turns('Who ate qqa qqb qqc qqd qqe qqf qqg qqh?')).toBeGreaterThanOrEqual(8));
  test('leaves others their turns while its phrases are looked for in every passage', async () => {
    const paragraphs = Array.from({ length: 4_500 }, () => RYE).join('\n\n');
    expect(await turns('Is "rye bread" or "baker rye" good?', { rye: paragraphs })).toBeGreaterThanOrEqual(4);
  });
  test('goes on in a round of its own though meaning was looked up for many at once', async () => {
    const searcher = await createSearcher(library({ rye: RYE }));
    const index = await quickSemanticSearch().index(searcher.semanticTexts(), () => undefined);
    let release = (): void => undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    const search = async (): Promise<readonly Similarity[]> => {
      asked += 1;
      if (asked === 5) release();
      await all;
      return [];
    };
    searcher.useSemanticIndex({ ...index, search });
    let round = 0;
    let done = false;
    const count = (): void => {
      round += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const ended = await Promise.all(
      Array.from({ length: 5 }, async () => searcher.nearest(parseQuestion('Is it good bread?')).then(() => round)),
    );
    done = true;
    expect(new Set(ended).size).toBe(5);
  });
});
