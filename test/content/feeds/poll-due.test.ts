import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pollDue, surveyFeeds } from '../../../src/content/feeds/poll-due.js';
import { fakeLibrary, fakeStore, rss } from '../../support/content/feeds.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';
import { fakeFetcher } from '../../support/fetch/fake-fetcher.js';

const [TOWN, HALL] = ['https://example.org/town', 'https://example.org/hall'];
const NOON = Date.UTC(2026, 10, 26, 12);

async function folderWith(store = fakeStore(), feeds: readonly string[] = [TOWN, HALL]) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'feeds.yaml'), feeds.map((url) => `- ${url}\n`).join(''));
  let now = NOON;
  const feed = (title: string) =>
    rss([{ id: title, title, date: '2026-11-26T10:00:00Z', html: `<p>${`${title} says it. `.repeat(60)}</p>` }], title);
  const fetcher = fakeFetcher({ [TOWN]: feed('Town'), [HALL]: feed('Hall') });
  const { importPage } = fakeLibrary();
  const deps = { fetcher, importPage, store, now: () => now, random: () => 0.5 };
  return {
    fetcher,
    survey: async () => surveyFeeds(folder, deps),
    due: async () => (await surveyFeeds(folder, deps)).due,
    poll: async (signal?: AbortSignal) => pollDue(folder, { ...deps, signal }),
    pass: (milliseconds: number) => void (now += milliseconds),
  };
}

test('all feeds are read whose time has come, and no others', async () => {
  const { poll, due, pass, fetcher } = await folderWith();
  expect(await due()).toBe(true);
  expect(await poll()).toEqual({ added: ['Town', 'Hall'], told: [] });
  expect(await due()).toBe(false);
  expect(await poll()).toEqual({ added: [], told: [] });
  pass(1_800_000);
  expect(await due()).toBe(true);
  await poll();
  expect(fetcher.asked).toEqual([TOWN, HALL, TOWN, HALL]);
});

test('no feed is due where there is no list', async () =>
  expect(await surveyFeeds(await temporaryFolder(), { store: fakeStore(), now: () => NOON })).toEqual({
    due: false,
    listed: 0,
    failing: [],
  }));

test('a feed that cannot be read, and a line of the list that is none, are failing until they can be', async () => {
  const GONE = 'https://example.org/gone';
  const { poll, survey } = await folderWith(undefined, [TOWN, GONE, 'file:///etc/passwd']);
  await poll();
  const { listed, failing } = await survey();
  expect([listed, failing.map(({ name }) => name)]).toEqual([2, ['feeds.yaml:3', GONE]]);
});

test('a feed whose state cannot be kept is told, and costs no other', async () => {
  let steps = 0;
  const store = fakeStore(() => {
    steps += 1;
    if (steps === 1) throw new Error('ENOSPC');
  });
  const { added, told } = await (await folderWith(store)).poll();
  expect(added).toEqual(['Hall']);
  expect(told).toEqual([
    `What is new in the feed ${TOWN} could not be kept: ENOSPC. Check the disk, and who may write there.`,
  ]);
});

test('a fault in the list is told with its line', async () =>
  expect(await (await folderWith(undefined, ['file:///etc/passwd', TOWN])).poll()).toMatchObject({
    added: ['Town'],
    told: [expect.stringMatching(/feeds\.yaml:1: a feed is left out: /u)],
  }));

test('a stop ends it, and is nothing to tell', async () => {
  const { poll, fetcher } = await folderWith();
  expect(await poll(AbortSignal.abort(new Error('stopping')))).toEqual({ added: [], told: [] });
  expect(fetcher.asked).toEqual([]);
});
