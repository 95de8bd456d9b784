/** What people press under an answer, and who may. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Opinion } from '../../src/commands/kept.js';
import { componentId } from '../../src/discord/protocol/component-id.js';
import type { WireMessage } from '../../local-discord/wire.js';
import { messageText } from '../support/message-text.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate, idOf, choose } = screen;
const QUESTION = 'When were the gates built, *roughly*?';
const PARAGRAPHS = ['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.', 'Sixth.', 'Seventh.'];
const HEADING = String.raw`### When were the gates built, \*roughly\*?`;

let bot: Awaited<ReturnType<typeof startBot>>;
let opinions: Opinion[];

beforeEach(async () => {
  opinions = [];
  bot = await startBot({ more: { countOpinion: async (opinion) => opinions.push(opinion) > 0 } });
  bot.articles = [build.article({ paragraphs: PARAGRAPHS })];
  const { discord } = bot;
  onTestFinished(async () => {
    await bot.stop();
    if (discord.violations.length > 0)
      throw new Error(`Discord would have refused: ${JSON.stringify(discord.violations)}`);
  });
});

const asked = async (who: string, isAlone = false, place = {}) =>
  shown(await bot.discord.as(who).slash('ask', { question: QUESTION, private: isAlone }, place));
const pressed = async (who: string, message: WireMessage, name: string) =>
  shown(await bot.discord.as(who).press(message, idOf(message, name)));
const chosen = async (who: string, message: WireMessage, name: string) =>
  bot.discord.as(who).select(message, idOf(message, 'More with this answer'), [choose(message, name)]);

describe('Share', () => {
  test('stands under a private answer, and shows it to everybody with the question and who asked', async () => {
    const answer = await asked('ada', true);
    const message = await pressed('ada', answer, 'Share');
    expect(messageText(message)).toContain(`${HEADING}\n-# Shared by <@${bot.discord.as('ada').user.id}>`);
    expect(messageText(message)).toContain('> First.');
    expect(isPrivate(message)).toBe(false);
  });

  test('does not stand under what everybody sees, nor where nobody else is', async () => {
    expect(messageText(await asked('ada'))).not.toContain('Share');
    expect(messageText(await asked('ada', true, { dm: true }))).not.toContain('Share');
  });
});

describe('Context', () => {
  test('shows the paragraphs around in place, and leads back', async () => {
    const answer = await asked('ada');
    const around = await pressed('ada', answer, 'Context');
    expect(around.id).toBe(answer.id);
    expect(messageText(around)).toContain('**¶ 1** First.');
    expect(messageText(around)).toContain('¶ 2 Second.');
    const back = await pressed('ada', around, 'Back to the answer');
    expect(messageText(back)).toBe(messageText(answer));
  });

  test('becomes wider', async () => {
    const wider = await pressed('ada', await pressed('ada', await asked('ada'), 'Context'), 'Wider');
    expect(messageText(wider)).toContain('¶ 3 Third.');
  });

  test('of another passage stands in the menu', async () => {
    const answer = await asked('ada');
    const around = shown(await chosen('ada', answer, 'Context of passage 3: The gates that held'));
    expect(messageText(around)).toContain('¶ 2 Second.');
    expect(messageText(around)).toContain('**¶ 3** Third.');
  });

  test('is shown to others in a copy of their own', async () => {
    const answer = await asked('ada');
    const copy = await pressed('ben', answer, 'Context');
    expect(copy.id).not.toBe(answer.id);
    expect(isPrivate(copy)).toBe(true);
    const [still] = bot.discord.as('ada').messages();
    expect(still && messageText(still)).toBe(messageText(answer));
  });

  test('of a passage that has changed says so', async () => {
    const answer = await asked('ada');
    bot.articles = [build.article({ paragraphs: ['Another.', 'Second.'] })];
    const told = await pressed('ada', answer, 'Context');
    expect(messageText(told)).toContain('has changed since this was posted');
    expect(isPrivate(told)).toBe(true);
  });

  test('of an article that is gone says so', async () => {
    const answer = await asked('ada');
    bot.articles = [build.article({ id: 'locks' })];
    expect(messageText(await pressed('ada', answer, 'Context'))).toContain('There is no article “flood-gates”.');
  });
});

describe('More', () => {
  test('shows the next passages until there are none', async () => {
    const next = await pressed('ada', await asked('ada'), 'More passages');
    expect(messageText(next)).toContain(`${HEADING}\n-# Passages 4 to 6`);
    expect(messageText(next)).toContain('> Fourth.');
    const last = await pressed('ada', next, 'More passages');
    expect(messageText(last)).toContain('-# Passage 7');
    expect(messageText(last)).not.toMatch(/^More passages$/mu);
  });
});

describe('the menu', () => {
  test('asks again in one article', async () => {
    const answer = shown(await chosen('ada', await asked('ada'), 'Look in “The gates that held” only'));
    expect(messageText(answer)).toContain(HEADING);
    expect(isPrivate(answer)).toBe(true);
  });

  test('counts an opinion, and thanks alike for any', async () => {
    const answer = await asked('ada');
    const [good, bad] = [await chosen('ben', answer, 'This helped'), await chosen('ada', answer, 'This did not help')];
    expect(messageText(shown(good))).toBe(messageText(shown(bad)));
    expect(isPrivate(shown(good))).toBe(true);
    expect(opinions.map(({ helpful }) => helpful)).toEqual([true, false]);
    expect(opinions[0]).toMatchObject({ question: QUESTION, article: 'flood-gates' });
  });

  test('takes a message away for who asked, and for nobody else', async () => {
    const answer = await asked('ada');
    const told = shown(await chosen('ben', answer, 'Take this message away'));
    expect(messageText(told)).toContain('Only who asked');
    await chosen('ada', answer, 'Take this message away');
    await vi.waitFor(() => expect(bot.discord.as('ada').messages()).toEqual([]));
  });

  test('does not take for an action what is none', async () => {
    const answer = await asked('ada');
    expect(componentId.decode('2menu')).toBeUndefined();
    await expect(
      bot.discord.as('ada').select(answer, idOf(answer, 'More with this answer'), ['2u.take-away']),
    ).resolves.toBeDefined();
    await expect(
      bot.discord.as('ada').select(answer, idOf(answer, 'More with this answer'), ['2u.nothing']),
    ).rejects.toThrow('does not offer');
  });
});

describe('the buttons of an old answer', () => {
  test('work after a restart, in its place', async () => {
    const answer = await asked('ada');
    await bot.client.stop();
    const again = await bot.another();
    onTestFinished(async () => again.stop());
    expect(messageText(await pressed('ada', answer, 'Context'))).toContain('**¶ 1** First.');
    const more = await pressed('ben', await asked('ben'), 'More passages');
    expect(messageText(more)).toContain('> Fourth.');
  });

  test.each([
    ['with the bot alone', { dm: true }],
    ['between people, where it is installed by one of them', { with: 'ben', installed: 'user' }],
    ['in a server that has not installed it', { guild: 'Elsewhere', installed: 'user' }],
  ] as const)('work %s', async (_where, place) => {
    const around = await pressed('ada', await asked('ada', false, place), 'Context');
    expect(messageText(around)).toContain('**¶ 1** First.');
    expect(messageText(await pressed('ada', around, 'Back to the answer'))).toContain(HEADING);
    const shared = await asked('ada', true, place);
    if ('dm' in place) return;
    expect(isPrivate(await pressed('ada', shared, 'Share'))).toBe(false);
  });
});
