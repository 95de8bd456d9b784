/** Articles as they are put into a library in the database. */
import { parseFile } from '../../src/content/parse-file.js';
import type { WrittenArticle } from '../../src/large-library/table-rows.js';

export function written(source: string, name: string): WrittenArticle {
  const parsed = parseFile({ name: `${name}.md`, bytes: new TextEncoder().encode(source) });
  if (!('article' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}
