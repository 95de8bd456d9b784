import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWholeStore } from '../../src/store/open-whole-store.js';
import { moveStore } from '../../src/store/move-store.js';
import type { WholeStore } from '../../src/store/whole-store.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { type OpenedStore, openedStore, OTHER_SERVER, SERVER, type StoreKind } from '../support/store/opened-store.js';

const PAIRS: readonly (readonly [StoreKind, StoreKind])[] = [
  ['libsql', 'PostgreSQL'],
  ['PostgreSQL', 'libsql'],
];

function whole({ folder, databaseUrl }: Pick<OpenedStore, 'folder' | 'databaseUrl'>): WholeStore {
  const all = openWholeStore({ data: folder, databaseUrl });
  onTestFinished(all.close);
  return all;
}

async function opened(kind: StoreKind) {
  const store = await openedStore({}, undefined, kind);
  return { ...store, whole: whole(store) };
}

/** Something in every table that a store writes, and more articles than are copied at a time. */
async function filled(kind: StoreKind) {
  const from = await opened(kind);
  const { store } = from;
  for (let number = 0; number < 40; number += 1)
    await store.articles(SERVER).put(id(`tides-${number}`), markdown(`Tides ${number} ü`), null);
  await store.articles(OTHER_SERVER).put(id('gulls'), markdown('Gulls'), null);
  await store.articles(SERVER).remove(id('tides-3'));
  await store.settings.change(SERVER, { locale: 'fr' });
  await store.feeds(SERVER).add({ url: 'https://example.com/feed', all: false });
  await store.counts(SERVER).countFeedback(id('tides-1'), true);
  await store.counts(SERVER).countGap({ reason: 'refused', words: ['ebb', 'Flut'] });
  await store.digests.begin(SERVER, 1_777_630_830_400);
  return from;
}

describe.skipIf(!hasPostgres)('what servers keep', () => {
  test.each(PAIRS)('is moved from %s to %s, all of it', async (one, other) => {
    const from = await filled(one);
    const to = await opened(other);
    const moved = await moveStore(from.whole, to.whole, { replace: false });
    expect(moved).toMatchObject({
      kind: 'moved',
      contents: {
        article: { rows: 40 },
        removed: { rows: 1 },
        gap: { rows: 2 },
        digest: { rows: 1 },
        proposal: { rows: 0 },
      },
    });
    const [there, here] = [await to.another(), from.store];
    expect(await there.export(SERVER)).toEqual(await here.export(SERVER));
    expect(await there.articles(OTHER_SERVER).version()).toBe(await here.articles(OTHER_SERVER).version());
    expect(await there.digests.states()).toEqual(await here.digests.states());
  });
  test.each(PAIRS)('is not moved from %s to %s a second time', async (one, other) => {
    const [from, to] = [await filled(one), await opened(other)];
    await moveStore(from.whole, to.whole, { replace: false });
    expect(await moveStore(from.whole, to.whole, { replace: false })).toMatchObject({ kind: 'same' });
  });
  test('is not put over anything else', async () => {
    const [from, to] = [await filled('libsql'), await opened('PostgreSQL')];
    await to.store.articles(SERVER).put(id('own'), markdown('Own'), null);
    const refused = await moveStore(from.whole, to.whole, { replace: false });
    expect(refused).toMatchObject({
      kind: 'refused',
      rows: 2,
      tables: expect.arrayContaining(['article', 'settings']),
    });
    expect(await to.store.articles(SERVER).list()).toMatchObject([{ id: 'own' }]);
  });
  test('is, where that is asked for', async () => {
    const [from, to] = [await filled('libsql'), await opened('PostgreSQL')];
    await to.store.articles('300000000000000003').put(id('own'), markdown('Own'), null);
    expect(await moveStore(from.whole, to.whole, { replace: true })).toMatchObject({ kind: 'moved' });
    expect(await to.store.articles('300000000000000003').list()).toEqual([]);
  });
  test('is nothing where nothing was kept, which empties no other', async () => {
    const [from, to] = [await opened('libsql'), await filled('PostgreSQL')];
    expect(await moveStore(from.whole, to.whole, { replace: true })).toEqual({ kind: 'nothing' });
    expect(await to.store.articles(OTHER_SERVER).list()).toHaveLength(1);
  });
  test('is as it was where what is read again is something else', async () => {
    const [from, to] = [await filled('libsql'), await opened('PostgreSQL')];
    await to.store.articles(SERVER).put(id('own'), markdown('Own'), null);
    const tables = await to.tables();
    await sql`create function shorten() returns trigger language plpgsql as
      'begin new.document := ''{}''; return new; end'`.execute(tables);
    await sql`create trigger shorten before insert on settings for each row execute function shorten()`.execute(tables);
    await expect(moveStore(from.whole, to.whole, { replace: true })).rejects.toThrow(
      /what was read again is not what was written \(settings\)/u,
    );
    expect(await to.store.articles(SERVER).list()).toMatchObject([{ id: 'own' }]);
  });
  test('is written by nobody else while it is moved', async () => {
    const [from, to] = [await filled('libsql'), await opened('PostgreSQL')];
    const during = await to.whole.alone(async () =>
      to.store.settings.change(SERVER, { locale: 'de' }).then(
        () => 'written',
        (error: unknown) => String(error),
      ),
    );
    expect(during).toMatch(/busy for too long/u);
    expect(await moveStore(from.whole, to.whole, { replace: false })).toMatchObject({ kind: 'moved' });
  });
  test('tells how far it is', async () => {
    const [from, to] = [await filled('libsql'), await opened('PostgreSQL')];
    const seen: string[] = [];
    await moveStore(from.whole, to.whole, { replace: false, onRows: (...told) => seen.push(told.join(' ')) });
    expect(seen.slice(0, 3)).toEqual(['article 16 40', 'article 32 40', 'article 40 40']);
  });
});
