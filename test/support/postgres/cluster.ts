/**
 * A PostgreSQL cluster of one's own in a scratch folder, never the system's: made by the programs that Debian's package `postgresql` puts on
 * the machine, on a free port of the loopback address, for whoever may connect to it. It writes nothing that must outlive the machine.
 */
import { execFile, execFileSync } from 'node:child_process';
import { appendFile, chown, mkdir, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.js';

const run = promisify(execFile);

export interface Cluster {
  /** Of the database `postgres`, as its superuser; another database has its name in the last place. */
  readonly url: string;
  readonly port: number;
  /** The folder of its data, in which `postmaster.pid` stands while it runs. */
  readonly data: string;
  /** Of the process that all others of it come from; throws where it was never started. */
  readonly pid: () => number;
  readonly isRunning: () => boolean;
  readonly start: () => Promise<void>;
  /** Lets whoever comes from these addresses in, too. */
  readonly trust: (addresses: string) => Promise<void>;
  /** Speaks TLS and nothing else from now on, with this certificate and its key as PEM. */
  readonly secure: (certificate: string, key: string) => Promise<void>;
  /** `immediate` is as if the machine had lost its power. */
  readonly stop: (how?: 'fast' | 'immediate') => Promise<void>;
}

/** Where its programs are: the newest that is installed; undefined for none. */
export function postgresPrograms(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const installed = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...installed.map((version) => join(versions, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
}

/** Nothing of these tests is to outlive a loss of power; what is tried with one says so. */
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Makes a cluster in `folder`, which is there and empty, and starts it. `settings` are lines of its configuration. Throws where there are no
 * programs, and with their own words where they fail.
 */
export async function startCluster(folder: string, settings: readonly string[] = QUICK): Promise<Cluster> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const data = join(folder, 'data');
  const port = await freePort();
  const owner = await accountFor(folder);
  const asOwner = async (program: string, args: readonly string[]): Promise<void> => {
    const file = join(programs, program);
    // It refuses to run as root.
    const [command, ...rest] =
      owner === undefined
        ? [file, ...args]
        : ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', file, ...args];
    await run(command ?? file, rest, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  };
  const start = async (): Promise<void> =>
    asOwner('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-t', '60', 'start']);
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (owner !== undefined) await chown(data, owner.uid, owner.gid);
  await asOwner('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    'max_connections = 200',
    ...settings.map((setting) => setting.replace('=', ' = ')),
  ];
  await writeFile(join(data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
  await start();
  const pid = (): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    data,
    pid,
    isRunning: () => existsSync(join(data, 'postmaster.pid')) && existsSync(`/proc/${pid()}`),
    start,
    async trust(addresses) {
      await appendFile(join(data, 'pg_hba.conf'), `host all all ${addresses} trust\n`);
      await asOwner('pg_ctl', ['-D', data, 'reload']);
    },
    async secure(certificate, key) {
      for (const [name, text] of [
        ['server.crt', certificate],
        ['server.key', key],
      ] as const) {
        // It takes no key that others could read.
        await writeFile(join(data, name), text, { mode: 0o600 });
        if (owner !== undefined) await chown(join(data, name), owner.uid, owner.gid);
      }
      await appendFile(join(data, 'postgresql.auto.conf'), 'ssl = on\n');
      await writeFile(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 trust\n');
      await asOwner('pg_ctl', ['-D', data, 'reload']);
    },
    stop: async (how = 'immediate') => asOwner('pg_ctl', ['-D', data, '-m', how, '-w', '-t', '60', 'stop']),
  };
}

/** Undefined where this process is not root, and makes its own. */
async function accountFor(folder: string): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: number('-u'), gid: number('-g') };
  await chown(folder, owner.uid, owner.gid);
  return owner;
}
