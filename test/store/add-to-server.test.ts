import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Quotas } from '../../src/content/article-store.js';
import { addArticles } from '../../src/content/importers/add-articles.js';
import { importFile } from '../../src/content/importers/import-file.js';
import { sourcesOf } from '../../src/content/importers/sources.js';
import { NO_WEB } from '../support/content/no-web.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { opening, SERVER, STORE_KINDS } from '../support/store/opened-store.js';

describe.each(STORE_KINDS)('kept in %s:', (storeKind) => {
  const openedStore = opening(storeKind);

  async function server(quotas: Partial<Quotas> = {}) {
    const { store } = await openedStore(quotas);
    const folder = await temporaryFolder();
    const articles = store.articles(SERVER);
    const add = async (texts: Readonly<Record<string, string>>, replace = false) => {
      const paths = Object.keys(texts).map((name) => join(folder, name));
      for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
      return addArticles(sourcesOf(paths, NO_WEB), { store: articles, importFile, replace });
    };
    return { articles, add };
  }

  const BRIDGE = 'The bridge\n\nIt opened on Monday, after eleven years of building and two of waiting.';
  const page = (path: string, title: string, words: string) =>
    `---\ntitle: ${title}\nurl: https://example.org/${path}\n---\n\n${words}\n`;

  describe('an article that is added to a server', () => {
    test('is there under its id, with its title', async () => {
      const { articles, add } = await server();
      const { added } = await add({ 'a.txt': BRIDGE });
      expect(added).toMatchObject([{ article: 'the-bridge', file: 'the-bridge', title: 'The bridge', paragraphs: 1 }]);
      expect(await articles.list()).toMatchObject([{ id: 'the-bridge', title: 'The bridge' }]);
    });
    test('is not added twice, by its words', async () => {
      const { add } = await server();
      await add({ 'a.txt': BRIDGE });
      const { skipped } = await add({ 'b.txt': BRIDGE.replace('The bridge', 'Our bridge') });
      expect(skipped).toMatchObject([{ why: 'it says the same as the-bridge' }]);
    });
    test('is not added twice, by its address', async () => {
      const { add } = await server();
      await add({ 'a.md': page('bridge', 'The bridge', 'It opened on Monday, after eleven years of building.') });
      const { skipped } = await add({
        'b.md': page('bridge?utm_source=x', 'A bridge', 'It is closed again, and nobody knows why.'),
      });
      expect(skipped).toMatchObject([{ why: 'its address is that of the-bridge' }]);
    });
    test('takes no other one’s place, and that of its own source where that is wanted', async () => {
      const { articles, add } = await server();
      await add({ 'a.txt': BRIDGE });
      const next = { 'a.txt': 'The bridge\n\nIt closed on Tuesday.' };
      expect((await add(next)).failed).toMatchObject([
        { fault: 'the-bridge is there already and says something else' },
      ]);
      expect((await add(next, true)).added).toMatchObject([{ article: 'the-bridge' }]);
      expect(await articles.removed()).toMatchObject([{ id: 'the-bridge' }]);
    });
    test('is the last one when there may be no more, and that is said of the next', async () => {
      const { articles, add } = await server({ articles: 1 });
      const { added, failed } = await add({
        'a.txt': BRIDGE,
        'b.txt': 'The lights\n\nThey went out.',
        'c.txt': 'The dam\n\nIt broke.',
      });
      expect(added).toHaveLength(1);
      expect(failed).toEqual([
        {
          file: expect.stringContaining('b.txt'),
          line: 1,
          fault: 'this server may have 1 articles, and has them',
          remedy: 'Remove some first, or ask the operator of the bot for more.',
          full: { kind: 'full', limit: 'articles', most: 1 },
        },
      ]);
      expect(await articles.list()).toHaveLength(1);
    });
  });
});
