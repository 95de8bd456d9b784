/** nginx with the configuration that is delivered, in front of two replicas of a test's. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { temporaryFolder } from './content/temporary-folder.js';
import { freePort } from './free-port.js';

export const HAS_NGINX = spawnSync('nginx', ['-v']).status === 0;
if (!HAS_NGINX) process.stderr.write('nginx is not installed, so that deploy/many/nginx.conf is not tried.\n');

/** The very configuration, with other ports and folders; resolves to the address of the endpoint when it listens. */
export async function nginxBefore(first: number, second: number): Promise<string> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const delivered = await readFile('deploy/many/nginx.conf', 'utf8');
  const adapted = delivered
    .replace('footnote-1:8080', `127.0.0.1:${first}`)
    .replace('footnote-2:8080', `127.0.0.1:${second}`)
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('/tmp/', `${folder}/`);
  const file = join(folder, 'nginx.conf');
  await writeFile(file, adapted);
  // Its faults go to what is no file, as in a container.
  const child = spawn('nginx', ['-p', folder, '-c', file, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.resume();
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  await expect
    .poll(async () => {
      const socket = createConnection(port, '127.0.0.1');
      try {
        await once(socket, 'connect');
        return 'listens';
      } catch {
        return 'does not';
      } finally {
        socket.destroy();
      }
    })
    .toBe('listens');
  return `http://127.0.0.1:${port}/interactions`;
}
