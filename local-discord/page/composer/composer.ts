/** Where one types: a command, then its options, then Enter. */
import type { ChatChoice, ChatCommand, ChatValues } from '../../chat/protocol.js';
import { element } from '../element.js';
import footnote from '../pictures/footnote.svg';
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
  /** Puts a command line in the place of what is there; nothing for one that begins with no command. */
  readonly fill: (line: string) => void;
  /** As Enter does. */
  readonly send: () => void;
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
    // Where one types on: the option that is being filled in, else the field in which one begins.
    focus: () => (current ?? { focus: () => input.querySelector('input')?.focus() }).focus(),
    send: () => current?.send(),
    fill(line) {
      const named = pastedCommand(line, commands);
      if (named) open(named);
    },
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
    placeholder: 'Ask, or type / for commands',
    listbox,
    takesFirst: true,
    suggest: (typed) =>
      /^\s*(?:\/|$)/u.test(typed)
        ? matching(commands, typed).map((command) => ({
            label: `/${command.name}`,
            detail: command.description,
            names: command.options.map(({ name }) => name),
            icon: footnote,
            pick: () => onCommand({ command, typed: [] }),
          }))
        : asking(commands, typed).map((asked) => ({
            label: `/${asked.command.name} ${typed.trim()}`,
            detail: 'Footnote reads commands only, and no messages. Enter makes a question of this one.',
            icon: footnote,
            pick: () => onCommand(asked),
          })),
    hint: () => '',
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

/** What was typed as the command that takes any text: the first of that kind, or none. */
function asking(commands: readonly ChatCommand[], typed: string): readonly PastedCommand[] {
  return commands
    .flatMap((command) => {
      const [option] = command.options;
      const takesText = option?.type === 'string' && !option.autocomplete && option.choices.length === 0;
      return option?.required === true && takesText ? (pastedCommand(`/${command.name} ${typed}`, commands) ?? []) : [];
    })
    .slice(0, 1);
}

function matching(commands: readonly ChatCommand[], typed: string): readonly ChatCommand[] {
  const shown = typed.trim();
  if (!shown.startsWith('/')) return [];
  const wanted = shown.slice(1).toLowerCase();
  return commands.filter(({ name }) => name.startsWith(wanted));
}
