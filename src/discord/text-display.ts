/** Text in a message. Everything in it that was not written in this house must have been escaped. */
import { ComponentType } from 'discord.js';
import type { APITextDisplayComponent } from 'discord.js';

/** The lines as one text display; empty ones are left out, and one at least must not be. */
export function textDisplay(...lines: readonly string[]): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: lines.filter((line) => line !== '').join('\n') };
}
