/**
 * Settings that are secret may stand in files: `DISCORD_TOKEN_FILE` names one that has what DISCORD_TOKEN would have, and so it is with
 * DATABASE_URL, in which a password is. That is what systemd's LoadCredential (`%d/token`) and Docker's secrets (`/run/secrets/token`)
 * offer, and the secret is in no environment that other programs are started with. Reads the disk.
 */
import { realpath } from 'node:fs/promises';
import { platform } from 'node:os';
import { errorCode } from '../disk/error-code.js';
import { readRegularFile } from '../disk/read-regular-file.js';
import { decodeText } from '../content/decode-text.js';
import { Environment } from './environment.js';
import type { SettingFault } from './setting-faults.js';

type Variables = Readonly<Record<string, string | undefined>>;

export interface WithSecrets {
  /** The settings, with the secrets in the place of the files' names. */
  readonly settings: Variables;
  readonly faults: readonly SettingFault[];
  /** Sentences for a person: the secret could be read all the same. */
  readonly warnings: readonly string[];
}

interface Secret {
  /** What a file has to have, for a person. */
  readonly what: string;
  /** The end of a sentence about a file that has something else. */
  readonly otherwise: string;
}

const SECRETS = {
  DISCORD_TOKEN: {
    what: 'the token',
    otherwise:
      'has no bot token: it has three parts joined by points. Copy it anew from the Bot page, and nothing else',
  },
  DATABASE_URL: {
    what: 'the address',
    otherwise:
      'has no address of a database, such as postgres://footnote:PASSWORD@db.example/footnote. Put it there, and nothing else',
  },
} as const satisfies Readonly<Partial<Record<keyof typeof Environment.shape, Secret>>>;

type SecretName = keyof typeof SECRETS;

// The keys are those of the literal.
const NAMES = Object.keys(SECRETS) as SecretName[];
const fileSetting = (name: SecretName) => `${name}_FILE` as const;

/** All settings that are secret or say where a secret is: they leave neither the machine nor the programs that need them. */
export const SECRET_SETTINGS: readonly string[] = NAMES.flatMap((name) => [name, fileSetting(name)]);

/** In bytes: a token has some 70, an address of a database some 200. */
const LARGEST = 4096;

/** Docker puts secrets there readable by all in the container, where nobody else is. */
const IN_A_CONTAINER = /^\/run\/secrets\//u;

/** Everybody's right to read, among the bits of a file's mode. */
const READABLE_BY_ALL = 0o004;

/** The settings as they are where no file is named. Never rejects; neither a secret nor a part of it is in what is told. */
export async function readSecretFiles(environment: Variables): Promise<WithSecrets> {
  let all: WithSecrets = { settings: environment, faults: [], warnings: [] };
  for (const name of NAMES) {
    const one = await readSecretFile(name, all.settings);
    all = {
      settings: one.settings,
      faults: [...all.faults, ...one.faults],
      warnings: [...all.warnings, ...one.warnings],
    };
  }
  return all;
}

async function readSecretFile(name: SecretName, environment: Variables): Promise<WithSecrets> {
  const variable = fileSetting(name);
  const { what, otherwise } = SECRETS[name];
  const { [variable]: named, ...settings } = environment;
  const path = named?.trim() ?? '';
  if (path === '') return { settings, faults: [], warnings: [] };
  const failed = (fault: string): WithSecrets => ({ settings, faults: [{ variable, fault }], warnings: [] });
  if ((settings[name]?.trim() ?? '') !== '')
    return failed(`and ${name} are both set, and only one of them can be meant. Leave the other one empty`);
  let read: Awaited<ReturnType<typeof readRegularFile>>;
  try {
    // Kubernetes' secrets are links.
    read = await readRegularFile(await realpath(path), LARGEST);
  } catch (error) {
    return failed(whyNotRead(errorCode(error), what));
  }
  if (read === undefined) return failed(noFile(what));
  if (read.bytes === undefined)
    return failed(`names a file of more than ${LARGEST} bytes. Put ${what} into it and nothing else`);
  // What PowerShell writes is in UTF-16.
  const decoded = decodeText(read.bytes);
  const secret = decoded.kind === 'text' ? decoded.text.trim() : '?';
  if (secret === '') return failed(`names a file that is empty. Put ${what} into it`);
  // An address with a line end in it would be one for whoever reads addresses.
  if (/\s/u.test(secret) || !Environment.shape[name].safeParse(secret).success)
    return failed(`names a file that ${otherwise}`);
  return {
    settings: { ...settings, [name]: secret },
    faults: [],
    warnings: warnings(variable, path, read.stats.mode),
  };
}

function whyNotRead(code: string, what: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'names a file that is not there. Correct its path or make it';
  if (code === 'EACCES' || code === 'EPERM')
    return 'names a file that this account may not read. Make the file its own, with chown';
  if (code === 'EISDIR') return noFile(what);
  return `names a file that cannot be read (${code}). Correct its path`;
}

function noFile(what: string): string {
  return `names a folder or a device. Name a file that has ${what}`;
}

function warnings(variable: string, path: string, mode: bigint): readonly string[] {
  // Windows keeps rights in another way and says this of every file.
  const isOpen = platform() !== 'win32' && (Number(mode) & READABLE_BY_ALL) !== 0;
  return isOpen && !IN_A_CONTAINER.test(path)
    ? [`Every account of this machine may read the file that ${variable} names. Close it to others: chmod 600.`]
    : [];
}
