/** For a run of the tests: where the first test that wants a PostgreSQL starts one, which is stopped and gone when the run is over. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { postgresPrograms } from './cluster.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where its folder will be. */
    readonly postgres: string;
  }
}

let told = false;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-postgres-'));
  await chmod(folder, 0o755);
  project.provide('postgres', folder);
  if (postgresPrograms() === undefined && !told) {
    told = true;
    process.stdout.write(
      'PostgreSQL is not installed (apt-get install postgresql): the tests that need it are skipped.\n',
    );
  }
  return async () => {
    const file = join(folder, 'cluster', 'data', 'postmaster.pid');
    if (existsSync(file)) stopProcess(Number(readFileSync(file, 'utf8').split('\n')[0]));
    await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  };
}

/** At once; nobody needs what it has. */
function stopProcess(pid: number): void {
  // SIGQUIT is its immediate shutdown, which takes its children with it.
  execFileSync('kill', ['-QUIT', String(pid)]);
}
