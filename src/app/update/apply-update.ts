/**
 * A new version taken so that a step that fails leaves the old one as it was: everything that takes long, or may fail, is done in a
 * folder beside, and what runs is put in its place by renaming. Reads and writes the disk.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../disk/error-code.js';
import { isAlive } from '../../disk/write-atomically.js';
import { supportsNode } from '../supported-node.js';
import { NoUpdate, type Update } from './find-update.js';
import { lastLines, type RunProgram } from './run-program.js';

interface Updating {
  readonly run: RunProgram;
  /** Is told what is being done: a few words. */
  readonly tell: (what: string) => void;
  /** Of Node, as `v22.13.0`. */
  readonly nodeVersion: string;
  /** Of this process. */
  readonly pid: number;
  /** In bytes, on the disk of the project's folder. */
  readonly free: number;
}

const Manifest = z.object({
  engines: z.object({ node: z.string() }).optional(),
  scripts: z.record(z.string(), z.string()).default({}),
});

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

/** In the project's folder, so that what is in it can be renamed into that. */
const BESIDE = '.update';

/** In bytes, while it lasts: a second installation with all packages, 700 MB, and something to spare. */
export const UPDATE_NEEDS = 900 * 10 ** 6;

/** Rejects with NoUpdate, whose message is for a person, when a step fails; all is as before then. */
export async function applyUpdate(root: string, update: Update, updating: Updating): Promise<void> {
  const beside = join(root, BESIDE);
  // npm leaves out packages that it can do without when a disk is full, and says nothing of it.
  if (updating.free < UPDATE_NEEDS)
    throw new NoUpdate(
      `An update needs ${UPDATE_NEEDS / 10 ** 6} MB while it lasts, and ${Math.floor(updating.free / 10 ** 6)} MB are free. Make room on the disk. Nothing was changed.`,
    );
  await claim(root, beside, updating);
  try {
    await prepared(root, join(beside, 'new'), update, updating);
    await switched(root, beside, update, updating);
  } finally {
    await removed(root, beside, updating.run);
  }
}

/** One update at a time; what a killed one has left is removed. */
async function claim(root: string, beside: string, { run, pid }: Updating): Promise<void> {
  const file = join(beside, 'pid');
  const other = Number(await readFile(file, 'utf8').catch(() => ''));
  if (other > 0 && other !== pid && isAlive(other))
    throw new NoUpdate(`Another update is under way, in the process ${other}. Wait for it to end.`);
  await removed(root, beside, run);
  await mkdir(beside, { recursive: true });
  await writeFile(file, String(pid));
}

/** The new version in a folder of its own, with its packages, and built. */
async function prepared(root: string, next: string, { to }: Update, updating: Updating): Promise<void> {
  const { run, tell, nodeVersion } = updating;
  await must(run('git', ['worktree', 'add', '--detach', '--quiet', next, to], root), 'it could not be checked out');
  const { engines, scripts } = await manifestOf(next);
  if (engines !== undefined && !supportsNode(engines.node, nodeVersion)) {
    throw new NoUpdate(
      `The new version needs another Node than ${nodeVersion}: ${engines.node}. Install it, and update again. Nothing was changed.`,
    );
  }
  tell('installing its packages');
  // Whatever the environment says: what builds it is among those of development.
  await must(
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], next),
    'its packages could not be installed',
  );
  if (scripts['build'] !== undefined) {
    tell('building it');
    await must(run('npm', ['run', '--silent', 'build'], next), 'it could not be built');
  }
  if (await isForRunning(root))
    await must(
      run('npm', ['prune', '--omit=dev', '--no-audit', '--no-fund'], next),
      'its packages could not be pruned',
    );
}

async function manifestOf(folder: string): Promise<z.infer<typeof Manifest>> {
  const read = Manifest.safeParse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  if (!read.success) throw new NoUpdate('The new version is none of Footnote: its package.json says nothing of it.');
  return read.data;
}

/**
 * Whether none of the packages that are for development alone is installed, as after `npm ci --omit=dev`. package.json does not say
 * which these are: what runs may need some of those that it names for development.
 */
async function isForRunning(root: string): Promise<boolean> {
  const read = Lock.safeParse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8').catch(() => 'null')));
  if (!read.success) return false;
  const paths = Object.entries(read.data.packages).flatMap(([path, { dev }]) => (dev === true ? [path] : []));
  const there = await Promise.all(paths.map(async (path) => stat(join(root, path)).catch(() => undefined)));
  return paths.length > 0 && there.every((one) => one === undefined);
}

/** Takes back what was done, the last first, when a step fails. */
async function switched(root: string, beside: string, { from, to }: Update, updating: Updating): Promise<void> {
  const { run, tell } = updating;
  const back: (() => Promise<unknown>)[] = [];
  const next = join(beside, 'new');
  const old = join(beside, 'old');
  try {
    tell('putting it in the place of the old one');
    await mkdir(old);
    back.push(async () => must(run('git', ['reset', '--quiet', '--keep', from], root), 'the old one is not back'));
    await must(run('git', ['merge', '--quiet', '--ff-only', to], root), 'its files could not be put in place');
    await replace(join(root, 'node_modules'), join(next, 'node_modules'), join(old, 'node_modules'), back);
    // A bot that runs keeps the files that it was started from, which have other names.
    await mkdir(join(root, 'dist'), { recursive: true });
    await mkdir(join(old, 'dist'));
    for (const name of await readdir(join(next, 'dist')).catch(() => [])) {
      // What runs from the sources is bundled there at each start.
      if (name !== 'run')
        await replace(join(root, 'dist', name), join(next, 'dist', name), join(old, 'dist', name), back);
    }
    // A version that keeps things in another form than the one before has a script that brings them into it.
    const { scripts } = await manifestOf(root);
    if (scripts['migrate'] === undefined) return;
    tell('bringing what is kept into its form');
    await must(run('npm', ['run', '--silent', 'migrate'], root), 'what is kept could not be brought into its form');
  } catch (error) {
    let isBack = true;
    for (const undo of back.toReversed()) await undo().catch(() => (isBack = false));
    if (!isBack)
      throw new NoUpdate('The new version was not taken, and the old one is not whole. Run npm ci, and npm run build.');
    throw error instanceof NoUpdate
      ? error
      : new NoUpdate(failure(`it could not be put in place (${errorCode(error)})`));
  }
}

/** Adds to `back` what takes each half of it back. */
async function replace(there: string, next: string, kept: string, back: (() => Promise<unknown>)[]): Promise<void> {
  const moved = async (from: string, to: string): Promise<void> => {
    try {
      await rename(from, to);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      throw error;
    }
    back.push(async () => rename(to, from));
  };
  await moved(there, kept);
  await moved(next, there);
}

async function must(ended: ReturnType<RunProgram>, what: string): Promise<void> {
  const result = await ended;
  if (result.code !== 0) throw new NoUpdate(`${failure(what)}\n${lastLines(result)}`);
}

function failure(what: string): string {
  return `The new version was not taken: ${what}. The old one is as it was.`;
}

async function removed(root: string, beside: string, run: RunProgram): Promise<void> {
  await run('git', ['worktree', 'remove', '--force', join(beside, 'new')], root);
  await rm(beside, { recursive: true, force: true });
  await run('git', ['worktree', 'prune'], root);
}
