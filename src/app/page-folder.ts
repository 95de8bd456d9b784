/** Where the built chat page is. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever it is started from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const PAGE_FOLDER = join(ROOT, 'dist', 'page');
