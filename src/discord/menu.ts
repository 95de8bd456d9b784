/** A menu whose chosen value fills one option of a command's call. */
import { ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIStringSelectComponent } from 'discord.js';
import { customId } from './custom-id.js';
import { label as cutLabel } from './label.js';
import { LIMITS } from './limits.js';
import type { Press } from './press.js';

export interface MenuChoice {
  /** Shown as it is, without Markdown. */
  readonly label: string;
  /** At most 100 characters. */
  readonly value: string;
}

/**
 * A row with the menu: at most the first 25 choices, labels cut to 100 characters, a label of nothing visible replaced
 * by its value. `chosen` is the value that stands selected.
 */
export function menu(
  placeholder: string,
  press: Press & { readonly fills?: string },
  choices: readonly [MenuChoice, ...MenuChoice[]],
  chosen?: string,
): APIActionRowComponent<APIStringSelectComponent> {
  const options = choices.slice(0, LIMITS.selectOptions).map(({ label, value }) => ({
    label: cutLabel(label, LIMITS.selectOptionText, value),
    value,
    default: value === chosen,
  }));
  const select = { type: ComponentType.StringSelect, custom_id: customId.encode(press), placeholder, options } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}
