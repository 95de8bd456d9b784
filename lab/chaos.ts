/**
 * `npm run chaos`: two replicas over HTTP on one PostgreSQL, and what breaks such a thing. Each scenario says what it does, what was seen, and
 * whether what must hold holds; ends with 1 where it does not. Linux, root, and Debian's postgresql, iproute2, iptables, socat and faketime.
 */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram, runProgram } from '../src/app/command-line.js';
import { SCENARIOS } from './chaos/scenarios.js';
import { buildRig } from './chaos/rig.js';

/** Of PostgreSQL, which has 40 MB before the first article. */
const DISK = '256m';

const program = createProgram(
  'chaos',
  'Breaks two replicas and their database in all ways it knows, and looks what becomes of it.',
)
  .option('--only <words>', 'scenarios with these words in their names alone')
  .allowExcessArguments(false)
  .action(async ({ only = '' }: { readonly only?: string }) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-chaos-'));
    await chmod(folder, 0o755);
    const disk = join(folder, 'disk');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
    const failures: string[] = [];
    try {
      const rig = await buildRig(folder, join(disk, 'cluster'));
      try {
        for (const { name, run } of SCENARIOS.filter((scenario) => scenario.name.includes(only))) {
          console.log(`\n${name}`);
          const must = (what: string, holds: boolean): void => {
            console.log(`  ${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}`);
            if (!holds) failures.push(`${name}: ${what}`);
          };
          await run(rig, { say: (line) => console.log(`  ${line}`), must }).catch((error: unknown) =>
            must(error instanceof Error ? error.message : String(error), false),
          );
        }
        const { violations } = rig.discord;
        console.log(`\nMessages that Discord would have refused: ${violations.length}`);
      } finally {
        await rig.close();
      }
    } finally {
      execFileSync('umount', ['-l', disk]);
      await rm(folder, { recursive: true, force: true });
    }
    console.log(failures.length === 0 ? 'All of it holds.' : `${failures.length} do not hold:\n${failures.join('\n')}`);
    if (failures.length > 0) process.exitCode = 1;
  });

await runProgram(program, process.argv.slice(2));
