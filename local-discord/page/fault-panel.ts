/** What can be made to go wrong, to see how the bot takes it. Folded away, because most people only want to ask. */
import type { ChatFault } from '../chat/protocol.js';
import { element } from './element.js';

/** `inject` resolves to a sentence when it did not work. */
export function faultPanel(
  faults: readonly ChatFault[],
  inject: (id: string) => Promise<string | undefined>,
): HTMLElement {
  const said = element('p', { role: 'status' });
  const buttons = faults.map(({ id, name, description }) => {
    const button = element('button', { type: 'button', class: 'quiet', title: description }, name);
    button.addEventListener('click', () => {
      void inject(id).then((sentence) => {
        said.textContent = sentence ?? description;
      });
    });
    return element('li', {}, button);
  });
  return element(
    'details',
    { class: 'faults' },
    element('summary', {}, 'Faults'),
    element('div', { class: 'panel' }, element('ul', {}, ...buttons), said),
  );
}
