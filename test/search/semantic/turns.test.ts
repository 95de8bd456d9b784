import { describe, expect, test } from 'vitest';
import { createEmbeddingQueue } from '../../../src/search/semantic/local.js';

/** Work that ends when it is told to. */
function work() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { done, end };
}
const rounds = async (count: number) => {
  for (let round = 0; round < count; round += 1) await new Promise(setImmediate);
};

/** What happened, in its order. */
function diary() {
  const entries: string[] = [];
  return { entries, note: (entry: string) => () => void entries.push(entry) };
}

describe('turns', () => {
  test('give a question what its work gives', async () =>
    expect(await createEmbeddingQueue().first(async () => 'found')).toBe('found'));
  test('let a question fail by its own', async () =>
    expect(createEmbeddingQueue().first(async () => Promise.reject(new Error('no vectors')))).rejects.toThrow(
      'no vectors',
    ));
  test('are passages’ when no question is in work', async () =>
    expect(await createEmbeddingQueue().next()).toBeUndefined());
  test('keep a passage waiting for a question in work', async () => {
    const { entries, note } = diary();
    const turns = createEmbeddingQueue();
    const { done, end } = work();
    const asked = turns.first(() => done.then(note('question')));
    const passage = turns.next().then(note('passage'));
    await rounds(3);
    end();
    await Promise.all([asked, passage]);
    expect(entries).toEqual(['question', 'passage']);
  });
  test('keep a passage waiting for a question that arrives in the same round', async () => {
    const { entries, note } = diary();
    const turns = createEmbeddingQueue();
    const passage = turns.next().then(note('passage'));
    const asked = turns.first(async () => rounds(3).then(note('question')));
    await Promise.all([asked, passage]);
    expect(entries).toEqual(['question', 'passage']);
  });
  test('let a passage go on after a question that failed', async () => {
    const turns = createEmbeddingQueue();
    const asked = turns.first(async () => Promise.reject(new Error('no vectors')));
    await expect(asked).rejects.toThrow('no vectors');
    await expect(turns.next()).resolves.toBeUndefined();
  });
  test('let questions stand side by side', async () => {
    const turns = createEmbeddingQueue();
    const { done, end } = work();
    const slow = turns.first(() => done);
    expect(await turns.first(async () => 'quick')).toBe('quick');
    end();
    await slow;
  });
});

describe('turns that are closed', () => {
  test('refuse a question', async () => {
    const turns = createEmbeddingQueue();
    await turns.close();
    await expect(turns.first(async () => 'found')).rejects.toThrow('Meaning is closed.');
  });
  test('refuse a passage', async () => {
    const turns = createEmbeddingQueue();
    await turns.close();
    await expect(turns.next()).rejects.toThrow('Meaning is closed.');
  });
  test('refuse a passage that waits', async () => {
    const turns = createEmbeddingQueue();
    const passage = turns.next();
    await Promise.all([expect(passage).rejects.toThrow('Meaning is closed.'), turns.close()]);
  });
  test('are closed when the question in work has got its answer', async () => {
    const { entries, note } = diary();
    const turns = createEmbeddingQueue();
    const asked = turns.first(async () => rounds(3)).then(note('question'));
    await Promise.all([asked, turns.close().then(note('closed'))]);
    expect(entries).toEqual(['question', 'closed']);
  });
});
