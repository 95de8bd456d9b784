import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openServices } from '../../src/app/open-services.js';
import type { SemanticSearch } from '../../src/search/semantic/semantic.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';

async function folderWith(markdown: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'ferry.md'), markdown);
  return folder;
}

const ferry = async () => folderWith('# The ferry\n\nThe ferry leaves the northern quay at seven in the morning.\n');
const vessel = () => quickSemanticSearch([['ferry', 'vessel']]);

async function opened(folder: string, open: () => Promise<SemanticSearch>) {
  const onFailure = vi.fn<(error: unknown) => void>();
  const warn = () => undefined;
  const progress = vi.fn<(computed: number, all: number) => void>();
  const { services, close } = await openServices(folder, { semantic: { open, progress, onFailure, warn } });
  /** How many passages came near. */
  const near = async (text: string) => {
    const answer = await services.searcher.answer(parseQuestion(text));
    if (answer.kind === 'empty-question') throw new Error('The question has words.');
    return ('nearest' in answer ? answer.nearest : answer.quotations).length;
  };
  return { near, close, onFailure, progress };
}

test('services find by meaning from the first question on', async () => {
  const { near } = await opened(await ferry(), async () => vessel());
  expect(await near('Which vessel departs?')).toBe(1);
});
test('services find by words alone when no meaning is asked for', async () => {
  const { services } = await openServices(await ferry());
  expect(await services.searcher.answer(parseQuestion('Which vessel departs?'))).toMatchObject({ nearest: [] });
});
test('services say how far the computing is', async () => {
  const { progress } = await opened(await ferry(), async () => vessel());
  expect(progress).toHaveBeenLastCalledWith(1, 1);
});
test('services are by words, and say why, when meaning cannot be had', async () => {
  const reason = new Error('There is no runtime here.');
  const { near, close, onFailure } = await opened(await ferry(), async () => Promise.reject(reason));
  expect([await near('When does the ferry leave?'), onFailure.mock.calls]).toEqual([1, [[reason]]]);
  await close();
});
test('services are by words, and say why, when the articles cannot be computed', async () => {
  const reason = new Error('The thread has ended.');
  const { near, onFailure } = await opened(await ferry(), async () => ({
    ...vessel(),
    index: async () => Promise.reject(reason),
  }));
  expect([await near('When does the ferry leave?'), onFailure.mock.calls]).toEqual([1, [[reason]]]);
});
test('services close the meaning with them, so that a process ends', async () => {
  const close = vi.fn<() => Promise<void>>(async () => undefined);
  const services = await opened(await ferry(), async () => ({ ...vessel(), close }));
  await services.close();
  expect(close).toHaveBeenCalledTimes(1);
});
test('services that cannot be opened close the meaning all the same, so that the process ends', async () => {
  const close = vi.fn<() => Promise<void>>(async () => undefined);
  const bug = () => {
    throw new Error('A bug.');
  };
  const open = async () => ({ ...vessel(), close, index: async () => Promise.reject(new Error('No.')) });
  const opening = openServices(await ferry(), {
    semantic: { open, progress: () => undefined, onFailure: bug, warn: bug },
  });
  await expect(opening).rejects.toThrow('A bug.');
  expect(close).toHaveBeenCalledTimes(1);
});
test('services quote from the confidence on that they are given', async () => {
  const folder = await ferry();
  const kind = async (answeredFrom: number, uncertainFrom: number) => {
    const { services } = await openServices(folder, { answeredFrom, uncertainFrom });
    return (await services.searcher.answer(parseQuestion('When does the ferry leave?'))).kind;
  };
  expect([await kind(0, 0), await kind(1, 0), await kind(1, 1)]).toEqual(['answered', 'uncertain', 'not-answered']);
});
