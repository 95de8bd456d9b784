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
  const place = placeOf(interaction, from.channel);
  const handed = renderHandedOn({ refusal, role: to.role, person: from.id, place }, context);
  const asked = render(refusal, { ...context, handedOnIn: to.channel });
  return async () => {
    // Where it was asked the bot needs no permission.
    if (to.channel === from.channel) await followUp(interaction, handed, roles);
    else if (!(await posted(interaction, to.channel, handed, roles))) {
      const told = say(PERSONS.forbidden, { place: `<#${to.channel}>` }, context.locale);
      await followUp(interaction, notice(mentionCommands(told, context.commandIds ?? new Map())));
      return;
    }
    await edit(interaction, asked);
  };
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

/** A link to the refusal where everybody sees it, or the channel. */
function placeOf(interaction: RepliableInteraction, channel: string): string {
  const message = interaction.isMessageComponent() ? interaction.message : undefined;
  const isSeen = message !== undefined && !message.flags.has(MessageFlags.Ephemeral);
  return isSeen && interaction.guildId !== null
    ? `https://discord.com/channels/${interaction.guildId}/${channel}/${message.id}`
    : `<#${channel}>`;
}
