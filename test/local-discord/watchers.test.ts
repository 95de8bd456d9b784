import type { Interaction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { WorldEvent } from '../../local-discord/watchers.js';
import { createManualClock } from './manual-clock.js';
import { withBot } from './with-bot.js';

/** What these people see of what the bot does when Ada asks. */
async function watched(names: readonly string[], handle: (interaction: Interaction) => Promise<unknown>, place = {}) {
  const clock = createManualClock();
  const { discord } = await withBot(handle, { clock });
  const seen = names.map(() => [] as string[]);
  for (const [index, name] of names.entries()) discord.watch(name, (event) => seen[index]?.push(said(event)));
  const asked = discord.as('ada').slash('ask', { question: 'q' }, place);
  /** Until the first of them has seen this. */
  const seeing = async (line: string) => discord.until(() => seen[0]?.find((one) => one === line));
  return { seen, discord, clock, asked, seeing };
}

function said(event: WorldEvent): string {
  switch (event.kind) {
    case 'message-created':
    case 'message-updated':
      return `${event.kind} ${event.message.content}`.trim();
    case 'message-deleted':
    case 'post':
    case 'typing':
      return event.kind;
    case 'interaction':
      return `interaction ${event.outcome?.kind ?? 'open'}`;
  }
}

test('who asks sees the question go out, the answer come, and that it was answered; others the answer alone', async () => {
  const { seen, asked } = await watched(['ada', 'ben'], async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('heard');
  });
  await asked;
  expect(seen).toEqual([
    ['interaction open', 'message-created heard', 'interaction message'],
    ['message-created heard'],
  ]);
});

test('a private answer, its change and its end are seen by nobody else', async () => {
  const { seen, seeing } = await watched(['ada', 'ben'], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
    await interaction.editReply('still secret');
    await interaction.deleteReply();
  });
  await seeing('message-deleted');
  expect(seen[0]?.slice(2)).toEqual(['interaction message', 'message-updated still secret', 'message-deleted']);
  expect(seen[1]).toEqual([]);
});

test('what is said between two is seen by them alone', async () => {
  const { seen, asked } = await watched(
    ['ben', 'eve'],
    async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('heard');
    },
    { with: 'ben' },
  );
  await asked;
  expect(seen).toEqual([['message-created heard'], []]);
});

test('who waits in vain is told so after three seconds', async () => {
  const { seen, clock } = await watched(['ada'], async () => undefined);
  clock.advance(3000);
  expect(seen).toEqual([['interaction open', 'interaction timeout']]);
});

test('the end of thinking is told, and that it was in vain after fifteen minutes', async () => {
  const { seen, clock, seeing } = await watched(['ada'], async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.deferReply();
  });
  await seeing('message-created');
  clock.advance(15 * 60 * 1000);
  expect(seen).toEqual([['interaction open', 'message-created', 'interaction open', 'interaction timeout']]);
});

test('an answer after thinking is told', async () => {
  const { seen, asked } = await watched(['ada'], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply('thought');
  });
  await asked;
  expect(seen[0]?.slice(-2)).toEqual(['message-updated thought', 'interaction message']);
});

test('nothing is told after the watching was stopped', async () => {
  const { discord } = await withBot(async () => undefined);
  const seen: WorldEvent[] = [];
  const watching = discord.watch('ada', (event) => seen.push(event));
  discord.as('ben').say('one');
  watching.stop();
  discord.as('ben').say('two');
  expect(seen).toHaveLength(1);
});
