/** Where one types: a command, then its options, then Enter. */
import type { ChatChoice, ChatCommand, ChatValues } from '../../chat/protocol.js';
import { button, element } from '../element.js';
import footnote from '../pictures/footnote.svg';
import { createListbox, type Listbox, type Suggestion } from '../listbox.js';
import { comboField } from './combo-field.js';
import { commandForm, type CommandForm } from './command-form.js';
import { type PastedCommand, pastedCommand } from './pasted-command.js';

export interface ComposerOptions {
  /** Those that can be used here and now. */
  readonly commands: () => readonly ChatCommand[];
  /** Where what is typed goes: `#general`. */
  readonly where: () => string;
  /** Whether the bot is meant by whatever is written here, so that text is a message first and a question second. */
  readonly isHeard: () => boolean;
  /** Who can be mentioned. */
  readonly names: () => readonly string[];
  /** Resolves to a sentence when it was not sent. */
  readonly say: (content: string, repliesTo: string | undefined) => Promise<string | undefined>;
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
  /** The next message replies to this one, by its id and its author's name. */
  readonly reply: (message: string, author: string) => void;
  /** Begins anew, as in another place or as somebody else. */
  readonly reset: () => void;
}

/** The composer, with the focus in it. */
export function createComposer(options: ComposerOptions): Composer {
  const { commands, complete, send } = options;
  const listbox = createListbox('suggestions', 'Suggestions');
  const hint = element('p', { id: 'hint', class: 'hint', role: 'status' });
  const input = element('div', { class: 'input' });
  const submit = element('button', { type: 'submit', class: 'send' }, 'Send');
  const replying = element('p', { class: 'replying', hidden: true });
  const form = element('form', { class: 'composer', 'aria-label': 'Message' }, listbox.element, hint, replying, input);
  const onHint = (text: string) => {
    hint.textContent = text;
    hint.classList.remove('bad');
  };
  let current: CommandForm | undefined;
  let repliesTo: string | undefined;
  const stopReplying = () => {
    repliesTo = undefined;
    replying.hidden = true;
  };

  const begin = (text = '') => {
    current = undefined;
    const field = commandField({
      ...options,
      isHeard: () => repliesTo !== undefined || options.isHeard(),
      listbox,
      onHint,
      onCommand: open,
      onMessage: (content) => void write(content),
    });
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
  const write = async (content: string) => {
    const to = repliesTo;
    stopReplying();
    listbox.hide();
    begin();
    complain(await options.say(content, to));
  };
  const dispatch = async (command: ChatCommand, values: ChatValues) => {
    listbox.hide();
    begin();
    complain(await send(command.name, values));
  };
  const complain = (sentence: string | undefined) => {
    if (sentence === undefined) return;
    onHint(sentence);
    hint.classList.add('bad');
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (current) current.send();
    else input.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  });
  begin();
  return {
    element: form,
    // Where one types on: the option that is being filled in, else the field in which one begins.
    focus: () => (current ?? { focus: () => input.querySelector('input')?.focus() }).focus(),
    send: () => current?.send(),
    reset() {
      stopReplying();
      onHint('');
      begin();
    },
    reply(message, author) {
      repliesTo = message;
      const stop = button('Cancel', 'link', () => {
        stopReplying();
        input.querySelector('input')?.focus();
      });
      replying.replaceChildren(`Replying to ${author} `, stop);
      replying.hidden = false;
      if (current) begin();
      else input.querySelector('input')?.focus();
    },
    fill(line) {
      const named = pastedCommand(line, commands());
      if (named) open(named);
    },
  };
}

interface CommandFieldOptions extends Pick<ComposerOptions, 'commands' | 'where' | 'isHeard' | 'names'> {
  readonly listbox: Listbox;
  readonly onHint: (hint: string) => void;
  /** With what was pasted for its options, nothing of which a person has looked at yet. */
  readonly onCommand: (chosen: PastedCommand) => void;
  /** With what is to be sent as a message. */
  readonly onMessage: (content: string) => void;
}

/** The field in which one begins: `/` lists the commands, and choosing one puts its options in the field's place. */
function commandField(options: CommandFieldOptions): HTMLInputElement {
  const { commands, where, isHeard, names, listbox, onHint, onCommand, onMessage } = options;
  const suggest = (typed: string): readonly Suggestion[] => {
    if (/^\s*(?:\/|$)/u.test(typed)) {
      return matching(commands(), typed).map((command) => ({
        label: `/${command.name}`,
        detail: command.description,
        names: command.options.map(({ name }) => name),
        icon: footnote,
        pick: () => onCommand({ command, typed: [] }),
      }));
    }
    const [, before = '', begun] = /^(.*(?:^|\s))@(\p{L}{0,32})$/su.exec(typed) ?? [];
    const meant = names().filter((name) => begun !== undefined && isBegun(name, begun));
    if (meant.length > 0) {
      return meant.map((name) => ({
        label: `@${name}`,
        detail: '',
        pick: () => {
          field.value = `${before}@${name} `;
          field.dispatchEvent(new Event('input'));
        },
      }));
    }
    const said = { label: typed.trim(), detail: `Send as a message to ${where()}`, pick: () => onMessage(typed) };
    const asked = asking(commands(), typed).map((one) => ({
      label: `/${one.command.name} ${typed.trim()}`,
      detail: 'Make a question of it: a message is read by the bot only when it mentions or answers Footnote.',
      icon: footnote,
      pick: () => onCommand(one),
    }));
    return isHeard() || typed.includes('@Footnote') ? [said, ...asked] : [...asked, said];
  };
  const field = comboField({
    label: `Message ${where()}`,
    placeholder: 'Ask, or type / for commands',
    listbox,
    takesFirst: true,
    suggest,
    hint: () => '',
    onHint,
    onEnter: () => onHint(field.value === '' ? '' : 'There is no such command. Type / to see which there are.'),
    onLeave: () => {
      field.value = '';
    },
  });
  field.addEventListener('input', () => {
    // "/ask " names its command as surely as choosing it does; more than that was pasted.
    const named = pastedCommand(field.value, commands());
    if (named) onCommand(named);
  });
  return field;
}

/** Whether somebody's name begins so, but is not there whole yet. */
function isBegun(name: string, begun: string): boolean {
  return name.toLowerCase().startsWith(begun.toLowerCase()) && name.toLowerCase() !== begun.toLowerCase();
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
