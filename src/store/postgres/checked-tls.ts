/**
 * What TLS an address asks for. pg 8 takes every sslmode that asks for any as verify-full, says on stderr that its next version will take
 * three of them for less, and is to be told which is meant: the certificate is looked at, as ever.
 */

const ASKED = /(?<=[?&]sslmode=)(?:prefer|require|verify-ca)(?=&|#|$)/u;
/** Whoever writes this wants what PostgreSQL’s own programs mean by them. */
const COMPATIBLE = /[?&]uselibpqcompat=true(?=&|#|$)/u;

/** The address with verify-full in the place of these three; any other as it is. */
export function withCheckedTls(url: string): string {
  return COMPATIBLE.test(url) ? url : url.replace(ASKED, 'verify-full');
}
