/** Where one types: a command, then its options, then Enter. */
import type { ChatChoice, ChatCommand, ChatValues } from '../../chat/protocol.js';
import { element } from '../element.js';
import { createListbox } from '../listbox.js';
import { commandField } from './command-field.js';
import { commandForm, type CommandForm } from './command-form.js';

export interface ComposerOptions {
  readonly commands: readonly ChatCommand[];
  readonly complete: (command: string, values: ChatValues, focused: string) => Promise<readonly ChatChoice[]>;
  /** Resolves to a sentence when it was not sent or not answered. */
  readonly send: (command: string, values: ChatValues) => Promise<string | undefined>;
}

export interface Composer {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

export function createComposer({ commands, complete, send }: ComposerOptions): Composer {
  const listbox = createListbox('suggestions', 'Suggestions');
  const hint = element('p', { id: 'hint', class: 'hint', role: 'status' });
  const input = element('div', { class: 'input' });
  const submit = element('button', { type: 'submit', class: 'send' }, 'Send');
  const form = element('form', { class: 'composer', 'aria-label': 'Message' }, listbox.element, hint, input);
  const onHint = (text: string) => {
    hint.textContent = text;
    hint.classList.remove('bad');
  };
  let current: CommandForm | undefined;

  const begin = (text = '') => {
    current = undefined;
    const field = commandField({ commands, listbox, onHint, onCommand: open });
    field.value = text;
    input.replaceChildren(field, submit);
    field.focus();
  };
  const open = (command: ChatCommand) => {
    listbox.hide();
    current = commandForm({
      command,
      listbox,
      onHint,
      complete: async (values, focused) => complete(command.name, values, focused),
      onSend: (values) => void dispatch(command, values),
      onLeave: () => begin(`/${command.name}`),
    });
    input.replaceChildren(current.element, submit);
    current.focus();
  };
  const dispatch = async (command: ChatCommand, values: ChatValues) => {
    listbox.hide();
    begin();
    const sentence = await send(command.name, values);
    if (sentence === undefined) return;
    onHint(sentence);
    hint.classList.add('bad');
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    current?.send();
  });
  begin();
  return {
    element: form,
    focus: () => input.querySelector('input')?.focus(),
  };
}
