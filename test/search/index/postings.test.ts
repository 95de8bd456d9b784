import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { createPostings } from '../../../src/search/index/postings.js';

const FIELDS = ['text', 'title'];
const options = {
  fields: FIELDS,
  tokenize: (text: string) => text.split(' ').filter(Boolean),
  processTerm: (term: string) => term,
};
const fields = fc.tuple(
  fc.array(fc.constantFrom('bread', 'rye', 'oven', 'crust'), { maxLength: 8 }),
  fc.array(fc.constantFrom('bread', 'rye', 'oven', 'crust'), { maxLength: 3 }),
);

test('MiniSearch holds what it would hold if the documents had been added one by one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 12 }), async (documents) => {
      const postings = createPostings(FIELDS);
      const added = new MiniSearch(options);
      for (const [id, [text, title]] of documents.entries()) {
        postings.add(id, [text, title]);
        added.add({ id, text: text.join(' '), title: title.join(' ') });
      }
      const loaded = await MiniSearch.loadJSAsync(postings.toMiniSearch(), options);
      for (const query of ['bread', 'rye oven', 'crust bread rye']) {
        expect(loaded.search(query)).toEqual(added.search(query));
      }
      expect(JSON.stringify({ ...loaded.toJSON(), index: [] })).toBe(JSON.stringify({ ...added.toJSON(), index: [] }));
      // What is there can be changed as if it had been added.
      added.add({ id: 99, text: 'bread bread', title: 'oven' });
      loaded.add({ id: 99, text: 'bread bread', title: 'oven' });
      expect(loaded.search('bread oven')).toEqual(added.search('bread oven'));
    }),
  );
});
