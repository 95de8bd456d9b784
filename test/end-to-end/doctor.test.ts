import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { discordWithCommands } from './discord-with-commands.js';
import { startScript } from './start-script.js';

const Told = z.strictObject({
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: z.string(),
      state: z.enum(['ok', 'warn', 'fail']),
      says: z.string(),
      remedy: z.string().optional(),
    }),
  ),
});

async function doctor(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const script = startScript('scripts/doctor.ts', args, environment);
  onTestFinished(script.kill);
  return { code: await script.ended, printed: script.printed() };
}

test('npm run doctor finds a bot well that is registered, and does not show its token', async () => {
  const { token, api } = await discordWithCommands();
  const { code, printed } = await doctor({ DISCORD_TOKEN: token, DISCORD_API: api });
  expect(printed).toMatch(/^ok {4}settings: [^]*^ok {4}commands: all \d+ are registered everywhere$/mu);
  for (const part of token.split('.')) expect(printed).not.toContain(part);
  expect([code, printed.includes('fail')]).toEqual([0, false]);
});

test('npm run doctor prints one JSON object with --json and ends with 1 where something fails', async () => {
  const { code, printed } = await doctor({ DISCORD_API: 'http://127.0.0.1:1/api', GUILD_ID: 'x' }, '--json');
  const { ok, checks } = Told.parse(JSON.parse(printed));
  expect([code, ok]).toEqual([1, false]);
  expect(checks.map(({ name }) => name).join(', ')).toBe(
    'settings, network, clock, token, intents, interactions, commands, install link, articles, cache, data, model, disk, version, node, packages, health port',
  );
  expect(checks[0]?.remedy).toContain('GUILD_ID is no server id');
});
