/** Where the model and the vectors are kept: made when it is not there, and safe to delete. */
import { join } from 'node:path';
import { ROOT } from './project-root.js';

export const CACHE = join(ROOT, '.cache');
