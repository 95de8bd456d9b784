/** What a command that asks something looks it up with: the settings' thresholds and caches, and meaning where it can be had. */
import type { SearchConfig } from '../src/app/config.js';
import { embeddingProgress } from '../src/app/embedding-progress.js';
import { semanticSearchOpener } from '../src/app/open-semantic.js';
import type { ReplySearch } from '../src/app/run-reply.js';
import { withUsableCache } from '../src/app/usable-cache.js';

/** Says on stderr what is wrong with the cache, and how far the computing of meaning is. */
export async function questionSearch(settings: SearchConfig): Promise<ReplySearch> {
  const config = await withUsableCache(settings, (sentence) => process.stderr.write(`${sentence}\n`));
  return {
    answeredFrom: config.answeredFrom,
    uncertainFrom: config.uncertainFrom,
    cache: config.cache,
    dates: config.dates,
    openSemantic: semanticSearchOpener(config),
    progress: embeddingProgress(process.stderr, () => performance.now()),
  };
}
