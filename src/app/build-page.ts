/** Builds the chat page, and notes from which sources, so that the next start can tell whether it must be built again. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageSources } from './page-sources.js';
import { PAGE_FOLDER, ROOT } from './page-folder.js';

/** Rejects when a source has a fault, or with ERR_MODULE_NOT_FOUND where the development packages are not installed. */
export async function buildPage(): Promise<void> {
  // Loaded here only: a bot that runs has no need of it, and an installation for running does not have it.
  const { build } = await import('vite');
  const hash = await pageSources.hash();
  await build({ configFile: join(ROOT, 'vite.config.ts'), mode: 'production' });
  await writeFile(join(PAGE_FOLDER, pageSources.note), hash);
}
