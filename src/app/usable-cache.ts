/**
 * Whether the folder that CACHE names can be used, asked once when a program starts: whatever is kept there fails piece by piece
 * and in silence, because nothing hangs on it but time.
 */
import { join } from 'node:path';
import { errorCode } from '../disk/error-code.js';
import { makeFolder } from '../disk/make-folder.js';
import { stageFile } from '../disk/write-atomically.js';

/** Settings whose cache may not be had. */
export type Cached<Settings> = Omit<Settings, 'cache'> & { readonly cache: string | undefined };

const REMEDY = 'Let Footnote write there, or name another folder in CACHE.';

/**
 * The settings, without a cache when the folder is not there and cannot be made. `warn` is told once, with the remedy, then and
 * also when nothing new can be kept in it.
 */
export async function withUsableCache<Settings extends { readonly cache: string }>(
  settings: Settings,
  warn: (sentence: string) => void,
): Promise<Cached<Settings>> {
  const { cache } = settings;
  try {
    await makeFolder(cache);
  } catch (error) {
    const lost = 'articles are parsed anew at each start and questions are answered by words alone';
    const code = errorCode(error);
    // Something of another kind stands there, or above it.
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file has that name' : code;
    warn(`The folder ${cache} cannot be made (${why}), so that ${lost}. ${REMEDY}`);
    return { ...settings, cache: undefined };
  }
  try {
    const staged = await stageFile(join(cache, 'written'), new Uint8Array(), { durable: false });
    await staged.discard();
  } catch (error) {
    warn(`Nothing new can be kept in the folder ${cache} (${errorCode(error)}), so that starts take longer. ${REMEDY}`);
  }
  return settings;
}
