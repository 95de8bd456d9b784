import { expect, test } from 'vitest';
import { PUBLIC_WEB } from '../../src/fetch/guarded-connections.js';
import { fetcherFor, secret, site } from '../support/fetch/web.js';

/** Addresses of something on this machine or its network, at the port `P`; the names lead to the address after the arrow. */
const HOSTILE = [
  'http://127.0.0.1:P/',
  'http://127.0.0.2:P/',
  'http://127.1:P/',
  'http://2130706433:P/',
  'http://0x7f000001:P/',
  'http://0x7f.0.0.1:P/',
  'http://0177.0.0.1:P/',
  'http://017700000001:P/',
  'http://0:P/',
  'http://0.0.0.0:P/',
  'http://127.0.0.1.:P/',
  'http://１２７.０.０.１:P/',
  'http://①②⑦.⓪.⓪.①:P/',
  'http://[::1]:P/',
  'http://[0:0:0:0:0:0:0:1]:P/',
  'http://[::]:P/',
  'http://[::ffff:127.0.0.1]:P/',
  'http://[::ffff:7f00:1]:P/',
  'http://[::127.0.0.1]:P/',
  'http://[64:ff9b::7f00:1]:P/',
  'http://[2002:7f00:1::]:P/',
  'http://[fe80::1]:P/',
  'http://[fd00:ec2::254]:P/',
  'http://10.0.0.1:P/',
  'http://172.16.0.1:P/',
  'http://192.168.0.1:P/',
  'http://100.64.0.1:P/',
  'http://169.254.169.254:P/latest/meta-data/',
  'http://224.0.0.1:P/',
  'http://255.255.255.255:P/',
  'http://localhost:P/',
  'http://localhost.:P/',
  'http://LOCALHOST:P/',
  'http://anything.localhost:P/',
  'http://localtest.example:P/ → 127.0.0.1',
  'http://inside.example:P/ → 10.1.2.3',
  'http://metadata.example:P/ → 169.254.169.254',
  'http://six.example:P/ → ::1',
  'http://mapped.example:P/ → ::ffff:127.0.0.1',
  'http://translated.example:P/ → 64:ff9b::7f00:1',
  'http://zone.example:P/ → fe80::1%lo',
  'http://both.example:P/ → 93.184.216.34 127.0.0.1',
  'http://turned.example:P/ → 127.0.0.1 93.184.216.34',
  'http://none.example:P/ →',
  'http://nonsense.example:P/ → localhost',
  'https://localtest.example:P/ → 127.0.0.1',
  'http://user:word@127.0.0.1:P/',
  'http://93.184.216.34@127.0.0.1:P/',
  'ftp://127.0.0.1:P/',
  'gopher://127.0.0.1:P/_GET%20/',
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'data:text/html,secret',
  'javascript:alert(1)',
  'ws://127.0.0.1:P/',
  'unix:/var/run/docker.sock',
  'http://127.0.0.1:P\\@site.test/',
] as const;

const NAMES = new Map(
  HOSTILE.flatMap((line) => {
    const [address = '', led] = line.split('→');
    return led === undefined ? [] : [[hostOf(address), led.trim().split(' ').filter(Boolean)] as const];
  }),
);

/** As a system would: the names of the table, this machine's own, and the site. */
const resolve = async (host: string): Promise<readonly string[]> => {
  if (host === 'site.test') return ['127.0.0.1'];
  return NAMES.get(host) ?? (/^(?:.+\.)?localhost\.?$/u.test(host) ? ['127.0.0.1', '::1'] : []);
};

test.each(HOSTILE)('is not fetched: %s', async (line) => {
  const { port, reached } = await secret();
  const fetcher = fetcherFor({ port: 1, resolve });
  const fetched = await fetcher.fetchPage(addressIn(line, port));
  expect(fetched).toMatchObject({ kind: 'failed', remedy: expect.stringMatching(/\.$/u) });
  expect(reached()).toBe(0);
});

test.each(HOSTILE)('is not fetched when a page leads to it: %s', async (line) => {
  const { port, reached } = await secret();
  const outside = await site(({ url }, response) => {
    if (url === '/robots.txt') return;
    response.writeHead(302, { location: encodeURI(decodeURI(addressIn(line, port))) }).end();
  });
  const fetcher = fetcherFor({ port: outside.port, resolve });
  expect(await fetcher.fetchPage(outside.at('/page'))).toMatchObject({ kind: 'failed' });
  expect(outside.asked).toEqual(['/page']);
  expect(reached()).toBe(0);
});

test('a site whose robots.txt leads inside is not read, nor is what is inside', async () => {
  const { port, reached } = await secret();
  const outside = await site(({ url }, response) => {
    if (url === '/robots.txt') response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    else response.end('page');
  });
  const fetcher = fetcherFor({ port: outside.port, resolve });
  expect(await fetcher.fetchPage(outside.at('/page'))).toMatchObject({ kind: 'failed' });
  expect(reached()).toBe(0);
});

test('the listener that nothing reaches is there to be reached', async () => {
  const { port, reached } = await secret();
  const fetcher = fetcherFor({ port });
  await fetcher.fetchPage(`http://127.0.0.1:${port}/`, { robots: false });
  expect(reached()).toBe(1);
});

test('a name that leads inside the second time is not followed there', async () => {
  const { port, reached } = await secret();
  const outside = await site((_request, response) => void response.setHeader('connection', 'close').end('page'));
  const answers = [['127.0.0.1'], ['127.0.0.2'], ['::1']];
  const fetcher = fetcherFor({
    port: outside.port,
    reach: { resolve: async () => answers.shift() ?? [], allows: (address) => address === '127.0.0.1' },
  });
  expect(await fetcher.fetchPage(outside.at('/page'), { robots: false })).toMatchObject({ kind: 'page' });
  expect(await fetcher.fetchPage(outside.at('/page'), { robots: false })).toMatchObject({ kind: 'failed' });
  expect(await fetcher.fetchPage(`http://site.test:${port}/`, { robots: false })).toMatchObject({ kind: 'failed' });
  expect(answers).toEqual([]);
  expect(outside.asked).toEqual(['/page']);
  expect(reached()).toBe(0);
});

test('a name is looked up once for each connection, so that nothing changes between the check and the connection', async () => {
  const hosts: string[] = [];
  const outside = await site((_request, response) => void response.end('page'));
  const fetcher = fetcherFor({
    port: outside.port,
    resolve: async (host) => {
      hosts.push(host);
      return ['127.0.0.1'];
    },
  });
  await fetcher.fetchPage(outside.at('/1'), { robots: false });
  expect(hosts).toEqual(['site.test']);
});

test('outside of tests, only ports of the web are connected to, at public addresses', () => {
  const allowed = (address: string, port: number) => PUBLIC_WEB.allows(address, port);
  expect([80, 443, 8000, 8080, 8443].every((port) => allowed('93.184.216.34', port))).toBe(true);
  expect([0, 21, 22, 25, 53, 110, 465, 3306, 5432, 6379, 9200, 11_211].some((port) => allowed('1.1.1.1', port))).toBe(
    false,
  );
  expect([80, 443].some((port) => allowed('127.0.0.1', port))).toBe(false);
});

function addressIn(line: string, port: number): string {
  return (line.split('→')[0] ?? '').trim().replace(':P', `:${port}`);
}

function hostOf(address: string): string {
  return new URL(address.trim().replace(':P', ':80')).hostname;
}
