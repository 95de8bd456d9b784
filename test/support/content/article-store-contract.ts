/** What every kind of store of articles does alike: run against each of them. */
import { describe, expect, test } from 'vitest';
import { articleRecord } from '../../../src/content/article-record.js';
import { type ArticleStore, USUAL_STANDING } from '../../../src/content/article-store.js';
import { type ArticleId, articleId } from '../../../src/domain/article.js';

/** What is there, or the test fails. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is missing.');
  return value;
}

export const id = (text: string): ArticleId => present(articleId(text));

export const markdown = (title: string, body = `Nobody knows more of ${title} than the keeper of the harbour does.`) =>
  new TextEncoder().encode(`---\ntitle: ${title}\nurl: https://example.org/${title}\n---\n\n${body}\n`);

export const hashOf = (bytes: Uint8Array): string => articleRecord(bytes).hash;

/** `open` gives the same library again, as another process has it. */
export interface StoreOfKind {
  readonly store: ArticleStore;
  readonly open: () => ArticleStore;
  /** In milliseconds. */
  readonly wait: (time: number) => void;
}

const DAY = 24 * 60 * 60 * 1000;

export function articleStoreContract(create: () => Promise<StoreOfKind>): void {
  const [tides, gulls] = [markdown('Tides'), markdown('Gulls')];

  describe('a store of articles', () => {
    test('is empty before the first', async () => {
      const { store } = await create();
      expect([await store.list(), await store.read(id('tides')), await store.removed()]).toEqual([[], undefined, []]);
    });
    test('gives back the bytes that were put, to others too', async () => {
      const { store, open } = await create();
      expect(await store.put(id('tides'), tides, null)).toEqual({ kind: 'stored' });
      for (const one of [store, open()])
        expect(Buffer.from(present(await one.read(id('tides'))))).toEqual(Buffer.from(tides));
    });
    test('lists them by id, with what their bytes say', async () => {
      const { store, open } = await create();
      await store.put(id('tides'), tides, null);
      await store.put(id('gulls'), gulls, null);
      const listed = await open().list();
      expect(listed.map((article) => article.id)).toEqual(['gulls', 'tides']);
      expect(listed[1]).toEqual({
        id: 'tides',
        hash: hashOf(tides),
        size: tides.length,
        title: 'Tides',
        source: 'https://example.org/Tides',
        signs: { address: 'example.org/Tides', words: expect.any(String) },
        added: expect.any(Number),
        standing: USUAL_STANDING,
      });
    });
    test('puts nothing in the place of what somebody else has put', async () => {
      const { store, open } = await create();
      await open().put(id('tides'), gulls, null);
      expect(await store.put(id('tides'), tides, null)).toEqual({ kind: 'conflict' });
      expect(await store.put(id('tides'), tides, hashOf(tides))).toEqual({ kind: 'conflict' });
      expect(hashOf(present(await store.read(id('tides'))))).toBe(hashOf(gulls));
    });
    test('puts nothing in the place of what somebody else has removed', async () => {
      const { store } = await create();
      expect(await store.put(id('tides'), tides, hashOf(gulls))).toEqual({ kind: 'conflict' });
      expect(await store.list()).toEqual([]);
    });
    test('replaces what is as it was expected, and keeps it', async () => {
      const { store } = await create();
      await store.put(id('tides'), tides, null);
      expect(await store.put(id('tides'), gulls, hashOf(tides))).toMatchObject({ kind: 'stored' });
      expect(hashOf(present(await store.read(id('tides'))))).toBe(hashOf(gulls));
      expect(await store.removed()).toMatchObject([{ id: 'tides', title: 'Tides', size: tides.length }]);
    });
    test('puts back what was removed', async () => {
      const { store, open } = await create();
      await store.put(id('tides'), tides, null);
      const removed = present(await store.remove(id('tides')));
      expect(removed).toMatchObject({ id: 'tides', title: 'Tides', size: tides.length });
      expect([await store.list(), await open().removed()]).toEqual([[], [removed]]);
      expect(await open().putBack(removed)).toEqual({ kind: 'stored' });
      expect(hashOf(present(await store.read(id('tides'))))).toBe(hashOf(tides));
      expect(await store.removed()).toEqual([]);
    });
    test('keeps each of several that were removed in one moment', async () => {
      const { store } = await create();
      for (const bytes of [tides, gulls]) {
        await store.put(id('tides'), bytes, null);
        await store.remove(id('tides'));
      }
      expect((await store.removed()).map(({ title }) => title)).toEqual(['Gulls', 'Tides']);
    });
    test('puts nothing back in the place of another article', async () => {
      const { store } = await create();
      await store.put(id('tides'), tides, null);
      const removed = present(await store.remove(id('tides')));
      await store.put(id('tides'), gulls, null);
      expect(await store.putBack(removed)).toEqual({ kind: 'conflict' });
      expect(hashOf(present(await store.read(id('tides'))))).toBe(hashOf(gulls));
      expect(await store.removed()).toEqual([removed]);
    });
    test('says of what is not there that it is missing', async () => {
      const { store } = await create();
      expect(await store.remove(id('tides'))).toBeUndefined();
      expect(await store.rename(id('tides'), id('gulls'))).toBe('missing');
      expect(await store.putBack({ id: id('tides'), at: 0, size: 0, title: undefined })).toEqual({ kind: 'missing' });
    });
    test('forgets after 30 days what was removed', async () => {
      const { store, wait } = await create();
      for (const bytes of [tides, gulls]) {
        await store.put(id('tides'), bytes, null);
        await store.remove(id('tides'));
        wait(31 * DAY);
      }
      expect((await store.removed()).map(({ title }) => title)).toEqual(['Gulls']);
    });
    test('gives an article another id', async () => {
      const { store, open } = await create();
      await store.put(id('tides'), tides, null);
      expect(await store.rename(id('tides'), id('high-water'))).toBe('renamed');
      expect((await open().list()).map((article) => article.id)).toEqual(['high-water']);
      expect(hashOf(present(await store.read(id('high-water'))))).toBe(hashOf(tides));
    });
    test('gives no article the id of another one', async () => {
      const { store } = await create();
      await store.put(id('tides'), tides, null);
      await store.put(id('gulls'), gulls, null);
      expect(await store.rename(id('tides'), id('gulls'))).toBe('taken');
      expect((await store.list()).map((article) => article.id)).toEqual(['gulls', 'tides']);
    });
    test('keeps bytes that are no text', async () => {
      const { store } = await create();
      const bytes = Uint8Array.from([0, 255, 254, 0, 1]);
      await store.put(id('odd'), bytes, null);
      expect([...present(await store.read(id('odd')))]).toEqual([...bytes]);
    });
  });
}
