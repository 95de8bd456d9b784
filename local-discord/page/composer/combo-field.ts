/** A text field that suggests: the combobox half of the pattern, the same for commands, options and their values. */
import { element } from '../element.js';
import type { Listbox, Suggestion } from '../listbox.js';

export interface ComboFieldOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly listbox: Listbox;
  /** What is suggested for what stands in the field. */
  readonly suggest: (typed: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>;
  /** Whether Enter takes the first suggestion without an arrow key before it. */
  readonly takesFirst: boolean;
  /** Said above the field while it has the focus. */
  readonly hint: (typed: string) => string;
  readonly onHint: (hint: string) => void;
  /** Enter where nothing is to be picked. */
  readonly onEnter: () => void;
  /** Backspace where nothing is left to erase, or Escape where nothing is open. */
  readonly onLeave: (key: 'Backspace' | 'Escape') => void;
}

/** The field; suggestions come when it is focused or its text changes. */
export function comboField(options: ComboFieldOptions): HTMLInputElement {
  const { listbox, suggest } = options;
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': options.label,
    'aria-autocomplete': 'list',
    'aria-controls': listbox.element.id,
    'aria-describedby': 'hint',
    'aria-expanded': 'false',
    placeholder: options.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let asked = 0;
  // What is still suggested for an earlier text must not be picked by an Enter that was meant for this one.
  let isStale = false;
  const markStale = (stale: boolean) => {
    isStale = stale;
    field.ariaBusy = String(stale);
  };
  const refresh = async () => {
    asked += 1;
    const mine = asked;
    options.onHint(options.hint(field.value));
    const suggestions = await suggest(field.value);
    // An answer to what stood there before must not replace a newer one, nor open a list for a field that was left.
    if (mine !== asked || document.activeElement !== field) return;
    markStale(false);
    listbox.show(field, suggestions, options.takesFirst ? 0 : -1);
  };
  field.addEventListener('focus', () => void refresh());
  field.addEventListener('input', () => {
    markStale(true);
    void refresh();
  });
  field.addEventListener('blur', () => {
    asked += 1;
    listbox.hide();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (handleKey(event, field, options, isStale)) event.preventDefault();
  });
  return field;
}

/** Whether the key has been dealt with. */
function handleKey(
  event: KeyboardEvent,
  field: HTMLInputElement,
  options: ComboFieldOptions,
  isStale: boolean,
): boolean {
  const { listbox } = options;
  const active = isStale ? undefined : listbox.active();
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      listbox.move(event.key === 'ArrowDown' ? 1 : -1);
      return listbox.isOpen();
    case 'Enter':
      if (active) active.pick();
      else options.onEnter();
      return true;
    case 'Tab':
      if (event.shiftKey || !active) return false;
      active.pick();
      return true;
    case 'Escape':
      if (listbox.isOpen()) listbox.hide();
      else options.onLeave('Escape');
      return true;
    case 'Backspace':
      if (field.value !== '') return false;
      options.onLeave('Backspace');
      return true;
    default:
      return false;
  }
}
