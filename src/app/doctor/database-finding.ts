/** What the doctor says of the PostgreSQL database that DATABASE_URL names: whether a bot can use it, and how well. */
import { isIP } from 'node:net';
import { StoreFault } from '../../content/article-store.js';
import { examineStore } from '../../store/libsql/copy-database.js';
import { type DatabaseHealth, examineDatabase } from '../../store/postgres/examine-database.js';
import type { Finding } from './check.js';

/** In milliseconds: an answer asks several times, and Discord waits three seconds. */
const FAR = 20;
/** What one process of a bot may have, with the one that hears of changes. */
const NEEDED = 11;

/** `data`: the folder that is not looked at any more. Never shows the address' password. */
export async function databaseFinding(url: string, data: string, now: () => number): Promise<Finding> {
  let health: DatabaseHealth;
  try {
    health = await examineDatabase(url, now);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { state: 'fail', says: `${error.place ?? 'the database'}: ${error.fault}`, remedy: error.remedy };
  }
  const { place, server, version, isEncrypted, roundTrip, connectionsLeft } = health;
  const says = [
    `${place} can be reached, has version ${server.slice(0, 60)}`,
    isEncrypted ? 'speaks TLS' : 'speaks no TLS',
    `answers in ${Math.max(1, Math.round(roundTrip))} ms`,
    `has ${connectionsLeft} connections left`,
    version === 0 ? 'and has no tables yet' : `and has tables of version ${version}`,
  ].join(', ');
  const failure = failureOf(health);
  if (failure !== undefined) return { state: 'fail', says, remedy: failure };
  const warnings = [...warningsOf(health, url), ...(version === 0 ? await forgotten(data) : [])];
  return warnings.length === 0 ? { state: 'ok', says } : { state: 'warn', says, remedy: warnings.join(' ') };
}

function failureOf({ isReadOnly, isUpToDate, mayCreate }: DatabaseHealth): string | undefined {
  if (isReadOnly)
    return 'It is read-only, as a replica of a database is: name the one that may be written in DATABASE_URL.';
  if (!isUpToDate && !mayCreate)
    return 'Its tables are to be made by the next start, and this account may make none: ALTER DATABASE … OWNER TO …, as an administrator of the database.';
  return undefined;
}

function warningsOf({ isEncrypted, roundTrip, connectionsLeft }: DatabaseHealth, url: string): readonly string[] {
  return [
    ...(isEncrypted || isNear(url)
      ? []
      : [
          'What is sent there can be read on the way: add ?sslmode=verify-full to DATABASE_URL, unless the network is your own.',
        ]),
    ...(roundTrip <= FAR
      ? []
      : [`An answer takes several of these ${Math.round(roundTrip)} ms: let the bot run nearer to it.`]),
    ...(connectionsLeft >= NEEDED
      ? []
      : [`A process of the bot may need ${NEEDED} connections: raise max_connections there, or start fewer.`]),
  ];
}

/** This machine itself. */
function isNear(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === '' ||
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}

async function forgotten(data: string): Promise<readonly string[]> {
  const there = await examineStore(data).catch(() => undefined);
  if (there === undefined) return [];
  return [`What servers keep in ${data} is not there: npm run move copies it.`];
}
