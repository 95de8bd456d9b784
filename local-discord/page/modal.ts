/** A modal as a dialog of the browser's own, which keeps the focus inside and closes with Escape. */
import type { ChatField, ChatModal, ChatModalField } from '../chat/protocol.js';
import { button, element } from './element.js';
import { chatFile } from './files.js';
import { renderMarkdown } from './render-markdown.js';

interface Field {
  readonly id: string;
  readonly view: HTMLElement;
  /** Undefined for what only says something. */
  readonly value: () => Promise<ChatField | undefined>;
}

/** `send` resolves to a sentence when it was not taken; then the dialog stays, with what was typed. */
export function openModal(
  { title, fields }: ChatModal,
  send: (fields: Readonly<Record<string, ChatField>>) => Promise<string | undefined>,
): void {
  const made = fields.map(fieldOf);
  const views = made.map(({ view }) => view);
  openDialog(title, 'Submit', views, async () => {
    const values = await Promise.all(made.map(async ({ id, value }) => [id, await value()] as const));
    return send(Object.fromEntries(values.filter((one): one is readonly [string, ChatField] => one[1] !== undefined)));
  });
}

/** A form in a dialog; `send` is as above, and `done` names its button. */
export function openDialog(
  title: string,
  done: string,
  fields: readonly Node[],
  send: () => Promise<string | undefined>,
): void {
  const failure = element('p', { class: 'failure', role: 'alert' });
  const form = element(
    'form',
    {},
    element('h2', { id: 'modal-title' }, title),
    ...fields,
    failure,
    element(
      'div',
      { class: 'row' },
      button('Cancel', 'quiet', () => dialog.close()),
      element('button', { type: 'submit', class: 'send' }, done),
    ),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send().then((sentence) => {
      if (sentence === undefined) dialog.close();
      else failure.textContent = sentence;
    });
  });
  document.body.append(dialog);
  dialog.showModal();
}

function fieldOf(field: ChatModalField): Field {
  const { id, isRequired, value, placeholder, longest } = field;
  switch (field.kind) {
    case 'text':
      return {
        id,
        view: element('div', { class: 'markdown' }, ...renderMarkdown(value)),
        value: async () => undefined,
      };
    case 'checkbox': {
      const box = element('input', { type: 'checkbox', checked: value !== '' });
      return { id, view: beside(field.label, field.description, box), value: async () => box.checked };
    }
    case 'choices':
      return choices(field);
    case 'file': {
      const input = element('input', { type: 'file', multiple: longest > 1, required: isRequired });
      return {
        id,
        view: labelled(field, input),
        value: async () => Promise.all([...(input.files ?? [])].map(chatFile)),
      };
    }
    case 'short':
    case 'long': {
      const attributes = { placeholder, maxlength: String(longest), required: isRequired };
      const input =
        field.kind === 'long'
          ? element('textarea', { ...attributes, rows: '4' })
          : element('input', { ...attributes, type: 'text' });
      input.value = value;
      return { id, view: labelled(field, input), value: async () => input.value };
    }
  }
}

/** One of few is chosen in a list of the browser's own, several by ticking boxes. */
function choices(field: ChatModalField): Field {
  const { id, isRequired, placeholder, longest } = field;
  if (longest === 1) {
    const none = element('option', { value: '' }, placeholder === '' ? 'Make a selection' : placeholder);
    const offered = field.choices.map(({ name, value, isChosen }) =>
      element('option', { value: String(value), selected: isChosen }, name),
    );
    const select = element('select', { required: isRequired }, none, ...offered);
    const chosen = () => (select.value === '' ? [] : [select.value]);
    return { id, view: labelled(field, select), value: async () => chosen() };
  }
  const boxes = tickBoxes(field.choices.map(({ name, value, isChosen }) => ({ name, value: String(value), isChosen })));
  const legend = element('legend', { class: 'name' }, nameOf(field));
  return {
    id,
    view: element('fieldset', {}, legend, ...small(field.description), boxes.element),
    value: async () => boxes.chosen(),
  };
}

interface TickBoxes {
  readonly element: HTMLElement;
  /** The values of those that are ticked. */
  readonly chosen: () => readonly string[];
}

/** Boxes to be ticked, one under another. */
export function tickBoxes(
  offered: readonly { readonly name: string; readonly value: string; readonly isChosen: boolean }[],
): TickBoxes {
  const boxes = offered.map(({ name, value, isChosen }) => {
    const box = element('input', { type: 'checkbox', value, checked: isChosen });
    return { box, view: beside(name, '', box) };
  });
  return {
    element: element('div', { class: 'boxes' }, ...boxes.map(({ view }) => view)),
    chosen: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
  };
}

function beside(name: string, description: string, box: HTMLElement): HTMLElement {
  return element('label', { class: 'box' }, box, element('span', {}, name, ...small(description)));
}

function labelled(field: ChatModalField, input: HTMLElement): HTMLElement {
  return element('label', {}, element('span', { class: 'name' }, nameOf(field)), ...small(field.description), input);
}

function nameOf({ label, isRequired }: ChatModalField): string {
  return isRequired ? `${label} (required)` : label;
}

function small(description: string): readonly Node[] {
  return description === '' ? [] : [element('span', { class: 'small' }, description)];
}
