/** The field of one option: its name, what is typed, and the value behind a chosen suggestion. */
import type { ChatChoice, ChatOption, ChatValue } from '../../chat/protocol.js';
import { element } from '../element.js';
import type { Listbox } from '../listbox.js';
import { comboField } from './combo-field.js';
import { optionChoices, optionValue } from './option-values.js';

export interface OptionField {
  readonly option: ChatOption;
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** As if it had been typed; a choice that is named so is chosen. */
  readonly fill: (text: string) => void;
  /** What stands there, a choice by its name. */
  readonly text: () => string;
  /** By how many characters the text is too long; 0 when it is not. */
  readonly excess: () => number;
  /** Undefined when nothing is filled in. */
  readonly value: () => ChatValue | undefined;
  /** Shows that Discord does not take what stands there, or does again. */
  readonly markInvalid: (isInvalid: boolean) => void;
}

export interface OptionFieldOptions {
  readonly listbox: Listbox;
  readonly onHint: (hint: string) => void;
  /** The bot's suggestions while this option is being typed. */
  readonly complete: (option: ChatOption) => Promise<readonly ChatChoice[]>;
  /** The text has been changed by hand. */
  readonly onTyped: () => void;
  /** A suggestion was chosen, so that this field is done. */
  readonly onChosen: () => void;
  readonly onEnter: () => void;
  readonly onLeave: (key: 'Backspace' | 'Escape') => void;
}

/** The share of an option's longest text from which on its characters are counted. */
const COUNTED_FROM = 0.8;

/** The field, empty. A suggestion that was chosen holds until the text is changed. */
export function optionField(option: ChatOption, options: OptionFieldOptions): OptionField {
  let chosen: ChatChoice | undefined;
  const input = comboField({
    ...options,
    label: option.required ? option.name : `${option.name}, optional`,
    placeholder: '',
    takesFirst: true,
    hint: () => `${option.name}: ${option.description}`,
    suggest: async (typed) => {
      // What was chosen is not suggested again until it is changed.
      if (chosen) return [];
      const choices = optionChoices(option, typed) ?? (option.autocomplete ? await options.complete(option) : []);
      return choices.map((choice) => ({ label: choice.name, detail: '', pick: () => choose(choice) }));
    },
  });
  input.size = 8;
  if (option.required) input.setAttribute('aria-required', 'true');
  const counter = element('span', { class: 'counter', 'aria-hidden': 'true' });
  const { longest = Infinity } = option;
  const count = () => {
    const { length } = Array.from(input.value);
    // Far from the end nobody counts.
    counter.textContent = length > longest * COUNTED_FROM ? `${length} of ${longest}` : '';
    counter.classList.toggle('bad', length > longest);
  };
  const fit = () => {
    count();
    // As wide as its text, as in Discord; the row breaks before it grows out of the page.
    input.size = Math.min(60, Math.max(8, input.value.length + 1));
  };
  const choose = (choice: ChatChoice) => {
    chosen = choice;
    input.value = choice.name;
    fit();
    options.listbox.hide();
    options.onChosen();
  };
  input.addEventListener(
    'input',
    () => {
      chosen = undefined;
      input.removeAttribute('aria-invalid');
      fit();
      options.onTyped();
    },
    { capture: true },
  );

  return {
    option,
    element: element(
      'span',
      { class: 'field' },
      element('span', { class: 'name', 'aria-hidden': 'true' }, option.name),
      input,
      counter,
    ),
    focus: () => input.focus(),
    fill: (text) => {
      const wanted = text.toLowerCase();
      chosen = optionChoices(option, text)?.find(({ name, value }) => [name.toLowerCase(), value].includes(wanted));
      input.value = chosen?.name ?? text;
      fit();
    },
    text: () => input.value,
    excess: () => Math.max(0, Array.from(input.value).length - longest),
    value: () => {
      if (chosen) return optionValue(option, String(chosen.value));
      return input.value === '' ? undefined : optionValue(option, input.value);
    },
    markInvalid: (isInvalid) => {
      if (isInvalid) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}
