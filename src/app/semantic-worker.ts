/**
 * The thread that computes meaning. It is a program of its own, so that a question that is answered by words, and
 * Discord's heartbeat, never wait for a model.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createMinilmEmbedder } from '../embedding/minilm-embedder.js';
import { createLocalSemanticSearch } from '../search/semantic/local.js';
import type { Report, Request } from '../search/semantic/remote.js';
import { reduction } from '../search/semantic/reduction.js';
import { serveSemanticSearch } from '../search/semantic/serve.js';
import { openVectorCache } from '../search/semantic/vector-cache.js';
import { gated, passGate } from './exit-gate.js';
import type { WorkerData } from './open-semantic.js';

const post = (report: Report) => parentPort?.postMessage(report);

try {
  // Its only creator is open-meaning.ts.
  const { folder, threads, gate } = workerData as WorkerData;
  const cache = await openVectorCache(folder, Date.now, (reason) => post({ kind: 'warning', reason }));
  const embedder = await passGate(gate, () => createMinilmEmbedder({ folder, threads }));
  const means = { embedder: gated(embedder, gate), cache, reduction: reduction() };
  const serve = serveSemanticSearch(createLocalSemanticSearch(means), { post });
  parentPort?.on('message', (request: Request) => {
    void serve(request).finally(() => {
      // The runtime must not be ended while it computes: after this the thread has nothing to wait for and ends by itself.
      if (request.kind === 'close') parentPort?.close();
    });
  });
  post({ kind: 'loaded' });
} catch (error) {
  post({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) });
}
