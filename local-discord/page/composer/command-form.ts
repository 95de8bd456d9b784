/** A chosen command with its options: required ones at once, the others from a list behind them. */
import type { ChatChoice, ChatCommand, ChatOption, ChatValue, ChatValues } from '../../chat/protocol.js';
import { element } from '../element.js';
import type { Listbox } from '../listbox.js';
import { comboField } from './combo-field.js';
import { fileField } from './file-field.js';
import { optionField, type OptionField } from './option-field.js';
import { refusal } from './option-values.js';
import { namedOption, nearlyNamed, truthAndRest, type PastedCommand } from './pasted-command.js';

export interface CommandFormOptions {
  readonly command: ChatCommand;
  /** What is filled in from the beginning. */
  readonly typed: PastedCommand['typed'];
  readonly listbox: Listbox;
  readonly onHint: (hint: string) => void;
  readonly complete: (values: ChatValues, focused: string) => Promise<readonly ChatChoice[]>;
  readonly onSend: (values: ChatValues) => void;
  readonly onLeave: () => void;
}

export interface CommandForm {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Sends what is filled in, or goes to the required option that is not. */
  readonly send: () => void;
}

/** The form with its required options and those that are filled in; nothing has the focus yet. */
export function commandForm(options: CommandFormOptions): CommandForm {
  const { command, listbox, onHint } = options;
  const fields: OptionField[] = [];
  const row = element('div', { class: 'row' }, element('span', { class: 'command' }, `/${command.name}`));
  const remaining = () => command.options.filter((option) => !fields.some((field) => field.option === option));

  /** What was in the fields when it was last warned of. */
  let warnedOf: string | undefined;
  const send = (): void => {
    const long = fields.find(({ excess }) => excess() > 0);
    if (long) {
      const { name, longest } = long.option;
      return blame(long, `${name} has ${long.excess()} characters too many, of ${longest} at most. Shorten it.`);
    }
    const refused = fields.find(({ option, value }) => refusal(option, value()) !== undefined);
    if (refused) return blame(refused, refusal(refused.option, refused.value()) ?? '');
    const empty = fields.find(({ option, value }) => option.required && value() === undefined);
    if (empty) return blame(empty, `${empty.option.name} is required: ${empty.option.description}`);
    // Somebody may have meant to be private, and what is sent publicly cannot be taken back.
    const sent = fields.map(({ text }) => text()).join('\n');
    const nearly = fields.map((field) => ({ field, found: nearlyNamed(field.text(), remaining()) }));
    const doubtful = nearly.find(({ found }) => found !== undefined);
    if (doubtful?.found && sent !== warnedOf) {
      warnedOf = sent;
      const { words, option } = doubtful.found;
      const { name } = doubtful.field.option;
      return blame(
        doubtful.field,
        `“${words}” is still a part of ${name}. Write ${option.name}:true for the option, or press Enter to send it so.`,
      );
    }
    return options.onSend(valuesOf(fields));
  };
  const blame = (field: OptionField, sentence: string) => {
    field.markInvalid(true);
    field.focus();
    onHint(sentence);
  };
  const more = comboField({
    label: `More options of /${command.name}`,
    placeholder: '',
    listbox,
    // Enter here sends; an option is taken with an arrow key or by its name.
    takesFirst: false,
    suggest: (typed) =>
      remaining()
        .filter(({ name }) => name.startsWith(typed.trim().toLowerCase()))
        .map((option) => ({ label: option.name, detail: option.description, pick: () => add(option).focus() })),
    hint: () => (remaining().length === 0 ? command.description : `${command.description}. Options may follow.`),
    onHint,
    onEnter: () => {
      const named = remaining().find(({ name }) => name === more.value.trim().toLowerCase());
      if (named) add(named).focus();
      else if (more.value.trim() === '') send();
      else onHint(`/${command.name} has no option “${more.value.trim()}”.`);
    },
    onLeave: (key) => {
      const last = fields.at(-1);
      if (key === 'Escape' || !last) options.onLeave();
      else last.focus();
    },
  });
  more.className = 'more';
  more.addEventListener('input', () => {
    const named = namedOption(more.value, remaining());
    if (!named) return;
    const added = add(named.option);
    added.fill(named.after);
    added.focus();
  });

  const add = (option: ChatOption): OptionField => {
    const make = option.type === 'file' ? fileField : optionField;
    const field = make(option, {
      listbox,
      onHint,
      onTyped: () => split(field),
      complete: async ({ name }) => options.complete({ ...valuesOf(fields), [name]: field.value() ?? '' }, name),
      onChosen: () => (next(fields, field) ?? more).focus(),
      onEnter: send,
      onLeave: (key) => {
        if (key === 'Escape' || option.required) options.onLeave();
        else remove(field);
      },
    });
    fields.push(field);
    more.before(field.element);
    update();
    return field;
  };
  /** `private:` in a text is that option as soon as the colon is typed, as in Discord, and what follows is its value. */
  const split = (field: OptionField) => {
    const own = namedOption(field.text(), [field.option]);
    if (own?.before === '') field.fill(own.after);
    const [target] = fields;
    if (field.option.type === 'boolean' && target !== undefined && target.text() === '') {
      const [truth, rest] = truthAndRest(field.text());
      if (rest !== '') {
        field.fill(truth);
        target.fill(rest);
        target.focus();
        return;
      }
    }
    const named = namedOption(field.text(), remaining());
    if (!named) return;
    field.fill(named.before);
    const added = add(named.option);
    added.fill(named.after);
    added.focus();
    split(added);
  };
  const remove = (field: OptionField) => {
    fields.splice(fields.indexOf(field), 1);
    field.element.remove();
    update();
    more.focus();
  };
  const update = () => {
    more.value = '';
    const count = remaining().length;
    more.placeholder = count === 0 ? '' : `+${count} optional`;
  };

  row.append(more);
  for (const option of command.options) {
    const text = options.typed.find((one) => one.option === option)?.text;
    if (option.required || text !== undefined) add(option).fill(text ?? '');
  }
  update();
  return { element: row, focus: () => (fields.find(({ value }) => value() === undefined) ?? more).focus(), send };
}

function valuesOf(fields: readonly OptionField[]): ChatValues {
  const filled = fields.map(({ option, value }) => [option.name, value()] as const);
  return Object.fromEntries(filled.filter((entry): entry is readonly [string, ChatValue] => entry[1] !== undefined));
}

function next(fields: readonly OptionField[], field: OptionField): OptionField | undefined {
  return fields.slice(fields.indexOf(field) + 1).find(({ value }) => value() === undefined);
}
