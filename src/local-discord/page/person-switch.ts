/** Who one acts as: what is private to one person is not there for the other. */
import { element } from './element.js';

export function personSwitch(people: readonly string[], onChange: (person: string) => void): HTMLElement {
  const select = element(
    'select',
    { class: 'quiet' },
    ...people.map((name) => element('option', { value: name }, name)),
  );
  select.addEventListener('change', () => onChange(select.value));
  return element('label', { class: 'person' }, 'You are ', select);
}
