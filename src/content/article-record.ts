/**
 * What is known of an article from its bytes alone, without parsing it: cheap enough to be asked of every article of a library, and
 * enough to list it and to know it again, by its address and by its words.
 */
import { createHash } from 'node:crypto';
import { isUrl } from '../text/is-url.js';
import { decodeText } from './decode-text.js';
import { splitFrontMatter } from './front-matter/split.js';

export interface ArticleRecord {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** As its front matter says, as far as one line does. */
  readonly title: string | undefined;
  /** The address that it is from, as its front matter has it. */
  readonly source: string | undefined;
  readonly signs: Signs;
}

/** By what an article is known again; each is missing where the file does not say it. */
export interface Signs {
  readonly address?: string;
  readonly isbn?: string;
  /** The book, paper or site that it is part of. */
  readonly container?: string;
  /** A hash of its words. */
  readonly words?: string;
}

/** Fewer letters may be the same by chance. */
const FEW = 40;

/** In characters: a front matter that is longer has nothing to say further down, and texts that begin with so many words are the same. */
const LONGEST_HEAD = 20_000;
const LONGEST_BODY = 100_000;

/** The surest first. */
const SOURCE_KEYS = ['url', 'canonical_url', 'canonical', 'source', 'link', 'permalink'];
const ADDRESS = /^https?:\/\/[^\s"']+$/iu;

export function articleRecord(bytes: Uint8Array): ArticleRecord {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.length;
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return { hash, size, title: undefined, source: undefined, signs: {} };
  const { head, body } = splitFrontMatter(decoded.text);
  const lines = (head?.source ?? '').slice(0, LONGEST_HEAD).split('\n');
  const source = SOURCE_KEYS.map((key) => told(lines, key)).find((value) => value !== undefined && ADDRESS.test(value));
  const [isbn, container] = [told(lines, 'isbn')?.replace(/[^0-9X]/giu, ''), told(lines, 'container-title')];
  // Addresses of links are no words that a reader sees.
  const letters = body
    .slice(0, LONGEST_BODY)
    .replace(/\]\([^()\s]{0,2000}\)/gu, ']')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const signs = {
    ...(source !== undefined && { address: sameAddress(source) }),
    ...(isbn !== undefined && isbn !== '' && { isbn }),
    ...(container !== undefined && { container }),
    ...(letters.length >= FEW && { words: createHash('sha256').update(letters).digest('hex') }),
  };
  return { hash, size, title: told(lines, 'title'), source, signs };
}

/** The value of a key that stands on one line, without its quotation marks; undefined for none. In linear time, whatever stands there. */
function told(lines: readonly string[], key: string): string | undefined {
  const line = lines.find((one) => one.slice(0, key.length + 1).toLowerCase() === `${key}:`);
  const value = line?.slice(key.length + 1).trim() ?? '';
  const bare = value.slice(/^["']/u.test(value) ? 1 : 0, /["']$/u.test(value) ? -1 : undefined).trim();
  return bare === '' ? undefined : bare;
}

/** Whether they name two sources, by the first sign that both have, the surest first. */
export function areOther(one: Signs, other: Signs): boolean {
  for (const sign of ['address', 'isbn', 'container'] as const) {
    if (one[sign] !== undefined && other[sign] !== undefined) return one[sign] !== other[sign];
  }
  return false;
}

/** What does not tell two pages apart is left out: scheme, `www.`, fragment, counters, a last slash. */
export function sameAddress(written: string): string {
  if (!isUrl(written)) return written;
  const url = new URL(written);
  const counters = [...url.searchParams.keys()].filter((name) => /^(?:utm_|fbclid$|gclid$)/u.test(name));
  for (const name of counters) url.searchParams.delete(name);
  const path = url.pathname.replace(/\/(?:index\.x?html?)?$/u, '');
  return `${url.host.replace(/^www\./u, '')}${path}${url.search}`;
}
