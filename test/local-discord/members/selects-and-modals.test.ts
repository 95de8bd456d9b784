import type { Interaction, ModalComponentData } from 'discord.js';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../local-discord/interactions/interaction.js';
import { withBot } from '../with-bot.js';

const row = (component: object) => ({ type: 1, components: [component] });
const SELECTS = [5, 6, 7, 8].map((type) => row({ type, custom_id: `s${type}`, max_values: 2 }));
const LABELS = [
  { type: 10, content: 'Say what you look for.' },
  { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 2, min_length: 2, max_length: 9 } },
  { type: 18, label: 'Who', component: { type: 5, custom_id: 'who', required: false, max_values: 2 } },
  {
    type: 18,
    label: 'Style',
    component: {
      type: 3,
      custom_id: 'style',
      options: ['apa', 'mla'].map((value) => ({ label: value, value, default: value === 'mla' })),
    },
  },
  { type: 18, label: 'Proof', component: { type: 19, custom_id: 'proof', required: false } },
];
const LEGACY = [row({ type: 4, custom_id: 'why', label: 'Why', style: 1, value: 'as it was', required: false })];

/** A bot that shows selects, or a modal with these components, and says what comes back. */
async function showing(components: readonly object[]) {
  const heard: Interaction[] = [];
  const { discord } = await withBot(async (interaction) => {
    heard.push(interaction);
    if (interaction.isChatInputCommand()) {
      // Raw components, as Discord takes them; the builders' types know no such objects.
      const modal = { customId: 'm', title: 'Modal', components } as unknown as ModalComponentData;
      if (components === SELECTS) await interaction.reply({ content: 'x', components: components as never });
      else await interaction.showModal(modal);
    } else if (interaction.isModalSubmit()) await interaction.reply('heard');
    else if (interaction.isAnySelectMenu()) await interaction.update('chosen');
  });
  const shown = await discord.as().slash('ask', { question: 'q' });
  return { discord, heard, shown, fields: () => submitted(heard.at(-1)) };
}

function messageOf(outcome: Outcome) {
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  return outcome.message;
}

function submitted(interaction: Interaction | undefined) {
  if (!interaction?.isModalSubmit()) throw new Error('No modal was sent.');
  return interaction.fields;
}

test.each([
  ['people', 's5', ['grace', 'ben'], (interaction: Interaction) => interaction.isUserSelectMenu() && interaction.users],
  ['roles', 's6', ['reader'], (interaction: Interaction) => interaction.isRoleSelectMenu() && interaction.roles],
  ['anyone', 's7', ['ben'], (interaction: Interaction) => interaction.isMentionableSelectMenu() && interaction.users],
  [
    'channels',
    's8',
    ['general'],
    (interaction: Interaction) => interaction.isChannelSelectMenu() && interaction.channels,
  ],
])('a select of %s sends what was chosen with what it is', async (_what, id, values, read) => {
  const { discord, heard, shown } = await showing(SELECTS);
  await discord.as().select(messageOf(shown), id, values);
  const last = heard.at(-1);
  expect(last && read(last)).toHaveProperty('size', values.length);
});

test('no more is chosen than may be', async () => {
  const { discord, shown } = await showing(SELECTS);
  await expect(discord.as().select(messageOf(shown), 's5', ['a', 'b', 'c'])).rejects.toThrow('Between 1 and 2');
});

test('a button is not chosen in, nor a select pressed', async () => {
  const { discord, shown } = await showing(SELECTS);
  await expect(discord.as().press(messageOf(shown), 's5')).rejects.toThrow('not a button');
});

test('a modal of labels comes back with what was filled in and what stood chosen', async () => {
  const { discord, shown, fields } = await showing(LABELS);
  const outcome = await discord.as().submit(shown, { why: 'because', who: ['grace'] });
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'heard', type: 20 } });
  expect(fields().getTextInputValue('why')).toBe('because');
  expect(fields().getStringSelectValues('style')).toEqual(['mla']);
  expect(
    fields()
      .getSelectedUsers('who')
      ?.map(({ username }) => username),
  ).toEqual(['grace']);
});

test('a file put into a modal arrives', async () => {
  const { discord, shown, fields } = await showing(LABELS);
  const file = { name: 'proof.txt', contentType: 'text/plain', bytes: new Uint8Array(3) };
  await discord.as().submit(shown, { why: 'because', proof: [file] });
  expect(
    fields()
      .getUploadedFiles('proof')
      ?.map(({ name, size }) => [name, size]),
  ).toEqual([['proof.txt', 3]]);
});

test('a modal of rows comes back as it was shown when nothing is changed', async () => {
  const { discord, shown, fields } = await showing(LEGACY);
  await discord.as().submit(shown, {});
  expect(fields().getTextInputValue('why')).toBe('as it was');
});

test.each([
  ['an empty required field', {}, /“why” must be filled in/u],
  ['a text that is too short', { why: 'x' }, /between 2 and 9/u],
  ['a text that is too long', { why: 'x'.repeat(10) }, /between 2 and 9/u],
  ['a field that is not there', { why: 'yes', when: 'now' }, /no field “when”/u],
  ['a choice that is not offered', { why: 'yes', style: 'ieee' }, /does not offer “ieee”/u],
])('%s is not sent', async (_what, values, reason) => {
  const { discord, shown } = await showing(LABELS);
  await expect(discord.as().submit(shown, values)).rejects.toThrow(reason);
});

test('only a modal can be sent', async () => {
  const { discord, shown } = await showing(SELECTS);
  await expect(discord.as().submit(shown, {})).rejects.toThrow('no modal');
});

test('a modal that a button showed may change the message under the button', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const button = row({ type: 2, style: 1, label: 'Go', custom_id: 'go' });
      await interaction.reply({ content: 'x', components: [button] as never });
    } else if (interaction.isButton()) {
      const modal = { customId: 'm', title: 'Modal', components: LEGACY };
      await interaction.showModal(modal as unknown as ModalComponentData);
    } else if (interaction.isModalSubmit() && interaction.isFromMessage()) await interaction.update('changed');
  });
  const ada = discord.as();
  const modal = await ada.press(messageOf(await ada.slash('ask', { question: 'q' })), 'go');
  expect(await ada.submit(modal, { why: 'so' })).toMatchObject({ kind: 'updated', message: { content: 'changed' } });
});

test('a modal that a command showed has no message to change', async () => {
  const { discord, failed } = await withBot(async (interaction, { rest }) => {
    if (interaction.isChatInputCommand()) {
      const modal = { customId: 'm', title: 'Modal', components: LEGACY };
      await interaction.showModal(modal as unknown as ModalComponentData);
    } else if (interaction.isModalSubmit()) {
      const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await rest.post(route, { auth: false, body: { type: 6 } });
    }
  });
  const modal = await discord.as().slash('ask', { question: 'q' });
  void discord.as().submit(modal, {});
  expect(await failed).toMatchObject({ code: 50_035 });
});
