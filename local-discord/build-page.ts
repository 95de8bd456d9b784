/**
 * The built chat page: built when its sources are others than those of the last time. Sources are compared by their content
 * and not by their dates, since a clone, a copy into an image and a change of branch all give files new dates.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const PAGE = join('local-discord', 'page');
/** What the page's code takes from elsewhere, and how it is built. */
const OTHERS = ['build-page.ts', 'enums.ts'].map((file) => join('local-discord', file));
/** The file in the built page that has the hash of its sources. */
const NOTE = 'sources.sha256';

/**
 * The folder of the page, built now if it must be; as it was built where its sources are not, as in an image. `root` is the
 * project's folder. Rejects with a sentence for a person when the page must be built and cannot be.
 */
export async function freshPage(root: string): Promise<string> {
  const built = await readFile(join(pageFolder(root), NOTE), 'utf8').catch(() => undefined);
  const sources = await sourcesHash(root).catch(noSources);
  if (built !== undefined && (sources === undefined || built === sources)) return pageFolder(root);
  try {
    await buildPage(root);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new Error(
      'The chat page has not been built from its present sources, and what builds it is not installed. ' +
        'Run npm ci and npm run build, then start again.',
      { cause: error },
    );
  }
  return pageFolder(root);
}

/**
 * Builds the page into `dist/page` of the project at `root`. Rejects when a source has an error, or with
 * ERR_MODULE_NOT_FOUND where the development packages are not installed.
 */
export async function buildPage(root: string): Promise<void> {
  // Loaded here only: a bot that runs has no need of it, and an installation for running does not have it.
  const { build } = await import('vite');
  const hash = await sourcesHash(root);
  const folder = pageFolder(root);
  // Beside its place, and then put there whole: a page that is being built is never served half.
  await mkdir(dirname(folder), { recursive: true });
  const built = await mkdtemp(`${folder}-`);
  try {
    await build({
      configFile: false,
      root: join(root, PAGE),
      // Quiet, because `npm start` builds the page by the way; errors are thrown.
      logLevel: 'warn',
      // The packages' own checks for developers stay out, whatever the environment of whoever builds.
      resolve: { conditions: ['module', 'browser', 'production'] },
      build: {
        outDir: built,
        emptyOutDir: true,
        // Pictures stay files: the page's policy forbids data addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // Of the packages that are in it; not served.
        license: { fileName: 'licences.md' },
        target: 'es2023',
      },
    });
    await writeFile(join(built, NOTE), hash);
    await makeReadable(built);
    await rm(folder, { recursive: true, force: true });
    await rename(built, folder);
  } catch (error) {
    // Somebody else who built it at the same time was faster by a moment.
    const isThere =
      error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
    if (!isThere) throw error;
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

/**
 * A page that root has built is served by the service's own user, but `mkdtemp` makes a folder for its owner alone, and
 * what is made inside has whatever the umask leaves.
 */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

function noSources(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

function pageFolder(root: string): string {
  return join(root, 'dist', 'page');
}

async function sourcesHash(root: string): Promise<string> {
  const entries = await readdir(join(root, PAGE), { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const all = createHash('sha256');
  for (const file of [...own, ...OTHERS.map((other) => join(root, other))].toSorted()) {
    all.update(`${file.slice(root.length)}\0`).update(await readFile(file));
  }
  return all.digest('hex');
}
