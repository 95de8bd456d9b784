/** What is left of a server that was forgotten by another replica: nothing, in memory or on the disk, though nobody asks there any more. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { dropForgotten } from '../../src/app/forgotten-servers.js';
import { serverLibraries } from '../../src/app/server-libraries.js';
import { PARSED_HERE, type Parser } from '../../src/content/parse-file.js';
import { createSearcher } from '../../src/search/searcher.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { library } from '../support/library.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { OTHER_SERVER, SERVER } from '../support/store/opened-store.js';
import { replicas } from '../support/store/replicas.js';

const HOUR = 60 * 60_000;
const WITHIN = { timeout: 10_000 };
const common = await createSearcher(library({ ferry: 'The ferry leaves the northern quay at seven.' }));

/** Two replicas, of which the other has read an article of each of two servers, and kept what it has parsed. */
async function scene(parser: Parser = PARSED_HERE) {
  const { one, other } = await replicas();
  const cache = await temporaryFolder();
  const lines: string[] = [];
  const write = (_fields: object, message: string) => void lines.push(message);
  const log = { info: write, warn: write, error: write };
  const { clock, store } = other;
  const libraries = serverLibraries({
    common: () => common,
    source: store,
    parserFor: async () => parser,
    search: {},
    memory: 100_000_000,
    log,
    clock,
  });
  const fileOf = (server: string): string => join(cache, 'servers', server, 'articles', 'parsed');
  const keep = async (server: string): Promise<void> => {
    await mkdir(join(cache, 'servers', server, 'articles'), { recursive: true });
    await writeFile(fileOf(server), 'tides');
  };
  for (const server of [SERVER, OTHER_SERVER]) {
    await one.store.articles(server).put(id('tides'), markdown('Tides'), null);
    await keep(server);
  }
  const see = async (server: string) => libraries.servicesFor({ server, roles: [] });
  const watch = (): void => {
    const { onArticlesChanged } = store;
    onTestFinished(dropForgotten({ source: store, onArticlesChanged, cache, libraries, log, clock }).close);
  };
  /** Of which servers there is something, in memory and on the disk. */
  const left = () => ({
    held: libraries.held().servers,
    kept: [SERVER, OTHER_SERVER].filter((server) => existsSync(fileOf(server))),
  });
  return { one, other, clock, lines, see, watch, left };
}
const THE_OTHER = { held: [OTHER_SERVER], kept: [OTHER_SERVER] };

describe.skipIf(!hasPostgres)('a server that was forgotten by another replica', () => {
  test('is forgotten here too, and no other is', async () => {
    const { one, see, watch, left } = await scene();
    watch();
    await see(SERVER);
    await see(OTHER_SERVER);
    await one.store.forget(SERVER);
    await vi.waitFor(() => expect(left()).toEqual(THE_OTHER), WITHIN);
  });

  test('is forgotten too where that could not be heard, within the hour', async () => {
    const { one, other, clock, see, watch, left, lines } = await scene();
    watch();
    await see(SERVER);
    await see(OTHER_SERVER);
    other.way.cut();
    await one.store.forget(SERVER);
    other.way.mend();
    await vi.waitFor(async () => {
      clock.advance(HOUR);
      await other.store.articles(OTHER_SERVER).list();
      expect(left()).toEqual(THE_OTHER);
    }, WITHIN);
    expect(lines.filter((line) => !line.includes('it could not be seen to'))).toEqual([]);
  });

  test('is gone from the disk as soon as a process starts again', async () => {
    const { one, other, watch, left } = await scene();
    const versionHere = async () => other.store.articles(SERVER).version();
    await vi.waitFor(async () => expect(await versionHere()).toBeGreaterThan(0), WITHIN);
    await one.store.forget(SERVER);
    // It is told of that before it looks, and not afterwards.
    await vi.waitFor(async () => expect(await versionHere()).toBe(0), WITHIN);
    watch();
    await vi.waitFor(() => expect(left()).toEqual({ held: [], kept: [OTHER_SERVER] }), WITHIN);
  });

  test('is not held when it was being read meanwhile', async () => {
    let goOn: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    let isReading = false;
    const { one, other, see, watch, left } = await scene({
      ...PARSED_HERE,
      async parse(file) {
        isReading = true;
        await waits;
        return PARSED_HERE.parse(file);
      },
    });
    watch();
    const asked = see(SERVER);
    await vi.waitFor(() => expect(isReading).toBe(true), WITHIN);
    await one.store.forget(SERVER);
    await vi.waitFor(async () => expect(await other.store.articles(SERVER).version()).toBe(0), WITHIN);
    await new Promise(setImmediate);
    goOn();
    await asked;
    await vi.waitFor(() => expect(left()).toEqual({ held: [], kept: [OTHER_SERVER] }), WITHIN);
  });
});
