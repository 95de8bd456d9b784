import { request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { describe, expect, test, onTestFinished } from 'vitest';
import { chatDiscord } from '../../../local-discord/chat/chat-discord.js';
import { startChatServer } from '../../../local-discord/chat/chat-server.js';
import type { PageFile } from '../../../local-discord/chat/page-files.js';
import { startLocalDiscord } from '../../../local-discord/local-discord.js';

const FILES = new Map<string, PageFile>([
  ['/index.html', { contentType: 'text/html; charset=utf-8', bytes: Buffer.from('<meta content="%SECRET%">') }],
  ['/assets/a.js', { contentType: 'text/javascript; charset=utf-8', bytes: Buffer.from('1') }],
]);

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function startServer() {
  const discord = await startLocalDiscord();
  const server = await startChatServer({ chat: chatDiscord(discord), files: FILES, port: 0 });
  onTestFinished(async () => {
    await server.stop();
    await discord.stop();
  });
  // Not with fetch, which does not let Host and Origin be chosen.
  const ask = async (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      const asked = request({ hostname, port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const secret = /content="(.+)"/u.exec((await ask('/')).body)?.[1] ?? '';
  return { server, ask, secret, headers: { 'x-footnote-secret': secret } };
}

describe('the chat server', () => {
  test('gives the page a secret of its own at each start', async () => {
    const [one, other] = [await startServer(), await startServer()];
    expect(one.secret).toMatch(/^[\w-]{32}$/u);
    expect(one.secret).not.toBe(other.secret);
  });

  test.each([
    ['a name that leads here', { host: 'evil.example' }, 421],
    ['another site’s page', { origin: 'https://evil.example' }, 421],
    ['another port’s page', { origin: 'http://127.0.0.1:1' }, 421],
    ['no secret', {}, 401],
    ['a wrong secret', { 'x-footnote-secret': 'x'.repeat(32) }, 401],
    ['a secret of another length', { 'x-footnote-secret': 'x' }, 401],
    ['a secret of as many characters and more bytes', { 'x-footnote-secret': 'é'.repeat(32) }, 401],
  ])('refuses the API to %s', async (_, headers, status) => {
    const { ask } = await startServer();
    const answers = ['/api/setup', '/api/events?as=Ada', '/api/files/1/a.txt'].map(async (path) => ask(path, headers));
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([status, status, status]);
  });

  test('does not give even the page to a name that leads here', async () => {
    const { ask } = await startServer();
    const { status, body } = await ask('/', { host: 'evil.example' });
    expect([status, body]).toEqual([421, '']);
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2findex.html', '/assets', '/constructor'])(
    'has nothing at %s',
    async (path) => {
      const { ask } = await startServer();
      expect((await ask(path)).status).toBe(404);
    },
  );

  test('tells the browser to run and to ask for nothing but its own', async () => {
    const { ask, headers } = await startServer();
    for (const path of ['/', '/assets/a.js', '/api/setup', '/nothing']) {
      const answer = await ask(path, headers);
      expect(answer.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
      const policy = answer.headers['content-security-policy'];
      expect(policy).toContain("default-src 'self';");
      expect(policy).not.toMatch(/script-src|unsafe-eval|style-src '|https?:|\*/u);
    }
  });

  test.each([
    ['no JSON', '{'],
    ['an unknown act', '{"kind":"dance","as":"Ada"}'],
    ['options that are no values', '{"kind":"command","as":"Ada","command":"ask","options":{"question":{}}}'],
    ['values that are no texts', '{"kind":"select","as":"Ada","message":"1","customId":"a","values":[1]}'],
    ['too much', `{"kind":"press","as":"Ada","message":"1","customId":"${'x'.repeat(70_000)}"}`],
  ])('does not perform %s', async (_, body) => {
    const { ask, headers } = await startServer();
    expect((await ask('/api/acts', headers, 'POST', body)).status).toBe(400);
  });

  test('says what Discord’s client says to an act that cannot be', async () => {
    const { ask, headers } = await startServer();
    const act = '{"kind":"command","as":"Ada","command":"nothing","options":{}}';
    const { body } = await ask('/api/acts', headers, 'POST', act);
    expect(JSON.parse(body)).toEqual({ kind: 'failed', sentence: 'There is no command /nothing in the server.' });
  });

  test('lets nobody act who is not here', async () => {
    const { ask, headers } = await startServer();
    const act = '{"kind":"command","as":"Eve","command":"ask","options":{}}';
    expect((await ask('/api/acts', headers, 'POST', act)).body).toContain('"kind":"failed"');
    expect((await ask('/api/events?as=Eve', headers)).status).toBe(404);
  });

  test('rejects when its port is taken', async () => {
    const { server } = await startServer();
    const discord = await startLocalDiscord();
    onTestFinished(async () => discord.stop());
    const port = Number(new URL(server.address).port);
    const again = startChatServer({ chat: chatDiscord(discord), files: FILES, port });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
