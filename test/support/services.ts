/** What a command needs, over a library of Markdown files. */
import type { Services } from '../../src/commands/command.js';
import { createSearcher } from '../../src/search/searcher.js';
import type { Thresholds } from '../../src/search/verdict.js';
import { library } from './library.js';

/** `files` is Markdown by article id. */
export async function services(
  files: Readonly<Record<string, string>>,
  thresholds: Thresholds = {},
): Promise<Services> {
  const opened = library(files);
  return { library: opened, searcher: await createSearcher(opened, thresholds), locale: 'en' };
}
