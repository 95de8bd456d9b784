/** The message whose button was pressed, or whose form was sent: whose it is, and who sees it. */
import { MessageFlags, type MessageComponentInteraction, type RepliableInteraction } from 'discord.js';
import type { Solves } from './render/context.js';
import { solvesOf } from './render/solved.js';

/** Who asked for a message may leaf through it; what others press is answered to them alone. */
export function mayChange(interaction: RepliableInteraction): boolean {
  const message = pressedMessage(interaction);
  if (message === null) return false;
  return isPrivateMessage(interaction) || ownerOf(message) === interaction.user.id;
}

/** Whether only one person sees what was pressed. */
export function isPrivateMessage(interaction: RepliableInteraction): boolean {
  return pressedMessage(interaction)?.flags.has(MessageFlags.Ephemeral) === true;
}

function pressedMessage(interaction: RepliableInteraction): MessageComponentInteraction['message'] | null {
  return interaction.isMessageComponent() || interaction.isModalSubmit() ? interaction.message : null;
}

/** The button under an answer to a post goes with it, whatever takes its place. */
export function solvesIn(interaction: RepliableInteraction): Solves | undefined {
  const message = pressedMessage(interaction);
  return message === null ? undefined : solvesOf(message);
}

/** Who used the command that it answers, or wrote the message. */
function ownerOf({ interactionMetadata, mentions }: MessageComponentInteraction['message']): string | undefined {
  return interactionMetadata?.user.id ?? mentions.repliedUser?.id;
}
