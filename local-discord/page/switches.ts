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

type Theme = 'dark' | 'light';

const KEY = 'footnote-theme';

/** Dark or light: what the system prefers, until a person says otherwise. */
export function themeSwitch(): HTMLElement {
  const preference = matchMedia('(prefers-color-scheme: light)');
  const button = element('button', { type: 'button', class: 'quiet' });
  const chosen = (): Theme | undefined => {
    const kept = localStorage.getItem(KEY);
    return kept === 'dark' || kept === 'light' ? kept : undefined;
  };
  const show = () => {
    const theme = chosen() ?? (preference.matches ? 'light' : 'dark');
    document.documentElement.dataset['theme'] = theme;
    button.textContent = theme === 'dark' ? 'Light theme' : 'Dark theme';
  };
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
    show();
  });
  preference.addEventListener('change', show);
  show();
  return button;
}
