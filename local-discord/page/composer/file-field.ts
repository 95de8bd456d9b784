/** The field of an option that takes a file: the browser's own file picker. */
import type { ChatFile, ChatOption } from '../../chat/protocol.js';
import { element } from '../element.js';
import { chatFile } from '../files.js';
import type { OptionField, OptionFieldOptions } from './option-field.js';

/** The field, without a file. */
export function fileField(
  option: ChatOption,
  { onHint, onChosen, onLeave }: Pick<OptionFieldOptions, 'onHint' | 'onChosen' | 'onLeave'>,
): OptionField {
  let chosen: ChatFile | undefined;
  const label = option.required ? option.name : `${option.name}, optional`;
  const input = element('input', { type: 'file', 'aria-label': label, class: 'file' });
  input.addEventListener('focus', () => onHint(`${option.name}: ${option.description}`));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Backspace' || event.key === 'Escape') onLeave(event.key);
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    chosen = undefined;
    if (!file) return;
    void chatFile(file).then((read) => {
      chosen = read;
      onChosen();
    });
  });
  return {
    option,
    element: element(
      'span',
      { class: 'field' },
      element('span', { class: 'name', 'aria-hidden': 'true' }, option.name),
      input,
    ),
    focus: () => input.focus(),
    fill: () => undefined,
    text: () => '',
    excess: () => 0,
    value: () => chosen,
    markInvalid: (isInvalid) => input.setAttribute('aria-invalid', String(isInvalid)),
  };
}
