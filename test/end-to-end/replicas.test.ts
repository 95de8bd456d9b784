import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { freePort } from '../support/free-port.js';
import { HAS_NGINX, nginxBefore } from '../support/nginx.js';
import { discordWithCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { startScript } from './start-script.js';

/** In milliseconds: three processes start, each at its own pace. */
const PATIENT = 240_000;

describe.skipIf(!HAS_NGINX)('two replicas behind nginx', { timeout: PATIENT }, () => {
  test('answer each question once, also while one is stopped and started again', async () => {
    const discord = await discordWithCommands();
    const ports = [await freePort(), await freePort()] as const;
    const data = await temporaryFolder();
    const start = (port: number) => {
      const replica = startScript('src/main.ts', [], {
        DISCORD_TOKEN: discord.token,
        DISCORD_API: discord.api,
        DISCORD_PUBLIC_KEY: discord.publicKey,
        TRANSPORT: 'http',
        HTTP_PORT: String(port),
        DATA: data,
      });
      onTestFinished(replica.kill);
      return replica;
    };
    const [one, two] = [start(ports[0]), start(ports[1])];
    await Promise.all([one.until('"ready"'), two.until('"ready"')]);
    await discord.setEndpoint(await nginxBefore(...ports));
    let asked = 0;
    const ask = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        // Fails where nothing comes in three seconds.
        await discord.as().slash('help', {}, { guild: `server ${asked}` });
        asked += 1;
      }
    };
    await ask(6);
    one.signal('SIGTERM');
    const stopping = { isOver: false };
    void one.ended.then(() => (stopping.isOver = true));
    while (!stopping.isOver) await ask(1);
    expect(await one.ended).toBe(0);
    await ask(6);
    const again = start(ports[0]);
    await again.until('"ready"');
    await ask(6);
    expectHarmless(discord, one.printed() + two.printed() + again.printed());
    expect(asked).toBeGreaterThan(18);
  });
});
