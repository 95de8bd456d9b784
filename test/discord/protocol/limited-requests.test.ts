import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTPError, RateLimitError } from '@discordjs/rest';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { describe, expect, onTestFinished, test } from 'vitest';
import { limitedRequests, NoAnswer, unexpected } from '../../../src/discord/protocol/limited-requests.js';
import { restClient } from '../../../src/discord/protocol/rest-client.js';
import { answering, endless, reply } from '../../support/discord/answering.js';

const JSON_TYPE = 'application/json';
const get = async (api: string) => restClient('bm8.no.no', api).get('/x');
const failure = async (api: string) => get(api).catch((error: unknown) => error);
const noAnswer = (words: string) =>
  expect.objectContaining({ constructor: NoAnswer, message: expect.stringContaining(words) });

describe('a reply', () => {
  test('that is JSON is read', async () => {
    expect(await get(await answering(reply(200, JSON_TYPE, '{"name":"é"}')))).toEqual({ name: 'é' });
  });

  test('that is none comes as its bytes', async () => {
    expect(await get(await answering(reply(200, 'text/plain', 'é')))).toEqual(Uint8Array.from([0xc3, 0xa9]).buffer);
  });

  test('without end is read to 8 MB only', async () => {
    const sockets: ServerResponse['socket'][] = [];
    const api = await answering((one) => {
      sockets.push(one.socket);
      endless(one);
    });
    expect(await failure(api)).toEqual(noAnswer('Discord’s reply has more than 8 MB.'));
    // What the system holds between the two of them, beside.
    expect(sockets[0]?.bytesWritten).toBeLessThan(32 * 2 ** 20);
  });

  test('that never ends is given up 15 seconds after its head, and not asked for again', async () => {
    let [requests, giveUp] = [0, (): void => undefined];
    const api = await answering((response) => {
      requests += 1;
      response.writeHead(200, { 'content-type': JSON_TYPE }).write('[');
    });
    const began = new Promise<number>((resolve) => {
      const after = (milliseconds: number, run: () => void) => {
        giveUp = run;
        resolve(milliseconds);
        return () => undefined;
      };
      const rest = restClient('bm8.no.no', api);
      rest.options.makeRequest = limitedRequests(after);
      void rest.get('/x').catch((error: unknown) => (failed = error));
    });
    let failed: unknown;
    expect(await began).toBe(15_000);
    giveUp();
    await expect.poll(() => failed).toBeInstanceOf(NoAnswer);
    expect([failed, requests]).toEqual([noAnswer('Discord’s reply did not end within 15 seconds.'), 1]);
  });

  test('that says to be JSON and is none is told of', async () => {
    expect(await failure(await answering(reply(200, JSON_TYPE, '{"a":')))).toEqual(
      noAnswer('answered with 5 bytes that are no JSON'),
    );
  });

  test.each([
    ['a web page', 'text/html', '<html>No.'],
    ['nothing', 'text/plain', ''],
    ['null', JSON_TYPE, 'null'],
    ['a word', JSON_TYPE, '"no"'],
  ])('that refuses with %s is none of Discord’s', async (_, type, body) => {
    const error = await failure(await answering(reply(403, type, body)));
    expect(error).toBeInstanceOf(HTTPError);
    expect(error).toMatchObject({ status: 403 });
  });
});

test.each([
  [new ArrayBuffer(0), 'nothing'],
  [Uint8Array.from(Buffer.from(' <!doctype html>')).buffer, 'a web page'],
  [Buffer.from('\u0000\u0001'), '2 bytes that are no JSON'],
  [null, 'the JSON value null'],
  [[], 'JSON of another form (array)'],
  [{}, 'JSON of another form (object)'],
  ['x', 'JSON of another form (string)'],
])('an unexpected reply is named and not shown: %#', (answer, name) =>
  expect(unexpected(answer, 'the list').message).toContain(
    `Instead of the list, Discord’s address answered with ${name}.`,
  ),
);

describe('a rate limit', () => {
  test.each([
    ['of a day', { 'retry-after': '86400' }],
    ['longer than any timer', { 'retry-after': '1e12' }],
    ['that is no number', { 'retry-after': 'soon' }],
    ['of no length, which would be met by asking at once and for ever', {}],
  ])('%s is not waited for', async (_, headers) => {
    const api = await answering(reply(429, JSON_TYPE, '{}', headers));
    expect(await failure(api)).toBeInstanceOf(RateLimitError);
  });

  test('that is short is waited for', async () => {
    let asked = 0;
    const limited = reply(429, JSON_TYPE, '{}', { 'retry-after': '0.001' });
    const api = await answering((response) => {
      asked += 1;
      (asked === 1 ? limited : reply(200, JSON_TYPE, '1'))(response);
    });
    expect([await get(api), asked]).toEqual([1, 2]);
  });
});

test('a file is sent whole, whichever copy of undici sends for all of them', async () => {
  const before = getGlobalDispatcher();
  const other = new Agent();
  setGlobalDispatcher(other);
  try {
    const [api, received] = await receiving();
    await restClient('bm8.no.no', api).post('/x', {
      body: { a: 1 },
      files: [{ name: 'a.csv', data: Buffer.from('1,2') }],
    });
    const sent = await received;
    expect(sent).toContain('filename="a.csv"');
    expect(sent).toContain('1,2');
    expect(sent).toContain('{"a":1}');
  } finally {
    setGlobalDispatcher(before);
    await other.close();
  }
});

/** An address, and what is sent there first. */
async function receiving(): Promise<readonly [string, Promise<string>]> {
  let tell: (text: string) => void = () => undefined;
  const received = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      tell(Buffer.concat(parts).toString('utf8'));
      response.writeHead(200, { 'content-type': JSON_TYPE }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return [`http://127.0.0.1:${port}/api`, received];
}
