/**
 * What `npm run build` has made, for where nothing can be bundled; and whether it was made of the sources that lie here. Plain
 * JavaScript, because run.js is.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** In dist: the hash of the sources that it was built of. */
export const NOTE = 'sources.sha256';

/** Of local-discord and scripts more than is bundled, for they are small. */
const SOURCES = ['src', 'local-discord', 'scripts'];

/**
 * The path of the program that was built of the TypeScript `file`; undefined where it was not. Says so on stderr when it was built of
 * other sources than those in the folder; an image, which has no sources, has nothing to compare.
 */
export async function builtFile(root, file) {
  const program = join(root, 'dist', `${basename(file, '.ts')}.js`);
  if (!existsSync(program)) return undefined;
  if (await isOfOtherSources(root)) {
    process.stderr.write(
      'What runs is the program in dist, which was built of other sources than those in this folder. ' +
        'To run these, run npm ci without --omit=dev, and then npm run build.\n',
    );
  }
  return program;
}

/** Whether the bot in dist was built of other sources than those in the folder: false where there is none, or there are no sources. */
export async function isOfOtherSources(root) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'main.js'))) return false;
  const built = await readFile(join(dist, NOTE), 'utf8').catch(() => undefined);
  const now = await sourcesHash(root);
  return now !== undefined && now !== built;
}

/** Of their names and contents, for dates are new in each clone. Undefined where there are none. */
export async function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    const files = names.filter((name) => /\.(?:js|json|safetensors|ts)$/u.test(name)).toSorted();
    if (folder === 'src' && files.length === 0) return undefined;
    for (const name of files) {
      hash.update(`${folder}/${name.replaceAll('\\', '/')}\0`).update(await readFile(join(root, folder, name)));
    }
  }
  // Which packages of which versions are in it.
  return hash.update(await readFile(join(root, 'package-lock.json')).catch(() => '')).digest('hex');
}
