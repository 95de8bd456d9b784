import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { runChecks } from '../../../src/app/doctor/check.js';
import { PROGRAM_CHECKS } from '../../../src/app/doctor/program-checks.js';
import { supportsNode } from '../../../src/app/supported-node.js';
import { installation } from './installation.js';

async function found(name: string, environment: Readonly<Record<string, string>>, machine = {}): Promise<string> {
  const checks = PROGRAM_CHECKS.filter((check) => check.name === name);
  const [one] = await runChecks(checks, await installation(environment, machine), { token: '' });
  return `${one?.state}: ${one?.says} / ${one?.remedy ?? ''}`;
}

test.each([
  ['v20.19.0', true],
  ['v20.18.9', false],
  ['v20.20.2', true],
  ['v21.7.3', false],
  ['v22.12.0', false],
  ['v22.13.0', true],
  ['v23.11.0', false],
  ['v24.0.0', true],
  ['v24.0.0-nightly20250101', true],
  ['v26.1.0', true],
  ['v100.0.0', true],
  ['v18.20.8', false],
  ['', false],
  ['v24', false],
])('Node %s is one that package.json allows: %j', (version, allowed) =>
  expect(supportsNode(manifest.engines.node, version)).toBe(allowed),
);

test('a range of another form keeps nobody out', () => expect(supportsNode('20 - 24', 'v18.0.0')).toBe(true));

test('an old Node fails, with what to install', async () =>
  expect(await found('node', {}, { nodeVersion: 'v18.20.8' })).toMatch(/^fail: v18.20.8 is not one of .*nodejs\.org/u));

test('the version is told with the revision of the checkout', async () =>
  expect(await found('version', {})).toMatch(/^ok: \d+\.\d+\.\d+(?:, revision [\da-f]{12}(?:-dirty)?)? \/ $/u));

test('a build of other sources is told of, because a service still starts it', async () =>
  expect(await found('version', {}, { isOfOtherSources: async () => true })).toMatch(
    /^warn: .*, but dist was built of other sources \/ Run npm ci, and npm run build/u,
  ));

describe('the packages', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/one': { version: '1.0.0' },
      'node_modules/@a/two': { version: '2.0.0' },
      'node_modules/one/node_modules/@a/two': { version: '1.5.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    },
  };
  const rows: readonly [string, Readonly<Record<string, string | null>>, RegExp][] = [
    ['as they should be', {}, /^ok: 4 are installed/u],
    ['without those of development', { 'node_modules/tool': null }, /^ok: 3 are installed/u],
    ['with one missing', { 'node_modules/one': null }, /^fail: one missing instead of 1\.0\.0 \/ Run npm ci/u],
    ['with another version', { 'node_modules/@a/two': '2.0.1' }, /^fail: @a\/two 2\.0\.1 instead of 2\.0\.0/u],
    [
      'with another version below one',
      { 'node_modules/one/node_modules/@a/two': '2.0.0' },
      /^fail: @a\/two 2\.0\.0 instead of 1\.5\.0/u,
    ],
    ['with an old tool', { 'node_modules/tool': '0.9.0' }, /^fail: tool 0\.9\.0/u],
  ];
  test.each(rows)('%s', async (_what, changes, words) => {
    const root = await mkdtemp(join(tmpdir(), 'footnote-'));
    onTestFinished(async () => rm(root, { recursive: true, force: true }));
    await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock));
    for (const [path, { version }] of Object.entries(lock.packages)) {
      const there = path in changes ? changes[path] : version;
      if (path === '' || path.endsWith('other-system') || there === null) continue;
      await mkdir(join(root, path), { recursive: true });
      await writeFile(join(root, path, 'package.json'), JSON.stringify({ version: there }));
    }
    expect(await found('packages', {}, { root })).toMatch(words);
  });
  test('that are in what was built may be missing where nothing is bundled', async () => {
    const root = await mkdtemp(join(tmpdir(), 'footnote-'));
    onTestFinished(async () => rm(root, { recursive: true, force: true }));
    await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock));
    expect(await found('packages', {}, { root })).toMatch(/^fail/u);
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'main.js'), '');
    expect(await found('packages', {}, { root })).toMatch(/^ok: 0 are installed/u);
    await mkdir(join(root, 'node_modules', 'esbuild'), { recursive: true });
    expect(await found('packages', {}, { root })).toMatch(/^fail/u);
  });
  test('are not compared where there is nothing to compare them with', async () =>
    expect(await found('packages', {}, { root: tmpdir() })).toMatch(/^ok: not compared/u));
});

describe('the health port', () => {
  async function listening(server: Server): Promise<string> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    // A server that listens on a port has an address with that port.
    return String((server.address() as AddressInfo).port);
  }
  test('that is not set is none', async () =>
    expect(await found('health port', { HEALTH_PORT: ' ' })).toMatch(/^ok: none/u));
  test.each(['x', '0', '65536', '-1', '8080 80'])('%j is none', async (HEALTH_PORT) =>
    expect(await found('health port', { HEALTH_PORT })).toMatch(/^warn: not looked at, because HEALTH_PORT is faulty/u),
  );
  test('that is free is well', async () => {
    const server = createServer();
    const HEALTH_PORT = await listening(server);
    server.close();
    await once(server, 'close');
    expect(await found('health port', { HEALTH_PORT })).toMatch(/^ok: \d+ is free/u);
  });
  test.each<[string, number, string, RegExp]>([
    ['a Footnote', 200, '{"status":"ok","version":"1.2.3"}\n', /^ok: a running Footnote 1\.2\.3 answers/u],
    ['one that has lost Discord', 503, '{"status":"closed","version":"1.2.3"}', /^warn: .*not well: closed .*its log/u],
    ['a page', 200, '<html>ok</html>', /^fail: something else has/u],
    ['another program’s health', 200, '{"status":"ok"}', /^fail: something else has/u],
    ['nothing', 200, '', /^fail: something else has/u],
    ['what is too long', 200, `{"status":"ok","version":"${'1'.repeat(10_000)}"}`, /^fail: something else has/u],
  ])('that %s has', async (_what, status, body, words) => {
    const server = createHttpServer((request, response) =>
      response.writeHead(request.url === '/healthz' ? status : 500).end(body),
    );
    expect(await found('health port', { HEALTH_PORT: await listening(server) })).toMatch(words);
  });
  test('that something has which speaks another language', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-x\r\n'));
    expect(await found('health port', { HEALTH_PORT: await listening(server) })).toMatch(/^fail: something else has/u);
  });
  test('at an address that is not this machine’s', async () =>
    expect(await found('health port', { HEALTH_PORT: '4000', HEALTH_HOST: '192.0.2.1' })).toMatch(
      /^fail: 192\.0\.2\.1:4000 cannot be had \(EADDRNOTAVAIL\)/u,
    ));
});
