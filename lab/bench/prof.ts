/** scratch */
import { createLibrary } from '../../src/content/library.js';
import { parseArticle } from '../../src/content/parse-article.js';
import { createSearcher } from '../../src/search/searcher.js';
import { createCorpus } from './corpus.js';
const size = Number(process.argv[2] ?? 20000);
const { files } = createCorpus(size, 220);
const encoder = new TextEncoder();
const encoded = files.map(({ name, markdown }) => ({ name, bytes: encoder.encode(markdown) }));
let c = process.cpuUsage();
const articles = encoded.map(parseArticle).flatMap((parsed) => ('article' in parsed ? [parsed.article] : []));
const library = createLibrary(articles);
let d = process.cpuUsage(c);
console.log('load cpu ms', (d.user + d.system) / 1000, 'articles', library.articles.length, library.passages.length);
const mem = () => {
  globalThis.gc?.();
  const m = process.memoryUsage();
  return ((m.heapUsed + m.arrayBuffers) / 2 ** 20).toFixed(0);
};
const m0 = mem();
c = process.cpuUsage();
let t = performance.now();
let searcher = await createSearcher(library);
d = process.cpuUsage(c);
console.log('index cpu ms', (d.user + d.system) / 1000, performance.now() - t, 'MB', m0, mem());
let lib = library;
let longest = 0;
let on = true;
let lastTick = performance.now();
const tick = () => {
  const n = performance.now();
  longest = Math.max(longest, n - lastTick);
  lastTick = n;
  if (on) setImmediate(tick);
};
for (let i = 0; i < 6; i += 1) {
  const at = (i * 37) % articles.length;
  const f = encoded[at]!;
  const parsed = parseArticle({
    name: f.name,
    bytes: encoder.encode(files[at]!.markdown + `\n\nThe zebra number ${i} came to the quay this morning at seven.\n`),
  });
  if (!('article' in parsed)) throw new Error('x');
  longest = 0;
  lastTick = performance.now();
  on = true;
  setImmediate(tick);
  await new Promise((r) => setTimeout(r, 20));
  longest = 0;
  c = process.cpuUsage();
  t = performance.now();
  const next = createLibrary(
    lib.articles.map((a) => (a.id === parsed.article.id ? parsed.article : a)),
    lib,
  );
  const t1 = performance.now();
  searcher = await searcher.updated(next);
  lib = next;
  const t2 = performance.now();
  await new Promise((r) => setTimeout(r, 100));
  on = false;
  d = process.cpuUsage(c);
  console.log(
    'update: library',
    (t1 - t).toFixed(1),
    'index',
    (t2 - t1).toFixed(1),
    'cpu',
    (d.user + d.system) / 1000,
    'longest',
    longest.toFixed(1),
    'MB',
    mem(),
  );
}
