/** The thread that parses articles. It is a program of its own, so that no file can hold up an answer or the connection. */
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../content/parse-beside.js';
import type { ArticleFile } from '../content/parse-article.js';
import { parseFile } from '../content/parse-file.js';

const post = (message: ThreadMessage): void => parentPort?.postMessage(message);

// Its only creator is read-articles.ts.
parentPort?.on('message', (file: ArticleFile) => post({ kind: 'parsed', parsed: parseFile(file) }));
post({ kind: 'ready' });
