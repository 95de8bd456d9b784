/**
 * One page from the web, fetched safely and politely: every hop of a redirect is an address that may be reached, has its
 * `robots.txt` asked and waits for its turn; sizes and times are bounded. What can go wrong is data with a remedy.
 */
import { request, type Dispatcher } from 'undici';
import { guardedConnections, type Reach } from './guarded-connections.js';
import { failureOf, statusFailure, type Failed } from './failures.js';
import { ACCEPTED_ENCODINGS, leave, readBody, type BodyFault } from './read-body.js';
import { EVERYTHING, LONGEST_ROBOTS, readRobots, type Rules } from './robots.js';
import { createTurns, type Time, type Turns } from './turns.js';
import { readWebAddress } from './web-address.js';

export interface FetchedPage {
  readonly kind: 'page';
  /** Where it was in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As the server has it, parameters and all. */
  readonly contentType?: string;
  /** To ask with, the next time, whether anything has changed. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** `unchanged` only comes to who asked with an etag or a date. */
export type Fetched = FetchedPage | { readonly kind: 'unchanged' } | Failed;

export interface FetchOptions {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** The most bytes, unpacked; 20 MB when it is left out. */
  readonly limit?: number;
  /** In milliseconds, for all of it but the waiting for turns; a minute when it is left out. */
  readonly time?: number;
  /** For an address that is meant for programs, such as an archive that was asked for by name. */
  readonly robots?: false;
  /** For an address whose host was chosen with care: where it leads on to is not gone after. */
  readonly redirects?: false;
  /** Breaks off; `fetchPage` then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Fetcher {
  /** Rejects only when the signal says stop. */
  readonly fetchPage: (url: string, options?: FetchOptions) => Promise<Fetched>;
  /** Lets all connections go. */
  readonly close: () => Promise<void>;
}

export interface FetcherOptions {
  readonly reach: Reach;
  readonly time: Time;
  /** Sent with every request. */
  readonly userAgent: string;
  /** Milliseconds between two requests to a host; a second when it is left out. */
  readonly between?: number;
}

const MOST_REDIRECTS = 5;
const LARGEST_PAGE = 20 * 2 ** 20;
/** In milliseconds. */
const CONNECT = 10_000;
const HEADERS = 20_000;
const WHOLE = 60_000;
/** A rest that a host asks for and that is waited for, once; a longer one is told. */
const SHORT_REST = 20_000;
/** How long a site's rules hold; RFC 9309 says a day at most. */
const RULES_HOLD = 24 * 60 * 60 * 1000;

const LEADS_ON: Failed = { kind: 'failed', why: 'the address leads on to another', remedy: 'Try again.' };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const TYPES = 'text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,application/xml;q=0.9,*/*;q=0.8';

type Headers = Readonly<Record<string, string>>;
type Answer =
  | Fetched
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'wait'; readonly for: number };

