import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { BotEvent } from '../../src/monitoring/bot-event.js';
import { createMetrics } from '../../src/monitoring/metrics.js';
import { startMonitorServer } from '../../src/monitoring/monitor-server.js';
import { createReadiness } from '../../src/monitoring/readiness.js';

const STARTED: readonly BotEvent[] = [
  { kind: 'library', articles: 1, passages: 1 },
  { kind: 'indexed' },
  { kind: 'gateway', state: 'connected' },
];

async function served(events: readonly BotEvent[] = [], scrape?: () => Promise<string>) {
  const readiness = createReadiness(() => 0);
  const metrics = createMetrics(readiness, { version: '1.2.3', node: '20.0.0' });
  for (const event of events) readiness.observe(event);
  const server = await startMonitorServer({
    host: '127.0.0.1',
    port: 0,
    readiness,
    metrics: scrape === undefined ? metrics : { ...metrics, scrape },
    version: '1.2.3',
  });
  onTestFinished(server.stop);
  return {
    ...server,
    ask: async (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init),
  };
}

test.each([
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/readyz?verbose', 200],
  ['HEAD', '/readyz', 200],
  ['GET', '/metrics', 200],
  ['GET', '/', 404],
  ['GET', '/metrics/', 404],
  ['POST', '/readyz', 405],
  ['DELETE', '/metrics', 405],
])('%s %s is answered with %i while all is well', async (method, path, status) =>
  expect((await (await served(STARTED)).ask(path, { method })).status).toBe(status),
);

test('the process is well and not ready before anything is there', async () => {
  const { ask } = await served();
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
});

test('the process is not well any more when Discord has closed the connection for good', async () => {
  const { ask } = await served([...STARTED, { kind: 'gateway', state: 'closed' }]);
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([503, 503]);
});

test('is answered to HEAD without a body', async () => {
  const { ask } = await served(STARTED);
  expect(await (await ask('/metrics', { method: 'HEAD' })).text()).toBe('');
});

test('a measurement that fails is told, and costs nothing else', async () => {
  const { ask } = await served(STARTED, async () => {
    throw new Error('broken');
  });
  const answer = await ask('/metrics');
  expect([answer.status, await answer.text()]).toEqual([500, '{"error":"This could not be measured."}\n']);
  expect((await ask('/healthz')).status).toBe(200);
});

test('what is no HTTP, and a body without end, cost nothing else', async () => {
  const { port, ask } = await served(STARTED);
  for (const sent of [
    '\0\u0016\u0003\u0001garbage\r\n\r\n',
    `POST /readyz HTTP/1.1\r\nHost: x\r\nContent-Length: 999999\r\n\r\nx`,
  ]) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(sent);
    await once(socket, 'data');
    socket.destroy();
  }
  expect((await ask('/healthz')).status).toBe(200);
});

test('a port that is taken is a sentence with the remedy', async () => {
  const { port } = await served();
  const again = startMonitorServer({
    host: '127.0.0.1',
    port,
    readiness: createReadiness(() => 0),
    metrics: { scrape: async () => '', contentType: '' },
    version: '',
  });
  await expect(again).rejects.toThrow(
    `HEALTH_PORT: the port ${port} is taken by another program, or by another Footnote.`,
  );
});

test('an address that this machine does not have is a sentence with the remedy', async () => {
  const elsewhere = startMonitorServer({
    // https://www.rfc-editor.org/rfc/rfc5737: nobody has it.
    host: '192.0.2.1',
    port: 0,
    readiness: createReadiness(() => 0),
    metrics: { scrape: async () => '', contentType: '' },
    version: '',
  });
  await expect(elsewhere).rejects.toThrow('this machine has no address 192.0.2.1. Set HEALTH_HOST');
});

test('a connection that is kept open does not keep it from stopping', async () => {
  const { port, stop } = await served(STARTED);
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  await stop();
  await closed;
  const refused = connect(port, '127.0.0.1');
  const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
});
