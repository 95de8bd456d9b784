import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { fetcherFor, site } from '../support/fetch/web.js';

const withRobots = (robots: string, status = 200): RequestListener => {
  return ({ url }, response) => {
    if (url === '/robots.txt') response.writeHead(status).end(robots);
    else response.end('bees');
  };
};

describe('robots.txt', () => {
  test.each([
    ['a page that all may read', 'User-agent: *\nDisallow: /private\n', '/page', 'page'],
    ['a page that none may read', 'User-agent: *\nDisallow: /private\n', '/private/page', 'failed'],
    ['a site that wants none', 'User-agent: *\nDisallow: /', '/page', 'failed'],
    [
      'a site that does not want this program',
      'User-agent: Footnote\nDisallow: /\n\nUser-agent: *\nAllow: /',
      '/page',
      'failed',
    ],
    ['a name in other letters', 'user-agent: FOOTNOTE/1.0\ndisallow: /', '/page', 'failed'],
    ['a site that does not want another', 'User-agent: Other\nDisallow: /', '/page', 'page'],
    [
      'a site that wants this program alone',
      'User-agent: *\nDisallow: /\n\nUser-agent: Footnote\nAllow: /',
      '/page',
      'page',
    ],
    ['several names over one rule', 'User-agent: Other\nUser-agent: *\nDisallow: /', '/page', 'failed'],
    ['the longer rule', 'User-agent: *\nDisallow: /\nAllow: /docs/', '/docs/page', 'page'],
    ['a pattern', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', 'failed'],
    ['a pattern that does not fit', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf.html', 'page'],
    ['nothing in it', '', '/page', 'page'],
    ['a page of the site in its place', '<!doctype html><p>Not found', '/page', 'page'],
    ['a mark before it, and lines of Windows', '\uFEFFUser-agent: *\r\nDisallow: /\r\n', '/page', 'failed'],
  ])('%s', async (_name, robots, path, kind) => {
    const { at, port } = await site(withRobots(robots));
    expect(await fetcherFor({ port }).fetchPage(at(path))).toMatchObject({ kind });
  });

  test('is asked for once', async () => {
    const { at, port, requests } = await site(withRobots(''));
    const fetcher = fetcherFor({ port });
    await Promise.all([fetcher.fetchPage(at('/1')), fetcher.fetchPage(at('/2'))]);
    await fetcher.fetchPage(at('/3'));
    expect(requests.map(({ url = '' }) => url).toSorted()).toEqual(['/1', '/2', '/3', '/robots.txt']);
  });

  test('is asked of every host that a page leads to', async () => {
    const { at, port } = await site(({ url, headers }, response) => {
      if (url === '/robots.txt') response.end(headers.host?.startsWith('closed') ? 'User-agent: *\nDisallow: /' : '');
      else response.writeHead(302, { location: `http://closed.test:${port}/page` }).end();
    });
    expect(await fetcherFor({ port }).fetchPage(at('/page'))).toMatchObject({
      why: expect.stringMatching(/^closed\.test:.*robots\.txt/u),
    });
  });

  test.each([
    [403, 'page'],
    [404, 'page'],
    [500, 'failed'],
    [503, 'failed'],
  ])('that is answered with %i leaves the page a %s', async (status, kind) => {
    const { at, port } = await site(withRobots('User-agent: *\nDisallow: /', status));
    expect(await fetcherFor({ port }).fetchPage(at('/page'))).toMatchObject({ kind });
  });

  test('is not asked for an address that is meant for programs', async () => {
    const { at, port } = await site(withRobots('User-agent: *\nDisallow: /'));
    expect(await fetcherFor({ port }).fetchPage(at('/page'), { robots: false })).toMatchObject({ kind: 'page' });
  });

  test('with a hundred thousand lines is read at once', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `User-agent: robot-${index}`).join('\n');
    const rules = Array.from({ length: 20_000 }, () => 'Disallow: /*a*a*a*b').join('\n');
    const { at, port } = await site(withRobots(`${names}\nUser-agent: *\n${rules}`.slice(0, 500_000)));
    expect(await fetcherFor({ port }).fetchPage(at(`/${'a'.repeat(1900)}`))).toMatchObject({ kind: 'page' });
  });
});

describe('a host', () => {
  test('is asked once a second', async () => {
    const { at, port } = await site(withRobots('', 404));
    const fetcher = fetcherFor({ port });
    for (const path of ['/1', '/2', '/3']) await fetcher.fetchPage(at(path));
    expect(fetcher.waits).toEqual([1000, 1000, 1000]);
  });

  test('is asked as slowly as it says, within reason', async () => {
    const { at, port } = await site(withRobots('User-agent: *\nCrawl-delay: 5'));
    const fetcher = fetcherFor({ port });
    await fetcher.fetchPage(at('/1'));
    await fetcher.fetchPage(at('/2'));
    expect(fetcher.waits.at(-1)).toBe(5000);
  });

  test('that wants a day between two pages is asked twice a minute', async () => {
    const { at, port } = await site(withRobots('User-agent: *\nCrawl-delay: 86400'));
    const fetcher = fetcherFor({ port });
    await fetcher.fetchPage(at('/1'));
    await fetcher.fetchPage(at('/2'));
    expect(fetcher.waits.at(-1)).toBe(30_000);
  });

  test('is asked for one thing at a time', async () => {
    let now = 0;
    let most = 0;
    const { at, port } = await site((_request, response) => {
      most = Math.max(most, (now += 1));
      setImmediate(() => {
        now -= 1;
        response.end('bees');
      });
    });
    const fetcher = fetcherFor({ port });
    await Promise.all(['/1', '/2', '/3', '/4'].map(async (path) => fetcher.fetchPage(at(path), { robots: false })));
    expect(most).toBe(1);
  });

  test('that asks to be left alone for a moment is waited for', async () => {
    let asked = 0;
    const { at, port } = await site(({ url }, response) => {
      if (url === '/page' && (asked += 1) === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else if (url === '/page') response.end('bees');
    });
    const fetcher = fetcherFor({ port });
    expect(await fetcher.fetchPage(at('/page'))).toMatchObject({ kind: 'page' });
    expect(fetcher.waits).toContain(7000);
  });

  test('that asks so again is left alone', async () => {
    const { at, port, asked } = await site(({ url }, response) => {
      if (url === '/page') response.writeHead(503, { 'retry-after': '7' }).end();
    });
    expect(await fetcherFor({ port }).fetchPage(at('/page'))).toMatchObject({ kind: 'failed', rest: 7000 });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['seconds', '600', 600_000],
    ['a date', 'Thu, 26 Nov 2026 01:00:00 GMT', 3_600_000],
  ])('that asks for a long rest, in %s, is not asked before', async (_name, value, least) => {
    const { at, port, asked } = await site(({ url }, response) => {
      if (url === '/page') response.writeHead(429, { 'retry-after': value }).end();
    });
    const fetcher = fetcherFor({ port });
    const first = await fetcher.fetchPage(at('/page'));
    expect(first).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/asks not to be asked for \d+ minutes$/u),
    });
    expect('rest' in first && (first.rest ?? 0) > least - 5000).toBe(true);
    expect(await fetcher.fetchPage(at('/other'))).toMatchObject({ kind: 'failed' });
    expect(asked).toEqual(['/page']);
  });
});
