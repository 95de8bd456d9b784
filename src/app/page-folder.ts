/** Where the built chat page is. */
import { join } from 'node:path';
import { ROOT } from './project-root.js';

export const PAGE_FOLDER = join(ROOT, 'dist', 'page');
