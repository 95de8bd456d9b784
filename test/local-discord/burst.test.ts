import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../local-discord/local-discord.js';
import { withRealBot } from './with-real-bot.js';

const PEOPLE = Array.from({ length: 300 }, (_, index) => `reader${index}`);

async function burst(discord: LocalDiscord) {
  const question = { question: 'When was the gate built?', private: true };
  return Promise.all(PEOPLE.map(async (name) => discord.as(name).slash('ask', question)));
}

/** Bytes in use after a full collection, which is not to be had without a switch of the engine's. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

test('300 people at once are each answered within three seconds, once, and to themselves', async () => {
  const { discord, logged } = await withRealBot();
  const outcomes = await burst(discord);
  // The stand-in's clock is the machine's: what comes after three seconds is a timeout.
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['message']));
  expect(new Set(PEOPLE.map((name) => discord.as(name).messages().length))).toEqual(new Set([1]));
  expect(discord.requests.filter(({ route }) => route.includes('callback'))).toHaveLength(300);
  expect(discord.violations).toEqual([]);
  expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
});

test('answers leave before the last question is begun', async () => {
  let answeredBefore = 0;
  const bot = await withRealBot({}, () => {
    answeredBefore = bot.discord.requests.filter(({ route }) => route.includes('callback')).length;
  });
  await burst(bot.discord);
  expect(answeredBefore).toBeGreaterThan(0);
});

test('the memory is back at its level after a burst', { timeout: 60_000 }, async () => {
  const { discord } = await withRealBot({ remember: 20, heartbeatInterval: 200 });
  // What every burst fills up to its bounds: caches, compiled code, the events of the session.
  for (let round = 0; round < 2; round += 1) await burst(discord);
  const before = heapUsed();
  for (let round = 0; round < 2; round += 1) await burst(discord);
  // 600 interactions are still known, with their tokens (1 MB); 600 answers kept would be another 2.5 MB.
  expect(heapUsed() - before).toBeLessThan(2_200_000);
});

test('the stand-in remembers no more than it is told to', async () => {
  const { discord } = await withRealBot({ remember: 5 });
  const ada = discord.as('ada');
  for (let count = 1; count <= 8; count += 1) ada.say(`${count}`);
  expect(ada.messages().map(({ content }) => content)).toEqual(['4', '5', '6', '7', '8']);
  for (let count = 1; count <= 8; count += 1) await ada.autocomplete('source', {}, 'article');
  expect(discord.requests).toHaveLength(5);
});
