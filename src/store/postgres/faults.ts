/** What a PostgreSQL server, or the way to it, can be unable to do, as sentences; and what of it may go well another time. */
import { StoreFault } from '../../content/article-store.js';

/** Host, port and database of an address; of a socket its folder. */
export function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const [host, at] = [searchParams.get('host') ?? hostname, searchParams.get('port') ?? port];
  return `PostgreSQL at ${host || 'localhost'}${at === '' ? '' : `:${at}`}${decodeURIComponent(pathname)}`;
}

/** That it is not known whether a change was made: the connection broke while it was. */
export class CommitUnknown extends StoreFault {
  constructor(place: string, cause: unknown) {
    super(
      'the connection to the database broke just when something was kept, so that it is not known whether it was',
      'Look whether it is there, and try again if it is not.',
      { place, ends: true },
    );
    this.cause = cause;
  }
}

/** A StoreFault for a change that met another one, and may go well when it is tried again. */
export class Conflicting extends StoreFault {}
/** A StoreFault for a connection that was lost before anything was kept. */
export class LostConnection extends StoreFault {}

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
const SERIALIZATION = /^(?:40001|40P01)$/u;
const SHUT_DOWN = /^(?:57P0[1-5]|08...)$/u;
/** Node's: https://nodejs.org/docs/latest-v20.x/api/errors.html#nodejs-error-codes */
const UNREACHED =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EADDRNOTAVAIL)$/u;
/** What pg 8 says without a code. */
const BROKEN =
  /^(?:Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|timeout expired)/u;

/** Whether nothing can be asked on that connection any more. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  return SHUT_DOWN.test(code) || UNREACHED.test(code) || BROKEN.test(messageOf(error)) || hasNoSocket(error);
}

/** Whose folder it is in has none while the server is down. */
function hasNoSocket(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' && saidOf(error, 'syscall') === 'connect';
}

/** Whether the server said nothing for too long to what it was asked on a connection that was one. */
export function isSilent(error: unknown): boolean {
  return messageOf(error).startsWith('Query read timeout');
}

/** Whether a connection could not be made; not that all there may be were in use. */
export function isUnreached(error: unknown): boolean {
  return isLost(error) && !messageOf(error).startsWith('timeout exceeded when trying to connect');
}

/** What no query can help; any other error is a bug, and stays what it is. */
export function asStoreFault(error: unknown, place: string): unknown {
  const code = codeOf(error);
  const about = { place, ends: true };
  if (SERIALIZATION.test(code))
    return new Conflicting('others were changing the same at the same moment', 'Try again.', about);
  const fault = sentences(error);
  if (fault === undefined)
    return isLost(error) ? new LostConnection('the database cannot be reached', REACH, about) : error;
  return new StoreFault(...fault, about);
}

const REACH =
  'Try again in a moment. If it stays so: is it running, does DATABASE_URL name it, and does the network let Footnote reach it?';

function sentences(error: unknown): readonly [string, string] | undefined {
  const [code, message] = [codeOf(error), messageOf(error)];
  if (saidOf(error, 'syscall') === 'open')
    return [
      `a file that DATABASE_URL names cannot be read (${code})`,
      'Correct sslrootcert, sslcert or sslkey in DATABASE_URL.',
    ];
  if (code.startsWith('28'))
    return ['it does not let Footnote in', 'Correct the user and the password in DATABASE_URL.'];
  if (code === '3D000') return ['there is no such database', 'Make it, or correct its name in DATABASE_URL.'];
  if (code === '42501')
    return ['Footnote may not do that there', 'Make the database Footnote’s own: ALTER DATABASE … OWNER TO ….'];
  if (code === '25006')
    return ['it is read-only, as a replica of a database is', 'Name the database that may be written in DATABASE_URL.'];
  if (code === '53100' || code === '58030') return ['there is no room on its disk', 'Make room there.'];
  if (code === '53300') return ['it has no connection left', 'Raise its max_connections, or start fewer replicas.'];
  if (code.startsWith('53')) return ['it has not enough memory', 'Give it more memory, or let less run on it.'];
  if (code === '57014' || code === '55P03') return ['it was busy for too long', 'Try again.'];
  if (/^(?:XX|58)/u.test(code)) return [`it has a fault of its own (${code})`, 'Its log says which.'];
  if (/does not support SSL/u.test(message))
    return ['it does not speak TLS', 'Switch TLS on there, or take sslmode out of DATABASE_URL.'];
  if (code.startsWith('ERR_OSSL_'))
    return [
      `TLS cannot be spoken with what DATABASE_URL names (${code})`,
      'Correct sslrootcert, sslcert or sslkey in DATABASE_URL.',
    ];
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return [
      'its certificate is that of another host',
      'Call it in DATABASE_URL by the name that its certificate has, or give it a certificate of this name.',
    ];
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return [`its certificate is not valid today (${code})`, 'Renew it there, or set this machine’s clock.'];
  if (/CERT|VERIFY_LEAF/u.test(code))
    return [
      `its certificate is not trusted (${code})`,
      'Name the authority’s certificate with sslrootcert in DATABASE_URL.',
    ];
  if (saidOf(error, 'severity') === 'FATAL' && !SHUT_DOWN.test(code))
    return [`it refuses the connection (${code})`, 'Its log says why; correct DATABASE_URL or the server.'];
  return undefined;
}

const codeOf = (error: unknown): string => saidOf(error, 'code');

/** What an error of Node or of the server has beside its message. */
function saidOf(error: unknown, what: 'code' | 'severity' | 'syscall'): string {
  return error instanceof Error && what in error ? String(Reflect.get(error, what)) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
