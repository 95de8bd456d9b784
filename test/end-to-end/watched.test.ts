import { describe, expect, test } from 'vitest';
import { startLocalDiscord } from '../../local-discord/local-discord.js';
import { samplesIn, sumOf } from '../support/monitoring/scraped.js';
import { watchedBot } from '../support/monitoring/watched-bot.js';

const FERRY = '# The zanzibarquux ferry\n\nThe ferry leaves the northern quay at seven in the morning.\n';
const FAULTY = '---\ntitle: *other\n---\n\nText.\n';
/** In a name of a file, a title, a question and a person's name: none of it may be in a label. */
const MARK = 'zanzibarquux';

describe('what is counted', () => {
  test('has in no label what anybody wrote or who it was', async () => {
    const { discord, ask } = await watchedBot({
      files: { 'ferry.md': FERRY, [`${MARK} “\\"}\n1.md`]: FAULTY },
    });
    const ada = discord.as(MARK);
    const questions = [MARK, `"${MARK}" 1\n# HELP x`, `article:${MARK} x`, '{a="b"} 3', '\\'.repeat(300), '@everyone'];
    for (const question of questions) await ada.slash('ask', { question });
    for (const article of ['ferry', MARK]) await ada.slash('summary', { article });
    await ada.slash('source', { article: 'ferry', style: 'apa' }, { guild: MARK });
    await ada.slash('help', {}, { dm: true });
    await ada.autocomplete('ask', { article: MARK }, 'article');
    const scraped = await (await ask('/metrics')).text();
    expect(scraped).not.toMatch(new RegExp(MARK, 'iu'));
    const ids = [discord.guildId, discord.channelId, discord.applicationId, discord.token];
    expect(ids.filter((id) => scraped.includes(id))).toEqual([]);
    const values = new Set(samplesIn(scraped).flatMap(({ labels }) => Object.values(labels)));
    // Names of ours, numbers, versions, and what Node calls its resources.
    expect([...values].filter((value) => !/^\+?[\w.-]{1,30}$/u.test(value))).toEqual([]);
    expect([...values].filter((value) => /\d{17,}/u.test(value))).toEqual([]);
  });

  test('is what was asked, by command and verdict, with the time of each stage', async () => {
    const { discord, scrape } = await watchedBot({ files: { 'ferry.md': FERRY } });
    const ada = discord.as();
    await ada.slash('ask', { question: 'When does the ferry leave the northern quay in the morning?' });
    await ada.slash('ask', { question: 'Who painted the ceiling of the chapel?' });
    await ada.slash('articles');
    const samples = await scrape();
    const questions = samples.filter(({ name }) => name === 'footnote_questions_total');
    expect(questions.map(({ labels, value }) => [labels['command'], labels['verdict'], value])).toEqual([
      ['ask', 'answered', 1],
      ['ask', 'not-answered', 1],
      ['articles', 'articles', 1],
    ]);
    const stages = ['queue', 'run', 'search', 'render', 'send'];
    expect(stages.map((stage) => sumOf(samples, 'footnote_stage_seconds_count', { stage }))).toEqual([3, 3, 2, 3, 3]);
  });

  test('is the library as it changes, and its faults by where they lie', async () => {
    const { write, scrape } = await watchedBot({ files: { 'ferry.md': FERRY } });
    const faults = async () => sumOf(await scrape(), 'footnote_article_faults', { code: 'front-matter' });
    expect([await faults(), sumOf(await scrape(), 'footnote_articles')]).toEqual([0, 1]);
    await write('lamp.md', FAULTY);
    await expect.poll(faults).toBe(1);
    await write('lamp.md', '# A lamp\n\nThe lamp burns all night.\n');
    await expect.poll(async () => [await faults(), sumOf(await scrape(), 'footnote_articles')]).toEqual([0, 2]);
  });
});

describe('whether the bot is ready', () => {
  test('changes when the connection is lost, and again when it is there', async () => {
    const { discord, ask, scrape } = await watchedBot({ files: { 'ferry.md': FERRY } });
    expect((await ask('/readyz')).status).toBe(200);
    discord.faults.invalidSession.inject();
    await expect.poll(async () => (await ask('/readyz')).status).toBe(503);
    expect([(await ask('/healthz')).status, sumOf(await scrape(), 'footnote_ready')]).toEqual([200, 0]);
    await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
    expect(sumOf(await scrape(), 'footnote_gateway_reconnects_total')).toBe(1);
  });

  test('is no, and so is whether it lives, when Discord has closed the connection for good', async () => {
    let closed = 0;
    const { discord, ask } = await watchedBot({ files: { 'ferry.md': FERRY }, onClosed: () => (closed += 1) });
    discord.gateway.revoke();
    await expect.poll(() => closed).toBe(1);
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([503, 503]);
  });

  test('is no while nothing of Discord can be reached, and the process lives', async () => {
    const discord = await startLocalDiscord();
    const { ask } = await watchedBot({ files: { 'ferry.md': FERRY }, discord });
    expect((await ask('/readyz')).status).toBe(200);
    await discord.stop();
    await expect.poll(async () => (await ask('/readyz')).status).toBe(503);
    expect((await ask('/healthz')).status).toBe(200);
  });

  test('is no without an article, and yes from the first on', async () => {
    const { ask, write } = await watchedBot();
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
    await write('ferry.md', FERRY);
    await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
  });

  test('is asked of nobody any more when the bot has stopped', async () => {
    const { ask, bot } = await watchedBot({ files: { 'ferry.md': FERRY } });
    await bot.stop();
    await expect(ask('/healthz')).rejects.toThrow('fetch failed');
  });
});
