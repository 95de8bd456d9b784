/** Reads the feeds of a folder once, over loopback and into the folder, and may be killed meanwhile: `FOLDER PORT NOW`. */
import { pageImporter } from '../../../src/app/open-importer.js';
import { folderArticles } from '../../../src/content/folder-articles.js';
import { feedStore } from '../../../src/content/feeds/feed-state.js';
import { pollDue } from '../../../src/content/feeds/poll-due.js';
import { importFile } from '../../../src/content/importers/import-file.js';
import { createFetcher } from '../../../src/fetch/fetcher.js';

const [, , folder = '', port = '', now = ''] = process.argv;
const fetcher = createFetcher({
  reach: {
    resolve: async () => ['127.0.0.1'],
    allows: (address, to) => address === '127.0.0.1' && to === Number(port),
  },
  time: { now: () => Number(now), wait: async () => undefined },
  userAgent: 'Footnote/test',
  between: 0,
});
process.stdout.write('ready');
const { told } = await pollDue(folder, {
  fetcher,
  importPage: pageImporter(folderArticles({ directory: folder }), importFile),
  store: feedStore(folder),
  now: () => Number(now),
  random: () => 0.5,
});
await fetcher.close();
process.stdout.write(told.join('\n'));
