/**
 * A list of suggestions under the control of another element, which keeps the focus: the listbox half of the combobox
 * pattern. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { element } from './element.js';

export interface Suggestion {
  readonly label: string;
  /** Said in smaller print beside or under the label; may be empty. */
  readonly detail: string;
  /** Names that stand behind the label, such as a command's options. */
  readonly names?: readonly string[];
  /** The address of a picture before it. */
  readonly icon?: string;
  readonly pick: () => void;
}

export interface Listbox {
  readonly element: HTMLElement;
  /** Shows what `owner` suggests; an empty list hides it. `active` is the index picked by Enter, -1 for none. */
  readonly show: (owner: HTMLElement, suggestions: readonly Suggestion[], active: number) => void;
  readonly hide: () => void;
  /** What Enter picks; undefined when it is hidden or nothing is active. */
  readonly active: () => Suggestion | undefined;
  readonly isOpen: () => boolean;
  /** To the next (1) or the one before (-1), from the last to the first. */
  readonly move: (step: 1 | -1) => void;
}

/** Hidden until it is shown. `id` must be the only one of its kind in the page; `label` names the list to screen readers. */
export function createListbox(id: string, label: string): Listbox {
  const list = element('ul', { id, class: 'listbox', role: 'listbox', 'aria-label': label, hidden: true });
  let owner: HTMLElement | undefined;
  let shown: readonly Suggestion[] = [];
  let at = -1;

  const mark = () => {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) owner?.removeAttribute('aria-activedescendant');
    else owner?.setAttribute('aria-activedescendant', optionId(id, at));
  };
  const hide = () => {
    list.hidden = true;
    list.replaceChildren();
    shown = [];
    at = -1;
    owner?.setAttribute('aria-expanded', 'false');
    owner?.removeAttribute('aria-activedescendant');
  };
  return {
    element: list,
    show(by, suggestions, active) {
      hide();
      if (suggestions.length === 0) return;
      owner = by;
      shown = suggestions;
      list.append(...suggestions.map((suggestion, index) => optionView(optionId(id, index), suggestion)));
      list.hidden = false;
      at = active;
      owner.setAttribute('aria-expanded', 'true');
      mark();
    },
    hide,
    active: () => shown[at],
    isOpen: () => !list.hidden,
    move(step) {
      if (shown.length === 0) return;
      at = at < 0 && step < 0 ? shown.length - 1 : (at + step + shown.length) % shown.length;
      mark();
    },
  };
}

function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}

function optionView(id: string, { label, detail, names = [], icon, pick }: Suggestion): HTMLElement {
  const chips = names.map((name) => element('span', { class: 'chip' }, name));
  const first = element('span', { class: 'first' }, element('span', { class: 'label' }, label), ...chips);
  const texts = element('span', { class: 'lines' }, first);
  if (detail !== '') texts.append(element('span', { class: 'detail' }, detail));
  const pictures = icon === undefined ? [] : [element('img', { class: 'icon', src: icon, alt: '' })];
  const made = element('li', { id, role: 'option' }, ...pictures, texts);
  // The focus stays where it is: losing it would close the list before the click.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', pick);
  return made;
}
