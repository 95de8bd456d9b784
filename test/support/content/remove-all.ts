/** Removes all articles of a folder one by one and says a point for each: `ARTICLES REMOVED`. */
import { removableFiles, removeFiles } from '../../../src/content/remove-articles.js';

const [, , articles = '', removed = ''] = process.argv;
const ids = Array.from({ length: 300 }, (_, at) => `a-${at}`);
const found = await removableFiles(articles, ids);
for (const file of 'files' in found ? found.files : []) {
  await removeFiles(articles, [file], removed, 0);
  process.stdout.write('.');
}
