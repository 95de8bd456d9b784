/**
 * What a library has already, as far as it takes to know an article again: by its address and by its words. Cheap, for no file is
 * parsed for it. Reads the disk.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId } from '../../domain/article.js';
import { decodeText } from '../decode-text.js';
import { listFolder } from '../folder/list-folder.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { MAX_ARTICLE_BYTES } from '../parse-article.js';
import { isUrl } from '../../text/is-url.js';

/** Finds the path of an article's file below its folder. */
export interface KnownArticles {
  readonly byAddress: (url: string | undefined) => string | undefined;
  readonly byText: (file: Uint8Array) => string | undefined;
  readonly byId: (id: ArticleId) => string | undefined;
  /** Whether the article of that id and the file name two sources: addresses, books, papers. */
  readonly isOther: (id: ArticleId, file: Uint8Array) => boolean;
  /** Whether nothing tells their sources apart; false, too, where only one of them has an address. */
  readonly isOfSource: (id: ArticleId, file: Uint8Array) => boolean;
  readonly idOf: (path: string) => ArticleId | undefined;
  /** From now on it is known, too. */
  readonly add: (path: string, id: ArticleId, file: Uint8Array) => void;
}

/** Fewer letters may be the same by chance. */
const FEW = 40;

/** A folder that is missing or cannot be read knows nothing. */
export async function knownArticles(folder: string): Promise<KnownArticles> {
  const addresses = new Map<string, string>();
  const texts = new Map<string, string>();
  const paths = new Map<ArticleId, string>();
  const ids = new Map<string, ArticleId>();
  const sources = new Map<ArticleId, Signs>();
  const add = (path: string, id: ArticleId, file: Uint8Array | undefined): void => {
    paths.set(id, path);
    ids.set(path, id);
    const signs = file === undefined ? {} : signsOf(file);
    const { address, words } = signs;
    sources.set(id, signs);
    if (address !== undefined && !addresses.has(address)) addresses.set(address, path);
    if (words !== undefined && !texts.has(words)) texts.set(words, path);
  };
  const listed = await listFolder(folder);
  for (const { name, id } of 'files' in listed ? listed.files : []) add(name, id, await readSmall(join(folder, name)));
  return {
    byAddress: (url) => (url === undefined ? undefined : addresses.get(sameAddress(url))),
    byText: (file) => {
      const { words } = signsOf(file);
      return words === undefined ? undefined : texts.get(words);
    },
    byId: (id) => paths.get(id),
    isOther: (id, file) => areOther(sources.get(id) ?? {}, signsOf(file)),
    isOfSource: (id, file) => {
      const [there, given] = [sources.get(id) ?? {}, signsOf(file)];
      return !areOther(there, given) && (there.address === undefined) === (given.address === undefined);
    },
    idOf: (path) => ids.get(path),
    add,
  };
}

async function readSmall(path: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(path)).size <= MAX_ARTICLE_BYTES ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

/** By what an article is known again; each is missing where the file does not say it. */
interface Signs {
  readonly address?: string;
  readonly isbn?: string;
  /** The book, paper or site that it is part of. */
  readonly container?: string;
  readonly words?: string;
}

/** By the first sign that both have, the surest first. */
function areOther(one: Signs, other: Signs): boolean {
  for (const sign of ['address', 'isbn', 'container'] as const) {
    if (one[sign] !== undefined && other[sign] !== undefined) return one[sign] !== other[sign];
  }
  return false;
}

function signsOf(file: Uint8Array): Signs {
  const decoded = decodeText(file);
  if (decoded.kind === 'not-text') return {};
  const { head, body } = splitFrontMatter(decoded.text);
  const url =
    /^(?:url|canonical_url|canonical|source|link|permalink): *["']?(?<url>https?:\/\/[^\s"']+)["']? *$/imu.exec(
      head?.source ?? '',
    )?.groups?.['url'];
  const told = (key: string): string | undefined =>
    new RegExp(`^${key}: *["']?(?<value>\\S[^\\n]*?)["']? *$`, 'imu').exec(head?.source ?? '')?.groups?.['value'];
  const [isbn, container] = [told('isbn')?.replace(/[^0-9X]/giu, ''), told('container-title')];
  // Addresses of links are no words that a reader sees.
  const letters = body
    .replace(/\]\([^()\s]*\)/gu, ']')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return {
    ...(url !== undefined && { address: sameAddress(url) }),
    ...(isbn !== undefined && isbn !== '' && { isbn }),
    ...(container !== undefined && { container }),
    ...(letters.length >= FEW && { words: createHash('sha256').update(letters).digest('hex') }),
  };
}

/** What does not tell two pages apart is left out: scheme, `www.`, fragment, counters, a last slash. */
function sameAddress(written: string): string {
  if (!isUrl(written)) return written;
  const url = new URL(written);
  const counters = [...url.searchParams.keys()].filter((name) => /^(?:utm_|fbclid$|gclid$)/u.test(name));
  for (const name of counters) url.searchParams.delete(name);
  const path = url.pathname.replace(/\/(?:index\.x?html?)?$/u, '');
  return `${url.host.replace(/^www\./u, '')}${path}${url.search}`;
}
