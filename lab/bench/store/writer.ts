/**
 * A program that writes into a database until it is killed, and says of each change before and after that it makes it:
 * `SEED FOLDER DATABASE_URL`, of which the last is empty where it writes into the folder.
 */
import { writeSync } from 'node:fs';
import { articleRecord } from '../../../src/content/article-record.js';
import { articleId, type ArticleId } from '../../../src/domain/article.js';
import { openStore } from '../../../src/store/store.js';
import { FEED, SERVER, type Told, type Written } from './written.js';

// Its only caller is kill-writer.ts.
const [, , number = '', folder = '', address = ''] = process.argv;
const seed = Number(number);
const store = await openStore({
  folder,
  databaseUrl: address === '' ? undefined : address,
  quotas: { articles: 1000, bytes: 100_000_000, addsAnHour: 1_000_000 },
  now: Date.now,
  warn: (sentence) => void writeSync(2, `${sentence}\n`),
});
const [articles, feeds] = [store.articles(SERVER), store.feeds(SERVER)];
await feeds.add({ url: FEED, all: false });
const listed = await articles.list();
const state = await feeds.states.read(FEED);
let written: Written = {
  articles: Object.fromEntries(listed.map(({ id, hash }) => [id, hash])),
  seen: state?.seen.length ?? 0,
  quotations: (await store.settings.of(SERVER)).quotations,
};
const change = async (next: Written, work: () => Promise<unknown>): Promise<void> => {
  const tell = (kind: Told['kind']) => writeSync(1, `${JSON.stringify({ kind, next } satisfies Told)}\n`);
  tell('begin');
  await work();
  written = next;
  tell('done');
};
writeSync(1, `${JSON.stringify({ kind: 'done', next: written } satisfies Told)}\n`);

for (let step = 0; ; step += 1) {
  const ids = Object.keys(written.articles).map((id) => articleId(id) as ArticleId);
  const old = ids[(step * 7 + seed) % Math.max(1, ids.length)];
  if (step % 5 === 3) {
    const quotations = (((step + seed) % 3) + 1) as 1 | 2 | 3;
    await change({ ...written, quotations }, async () => store.settings.change(SERVER, { quotations }));
  } else if (step % 5 === 4) {
    const seen = Array.from({ length: written.seen + 1 }, (_, item) => String(item));
    const next = { url: FEED, since: '', begun: true, seen, tries: {}, next: 0, failures: 0, taken: [] };
    await change({ ...written, seen: seen.length }, async () => feeds.states.write(next));
  } else if (old !== undefined && (ids.length > 20 || step % 5 === 2)) {
    const { [old]: _removed, ...rest } = written.articles;
    await change({ ...written, articles: rest }, async () => articles.remove(old));
  } else {
    const id = articleId(`a-${seed}-${step}`) as ArticleId;
    const bytes = Buffer.from(`---\ntitle: ${id}\n---\n\n${`Words of ${id}. `.repeat(((step * 31) % 40) * 50)}\n`);
    const { hash } = articleRecord(bytes);
    await change({ ...written, articles: { ...written.articles, [id]: hash } }, async () =>
      articles.put(id, bytes, null),
    );
  }
}
