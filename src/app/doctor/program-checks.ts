/** What the doctor says of the program itself: its version, Node's, whether the packages are those it was made with, and its port. */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../disk/error-code.js';
import { supportsNode } from '../supported-node.js';
import type { Check, Finding } from './check.js';
import type { Installation } from './installation.js';

export const PROGRAM_CHECKS: readonly Check<Installation>[] = [
  { name: 'version', look: version },
  { name: 'node', look: node },
  { name: 'packages', look: packages },
  { name: 'health port', look: healthPort },
];

const Manifest = z.object({ version: z.string(), engines: z.object({ node: z.string() }) });

async function version({ root, isOfOtherSources }: Installation): Promise<Finding> {
  const read = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const revision = await git(root, 'describe', '--always', '--dirty', '--abbrev=12');
  const says = revision === undefined ? read.version : `${read.version}, revision ${revision}`;
  // As after git pull: what a service starts is still the old one.
  if (await isOfOtherSources(root)) {
    return {
      state: 'warn',
      says: `${says}, but dist was built of other sources`,
      remedy: 'Run npm ci, and npm run build, and start the bot again. npm run update does all of it.',
    };
  }
  return { state: 'ok', says };
}

/** Undefined where there is no checkout, or no git. */
async function git(root: string, ...args: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    const how = { cwd: root, timeout: 10_000, windowsHide: true };
    execFile('git', ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...args], how, (error, stdout) =>
      done(error === null ? stdout.trim() : undefined),
    );
  });
}

async function node({ root, nodeVersion }: Installation): Promise<Finding> {
  const read = Manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return supportsNode(read.engines.node, nodeVersion)
    ? { state: 'ok', says: nodeVersion }
    : {
        state: 'fail',
        says: `${nodeVersion} is not one of ${read.engines.node}`,
        remedy: 'Install the current LTS release from https://nodejs.org.',
      };
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

const Installed = z.object({ version: z.string() });

/** How many packages are named. */
const NAMED = 3;

async function packages({ root }: Installation): Promise<Finding> {
  let text: string;
  try {
    text = await readFile(join(root, 'package-lock.json'), 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { state: 'ok', says: 'not compared, because there is no package-lock.json here' };
  }
  const lock = Lock.parse(JSON.parse(text));
  // Where nothing is bundled, the packages that are in what was built may have been removed.
  const isBuilt =
    (await isThere(join(root, 'dist', 'main.js'))) && !(await isThere(join(root, 'node_modules', 'esbuild')));
  const others: string[] = [];
  let count = 0;
  for (const [path, { version: wanted, dev, optional, devOptional, link }] of Object.entries(lock.packages)) {
    // Of other systems, of development, and the project itself: they need not be there.
    const mayLack = isBuilt || dev === true || optional === true || devOptional === true;
    if (path === '' || wanted === undefined || link === true) continue;
    const installed = await installedVersion(join(root, path, 'package.json'));
    if (installed === undefined && mayLack) continue;
    count += 1;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (installed !== wanted) others.push(`${name} ${installed ?? 'missing'} instead of ${wanted}`);
  }
  if (others.length === 0) return { state: 'ok', says: `${count} are installed as package-lock.json says` };
  const more = others.length > NAMED ? `, and ${others.length - NAMED} more` : '';
  return { state: 'fail', says: `${others.slice(0, NAMED).join(', ')}${more}`, remedy: 'Run npm ci.' };
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function installedVersion(file: string): Promise<string | undefined> {
  try {
    return Installed.parse(JSON.parse(await readFile(file, 'utf8'))).version;
  } catch {
    return undefined;
  }
}

/** In milliseconds: what listens there may answer nothing. */
const LONGEST_MS = 5_000;

async function healthPort({ config: { health }, faults }: Installation): Promise<Finding> {
  if (faults.some(({ variable }) => variable === 'HEALTH_PORT'))
    return { state: 'warn', says: 'not looked at, because HEALTH_PORT is faulty' };
  if (health === undefined) return { state: 'ok', says: 'none, because HEALTH_PORT is not set' };
  const { port, host } = health;
  const why = await whyTaken(port, host);
  if (why === undefined) return { state: 'ok', says: `${port} is free; no Footnote runs here` };
  const remedy = 'Choose another one in HEALTH_PORT, or end what has it.';
  if (why !== 'EADDRINUSE') return { state: 'fail', says: `${host}:${port} cannot be had (${why})`, remedy };
  const said = await healthAt(port, ANY_ADDRESS[host] ?? host);
  if (said === undefined) return { state: 'fail', says: `something else has ${port}`, remedy };
  const footnote = `a running Footnote ${said.version.slice(0, 50)} answers at ${port}`;
  return said.status === 'ok'
    ? { state: 'ok', says: footnote }
    : {
        state: 'warn',
        says: `${footnote}, and is not well: ${said.status.slice(0, 50)}`,
        remedy: 'See its log, and start it again.',
      };
}

/** Where to ask what listens on every address. */
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

async function whyTaken(port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(errorCode(error)));
    server.listen(port, host, () => server.close(() => done(undefined)));
  });
}

/** What Footnote says of its health. */
const Health = z.object({ status: z.string(), version: z.string() });
/** Of an answer, in characters. */
const LONGEST = 4096;

/** Undefined for an answer that is none of Footnote's. */
async function healthAt(port: number, host: string): Promise<z.infer<typeof Health> | undefined> {
  const body = await new Promise<string>((done) => {
    const request = get({ host, port, path: '/healthz', timeout: LONGEST_MS }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.length > LONGEST) response.destroy();
      });
      response.once('close', () => done(text.length > LONGEST ? '' : text));
    });
    // What answers letter by letter is never idle.
    const late = setTimeout(() => request.destroy(), LONGEST_MS);
    request.once('timeout', () => request.destroy());
    request.once('error', () => done(''));
    request.once('close', () => clearTimeout(late));
  });
  try {
    return Health.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
