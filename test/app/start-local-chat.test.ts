import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from '../../local-discord/local-discord.js';
import { startScript } from '../end-to-end/start-script.js';
import { freePort } from '../support/free-port.js';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//u;

async function start(args: readonly string[], environment: Parameters<typeof startScript>[2] = {}) {
  const port = await freePort();
  const script = startScript('src/main.ts', ['--no-open', '--port', String(port), ...args], environment);
  onTestFinished(script.kill);
  return { script, port };
}

test('shows the page where there is no token, and ends with 0 when it is told to', async () => {
  const { script, port } = await start([]);
  await script.until('Footnote is ready');
  const address = ADDRESS.exec(script.printed())?.[0];
  expect(address).toBe(`http://127.0.0.1:${port}/`);
  const page = await fetch(address ?? '');
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('footnote-secret')]);
  script.signal('SIGTERM');
  expect(await script.ended).toBe(0);
});

test('says that the port is taken, and which to take instead', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const { script } = await start(['--port', String(port)]);
  expect(await script.ended).toBe(1);
  expect(script.printed()).toContain(`The port ${port} is taken by another program. Choose another one: npm start -- `);
});

test('says where it runs already when it is started a second time', async () => {
  const { script: first, port } = await start([]);
  await first.until('Footnote is ready');
  const { script: second } = await start(['--port', String(port)]);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain(
    `Footnote runs already, at http://127.0.0.1:${port}/. For a second one choose another port: npm start -- --port ${port + 1}`,
  );
});

test('names a setting that nothing reads', async () => {
  const { script } = await start([], { CONTAKT: 'x' });
  await script.until('CONTAKT');
  expect(script.printed()).toContain('CONTAKT is no setting of Footnote and is not read. Perhaps CONTACT is meant.');
});

test('waits for a folder that is not there, and says so', async () => {
  const { script } = await start([], { ARTICLES: 'no-such-folder' });
  await script.until('Footnote is ready');
  expect(script.printed()).toContain('there is no folder of that name: every question will be refused until there is');
});

test('tells a person who asks in another language, beside the thread that answers', async () => {
  const { script, port } = await start([]);
  await script.until('Footnote is ready');
  const address = `http://127.0.0.1:${port}`;
  const secret = /name="footnote-secret" content="([^"]+)"/u.exec(await (await fetch(address)).text())?.[1] ?? '';
  const headers = { 'x-footnote-secret': secret };
  const act = { kind: 'command', as: 'Ada', command: 'ask', options: { question: 'Ile to kosztuje?' } };
  await fetch(`${address}/api/acts`, { method: 'POST', headers, body: JSON.stringify(act) });
  const events = (await fetch(`${address}/api/events?as=Ada`, { headers })).body?.getReader();
  const { value } = (await events?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toContain('The articles are in English; ask in that language.');
  await events?.cancel();
  script.signal('SIGTERM');
  expect(await script.ended).toBe(0);
});

test('never starts the page beside a bot that has a token, and says how to', async () => {
  const discord = await startLocalDiscord();
  onTestFinished(async () => discord.stop());
  const { script, port } = await start([], { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });
  await script.until('npm start -- --local');
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test('keeps a real token out of the page that --local starts', async () => {
  const discord = await startLocalDiscord();
  onTestFinished(async () => discord.stop());
  const { script, port } = await start(['--local'], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    LOG_LEVEL: 'trace',
  });
  await script.until('Footnote is ready');
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(`${script.printed()}${await page.text()}`).not.toContain(discord.token);
  // What has the token is a stand-in here, and heard nothing.
  expect(discord.requests).toEqual([]);
});

test.each(['0', '65536', 'http'])('does not take %s for a port', async (port) => {
  const { script } = await start(['--port', port]);
  expect([await script.ended, script.printed()]).toEqual([
    2,
    expect.stringContaining('Give a number from 1 to 65535.'),
  ]);
});
