/**
 * What a library has already, as far as it takes to know an article again: by its address and by its words. Cheap, for no file is
 * parsed for it. Reads the disk.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../decode-text.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { MAX_ARTICLE_BYTES } from '../parse-article.js';

/** Finds the path of an article's file in its folder. */
export interface KnownArticles {
  readonly byAddress: (url: string | undefined) => string | undefined;
  readonly byText: (file: Uint8Array) => string | undefined;
  /** From now on it is known, too. */
  readonly add: (path: string, file: Uint8Array) => void;
}

const MOST_FILES = 20_000;
const DEEPEST = 20;

/** Fewer letters may be the same by chance. */
const FEW = 40;

/** A folder that is missing or cannot be read knows nothing. */
export async function knownArticles(folder: string): Promise<KnownArticles> {
  const addresses = new Map<string, string>();
  const texts = new Map<string, string>();
  const add = (path: string, file: Uint8Array): void => {
    const { address, words } = signsOf(file);
    if (address !== undefined && !addresses.has(address)) addresses.set(address, path);
    if (words !== undefined && !texts.has(words)) texts.set(words, path);
  };
  for (const path of await articlesBelow(folder, '', 0)) {
    const file = await readSmall(join(folder, path));
    if (file !== undefined) add(path, file);
  }
  return {
    byAddress: (url) => (url === undefined ? undefined : addresses.get(sameAddress(url))),
    byText: (file) => {
      const { words } = signsOf(file);
      return words === undefined ? undefined : texts.get(words);
    },
    add,
  };
}

async function articlesBelow(folder: string, below: string, depth: number): Promise<readonly string[]> {
  if (depth > DEEPEST) return [];
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || found.length > MOST_FILES) continue;
    const path = join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await articlesBelow(folder, path, depth + 1)));
    else if (entry.isFile() && /\.(?:mdx?|markdown|txt)$/iu.test(entry.name)) found.push(path);
  }
  return found;
}

async function readSmall(path: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(path)).size <= MAX_ARTICLE_BYTES ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

function signsOf(file: Uint8Array): { readonly address?: string; readonly words?: string } {
  const decoded = decodeText(file);
  if (decoded.kind === 'not-text') return {};
  const { head, body } = splitFrontMatter(decoded.text);
  const url =
    /^(?:url|canonical_url|canonical|source|link|permalink): *["']?(?<url>https?:\/\/[^\s"']+)["']? *$/imu.exec(
      head?.source ?? '',
    )?.groups?.['url'];
  // Addresses of links are no words that a reader sees.
  const letters = body
    .replace(/\]\([^()\s]*\)/gu, ']')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return {
    ...(url !== undefined && { address: sameAddress(url) }),
    ...(letters.length >= FEW && { words: createHash('sha256').update(letters).digest('hex') }),
  };
}

/** What does not tell two pages apart is left out: scheme, `www.`, fragment, counters, a last slash. */
function sameAddress(written: string): string {
  if (!URL.canParse(written)) return written;
  const url = new URL(written);
  const counters = [...url.searchParams.keys()].filter((name) => /^(?:utm_|fbclid$|gclid$)/u.test(name));
  for (const name of counters) url.searchParams.delete(name);
  const path = url.pathname.replace(/\/(?:index\.x?html?)?$/u, '');
  return `${url.host.replace(/^www\./u, '')}${path}${url.search}`;
}
