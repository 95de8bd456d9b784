/** The built chat page, built now if it must be. */
import { buildPage } from './build-page.js';
import { PAGE_FOLDER } from './page-folder.js';
import { pageSources } from './page-sources.js';

/** The folder of the page. Rejects with a sentence for a person when it must be built and cannot be. */
export async function freshPage(): Promise<string> {
  if ((await pageSources.built()) === (await pageSources.hash())) return PAGE_FOLDER;
  try {
    await buildPage();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new Error(
      'The chat page has not been built from its present sources, and what builds it is not installed. ' +
        'Run npm ci and npm run build, then start again.',
      { cause: error },
    );
  }
  return PAGE_FOLDER;
}
