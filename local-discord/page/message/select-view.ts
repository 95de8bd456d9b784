/**
 * A select of one value. skyra's is a picture of one, and a browser's own would send every value that an arrow key
 * passes over; this is the select-only combobox. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { chosenAtFirst, selectChoices } from '../../chat/choices.js';
import type { ChatNamed, ChatResult } from '../../chat/protocol.js';
import type { WireComponent } from '../../wire.js';
import { element } from '../element.js';
import { createListbox } from '../listbox.js';

export interface SelectContext {
  /** Whom and what can be named where the message stands. */
  readonly named: () => ChatNamed;
  readonly select: (customId: string, values: readonly string[]) => Promise<ChatResult>;
  /** Says a failed act's sentence under the message; undefined takes the last one away. */
  readonly onFailure: (sentence: string | undefined) => void;
}

/** How many there have been, for ids that no other has. */
let count = 0;

/** The box with its list; choosing what is chosen already is an act too, as it is in Discord. */
export function selectView(component: WireComponent, context: SelectContext): Node {
  const { id, custom_id: customId, placeholder, disabled } = component;
  const details = new Map(component.options?.map(({ value, description }) => [value, description ?? '']));
  const options = selectChoices({ ...component }, context.named()).map(({ name, value }) => ({
    label: name,
    value: String(value),
    detail: details.get(String(value)) ?? '',
  }));
  count += 1;
  const title = placeholder ?? 'Make a selection';
  const listbox = createListbox(`select-${count}`, title);
  const chosen = options.find(({ value }) => chosenAtFirst({ ...component }).includes(value));
  const value = element('span', { class: chosen ? 'value' : 'value placeholder' }, chosen?.label ?? title);
  const box = element(
    'div',
    {
      class: 'select',
      role: 'combobox',
      tabindex: disabled === true ? '-1' : '0',
      'aria-label': chosen ? `${title}: ${chosen.label}` : title,
      'aria-haspopup': 'listbox',
      'aria-controls': listbox.element.id,
      'aria-expanded': 'false',
      'aria-disabled': disabled === true ? 'true' : false,
      'data-component': String(id),
    },
    value,
    element('span', { class: 'arrow', 'aria-hidden': 'true' }),
  );

  const choose = async (picked: string) => {
    listbox.hide();
    context.onFailure(undefined);
    const result = await context.select(customId ?? '', [picked]);
    if (result.kind === 'failed') context.onFailure(result.sentence);
  };
  const open = () => {
    if (disabled === true) return;
    const suggestions = options.map((option) => ({
      label: option.label,
      detail: option.detail,
      pick: () => void choose(option.value),
    }));
    listbox.show(box, suggestions, Math.max(0, chosen ? options.indexOf(chosen) : 0));
    listbox.element.scrollIntoView({ block: 'nearest' });
  };
  box.addEventListener('click', () => (listbox.isOpen() ? listbox.hide() : open()));
  box.addEventListener('blur', listbox.hide);
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'Tab') return;
    if (!listbox.isOpen()) {
      if (!['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(key)) return;
      open();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') listbox.move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' || key === ' ') listbox.active()?.pick();
    else if (key === 'Escape') listbox.hide();
    else return;
    event.preventDefault();
  });
  return element('div', { class: 'select-frame' }, box, listbox.element);
}
