/** `npm run feeds -- add URL… | list | remove URL…`: the feeds whose new items a running bot takes. */
import { createProgram, runProgram } from '../src/app/command-line.js';
import { readFetchConfig } from '../src/app/config.js';
import { openFetcher } from '../src/app/open-fetcher.js';
import { formatFault } from '../src/content/fault.js';
import { addToFeedList, type ListedFeed, readFeedList, removeFromFeedList } from '../src/content/feeds/feed-list.js';
import { feedStore } from '../src/content/feeds/feed-state.js';
import { findFeed } from '../src/content/feeds/find-feed.js';
import { stateOfAdded } from '../src/content/feeds/poll-feed.js';
import { readWebAddress } from '../src/fetch/web-address.js';
import { spelledOut } from '../src/text/characters.js';
import { articlesOption, librarySettings } from './library-settings.js';

interface Flags {
  readonly articles?: string;
  readonly json?: true;
  readonly all?: true;
}

const program = createProgram('feeds', 'Keeps the list of feeds whose new items become articles while the bot runs.');
const json = ['--json', 'print one JSON object'] as const;

program
  .command('add')
  .description('adds feeds, named by their own address or by a page that has one')
  .argument('<url...>', 'where the feed is')
  .addOption(articlesOption())
  .option('--all', 'take what the feed has already, too, and not only what is new from today on')
  .option(...json)
  .action(add);
program
  .command('list')
  .description('lists the feeds')
  .addOption(articlesOption())
  .option(...json)
  .action(list);
program
  .command('remove')
  .description('takes feeds from the list; articles that came from them stay')
  .argument('<url...>', 'the address, as `list` shows it')
  .addOption(articlesOption())
  .option(...json)
  .action(remove);

await runProgram(program, process.argv.slice(2));

async function add(addresses: readonly string[], flags: Flags): Promise<void> {
  const { all, json: asJson } = flags;
  const { articles } = librarySettings(flags);
  const fetcher = openFetcher(readFetchConfig(process.env));
  const added: ListedFeed[] = [];
  const failed: { readonly url: string; readonly fault: string; readonly remedy: string }[] = [];
  try {
    for (const address of addresses) {
      const found = await findFeed(address, fetcher);
      if (found.kind === 'failed') {
        failed.push({ url: address, fault: found.why, remedy: found.remedy });
        continue;
      }
      const { title } = found.feed;
      const day = new Date().toISOString().slice(0, 10);
      const feed = { url: found.url, ...(title !== undefined && { title }), added: day, all: all === true };
      // First what is known of it: a bot that finds it in the list must not take what was there before.
      await feedStore(articles).write(stateOfAdded(feed, found.feed, Date.now()));
      await addToFeedList(articles, feed);
      added.push(feed);
      const items = `${found.feed.items.length} ${found.feed.items.length === 1 ? 'item' : 'items'}`;
      const from = all === true ? 'all of them' : 'what is new from today on';
      if (asJson !== true) console.log(spelledOut(`${title ?? found.url}: ${items}; ${from} will become articles`));
    }
  } finally {
    await fetcher.close();
  }
  if (asJson === true) console.log(JSON.stringify({ added, failed }));
  else for (const { url, fault, remedy } of failed) console.error(spelledOut(`${url}: ${fault}. ${remedy}`));
  if (added.length === 0) process.exitCode = 1;
}

async function list(flags: Flags): Promise<void> {
  const { json: asJson } = flags;
  const { articles } = librarySettings(flags);
  const { feeds, faults } = await readFeedList(articles);
  const store = feedStore(articles);
  const told = await Promise.all(
    feeds.map(async (feed) => {
      const state = await store.read(feed.url);
      const next = state === undefined || state.next === 0 ? null : new Date(state.next).toISOString();
      return Object.assign({}, feed, { next, fault: state?.told ?? null });
    }),
  );
  for (const fault of faults) console.error(formatFault(fault));
  if (faults.length > 0) process.exitCode = 1;
  if (asJson === true) console.log(JSON.stringify({ feeds: told }));
  else if (told.length === 0) console.log('There are no feeds. Add one: npm run feeds -- add URL');
  for (const { url, title, fault } of asJson === true ? [] : told) {
    console.log(spelledOut(title === undefined ? url : `${url}  ${title}`));
    if (fault !== null) console.log(spelledOut(`  it could not be read last time: ${fault}`));
  }
}

async function remove(addresses: readonly string[], flags: Flags): Promise<void> {
  const { json: asJson } = flags;
  const { articles } = librarySettings(flags);
  const removed: string[] = [];
  const failed: { readonly url: string; readonly fault: string; readonly remedy: string }[] = [];
  for (const address of addresses) {
    const url = readWebAddress(address);
    const href = url instanceof URL ? url.href : address;
    if (await removeFromFeedList(articles, href)) {
      await feedStore(articles).remove(href);
      removed.push(href);
    } else {
      failed.push({ url: href, fault: 'there is no such feed', remedy: 'See them all: npm run feeds -- list.' });
    }
  }
  if (asJson === true) console.log(JSON.stringify({ removed, failed }));
  for (const url of asJson === true ? [] : removed) console.log(spelledOut(`${url} is not read any more`));
  for (const { url, fault, remedy } of asJson === true ? [] : failed)
    console.error(spelledOut(`${url}: ${fault}. ${remedy}`));
  if (removed.length === 0) process.exitCode = 1;
}
