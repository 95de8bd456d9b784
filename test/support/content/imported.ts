/** Bytes through the importer, to what a test asks for: the article, or what is said of the file. */
import type { ImportedArticle } from '../../../src/content/importers/import-article.js';
import { importFile } from '../../../src/content/importers/import-file.js';

/** All articles of the file; throws with what is wrong where there is none. */
export async function importedAll(bytes: Uint8Array | string, name = 'file'): Promise<readonly ImportedArticle[]> {
  const source = { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
  const outcome = await importFile(source);
  if (outcome.kind === 'failed') throw new Error(outcome.faults.map(({ message }) => message).join('; '));
  return outcome.articles;
}

/** The one article of the file. */
export async function imported(bytes: Uint8Array | string, name?: string): Promise<ImportedArticle> {
  const [first] = await importedAll(bytes, name);
  if (first === undefined) throw new Error('The file has no article.');
  return first;
}

/** The text of each of its blocks. */
export function blocksOf({ article }: ImportedArticle): readonly string[] {
  return article.blocks.map(({ start, end }) => article.text.slice(start, end));
}

/** What is said of a file that cannot be added: what it is, and what to do. */
export async function refusalOf(bytes: Uint8Array | string, name = 'file'): Promise<string> {
  const source = { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
  const outcome = await importFile(source);
  if (outcome.kind !== 'failed') throw new Error('It was imported.');
  return outcome.faults.map(({ message, remedy }) => `${message}. ${remedy}`).join('\n');
}
