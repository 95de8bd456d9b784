import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { opening, OTHER_SERVER, SERVER, STORE_KINDS } from '../support/store/opened-store.js';

describe.each(STORE_KINDS)('kept in %s:', (storeKind) => {
  const openedStore = opening(storeKind);

  describe('the settings of a server', () => {
    test('are the usual ones until they are changed, and nothing is written for that', async () => {
      const { store, another } = await openedStore();
      expect(await store.settings.of(SERVER)).toEqual(DEFAULT_SETTINGS);
      await store.settings.change(OTHER_SERVER, { quotations: 1 });
      const other = await another();
      expect(await other.settings.of(SERVER)).toEqual(DEFAULT_SETTINGS);
    });
    test('change at once in the process that changes them', async () => {
      const { store } = await openedStore();
      await store.settings.of(SERVER);
      const changed = { ...DEFAULT_SETTINGS, privateByDefault: true, privateChannels: ['7'] };
      expect(await store.settings.change(SERVER, { privateByDefault: true, privateChannels: ['7'] })).toEqual(changed);
      expect(await store.settings.of(SERVER)).toEqual(changed);
      expect(await store.settings.of(OTHER_SERVER)).toEqual(DEFAULT_SETTINGS);
    });
    test('change at once for whoever asks next, whenever others were asking', async () => {
      const { store } = await openedStore();
      await store.settings.change(SERVER, { quotations: 3 });
      for (let turns = 0; turns < 60; turns += 1) {
        const quotations = turns % 2 === 0 ? 1 : 2;
        store.settings.forget(SERVER);
        const change = store.settings.change(SERVER, { quotations });
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        await Promise.all([store.settings.of(SERVER), change]);
        expect(await store.settings.of(SERVER)).toMatchObject({ quotations });
      }
    });
    test('change within two seconds in other processes', async () => {
      const { store, another, wait } = await openedStore();
      const other = await another();
      await other.settings.of(SERVER);
      await store.settings.change(SERVER, { locale: 'ja' });
      wait(2001);
      expect((await other.settings.of(SERVER)).locale).toBe('ja');
    });
    test('keep what others have changed meanwhile', async () => {
      const { store, another } = await openedStore();
      const other = await another();
      await Promise.all([store.settings.of(SERVER), other.settings.of(SERVER)]);
      await store.settings.change(SERVER, { style: 'mla' });
      expect(await other.settings.change(SERVER, { library: 'own' })).toMatchObject({ style: 'mla', library: 'own' });
    });
    test('take a whole document', async () => {
      const { store } = await openedStore();
      const all = {
        privateByDefault: true,
        quotations: 2,
        style: 'harvard',
        library: 'common',
        locale: 'zh',
        privateChannels: ['1'],
        forums: [{ channel: '2', staffRole: null, most: 3 }],
        person: { role: null, channel: '4' },
        feedback: false,
        gaps: false,
        blocked: { users: ['5'], roles: ['6'] },
        digest: { channel: '7', every: 'week' },
      } as const;
      await store.settings.change(SERVER, all);
      expect(await store.settings.of(SERVER)).toEqual(all);
    });
    test('are not changed to what is none', async () => {
      const { store } = await openedStore();
      await expect(store.settings.change(SERVER, { quotations: 4 as 3 })).rejects.toThrow('quotations');
      expect(await store.settings.of(SERVER)).toEqual(DEFAULT_SETTINGS);
    });
  });

  describe('a document that is broken', () => {
    const written = async (document: string) => {
      const opened = await openedStore();
      const database = await opened.tables();
      await database.insertInto('settings').values({ server: SERVER, document }).execute();
      return opened;
    };

    test.each([
      '',
      '[]',
      'null',
      '{"quotations":',
      '{"__proto__":{"quotations":1}}',
      '{"constructor":1}',
      '{"quotations":"2","style":"none"}',
    ])('has the usual settings, and is told of once: %s', async (document) => {
      const { store, warnings, wait } = await written(document);
      expect(await store.settings.of(SERVER)).toEqual(DEFAULT_SETTINGS);
      wait(5000);
      await store.settings.of(SERVER);
      expect(warnings).toEqual([expect.stringContaining('cannot be understood')]);
    });
    test('loses what is broken and nothing else, and is mended by the next change', async () => {
      const { store, another, warnings } = await written('{"quotations":9,"locale":"de","later":true}');
      expect(await store.settings.of(SERVER)).toEqual({ ...DEFAULT_SETTINGS, locale: 'de' });
      await store.settings.change(SERVER, { gaps: false });
      expect(warnings).toHaveLength(1);
      const other = await another();
      expect(await other.settings.of(SERVER)).toEqual({ ...DEFAULT_SETTINGS, locale: 'de', gaps: false });
      expect(warnings).toHaveLength(1);
    });
  });
});
