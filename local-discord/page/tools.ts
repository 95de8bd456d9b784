/** The tools at the top of the page: who one acts as, the theme, and what can be made to go wrong. */
import type { ChatFault, ChatLocale, ChatServer } from '../chat/protocol.js';
import { button, element } from './element.js';

interface PersonSwitch {
  readonly element: HTMLElement;
  /** Says beside the names which roles the people have in the server. */
  readonly show: (server: ChatServer | undefined) => void;
}

/** Who one acts as: what is private to one person is not there for the others. */
export function personSwitch(people: readonly string[], onChange: (person: string) => void): PersonSwitch {
  const options = people.map((name) => element('option', { value: name }, name));
  const select = element('select', { class: 'quiet' }, ...options);
  select.addEventListener('change', () => onChange(select.value));
  return {
    element: element('label', { class: 'person' }, 'You are ', select),
    show(server) {
      for (const option of options) {
        const roles = server?.roles[option.value] ?? [];
        option.textContent = [option.value, ...roles].join(' · ');
      }
    },
  };
}

/** The languages by their own names. */
const LANGUAGES = {
  'en-US': 'English',
  de: 'Deutsch',
  fr: 'Français',
  'es-ES': 'Español',
  'pt-BR': 'Português',
  ja: '日本語',
  'zh-CN': '中文',
} as const satisfies Readonly<Record<ChatLocale, string>>;

interface LanguageSwitch {
  readonly element: HTMLElement;
  readonly show: (locale: string) => void;
}

/** In which language one's Discord is, and the bot answers. */
export function languageSwitch(onChange: (locale: ChatLocale) => void): LanguageSwitch {
  const options = Object.entries(LANGUAGES).map(([value, name]) => element('option', { value, lang: value }, name));
  const select = element('select', { class: 'quiet' }, ...options);
  // The options are those of the table.
  select.addEventListener('change', () => onChange(select.value as ChatLocale));
  return {
    element: element('label', { class: 'language' }, 'Your Discord is in ', select),
    show(locale) {
      select.value = locale;
    },
  };
}

type Theme = 'dark' | 'light';

const KEY = 'footnote-theme';

/** Dark or light: what the system prefers, until a person says otherwise. */
export function themeSwitch(): HTMLElement {
  const preference = matchMedia('(prefers-color-scheme: light)');
  const chosen = (): Theme | undefined => {
    const kept = localStorage.getItem(KEY);
    return kept === 'dark' || kept === 'light' ? kept : undefined;
  };
  const show = () => {
    const theme = chosen() ?? (preference.matches ? 'light' : 'dark');
    document.documentElement.dataset['theme'] = theme;
    other.textContent = theme === 'dark' ? 'Light theme' : 'Dark theme';
  };
  const other = button('', 'quiet', () => {
    localStorage.setItem(KEY, document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
    show();
  });
  preference.addEventListener('change', show);
  show();
  return other;
}

/**
 * The language of one's Discord, and what can be made to go wrong, to see how the bot takes it. Folded away, because most people only want to ask. `inject`
 * resolves to a sentence when it did not work.
 */
export function faultPanel(
  faults: readonly ChatFault[],
  language: HTMLElement,
  inject: (id: string) => Promise<string | undefined>,
): HTMLElement {
  const said = element('p', { role: 'status' });
  const buttons = faults.map(({ id, name, description }) => {
    const one = button(name, 'quiet', () => {
      void inject(id).then((sentence) => {
        said.textContent = sentence ?? `“${name}” happens next: ${description}`;
      });
    });
    return element('li', {}, one, element('span', { class: 'small' }, description));
  });
  return element(
    'details',
    { class: 'faults' },
    element('summary', {}, 'Developer'),
    element(
      'div',
      { class: 'panel' },
      language,
      element('p', {}, 'Each makes something go wrong once, to see how the bot takes it.'),
      said,
      element('ul', {}, ...buttons),
    ),
  );
}
