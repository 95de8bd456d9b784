import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runScriptWith } from '../support/run-script.js';

/** A bot that answers /healthz, and nothing else, with this status; where it listens. */
async function bot(status: number): Promise<string> {
  const server = createServer(({ url }, answer) => {
    answer.writeHead(url === '/healthz' ? status : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return String((server.address() as AddressInfo).port);
}

const asked = async (environment: Readonly<Record<string, string>>) => {
  const { code, stdout, stderr } = await runScriptWith({ HEALTH_HOST: '', ...environment }, 'check:health');
  return [code, stdout, stderr];
};

describe('npm run check:health', () => {
  test.each(['', '127.0.0.1', '0.0.0.0'])('finds a bot that is well, which listens at “%s”', async (host) => {
    const environment = { HEALTH_HOST: host, HEALTH_PORT: await bot(200) };
    expect(await asked(environment)).toEqual([0, 'It is well.\n', '']);
  });

  test('fails when the bot says that it is not well', async () => {
    expect(await asked({ HEALTH_PORT: await bot(503) })).toEqual([
      1,
      '',
      'It is not well: it answers with status 503.\n',
    ]);
  });

  test('fails when nobody answers', async () => {
    // Nothing listens on port 1 (tcpmux).
    expect(await asked({ HEALTH_PORT: '1' })).toEqual([1, '', expect.stringContaining('does not answer')]);
  });

  test.each(['x', '99999'])('fails at a port that is none, “%s”', async (port) => {
    expect(await asked({ HEALTH_PORT: port })).toEqual([1, '', expect.stringContaining('does not answer')]);
  });

  test('says that nothing is known where nothing listens', async () => {
    expect(await asked({ HEALTH_PORT: '' })).toEqual([0, 'Not known, because HEALTH_PORT is not set.\n', '']);
  });
});
