/** A modal as a dialog of the browser's own, which keeps the focus inside and closes with Escape. */
import type { ChatModal, ChatModalField } from '../chat/protocol.js';
import { button, element } from './element.js';

/** `send` resolves to a sentence when it was not taken; then the dialog stays, with what was typed. */
export function openModal(
  { title, fields }: ChatModal,
  send: (fields: Readonly<Record<string, string>>) => Promise<string | undefined>,
): void {
  const inputs = fields.map((field) => ({ field, input: inputFor(field) }));
  const failure = element('p', { class: 'failure', role: 'alert' });
  const form = element(
    'form',
    {},
    element('h2', { id: 'modal-title' }, title),
    ...inputs.map(({ field, input }) => labelled(field, input)),
    failure,
    element(
      'div',
      { class: 'row' },
      button('Cancel', 'quiet', () => dialog.close()),
      element('button', { type: 'submit', class: 'send' }, 'Submit'),
    ),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(Object.fromEntries(inputs.map(({ field, input }) => [field.id, input.value]))).then((sentence) => {
      if (sentence === undefined) dialog.close();
      else failure.textContent = sentence;
    });
  });
  document.body.append(dialog);
  dialog.showModal();
}

function inputFor({ isLong, isRequired, value, placeholder, longest }: ChatModalField) {
  const attributes = { placeholder, maxlength: String(longest), required: isRequired };
  const input = isLong
    ? element('textarea', { ...attributes, rows: '4' })
    : element('input', { ...attributes, type: 'text' });
  input.value = value;
  return input;
}

function labelled({ label, description, isRequired }: ChatModalField, input: HTMLElement): Node {
  const name = element('span', { class: 'name' }, isRequired ? `${label} (required)` : label);
  return element(
    'label',
    {},
    name,
    ...(description === '' ? [] : [element('span', { class: 'small' }, description)]),
    input,
  );
}
