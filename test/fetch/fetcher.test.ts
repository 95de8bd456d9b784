import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fetcherFor, site } from '../support/fetch/web.js';

const page = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): RequestListener => {
  return ({ url }, response) => {
    if (url !== '/robots.txt') response.writeHead(200, headers).end(body);
  };
};

async function fetched(answer: RequestListener, options?: Parameters<ReturnType<typeof fetcherFor>['fetchPage']>[1]) {
  const { at, port } = await site(answer);
  return fetcherFor({ port }).fetchPage(at('/page'), options);
}

const text = (result: Awaited<ReturnType<typeof fetched>>): string =>
  result.kind === 'page' ? new TextDecoder().decode(result.bytes) : JSON.stringify(result);

describe('a page', () => {
  test('comes with what is needed to read it and to ask for it again', async () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      etag: '"1"',
      'last-modified': 'Thu, 26 Nov 2026 00:00:00 GMT',
    };
    expect(await fetched(page('bees', headers))).toMatchObject({
      kind: 'page',
      contentType: 'text/html; charset=utf-8',
      etag: '"1"',
      lastModified: 'Thu, 26 Nov 2026 00:00:00 GMT',
    });
  });

  test('is asked for by name, and by the name of this program', async () => {
    const { at, port, requests } = await site(page('bees'));
    await fetcherFor({ port }).fetchPage(at('/page#part'));
    expect(requests.at(-1)).toMatchObject({
      url: '/page',
      headers: { host: `site.test:${port}`, 'user-agent': 'Footnote/test' },
    });
    expect(Object.keys(requests.at(-1)?.headers ?? {})).not.toContain('cookie');
  });

  test.each([
    ['gzip', gzipSync('bees')],
    ['x-gzip', gzipSync('bees')],
    ['br', brotliCompressSync('bees')],
    ['deflate', deflateSync('bees')],
    ['gzip, br', brotliCompressSync(gzipSync('bees'))],
    ['identity', Buffer.from('bees')],
    ['GZIP', gzipSync('bees')],
  ])('is unpacked: %s', async (encoding, bytes) =>
    expect(text(await fetched(page(bytes, { 'content-encoding': encoding })))).toBe('bees'),
  );

  test('is unchanged for who has it already', async () => {
    const conditional: RequestListener = ({ headers, url }, response) => {
      if (url === '/robots.txt') return;
      response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 200).end();
    };
    expect(await fetched(conditional, { etag: '"1"' })).toEqual({ kind: 'unchanged' });
    expect(await fetched(conditional, { etag: '"2"' })).toMatchObject({ kind: 'page' });
  });

  test('is not unchanged for who has nothing', async () =>
    expect(await fetched(({ url }, response) => void (url === '/page' && response.writeHead(304).end()))).toMatchObject(
      {
        kind: 'failed',
      },
    ));
});

describe('a redirect', () => {
  const leading = (location: string, status = 302): RequestListener => {
    return ({ url }, response) => {
      if (url === '/page') response.writeHead(status, { location }).end();
      else if (url !== '/robots.txt') response.end('bees');
    };
  };

  test.each([301, 302, 303, 307, 308])('%i is followed, and the page is where it led', async (status) => {
    const { at, port } = await site(leading('/new?a=1', status));
    expect(await fetcherFor({ port }).fetchPage(at('/page'))).toMatchObject({ kind: 'page', url: at('/new?a=1') });
  });

  test('in a circle comes to an end', async () => {
    const { at, port, asked } = await site(leading('/page'));
    expect(await fetcherFor({ port }).fetchPage(at('/page'))).toMatchObject({
      why: 'the page leads on more than 5 times',
    });
    expect(asked).toHaveLength(6);
  });

  test('without an address is no page', async () =>
    expect(await fetched(({ url }, response) => void (url === '/page' && response.writeHead(302).end()))).toMatchObject(
      {
        status: 302,
      },
    ));
});

