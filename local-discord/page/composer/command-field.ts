/** The field in which one begins: `/` lists the commands, and choosing one puts its options in the field's place. */
import type { ChatCommand } from '../../chat/protocol.js';
import type { Listbox } from '../listbox.js';
import { comboField } from './combo-field.js';

export interface CommandFieldOptions {
  readonly commands: readonly ChatCommand[];
  readonly listbox: Listbox;
  readonly onHint: (hint: string) => void;
  readonly onCommand: (command: ChatCommand) => void;
}

export function commandField({ commands, listbox, onHint, onCommand }: CommandFieldOptions): HTMLInputElement {
  const field = comboField({
    label: 'Message #library',
    placeholder: 'Type / for the commands',
    listbox,
    takesFirst: true,
    suggest: (typed) =>
      matching(commands, typed).map((command) => ({
        label: `/${command.name}`,
        detail: command.description,
        pick: () => onCommand(command),
      })),
    hint: (typed) => (typed === '' || typed.startsWith('/') ? '' : 'Footnote reads commands only: begin with /'),
    onHint,
    onEnter: () => onHint(field.value === '' ? '' : 'There is no such command. Type / to see which there are.'),
    onLeave: () => {
      field.value = '';
    },
  });
  field.addEventListener('input', () => {
    // "/ask " names its command as surely as choosing it does.
    const named = /^\/(\S+) $/u.exec(field.value)?.[1];
    const command = commands.find(({ name }) => name === named);
    if (command) onCommand(command);
  });
  return field;
}

function matching(commands: readonly ChatCommand[], typed: string): readonly ChatCommand[] {
  if (!typed.startsWith('/')) return [];
  const wanted = typed.slice(1).trim().toLowerCase();
  return commands.filter(({ name }) => name.startsWith(wanted));
}
