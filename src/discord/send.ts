/** Hands a message to Discord in the interaction's own callback. */
import { MessageFlags } from 'discord.js';
import type { RepliableInteraction } from 'discord.js';
import type { Message } from './message.js';

/**
 * In place of the message the component stands on when `update` is set and there is one, else as a new message. Rejects
 * with what @discordjs/rest throws.
 */
export async function send(interaction: RepliableInteraction, message: Message, update: boolean): Promise<void> {
  const { body } = message;
  const components = body.components;
  const files = message.files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') }));
  const allowedMentions = { parse: [] };
  if (update && interaction.isMessageComponent()) {
    // Files that are not listed again are taken away, so that none stays from the message as it was.
    await interaction.update({ components, files, allowedMentions, flags: MessageFlags.IsComponentsV2 });
    return;
  }
  const isPrivate = (body.flags & MessageFlags.Ephemeral) !== 0;
  const flags = isPrivate
    ? ([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const)
    : ([MessageFlags.IsComponentsV2] as const);
  await interaction.reply({ components, files, allowedMentions, flags });
}
