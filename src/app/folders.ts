/** The project's own folder, wherever it is started from. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where parsed articles, the model and the vectors are kept: made when it is not there, and safe to delete. */
export const CACHE = join(ROOT, '.cache');
