/**
 * `npm run check:image`: builds the image with buildah, which needs no service that runs, starts it as compose.yaml does (its root only
 * read, as its user, without capabilities), tries every command, and says how large it is. Needs root and Debian’s packages buildah and
 * debootstrap; where the registry of images cannot be reached it is built on stand-ins, and says so.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { smoke } from './smoke.js';
import { addNode, makeDebian, run, STAND_IN_ENVIRONMENT } from './stand-in-base.js';

/** In MB. */
const LARGEST = 350;

const INSPECTED = z.object({
  Docker: z.object({
    config: z.object({
      User: z.string(),
      WorkingDir: z.string(),
      Cmd: z.array(z.string()),
      Healthcheck: z.object({ Test: z.array(z.string()) }),
      Volumes: z.record(z.string(), z.object({})),
    }),
  }),
});

const program = createProgram('check:image', 'Builds the image without a service that runs, and tries it.')
  .allowExcessArguments(false)
  .action(async () => {
    const work = mkdtempSync(join(tmpdir(), 'footnote-image-'));
    try {
      await check(work);
    } finally {
      // What lies there belongs to many users.
      rmSync(work, { recursive: true, force: true });
    }
  });

await runProgram(program, process.argv.slice(2));

async function check(work: string): Promise<void> {
  const storage = ['--root', join(work, 'images'), '--runroot', join(work, 'run'), '--storage-driver', 'vfs'];
  const buildah = (...args: readonly string[]): string => run('buildah', [...storage, ...args]);

  const bases = basesOf(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
  const args = bases.flatMap(({ argument, image }) => {
    if (spawnSync('buildah', [...storage, 'pull', image]).status === 0) return [];
    const name = standIn(work, image, buildah);
    console.log(`${image} cannot be had from here: built on a stand-in for it.`);
    return ['--build-arg', `${argument}=${name}`];
  });
  // The format that keeps the health check.
  buildah('build', '--format', 'docker', '--isolation', 'chroot', '--network', 'host', ...args, '-t', 'footnote', ROOT);

  const { config } = INSPECTED.parse(JSON.parse(buildah('inspect', '--type', 'image', 'footnote'))).Docker;
  const container = buildah('from', 'footnote').trim();
  const root = buildah('mount', container).trim();
  const volumes = Object.keys(config.Volumes).map((path) => {
    // With what the image has there and whose it is, as a new volume begins.
    const from = join(work, 'volumes', path);
    run('mkdir', ['-p', from]);
    run('cp', ['-a', `${join(root, path)}/.`, from]);
    return { from, to: join(root, path) };
  });
  const start = (words: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess =>
    startIn({ root, volumes, user: config.User, folder: config.WorkingDir }, words, environment);

  await expectEnd(start(['node', '-e', "require('node:fs').writeFileSync('package.json', '')"]), 1, 'EROFS');
  await expectEnd(start(['node', '-e', "require('node:fs').writeFileSync('articles/new.md', '')"]), 0, '');
  await expectEnd(start(config.Healthcheck.Test.slice(1)), 0, 'HEALTH_PORT is not set');
  rmSync(join(work, 'volumes', config.WorkingDir, 'articles', 'new.md'));
  const commands = readdirSync(join(root, config.WorkingDir, 'dist')).filter((name) => name.endsWith('.js'));
  for (const name of commands) await expectEnd(start(['node', `dist/${name}`, '--help']), 0, 'Usage: npm ');
  console.log(
    `Its root is only read, its user is ${config.User}, and ${commands.length} commands tell how they are used.`,
  );
  await smoke((name, more, environment) => {
    const words = name === 'main.js' ? config.Cmd : ['node', `dist/${name}`];
    return start([...words, ...more], environment);
  }, true);
  console.log('It registers its commands, and answers in the terminal and on Discord, by meaning too.');
  tellSizes(root, config.WorkingDir);
}

/** What the Dockerfile is built on: the arguments before its first stage, with their values. */
function basesOf(dockerfile: string): readonly { readonly argument: string; readonly image: string }[] {
  const before = dockerfile.slice(0, dockerfile.search(/^FROM /mu));
  return [...before.matchAll(/^ARG (\w+)=(\S+)$/gmu)].map(([, argument = '', image = '']) => ({ argument, image }));
}

/** The name of an image that was made for it: `node:24-trixie-slim` has a version and a release, `debian:trixie-slim` a release. */
function standIn(work: string, image: string, buildah: (...args: readonly string[]) => string): string {
  const [, version, release] = /^(?:node:(\d+)|debian:?)[-:]?(\w+)-slim$/u.exec(image) ?? [];
  if (release === undefined) throw new Error(`There is no stand-in for ${image}.`);
  const debian = join(work, release);
  if (!existsSync(debian)) {
    mkdirSync(debian);
    makeDebian(debian, release);
  }
  const container = buildah('from', 'scratch').trim();
  const root = buildah('mount', container).trim();
  run('cp', ['-a', `${debian}/.`, root]);
  if (version !== undefined) {
    addNode(root, version);
    buildah('config', '--env', STAND_IN_ENVIRONMENT, container);
  }
  const name = `localhost/stand-in-${image.replaceAll(/\W/gu, '-')}`;
  buildah('commit', '--rm', container, name);
  return name;
}

interface Started {
  readonly root: string;
  readonly volumes: readonly { readonly from: string; readonly to: string }[];
  readonly user: string;
  readonly folder: string;
}

/** In mounts of its own; one process from the first word to the last, so that a signal reaches the program. */
function startIn(
  { root, volumes, user, folder }: Started,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const [uid = '', gid = ''] = user.split(':');
  const script = [
    'set -e',
    `mount --bind '${root}' '${root}'`,
    `mount -o remount,ro,bind '${root}'`,
    `mount -t tmpfs tmpfs '${root}/tmp'`,
    `mount -t proc proc '${root}/proc'`,
    `mount --rbind /dev '${root}/dev'`,
    ...volumes.map(({ from, to }) => `mount --bind '${from}' '${to}'`),
    `exec chroot '${root}' sh -c 'cd ${folder} && exec setpriv --reuid ${uid} --regid ${gid} --clear-groups --no-new-privs --inh-caps -all --bounding-set -all "$@"' sh "$@"`,
  ];
  return spawn('unshare', ['--mount', 'sh', '-c', script.join('\n'), 'sh', ...words], {
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function expectEnd(child: ChildProcess, code: number, words: string): Promise<void> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const ended = await new Promise((done) => child.once('close', done));
  if (ended !== code || !printed.includes(words)) {
    throw new Error(`It ended with ${String(ended)}; ${code} and “${words}” were expected:\n${printed}`);
  }
}

/** Sums of the files' own sizes, as registries tell them before they press them. */
function tellSizes(root: string, folder: string): void {
  const size = (path: string): number =>
    Number(run('du', ['-s', '--apparent-size', '--block-size=1000', '-x', path]).split('\t')[0]) / 1000;
  const all = size(root);
  const [ours, node] = [size(join(root, folder)), size(join(root, 'usr', 'local', 'bin', 'node'))];
  const parts = ['node_modules', 'dist', 'articles'].map(
    (name) => `${name} ${size(join(root, folder, name)).toFixed(1)}`,
  );
  console.log(
    `${all.toFixed(0)} MB: ${(all - ours - node).toFixed(0)} Debian, ${node.toFixed(0)} Node.js, ${ours.toFixed(0)} Footnote (${parts.join(', ')}).`,
  );
  if (all > LARGEST) throw new Error(`The image is larger than ${LARGEST} MB.`);
}
