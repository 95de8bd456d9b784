/**
 * The files that people attach to a command, fetched from where Discord keeps them and from nowhere else: what an interaction says of a
 * file is checked before anything is asked for, and its name is only a name.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { AttachedFile } from '../../commands/option.js';
import type { Trouble } from '../../content/proposal.js';
import { createFetcher, type Fetcher } from '../../fetch/fetcher.js';
import { PUBLIC_WEB, type Reach } from '../../fetch/guarded-connections.js';
import { systemClock } from '../clock.js';
import { userAgent } from '../open-fetcher.js';

/** https://docs.discord.com/developers/reference (CDN), and what attachments of media are shown from; read on 2026-08-06. */
const HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** In bytes: of a page as of a document. */
export const LARGEST_ATTACHED = 20 * 2 ** 20;

export interface AttachedFiles {
  /** The bytes, exactly as many as were declared or fewer. Never rejects. */
  readonly read: (file: AttachedFile) => Promise<Uint8Array | Omit<Trouble, 'name'>>;
  readonly close: () => Promise<void>;
}

/** `discordApi`: of a stand-in on this machine, whose files are the only ones then. */
export function attachedFiles(discordApi?: string): AttachedFiles {
  const standIn = discordApi === undefined ? undefined : new URL(discordApi);
  const fetcher = createFetcher({
    reach: standIn === undefined ? PUBLIC_WEB : only(standIn),
    time: { now: () => systemClock.now(), wait: async (milliseconds) => wait(milliseconds) },
    userAgent: userAgent(undefined),
    between: 0,
  });
  return { read: async (file) => readFile(file, standIn, fetcher), close: fetcher.close };
}

/** An address on loopback: `createClient` has taken no other. */
function only({ hostname, port }: URL): Reach {
  return { resolve: async () => [hostname], allows: (address, to) => address === hostname && String(to) === port };
}

async function readFile(
  { url, size }: AttachedFile,
  standIn: URL | undefined,
  fetcher: Fetcher,
): Promise<Uint8Array | Omit<Trouble, 'name'>> {
  if (!isOfDiscord(url, standIn))
    return { why: 'the file is not where Discord keeps files', remedy: 'Attach it to the command.' };
  if (!Number.isInteger(size) || size < 0 || size > LARGEST_ATTACHED) {
    const most = LARGEST_ATTACHED / 2 ** 20;
    return { why: `the file has more than ${most} MB`, remedy: 'Save the part that matters, and add that file.' };
  }
  // One more than declared, or a file without a byte could not be told from one that is too large.
  const fetched = await fetcher.fetchPage(url, { limit: Math.max(1, size), robots: false, redirects: false });
  if (fetched.kind === 'page') return fetched.bytes;
  return fetched.kind === 'failed' ? { why: fetched.why, remedy: 'Attach the file again.' } : new Uint8Array();
}

function isOfDiscord(address: string, standIn: URL | undefined): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.username !== '' || url.password !== '') return false;
  if (standIn !== undefined) return url.origin === standIn.origin;
  return url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname);
}

/** In UTF-16 units. */
const LONGEST_NAME = 120;

/** The last part of what it is called, for people and for telling its kind; nothing is ever written under it. */
export function nameOfFile({ name }: AttachedFile): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '').trim();
  const end = /\.[\w]{1,8}$/u.exec(plain)?.[0] ?? '';
  return plain.length <= LONGEST_NAME ? plain || 'file' : plain.slice(0, LONGEST_NAME - end.length) + end;
}
