/** Interactions in requests to an Interactions Endpoint URL, as an endpoint of a few lines sees them. */
import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { createManualClock } from './manual-clock.js';

interface Told {
  readonly type: number;
  readonly id: string;
  readonly token: string;
}

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly form?: FormData;
}

interface EndpointOptions {
  readonly reply?: (told: Told) => Reply | Promise<Reply>;
  /** What it does without, of what Discord demands of one. */
  readonly lacks?: 'pong' | 'check';
}

const PONG = { body: { type: 1 } };

async function withEndpoint({ reply = () => ({ status: 202 }), lacks }: EndpointOptions = {}) {
  const clock = createManualClock();
  const discord = await startLocalDiscord({ clock });
  const told: Told[] = [];
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(discord.publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const isSigned = ({ headers }: IncomingMessage, body: Buffer): boolean =>
    verify(
      null,
      Buffer.concat([Buffer.from(String(headers['x-signature-timestamp'])), body]),
      key,
      Buffer.from(String(headers['x-signature-ed25519']), 'hex'),
    );
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const body = Buffer.concat(parts);
      // What it is told is signed.
      const event = JSON.parse(body.toString()) as Told;
      if (lacks !== 'check' && !isSigned(request, body)) return response.writeHead(401).end();
      if (event.type !== 1) told.push(event);
      const answer = event.type === 1 ? (lacks === 'pong' ? { status: 204 } : PONG) : await reply(event);
      const { status = 200, body: sent, form } = answer as Reply;
      const whole = new Response(form ?? (sent === undefined ? null : JSON.stringify(sent)));
      const type = form === undefined ? 'application/json' : (whole.headers.get('content-type') ?? '');
      return response.writeHead(status, { 'content-type': type }).end(Buffer.from(await whole.arrayBuffer()));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await discord.stop();
  });
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  await register(discord);
  return { discord, clock, told, url: `http://127.0.0.1:${port}/interactions` };
}

async function register({ api, token, applicationId }: LocalDiscord): Promise<void> {
  await fetch(`${api}/v10/applications/${applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ name: 'ask', description: 'Answers' }]),
  });
}

const SAID = { type: 4, data: { content: 'In 1962.', allowed_mentions: { parse: [] } } };

test('what an endpoint replies is the answer', async () => {
  const { discord, url, told } = await withEndpoint({ reply: () => ({ body: SAID }) });
  await discord.setEndpoint(url);
  const outcome = await discord.as('ada').slash('ask');
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'In 1962.' } });
  expect([told.map(({ type }) => type), discord.violations]).toEqual([[2], []]);
});

test('what Discord would refuse in a callback is refused in a reply', async () => {
  const { discord, url } = await withEndpoint({
    reply: () => ({ body: { type: 4, data: { content: 'a'.repeat(2001) } } }),
  });
  await discord.setEndpoint(url);
  expect((await discord.as('ada').slash('ask')).kind).toBe('timeout');
  expect(discord.violations.map(({ request, code }) => `${request} ${code}`)).toContain(
    'POST Interactions Endpoint URL BASE_TYPE_MAX_LENGTH',
  );
});

test('a reply may be a form with files', async () => {
  const form = new FormData();
  const file = { type: 13, file: { url: 'attachment://a.txt' } };
  const data = {
    flags: 32_768,
    components: [file],
    attachments: [{ id: '0', filename: 'a.txt' }],
    allowed_mentions: { parse: [] },
  };
  form.append('payload_json', JSON.stringify({ type: 4, data }));
  form.append('files[0]', new Blob(['kept']), 'a.txt');
  const { discord, url } = await withEndpoint({ reply: () => ({ form }) });
  await discord.setEndpoint(url);
  const outcome = await discord.as('ada').slash('ask');
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  const [attachment] = outcome.message.attachments;
  expect(Buffer.from(discord.file(attachment?.id ?? '')?.bytes ?? []).toString()).toBe('kept');
  expect(discord.violations).toEqual([]);
});

test('who replies with 202 answers in a callback', async () => {
  const { discord, url, told } = await withEndpoint();
  await discord.setEndpoint(url);
  const outcome = discord.as('ada').slash('ask');
  const { id, token } = await discord.until(() => told[0]);
  const { status } = await fetch(`${discord.api}/v10/interactions/${id}/${token}/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(SAID),
  });
  expect([status, (await outcome).kind]).toEqual([204, 'message']);
});

test.each([
  ['an error', 500],
  ['a refusal', 401],
])('%s is no answer', async (_name, status) => {
  const { discord, url } = await withEndpoint({ reply: () => ({ status }) });
  await discord.setEndpoint(url);
  expect((await discord.as('ada').slash('ask')).kind).toBe('timeout');
});

test('whatever a test makes up is sent, signed, and nowhere without an endpoint', async () => {
  const { discord, url, told } = await withEndpoint({ reply: () => ({ status: 400 }) });
  await expect(discord.forge({ type: 99 })).rejects.toThrow('No Interactions Endpoint URL is set.');
  await discord.setEndpoint(url);
  const { status } = await discord.forge({ type: 99 });
  expect([status, told.map(({ type }) => type)]).toEqual([400, [99]]);
});

test('after three seconds nobody waits for a reply', async () => {
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const never = async (): Promise<Reply> => {
    asked();
    return new Promise(() => undefined);
  };
  const { discord, clock, url } = await withEndpoint({ reply: never });
  await discord.setEndpoint(url);
  const outcome = discord.as('ada').slash('ask');
  await isAsked;
  clock.advance(3_000);
  expect((await outcome).kind).toBe('timeout');
});

test('nothing goes over the gateway as long as there is an endpoint', async () => {
  const { discord, url } = await withEndpoint({ reply: () => ({ body: SAID }) });
  const client = new Client({ intents: [], rest: { api: discord.api } });
  let heard = 0;
  client.on(Events.InteractionCreate, (interaction) => {
    heard += 1;
    if (interaction.isChatInputCommand())
      void interaction.reply({ content: 'Over the gateway.', allowedMentions: { parse: [] } });
  });
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  onTestFinished(async () => client.destroy());
  await discord.setEndpoint(url);
  await discord.as('ada').slash('ask');
  expect(heard).toBe(0);
  await discord.setEndpoint(undefined);
  expect(await discord.as('ada').slash('ask')).toMatchObject({ message: { content: 'Over the gateway.' } });
});

test.each([
  ['does not answer a ping', { lacks: 'pong' }, 'It did not answer a ping with {"type":1}.'],
  ['takes a wrong signature', { lacks: 'check' }, 'It answered 200, not 401, to a wrong signature.'],
] as const)('an endpoint that %s is not taken', async (_name, options, why) => {
  const { discord, url } = await withEndpoint(options);
  await expect(discord.setEndpoint(url)).rejects.toThrow(
    `The specified interactions endpoint URL could not be verified. ${why}`,
  );
});

test('nothing is sent to another machine', async () => {
  const { discord } = await withEndpoint();
  await expect(discord.setEndpoint('http://192.0.2.1:80/interactions')).rejects.toThrow('It is not on this machine.');
});

test('the application shows its key and its endpoint', async () => {
  const { discord, url } = await withEndpoint();
  await discord.setEndpoint(url);
  const response = await fetch(`${discord.api}/v10/applications/@me`, {
    headers: { authorization: `Bot ${discord.token}` },
  });
  expect(await response.json()).toMatchObject({ verify_key: discord.publicKey, interactions_endpoint_url: url });
});
