/**
 * Something to build an image on where no registry of images can be reached: the same release of Debian from its own archive, made as
 * small as Debian's slim images are, and Node.js with npm from the npm registry where the official image has them.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's slim images leave these out: https://github.com/debuerreotype/debuerreotype (2026) */
const NOT_IN_SLIM = ['usr/share/doc', 'usr/share/man', 'usr/share/info', 'usr/share/locale', 'usr/share/lintian'];
/** What Debian's installer leaves behind. */
const LEFT_BEHIND = ['var/cache/apt', 'var/lib/apt/lists', 'var/log'];

const CERTIFICATES = 'etc/ssl/certs/ca-certificates.crt';

/** Runs a program to its end, and resolves to what it printed; throws an Error with what it said when it fails. */
export function run(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error !== undefined) throw new Error(`${command} could not be started: ${error.message}`);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout.slice(-4_000)}${stderr.slice(-4_000)}`);
  return stdout;
}

/** Fills the empty `folder`. `release` is Debian's name of it: `trixie`. */
export function makeDebian(folder: string, release: string): void {
  run('debootstrap', ['--variant=minbase', release, folder]);
  for (const one of NOT_IN_SLIM) rmSync(join(folder, one), { recursive: true, force: true });
  for (const one of LEFT_BEHIND) {
    for (const name of readdirSync(join(folder, one))) rmSync(join(folder, one, name), { recursive: true });
  }
}

/** Puts Node.js into a Debian. `version` is as npm has it: `24`, for the newest of it. */
export function addNode(folder: string, version: string): void {
  const local = join(folder, 'usr', 'local');
  const modules = join(local, 'lib', 'node_modules');
  mkdirSync(modules, { recursive: true });
  unpack(`node-${process.platform}-${process.arch}@${version}`, local);
  unpack('npm', join(modules, 'npm'));
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(local, 'bin', 'npm'));
  // Where this machine reaches the registry through certificates of its own, so must a step of the build.
  if (existsSync(`/${CERTIFICATES}`)) {
    mkdirSync(join(folder, 'etc', 'ssl', 'certs'), { recursive: true });
    copyFileSync(`/${CERTIFICATES}`, join(folder, CERTIFICATES));
  }
}

/** What the steps of a build need of that. */
export const STAND_IN_ENVIRONMENT = `NODE_EXTRA_CA_CERTS=/${CERTIFICATES}`;

function unpack(name: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const archive = run('npm', ['pack', '--silent', name], folder).trim().split('\n').at(-1) ?? '';
  run('tar', ['-xzf', archive, '--strip-components=1', '--no-same-owner'], folder);
  rmSync(join(folder, archive));
}
