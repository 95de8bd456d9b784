/**
 * Settings that are secret may stand in files: `DISCORD_TOKEN_FILE` names one that has what DISCORD_TOKEN would have. So does
 * what systemd's LoadCredential (`%d/token`) and Docker's secrets (`/run/secrets/token`) offer, and the secret is in no
 * environment that other programs are started with. Reads the disk.
 */
import { realpath } from 'node:fs/promises';
import { platform } from 'node:os';
import { errorCode } from '../disk/error-code.js';
import { readRegularFile } from '../disk/read-regular-file.js';
import { decodeText } from '../content/decode-text.js';
import { TOKEN } from './environment.js';
import type { SettingFault } from './setting-faults.js';

type Variables = Readonly<Record<string, string | undefined>>;

export interface WithSecrets {
  /** The settings, with the secret in the place of the file's name. */
  readonly settings: Variables;
  readonly faults: readonly SettingFault[];
  /** Sentences for a person: the secret could be read all the same. */
  readonly warnings: readonly string[];
}

/** In bytes: a token has some 70. */
const LARGEST = 4096;

/** Docker puts secrets there readable by all in the container, where nobody else is. */
const IN_A_CONTAINER = /^\/run\/secrets\//u;

/** Everybody's right to read, among the bits of a file's mode. */
const READABLE_BY_ALL = 0o004;

/** The settings as they are where no file is named. Never rejects; neither the secret nor a part of it is in what is told. */
export async function readSecretFiles(environment: Variables): Promise<WithSecrets> {
  const { DISCORD_TOKEN_FILE, ...settings } = environment;
  const path = DISCORD_TOKEN_FILE?.trim() ?? '';
  if (path === '') return { settings, faults: [], warnings: [] };
  const failed = (fault: string): WithSecrets => ({
    settings,
    faults: [{ variable: 'DISCORD_TOKEN_FILE', fault }],
    warnings: [],
  });
  if ((settings['DISCORD_TOKEN']?.trim() ?? '') !== '')
    return failed('and DISCORD_TOKEN are both set, and only one of them can be meant. Leave the other one empty');
  let read: Awaited<ReturnType<typeof readRegularFile>>;
  try {
    // Kubernetes' secrets are links.
    read = await readRegularFile(await realpath(path), LARGEST);
  } catch (error) {
    return failed(whyNotRead(errorCode(error)));
  }
  if (read === undefined) return failed('names a folder or a device. Name a file that has the token');
  if (read.bytes === undefined)
    return failed(`names a file of more than ${LARGEST} bytes. Put the token into it and nothing else`);
  // What PowerShell writes is in UTF-16.
  const decoded = decodeText(read.bytes);
  const secret = decoded.kind === 'text' ? decoded.text.trim() : '?';
  if (secret === '') return failed('names a file that is empty. Put the token into it');
  if (!TOKEN.test(secret))
    return failed(
      'names a file that has no bot token: it has three parts joined by points. Copy it anew from the Bot page, and nothing else',
    );
  return { settings: { ...settings, DISCORD_TOKEN: secret }, faults: [], warnings: warnings(path, read.stats.mode) };
}

function whyNotRead(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'names a file that is not there. Correct its path or make it';
  if (code === 'EACCES' || code === 'EPERM')
    return 'names a file that this account may not read. Make the file its own, with chown';
  if (code === 'EISDIR') return 'names a folder or a device. Name a file that has the token';
  return `names a file that cannot be read (${code}). Correct its path`;
}

function warnings(path: string, mode: bigint): readonly string[] {
  // Windows keeps rights in another way and says this of every file.
  const isOpen = platform() !== 'win32' && (Number(mode) & READABLE_BY_ALL) !== 0;
  return isOpen && !IN_A_CONTAINER.test(path)
    ? ['Every account of this machine may read the file that DISCORD_TOKEN_FILE names. Close it to others: chmod 600.']
    : [];
}
