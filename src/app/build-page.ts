/** Builds the chat page, and notes from which sources, so that the next start can tell whether it must be built again. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PAGE_FOLDER } from './page-folder.js';
import { pageSources } from './page-sources.js';
import { ROOT } from './project-root.js';

/** Rejects when a source has a fault, or with ERR_MODULE_NOT_FOUND where the development packages are not installed. */
export async function buildPage(): Promise<void> {
  // Loaded here only: a bot that runs has no need of it, and an installation for running does not have it.
  const { build } = await import('vite');
  const hash = await pageSources.hash();
  // Beside its place, and then put there whole: a page that is being built is never served half.
  await mkdir(dirname(PAGE_FOLDER), { recursive: true });
  const built = await mkdtemp(`${PAGE_FOLDER}-`);
  try {
    await build({
      configFile: false,
      root: join(ROOT, 'src', 'local-discord', 'page'),
      // Quiet, because `npm start` builds the page by the way; faults are thrown.
      logLevel: 'warn',
      // The packages' own checks for developers stay out, whatever the environment of whoever builds.
      resolve: { conditions: ['module', 'browser', 'production'] },
      build: {
        outDir: built,
        emptyOutDir: true,
        // Pictures stay files: the page's policy forbids data addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        target: 'es2023',
      },
    });
    await writeFile(join(built, pageSources.note), hash);
    await rm(PAGE_FOLDER, { recursive: true, force: true });
    await rename(built, PAGE_FOLDER);
  } catch (error) {
    // Somebody else who built it at the same time was faster by a moment.
    const isThere =
      error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
    if (!isThere) throw error;
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}
