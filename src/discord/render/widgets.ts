/** The parts that messages are made of: buttons and menus that carry an action, frames, texts. */
import {
  ButtonStyle,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIAutoPopulatedSelectMenuComponent,
  type APIButtonComponentWithCustomId,
  type APIActionRowComponent,
  type APIStringSelectComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { Action, OfferedAction } from '../../commands/action.js';
import { componentId, MENU } from '../protocol/component-id.js';
import { LIMITS } from '../protocol/limits.js';
import { label as cutLabel } from '../text/one-line.js';

/** Grey, so that none of several seems to be the one to press. */
export function button({ label, action, disabled = false }: OfferedAction): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: componentId.encode(action),
    disabled,
  };
}

/** The actions side by side, the first five, as many as Discord takes in a row; no row for none. */
export function buttonRow(
  actions: readonly OfferedAction[],
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  if (actions.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: actions.slice(0, LIMITS.buttonsInRow).map(button) }];
}

interface MenuChoice {
  /** Shown as it is, without Markdown. */
  readonly label: string;
  /** At most 100 characters. */
  readonly value: string;
}

/**
 * A row with a menu whose chosen value fills the action's open option: at most the first 25 choices, labels cut to 100
 * characters, a label of nothing visible replaced by its value. `chosen` is the value that stands selected.
 */
export function menu(
  placeholder: string,
  action: Action,
  choices: readonly MenuChoice[],
  chosen?: string,
): APIActionRowComponent<APIStringSelectComponent> {
  const options = choices.slice(0, LIMITS.selectOptions).map(({ label, value }) => ({
    label: cutLabel(label, LIMITS.selectOptionText, value),
    value,
    default: value === chosen,
  }));
  const select = {
    type: ComponentType.StringSelect,
    custom_id: componentId.encode(action),
    placeholder,
    options,
  } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

interface EntityMenu {
  /** So many can be chosen; none always can. */
  readonly most: number;
  /** For a menu of channels: those of these kinds. */
  readonly channels: readonly ChannelType[];
}

/**
 * A row with a menu of what Discord knows of a server, its people, roles or channels, whose ids fill the action's open option, with
 * commas between. `chosen` are the ids that stand selected, the first of them where they are too many.
 */
export function entityMenu(
  placeholder: string,
  action: Action,
  kind: SelectMenuDefaultValueType,
  chosen: readonly string[],
  { most, channels }: EntityMenu,
): APIActionRowComponent<APIAutoPopulatedSelectMenuComponent> {
  const common = {
    custom_id: componentId.encode(action),
    placeholder,
    min_values: 0,
    max_values: most,
  } as const;
  const ids = chosen.slice(0, most);
  const select = (): APIAutoPopulatedSelectMenuComponent => {
    switch (kind) {
      case SelectMenuDefaultValueType.User:
        return { ...common, type: ComponentType.UserSelect, default_values: ids.map((id) => ({ id, type: kind })) };
      case SelectMenuDefaultValueType.Role:
        return { ...common, type: ComponentType.RoleSelect, default_values: ids.map((id) => ({ id, type: kind })) };
      case SelectMenuDefaultValueType.Channel: {
        const values = ids.map((id) => ({ id, type: kind }));
        return { ...common, type: ComponentType.ChannelSelect, channel_types: [...channels], default_values: values };
      }
    }
  };
  return { type: ComponentType.ActionRow, components: [select()] };
}

/** A row with a menu of actions, the first 25; no row for none. At most one in a message. */
export function actionMenu(
  placeholder: string,
  actions: readonly OfferedAction[],
): readonly APIActionRowComponent<APIStringSelectComponent>[] {
  if (actions.length === 0) return [];
  // Discord refuses two choices of one value.
  const distinct = [...new Map(actions.map(({ label, action }) => [componentId.encode(action), label]))];
  const options = distinct
    .slice(0, LIMITS.selectOptions)
    .map(([value, label]) => ({ label: cutLabel(label, LIMITS.selectOptionText, value), value }));
  const select = { type: ComponentType.StringSelect, custom_id: MENU, placeholder, options } as const;
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

/** The frame of an answer: what belongs together stands in one container, in order. */
export function card(...components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, components };
}

/** The colours of verdicts, so that they are told apart before a word is read; what they mean stands in the text too. */
const VERDICTS = { answered: 0x2e_9e_5b, uncertain: 0x3b_82_c4, refused: 0xd9_8e_1f } as const;

/** A card whose edge has the colour of the verdict. */
export function verdictCard(
  verdict: keyof typeof VERDICTS,
  ...components: APIComponentInContainer[]
): APIContainerComponent {
  return { ...card(...components), accent_color: VERDICTS[verdict] };
}

/**
 * The lines as one text display; empty ones are left out, and one at least must not be. Everything in them that was not
 * written in this house must have been escaped.
 */
export function textDisplay(...lines: readonly string[]): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: lines.filter((line) => line !== '').join('\n') };
}
