/**
 * The process that computes vectors and compares them: a program of its own, started by open-semantic.ts. A question that is
 * answered by words, and Discord's heartbeat, never wait for a model, and whatever becomes of the model becomes of this
 * process alone. It ends when it is told to, and when whoever started it is gone.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddingUnavailable } from '../embedding/embedder.js';
import { createMinilmEmbedder } from '../embedding/minilm-embedder.js';
import { createLocalSemanticSearch } from '../search/semantic/local.js';
import type { Report, Request } from '../search/semantic/remote.js';
import { reduction } from '../search/semantic/reduction.js';
import { serveSemanticSearch } from '../search/semantic/serve.js';
import { openVectorCache } from '../search/semantic/vector-cache.js';
import type { SemanticOptions } from './open-semantic.js';

// Whoever started this process closes the channel when it ends, whatever it ends by.
process.on('disconnect', () => process.exit());
// Ctrl+C, and a service manager, tell every process of a group to end at once; the bot, which still finishes its answers,
// is the one to say when this one does.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

/** A report that cannot be sent is one to nobody. */
function post(report: Report): void {
  if (process.connected) process.send?.(report, undefined, undefined, () => undefined);
}

// Resolves to undefined when there is nothing to serve.
const serving = load().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  post({
    kind: 'unavailable',
    ...(error instanceof EmbeddingUnavailable ? { reason: error.reason, remedy: error.remedy } : { reason }),
  });
  process.disconnect();
  return undefined;
});

process.on('message', (message) => {
  // Its only sender is open-semantic.ts.
  const request = message as Request;
  // A sign of life is one also while the model is being loaded.
  if (request.kind === 'ping') return post({ kind: 'alive' });
  void serving
    .then(async (serve) => serve?.(request))
    .finally(() => {
      if (request.kind === 'close' && process.connected) process.disconnect();
    });
});

async function load(): Promise<ReturnType<typeof serveSemanticSearch>> {
  // Where memory runs out, Linux ends first what has the highest number, and the bot goes on by words.
  await writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined);
  // Its only caller is open-semantic.ts.
  const { folder, threads, reader } = JSON.parse(process.argv[2] ?? '') as SemanticOptions;
  const cacheIn = async (path: string) =>
    openVectorCache(path, Date.now, (reason) => post({ kind: 'warning', reason }));
  const cache = await cacheIn(folder);
  // Ids have digits alone; nothing else becomes a path.
  const cacheOf = async (server: string) =>
    /^\d{1,20}$/u.test(server) ? cacheIn(join(folder, 'servers', server, 'vectors')) : cache;
  const model = await createMinilmEmbedder({ folder, threads });
  const means = { embedder: model, cache, cacheOf, reduction: reduction(), ...(reader && { reader: model }) };
  const serve = serveSemanticSearch(createLocalSemanticSearch(means), { post });
  post({ kind: 'loaded' });
  return serve;
}
