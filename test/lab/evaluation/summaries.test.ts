import { expect, test } from 'vitest';
import { measureSummaries, readJudgedPosts } from '../../../lab/evaluation/summaries.js';

const POST = {
  id: '1',
  sentences: ['Why so?', 'The ferry sank at noon in May.', 'BIGBLOCK', 'It was old.'],
  selected: [1, 2],
};

test('as many sentences are picked as people chose, and the share of theirs is counted', async () => {
  const posts = await readJudgedPosts(JSON.stringify([POST, { id: '2', sentences: ['One.'], selected: [] }]));
  expect(posts).toHaveLength(1);
  expect(posts[0]?.sentences[2]?.values.block).toBe(1);
  const lead = () => [4, 3, 2, 1];
  expect(measureSummaries(posts, 'by score', lead)).toEqual({ found: 0.5, unreadable: 0.5 });
  expect(measureSummaries(posts, 'readable alone', lead)).toEqual({ found: 1, unreadable: 0 });
});
test('what is no such set is refused with its place', async () =>
  expect(readJudgedPosts('[{ "id": 3 }]')).rejects.toThrow('0.id'));