describe('what is too much', () => {
  const LIMIT = { limit: 1000 };
  const TOO_LARGE = { kind: 'failed', why: expect.stringMatching(/^the page has more than /u) };
  const endless = (response: ServerResponse, part: Uint8Array): void => {
    const write = (): void => {
      while (!response.destroyed) if (!response.write(part)) return void response.once('drain', write);
    };
    write();
  };

  test.each<[string, RequestListener]>([
    ['a page that says how long it is', page('bees', { 'content-length': '10000000000' })],
    ['a page that is longer than it may be', page('b'.repeat(1001))],
    ['a page without end', ({ url }, response) => void (url === '/page' && endless(response, Buffer.alloc(65_536)))],
    ['a gzip bomb', page(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' })],
    ['a Brotli bomb', page(brotliCompressSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'br' })],
    ['a bomb in a bomb', page(gzipSync(gzipSync(Buffer.alloc(50_000_000))), { 'content-encoding': 'gzip, gzip' })],
    [
      'empty parts without end',
      ({ url }, response) => {
        if (url !== '/page') return;
        response.writeHead(200, { 'content-encoding': 'gzip' });
        endless(response, gzipSync(''));
      },
    ],
  ])('%s is refused', async (_name, answer) => expect(await fetched(answer, LIMIT)).toMatchObject(TOO_LARGE));

  test('a page of just so many bytes is not', async () =>
    expect(await fetched(page('b'.repeat(1000)), LIMIT)).toMatchObject({ kind: 'page' }));

  test.each(['gzip, gzip, gzip', 'zstd', 'nonsense'])('packed as %s it is not unpacked', async (encoding) =>
    expect(await fetched(page(gzipSync(''), { 'content-encoding': encoding }))).toMatchObject({
      why: 'the page came packed in a way that cannot be unpacked',
    }),
  );

  test.each(['gzip', 'br'])('what only says that it is %s is told', async (encoding) =>
    expect(await fetched(page('bees', { 'content-encoding': encoding }))).toMatchObject({
      why: 'the page came packed in a way that cannot be unpacked',
    }),
  );

  test.each<[string, RequestListener]>([
    ['a host that never answers', () => undefined],
    ['a page that stops in the middle', ({ url }, response) => void (url === '/page' && response.write('be'))],
  ])('%s is given up', async (_name, answer) => {
    const { at, port } = await site(answer);
    const result = await fetcherFor({ port }).fetchPage(at('/page'), { time: 100, robots: false });
    expect(result).toMatchObject({ kind: 'failed', why: expect.stringContaining('did not come whole within') });
  });

  test('headers without end are refused', async () => {
    const answer: RequestListener = ({ url, socket }) => {
      if (url === '/page') socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`);
    };
    expect(await fetched(answer)).toMatchObject({ why: 'the answer is none that can be read' });
  });

  test('a stop breaks off', async () => {
    const { at, port } = await site(() => undefined);
    const stop = new AbortController();
    const fetching = fetcherFor({ port }).fetchPage(at('/page'), { signal: stop.signal, robots: false });
    stop.abort(new Error('stopping'));
    await expect(fetching).rejects.toThrow('stopping');
  });
});

describe('what a server says', () => {
  test.each([
    [404, 'there is no such page (404)'],
    [410, 'there is no such page (410)'],
    [401, 'the page is not shown to programs (401)'],
    [403, 'the page is not shown to programs (403)'],
    [429, 'the site was asked too often (429)'],
    [500, 'the site is in trouble (500)'],
    [503, 'the site is in trouble (503)'],
    [204, 'the site gave no page (204)'],
    [418, 'the site gave no page (418)'],
  ])('%i is told in words, with a remedy', async (status, why) =>
    expect(
      await fetched(({ url }, response) => void (url === '/page' && response.writeHead(status).end())),
    ).toMatchObject({ kind: 'failed', why, status, remedy: expect.stringMatching(/\.$/u) }),
  );

  test('a host that is not there is told in words', async () => {
    const missing = async (): Promise<never> => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    const result = await fetcherFor({ port: 1, resolve: missing }).fetchPage('https://nowhere.example/');
    expect(result).toEqual({ kind: 'failed', why: 'there is no such host', remedy: 'Check the address for slips.' });
  });

  test('a connection that breaks off is told in words', async () =>
    expect(await fetched(({ url, socket }) => void (url === '/page' && socket.destroy()))).toMatchObject({
      why: expect.stringContaining('the connection broke off'),
    }));
});
