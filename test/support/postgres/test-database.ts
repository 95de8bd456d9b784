/** An empty database of PostgreSQL for a test, in the cluster of this run, which the first that asks for one starts. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { inject } from 'vitest';
import { postgresPrograms, startCluster } from './cluster.js';

/** Whether there can be one; where not, `describe.skipIf(!hasPostgres)`, and the run says why. */
export const hasPostgres = postgresPrograms() !== undefined;

/** Its address, as `DATABASE_URL` has it. */
export async function testDatabase(): Promise<string> {
  const url = await clusterUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return url.replace(/[^/]*$/u, name);
}

/** Files run side by side in several processes: one of them makes the cluster, the others wait for its address. */
async function clusterUrl(): Promise<string> {
  const folder = inject('postgres');
  const cluster = join(folder, 'cluster');
  const address = join(folder, 'url');
  const isFirst = await mkdir(cluster).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const { url } = await startCluster(cluster);
    await writeFile(`${address}.new`, url);
    await rename(`${address}.new`, address);
  }
  for (;;) {
    const url = await readFile(address, 'utf8').catch(() => undefined);
    if (url !== undefined) return url;
    await sleep(20);
  }
}
