/** Hands a question to people: a message in the channel that the moderators chose, or in the one in which it was asked, and what stands in the refusal's place then. */
import { MessageFlags, type RepliableInteraction, Routes } from 'discord.js';
import type { HandedOn } from '../commands/reply.js';
import { PERSONS } from '../wording/persons.js';
import { say } from '../wording/say.js';
import { edit, followUp, type Message, toChannel } from './protocol/message.js';
import { apiError } from './protocol/rest-client.js';
import type { RenderContext } from './render/context.js';
import { renderHandedOn } from './render/handed-on.js';
import { notice } from './render/problems.js';
import { render } from './render/render.js';
import { mentionCommands } from './text/command-mentions.js';

/**
 * Renders at once, and gives what sends it: the press must have been told to wait in the place of its message. Only the role is
 * called, whatever the texts hold. Where Discord does not let the bot write, the person is told, and the refusal stays as it is.
 */
export function handOn(
  { refusal, to, from }: HandedOn,
  interaction: RepliableInteraction,
  context: RenderContext,
): () => Promise<void> {
  const roles = to.role === null ? [] : [to.role];
  const link = linkOf(interaction, from.channel);
  const handed = renderHandedOn({ refusal, role: to.role, person: from.id, channel: from.channel, link }, context);
  const asked = render(refusal, { ...context, handedOnIn: to.channel });
  return async () =>
    once(interaction, async () => {
      // Where it was asked the bot needs no permission.
      if (to.channel === from.channel) await followUp(interaction, handed, roles);
      else if (!(await posted(interaction, to.channel, handed, roles))) {
        const told = say(PERSONS.forbidden, { place: `<#${to.channel}>` }, context.locale);
        await followUp(interaction, notice(mentionCommands(told, context.commandIds ?? new Map())));
        return;
      }
      await edit(interaction, asked);
    });
}

/** Ids of the refusals of which a question is being handed on: the button is still there meanwhile, and can be pressed again. */
const IN_WORK = new Set<string>();

async function once(interaction: RepliableInteraction, work: () => Promise<void>): Promise<void> {
  const pressed = interaction.isMessageComponent() ? interaction.message.id : interaction.id;
  if (IN_WORK.has(pressed)) return;
  IN_WORK.add(pressed);
  try {
    await work();
  } finally {
    IN_WORK.delete(pressed);
  }
}

/** False where it would be refused again: the channel is gone, or the bot may not write there. */
async function posted(
  { client }: RepliableInteraction,
  channel: string,
  sent: Message,
  roles: readonly string[],
): Promise<boolean> {
  try {
    await client.rest.post(Routes.channelMessages(channel), toChannel(sent, roles));
    return true;
  } catch (error) {
    const { status = 0 } = apiError(error) ?? {};
    if (status === 403 || status === 404) return false;
    throw error;
  }
}

/** Of the refusal, where everybody sees it. */
function linkOf(interaction: RepliableInteraction, channel: string): string | null {
  const message = interaction.isMessageComponent() ? interaction.message : null;
  if (message === null || message.flags.has(MessageFlags.Ephemeral) || interaction.guildId === null) return null;
  return `https://discord.com/channels/${interaction.guildId}/${channel}/${message.id}`;
}