/** Waits for nothing and knows nothing until the first page. */
export function createFetcher({ reach, time, userAgent, between }: FetcherOptions): Fetcher {
  const connections = guardedConnections(reach, { connect: CONNECT, headers: HEADERS });
  const turns = createTurns(time, between);
  const rules = new Map<string, { readonly rules: Promise<Rules | Failed>; readonly until: number }>();

  async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
    const url = readWebAddress(address);
    return url instanceof URL ? follow(url, options, options.robots !== false) : { kind: 'failed', ...url };
  }

  async function follow(first: URL, options: FetchOptions, withRules: boolean): Promise<Fetched> {
    let waited = false;
    let url = first;
    for (let hops = 0; hops <= MOST_REDIRECTS;) {
      const answer = await ask(url, options, withRules);
      if (answer.kind === 'wait') {
        if (waited) return resting(turns, url, answer.for);
        waited = true;
        await time.wait(answer.for, options.signal);
        continue;
      }
      if (answer.kind !== 'redirect') return answer;
      if (options.redirects === false) return LEADS_ON;
      const next = nextHop(url, answer.to);
      if (!(next instanceof URL)) return next;
      url = next;
      hops += 1;
    }
    const why = `the page leads on more than ${MOST_REDIRECTS} times`;
    return { kind: 'failed', why, remedy: 'Open it in a browser and take the address at which it ends.' };
  }

  /** One address, without what it leads on to. */
  async function ask(url: URL, options: FetchOptions, withRules: boolean): Promise<Answer> {
    const left = turns.restOf(url.host);
    if (left > 0) return left <= SHORT_REST ? { kind: 'wait', for: left } : resting(turns, url, left);
    if (withRules) {
      const allowed = await rulesOf(url);
      options.signal?.throwIfAborted();
      if ('kind' in allowed) return allowed;
      if (!allowed.allows(url.href)) {
        const why = `${url.host} does not want programs to read this page (its robots.txt)`;
        return { kind: 'failed', why, remedy: 'Save the page in a browser and add the file, if you may.' };
      }
    }
    return turns.take(url.host, async () => send(url, options), options.signal);
  }

  async function send(url: URL, options: FetchOptions): Promise<Answer> {
    const { signal: stop, limit = LARGEST_PAGE, time: whole = WHOLE } = options;
    const late = AbortSignal.timeout(whole);
    const signal = stop === undefined ? late : AbortSignal.any([late, stop]);
    try {
      const response = await request(url, { dispatcher: connections, headers: headersOf(options), signal });
      const { statusCode: status, body } = response;
      const header = (name: string): string | undefined => one(response.headers[name]);
      if (status !== 200 && status !== 203) {
        leave(body);
        const to = header('location');
        if (REDIRECTS.has(status) && to !== undefined) return { kind: 'redirect', to };
        if (status === 304 && asked(options)) return { kind: 'unchanged' };
        const rest = status === 429 || status === 503 ? restAsked(header('retry-after'), time.now()) : undefined;
        if (rest !== undefined) turns.rest(url.host, rest);
        if (rest !== undefined && rest <= SHORT_REST) return { kind: 'wait', for: rest };
        return rest === undefined ? statusFailure(status) : resting(turns, url, rest);
      }
      const read = await readBody(
        body,
        { length: header('content-length'), encoding: header('content-encoding') },
        limit,
        signal,
      );
      return read instanceof Uint8Array ? pageOf(url, read, header) : bodyFailure(read, limit);
    } catch (error) {
      stop?.throwIfAborted();
      return failureOf(error, url, late.aborted ? whole : undefined);
    }
  }

  function headersOf({ etag, lastModified }: FetchOptions): Headers {
    return {
      'user-agent': userAgent,
      accept: TYPES,
      'accept-encoding': ACCEPTED_ENCODINGS,
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
    };
  }

  /** The rules of the site, or why they cannot be had, which keeps its pages from being had too. */
  async function rulesOf({ origin, host }: URL): Promise<Rules | Failed> {
    const known = rules.get(origin);
    if (known !== undefined && known.until > time.now()) return known.rules;
    // Without the signal of who asks first: others may wait for the same rules.
    const found = readRules(origin);
    rules.set(origin, { rules: found, until: time.now() + RULES_HOLD });
    const held = await found;
    // A site in trouble is asked again when the next page of it is wanted.
    if ('kind' in held) rules.delete(origin);
    else if (held.delay !== undefined) turns.slow(host, held.delay);
    return held;
  }

  async function readRules(origin: string): Promise<Rules | Failed> {
    const file = new URL('/robots.txt', origin);
    const answer = await follow(file, { limit: LONGEST_ROBOTS, time: HEADERS }, false);
    if (answer.kind === 'page') return readRobots(file.href, new TextDecoder().decode(answer.bytes));
    return answer.kind === 'failed' && !isAbsent(answer) ? answer : EVERYTHING;
  }

  return { fetchPage, close: async () => connections.destroy() };
}

/** Where a redirect leads, if it may be gone after. */
function nextHop(from: URL, to: string): URL | Failed {
  const next = readWebAddress(to, from.href);
  if (!(next instanceof URL))
    return { kind: 'failed', why: `the page leads on, and there ${next.why}`, remedy: next.remedy };
  if (from.protocol !== 'https:' || next.protocol === 'https:') return next;
  const why = 'the page leads on to one without encryption';
  return { kind: 'failed', why, remedy: `If that is meant, name it yourself: ${next.href}` };
}

/** RFC 9309: what the server says is not for us is no file; what cannot be reached may have rules. */
function isAbsent({ status }: Failed): boolean {
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
}

function pageOf(url: URL, bytes: Uint8Array, header: (name: string) => string | undefined): FetchedPage {
  const [contentType, etag, lastModified] = ['content-type', 'etag', 'last-modified'].map(header);
  return {
    kind: 'page',
    url: url.href,
    bytes,
    ...(contentType === undefined ? {} : { contentType }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function bodyFailure(fault: BodyFault, limit: number): Failed {
  return fault === 'too-large'
    ? {
        kind: 'failed',
        why: `the page has more than ${Math.round(limit / 2 ** 20)} MB`,
        remedy: 'Save the part that matters, and add that file.',
      }
    : { kind: 'failed', why: 'the page came packed in a way that cannot be unpacked', remedy: 'Try again later.' };
}

function resting(turns: Turns, { host }: URL, milliseconds: number): Failed {
  turns.rest(host, milliseconds);
  const minutes = Math.ceil(milliseconds / 60_000);
  return {
    kind: 'failed',
    why: `${host} asks not to be asked for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    remedy: 'Try again after that.',
    rest: milliseconds,
  };
}

/** `Retry-After`, in milliseconds: seconds or a date. Undefined when there is none or it has no meaning. */
function restAsked(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const rest = /^\d{1,9}$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(rest) ? Math.max(1000, rest) : undefined;
}

function asked({ etag, lastModified }: FetchOptions): boolean {
  return etag !== undefined || lastModified !== undefined;
}

function one(value: Dispatcher.ResponseData['headers'][string]): string | undefined {
  const first = typeof value === 'string' ? value : value?.[0];
  return first === undefined || first.length > 2000 ? undefined : first;
}
