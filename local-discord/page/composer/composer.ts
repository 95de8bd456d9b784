/** Where one types: a command, then its options, then Enter. */
import type { ChatChoice, ChatCommand, ChatValues } from '../../chat/protocol.js';
import { element } from '../element.js';
import { createListbox, type Listbox } from '../listbox.js';
import { comboField } from './combo-field.js';
import { commandForm, type CommandForm } from './command-form.js';
import { type PastedCommand, pastedCommand } from './pasted-command.js';

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

/** The composer, with the focus in it. */
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
  const open = ({ command, typed }: PastedCommand) => {
    listbox.hide();
    current = commandForm({
      command,
      typed,
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

interface CommandFieldOptions {
  readonly commands: readonly ChatCommand[];
  readonly listbox: Listbox;
  readonly onHint: (hint: string) => void;
  /** With what was pasted for its options, nothing of which a person has looked at yet. */
  readonly onCommand: (chosen: PastedCommand) => void;
}

/** The field in which one begins: `/` lists the commands, and choosing one puts its options in the field's place. */
function commandField({ commands, listbox, onHint, onCommand }: CommandFieldOptions): HTMLInputElement {
  const field = comboField({
    label: 'Message #library',
    placeholder: 'Type / for the commands',
    listbox,
    takesFirst: true,
    suggest: (typed) =>
      matching(commands, typed).map((command) => ({
        label: `/${command.name}`,
        detail: command.description,
        pick: () => onCommand({ command, typed: [] }),
      })),
    hint: (typed) => (typed === '' || typed.startsWith('/') ? '' : 'Footnote reads commands only: begin with /'),
    onHint,
    onEnter: () => onHint(field.value === '' ? '' : 'There is no such command. Type / to see which there are.'),
    onLeave: () => {
      field.value = '';
    },
  });
  field.addEventListener('input', () => {
    // "/ask " names its command as surely as choosing it does; more than that was pasted.
    const named = pastedCommand(field.value, commands);
    if (named) onCommand(named);
  });
  return field;
}

function matching(commands: readonly ChatCommand[], typed: string): readonly ChatCommand[] {
  if (!typed.startsWith('/')) return [];
  const wanted = typed.slice(1).trim().toLowerCase();
  return commands.filter(({ name }) => name.startsWith(wanted));
}
