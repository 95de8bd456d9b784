/**
 * Which feeds are read: `feeds.yaml` in the folder of the articles, which a person can read and write too, and which moves
 * and is backed up with them. Reads and writes the disk.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { makeFolder } from '../../disk/make-folder.js';
import { diskRemedy, errorCode } from '../../disk/error-code.js';
import { writeAtomically } from '../../disk/write-atomically.js';
import { readWebAddress } from '../../fetch/web-address.js';
import type { Fault } from '../fault.js';

export interface ListedFeed {
  /** Of the feed itself. */
  readonly url: string;
  readonly title?: string;
  /** The day on which it was added, `2026-11-26`: what is older is not taken. */
  readonly added?: string;
  /** Whether what is older is taken too. */
  readonly all: boolean;
}

export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  readonly faults: readonly Fault[];
}

export const FEEDS_FILE = 'feeds.yaml';

const HEADING = ' Feeds whose new items become articles. `npm run feeds` adds and removes them, and so may you.';
/** Each is asked every half an hour, one after the other. */
const MOST_FEEDS = 500;
const LARGEST = 1_000_000;

/** None where there is no such file. A feed with a fault is left out, and the others are read. Never rejects. */
export async function readFeedList(folder: string): Promise<FeedList> {
  const file = join(folder, FEEDS_FILE);
  const fault = (line: number, message: string, remedy: string): Fault => ({
    code: 'feeds',
    file,
    line,
    message,
    remedy,
  });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { feeds: [], faults: [] };
    const remedy = diskRemedy(code) ?? 'Let the user that runs the bot read it.';
    return { feeds: [], faults: [fault(1, `the list of feeds cannot be read (${code})`, remedy)] };
  }
  const document = text.length > LARGEST ? undefined : parseDocument(text, { schema: 'failsafe' });
  const items = document?.contents;
  if (document === undefined || document.errors.length > 0 || (items !== null && !isSeq(items))) {
    return { feeds: [], faults: [fault(1, 'this is no list of feeds', 'Write one `- url: https://…` a line.')] };
  }
  const feeds: ListedFeed[] = [];
  const faults: Fault[] = [];
  for (const item of items?.items.slice(0, MOST_FEEDS) ?? []) {
    const value = (key: string): string =>
      isMap(item) ? textOf(item.get(key)) : key === 'url' && isScalar(item) ? textOf(item.value) : '';
    const offset = isMap(item) || isScalar(item) ? (item.range?.[0] ?? 0) : 0;
    const line = text.slice(0, offset).split('\n').length;
    const url = readWebAddress(value('url'));
    if (!(url instanceof URL)) faults.push(fault(line, `a feed is left out: ${url.why}`, url.remedy));
    else if (!feeds.some((one) => one.url === url.href)) {
      const [title, added] = [value('title'), value('added')];
      feeds.push({
        url: url.href,
        ...(title !== '' && { title }),
        ...(/^\d{4}-\d\d-\d\d$/u.test(added) && { added }),
        all: value('all') === 'true',
      });
    }
  }
  return { feeds, faults };
}

/** Puts the feed at the end of the list, or in the place of the one with its address. Rejects where nothing can be written. */
export async function addToFeedList(folder: string, { url, title, added, all }: ListedFeed): Promise<void> {
  await changeList(folder, (items) => [
    ...items.filter((item) => addressOf(item) !== url),
    { url, ...(title !== undefined && { title }), ...(added !== undefined && { added }), ...(all && { all }) },
  ]);
}

/** False when the list does not have it. */
export async function removeFromFeedList(folder: string, url: string): Promise<boolean> {
  let found = false;
  await changeList(folder, (items) => {
    const left = items.filter((item) => addressOf(item) !== url);
    found = left.length < items.length;
    return found ? left : undefined;
  });
  return found;
}

/** What a person wrote around the items stays as it is. Nothing is written where `change` gives nothing. */
async function changeList(
  folder: string,
  change: (items: readonly unknown[]) => readonly unknown[] | undefined,
): Promise<void> {
  const file = join(folder, FEEDS_FILE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isSeq(document.contents))) {
    throw new Error(`${file} is no list of feeds. Write one \`- url: https://…\` a line, or remove the file.`);
  }
  const items = change(document.contents?.items ?? []);
  if (items === undefined) return;
  const list = new YAMLSeq(document.schema);
  for (const item of items) list.items.push(isMap(item) || isScalar(item) ? item : document.createNode(item));
  if (text === '') document.commentBefore = HEADING;
  document.contents = list as typeof document.contents;
  const written = list.items.length === 0 ? `#${HEADING}\n` : document.toString({ lineWidth: 0 });
  await makeFolder(folder);
  await writeAtomically(file, Buffer.from(written));
}

function addressOf(item: unknown): string {
  const text = isMap(item) ? textOf(item.get('url')) : isScalar(item) ? textOf(item.value) : '';
  const url = readWebAddress(text);
  return url instanceof URL ? url.href : text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
