import { describe, expect, test } from 'vitest';
import { createSearcher } from '../../src/search/searcher.js';
import { library } from '../support/library.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

const FILES = {
  garage: 'The automobile stands in the garage behind the house.\n\nNobody knows who painted the door.',
  bakery: 'Rye bread is baked at night and sold at dawn.',
};

async function searcherByMeaning() {
  const searcher = await createSearcher(library(FILES));
  const meaning = quickSemanticSearch([['car', 'automobile']]);
  searcher.useSemanticIndex(await meaning.index(searcher.semanticTexts(), () => undefined));
  return searcher;
}
async function ask(text: string) {
  const answer = await (await searcherByMeaning()).answer(parseQuestion(text));
  if (answer.kind === 'empty-question') throw new Error('The question is empty');
  return 'nearest' in answer ? answer.nearest : answer.quotations;
}

describe('a question that is asked by meaning too', () => {
  test('finds a passage that has none of its words', async () =>
    expect((await ask('car'))[0]?.passage.text).toContain('automobile'));
  test('is shown nothing when nothing has to do with it, although something is always nearest', async () =>
    expect(await ask('asdfgh qwertz')).toEqual([]));
  test('has nothing nearest when it has no word to look for', async () =>
    expect(await (await searcherByMeaning()).nearest(parseQuestion('what is it'))).toEqual([]));
});
