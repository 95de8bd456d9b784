/** A button that calls a command. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponentWithCustomId } from 'discord.js';
import { customId } from './custom-id.js';
import type { Press } from './press.js';

/** `label`: 1 to 80 characters, ours. Disabled shows which of several states the message is in. */
export function button(label: string, press: Press, disabled = false): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId.encode(press),
    disabled,
  };
}
