/** The line over an answer that says who used which command, as skyra draws it. */
import { DiscordCommand } from '@skyra/discord-components-core';
import type { WireMessage } from '../../wire.js';
import { avatarOf } from './avatar-of.js';
import { displayName } from './display-name.js';

/** Empty for a message that no command called for, such as the answer to a button. */
export function usedCommand({ interaction_metadata: metadata }: WireMessage): readonly Node[] {
  if (metadata?.name === undefined) return [];
  const line = new DiscordCommand();
  line.slot = 'reply';
  line.author = displayName(metadata.user);
  line.avatar = avatarOf(metadata.user);
  line.command = metadata.name;
  return [line];
}
