import { describe, expect, test } from 'vitest';
import { articleId } from '../../src/domain/article.js';

describe('articleId', () => {
  test.each(['a', 'fintech-2022', '0', '-', 'a'.repeat(64)])('takes %s', (id) => expect(articleId(id)).toBe(id));
  test.each(['', 'A', 'ä', 'a b', 'a/b', '../a', 'a.md', 'a\n', 'a_b', 'a'.repeat(65)])('refuses %j', (id) =>
    expect(articleId(id)).toBeUndefined(),
  );
});
