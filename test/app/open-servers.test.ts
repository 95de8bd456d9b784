import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openServers } from '../../src/app/open-servers.js';
import { articleId } from '../../src/domain/article.js';
import type { ServerArticles } from '../../src/store/server-articles.js';

const QUOTAS = { articles: 10, bytes: 1_000_000, addsAnHour: 100 };

test('what servers add is dated by the time of day, which other processes and starts know too', async () => {
  const data = await mkdtemp(join(tmpdir(), 'footnote-'));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { source, close } = await openServers(
    { data, cache: undefined, serverMegabytes: 10, serverQuotas: QUOTAS },
    log,
  );
  onTestFinished(async () => {
    await close?.();
    await rm(data, { recursive: true, force: true });
  });
  const id = articleId('tide');
  if (id === undefined) throw new Error('That is no id.');
  const articles = source.articles('1') as ServerArticles;
  await articles.put(id, new TextEncoder().encode('# Tide\n\nIt rises.'), null);
  const [added] = await articles.list();
  expect(added?.added).toBeGreaterThan(Date.UTC(2026, 0, 1));
});
