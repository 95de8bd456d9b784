/**
 * What stands between a program and its database, and can be cut: connections go through until then; afterwards they are either broken and
 * refused, or kept and answered nothing, as where a firewall swallows what is sent.
 */
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Between {
  /** The database's address through it. */
  readonly url: string;
  /** Nothing that is sent arrives, and nobody is told so. */
  readonly swallow: () => void;
  /** All connections end, and new ones at once. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** What is sent arrives again, on the same connections; what was swallowed is lost. */
  readonly resume: () => void;
  /** How often anything was sent to the database, each query once at least. */
  readonly asked: () => number;
  /** How many connections were begun. */
  readonly connections: () => number;
}

export async function between(url: string): Promise<Between> {
  const { hostname, port } = new URL(url);
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket }>();
  let state: 'there' | 'swallows' | 'cut' = 'there';
  let connections = 0;
  let asked = 0;
  const server = createServer((near) => {
    connections += 1;
    near.on('error', () => undefined);
    if (state === 'cut') return near.destroy();
    const far = connect(Number(port), hostname);
    far.on('error', () => near.destroy());
    const pair = { near, far };
    pairs.add(pair);
    near.on('data', (data) => {
      asked += 1;
      if (state === 'there') far.write(data);
    });
    far.on('data', (data) => {
      if (state === 'there') near.write(data);
    });
    near.on('close', () => {
      pairs.delete(pair);
      far.destroy();
    });
    far.on('close', () => near.destroy());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = (): void => {
    for (const { near } of pairs) near.destroy();
  };
  onTestFinished(async () => {
    breakAll();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const through = new URL(url);
  through.port = String(address.port);
  return {
    url: through.href,
    swallow: () => void (state = 'swallows'),
    cut() {
      state = 'cut';
      breakAll();
    },
    mend() {
      // What was swallowed is lost for good.
      if (state === 'swallows') breakAll();
      state = 'there';
    },
    resume: () => void (state = 'there'),
    asked: () => asked,
    connections: () => connections,
  };
}
