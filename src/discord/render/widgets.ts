/** A button that calls a command. */
import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIActionRowComponent,
  type APIStringSelectComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { customId, type Press } from '../protocol/component-id.js';
import { LIMITS } from '../protocol/limits.js';
import { label as cutLabel } from '../text/one-line.js';

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

// Buttons side by side.

/** One row; Discord takes one to five buttons in it. */
export function buttonRow(
  ...components: APIButtonComponentWithCustomId[]
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return { type: ComponentType.ActionRow, components };
}

/** A menu whose chosen value fills one option of a command's call. */
interface MenuChoice {
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

// The frame of an answer: what belongs together stands in one container.

/** A container of the parts in order. */
export function card(...components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, components };
}

// Text in a message. Everything in it that was not written in this house must have been escaped.

/** The lines as one text display; empty ones are left out, and one at least must not be. */
export function textDisplay(...lines: readonly string[]): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: lines.filter((line) => line !== '').join('\n') };
}
