/** Which addresses are fetched at all, before any name is looked up: what a person, a feed, a sitemap or a redirect names. */
import { isUrl } from '../text/is-url.js';

/** What keeps an address from being fetched: `why` a sentence without its full stop, `remedy` a whole one. */
export interface Refusal {
  readonly why: string;
  readonly remedy: string;
}

/** What browsers and servers agree to take, in UTF-16 units. */
const LONGEST = 2000;

/** Where pages are served. Anything else at a public address is some other service, which must not be spoken to by mistake. */
export const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8000, 8080, 8443]);

/**
 * The address without its fragment, or what is wrong with it. Hosts in decimal, octal or hexadecimal come out as the
 * standard for URLs reads them, so that what is looked at later is what is connected to.
 */
export function readWebAddress(text: string, base?: string): URL | Refusal {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) {
    return { why: `the address has more than ${LONGEST} characters`, remedy: 'Take the page’s short address.' };
  }
  if (!isUrl(trimmed, base)) {
    return { why: 'this is no web address', remedy: 'Write the whole address, beginning with `https://`.' };
  }
  const url = new URL(trimmed, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    const why = `an address that begins with \`${url.protocol.slice(0, 20)}\` is not fetched`;
    return { why, remedy: 'Name one that begins with `https://` or `http://`.' };
  }
  if (url.username !== '' || url.password !== '') {
    const why = 'the address has a user name or password in it';
    return { why, remedy: 'Write it without the part before `@`; only public pages are fetched.' };
  }
  if (url.hostname === '') return { why: 'the address names no host', remedy: 'Write the whole address.' };
  url.hash = '';
  return url;
}

/** The port that this address is served at. */
export function portOf({ port, protocol }: { readonly port: string; readonly protocol: string }): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

/** The host as a system call takes it: an IPv6 address without its brackets. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
}
