/** The thread that reads what is added. It is a program of its own, because what strangers made can take all time and memory. */
import { parentPort } from 'node:worker_threads';
import type { ImportSource } from '../content/importers/draft.js';
import type { Wishes } from '../content/importers/import-article.js';
import { importFile } from '../content/importers/import-file.js';

// Its only creator is import-beside.ts.
parentPort?.on('message', ({ source, wishes }: { source: ImportSource; wishes: Wishes }) => {
  void importFile(source, wishes).then((outcome) => parentPort?.postMessage(outcome));
});
