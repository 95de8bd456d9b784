/** The menu of a message: reply, its commands, copy, delete. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
import { button, element } from '../element.js';

export interface MenuItem {
  readonly name: string;
  readonly pick: () => void;
}

export interface MenuGroup {
  /** Said above the items; empty for none. */
  readonly name: string;
  readonly items: readonly MenuItem[];
}

/** The button with the menu that it opens; `groups` are asked for when it does. */
export function messageMenu(groups: () => readonly MenuGroup[]): HTMLElement {
  const frame = element('div', { class: 'message-menu' });
  const more = button('⋯', 'more-button', () => (isOpen ? close() : open()));
  more.setAttribute('aria-label', 'More');
  more.setAttribute('aria-haspopup', 'menu');
  more.setAttribute('aria-expanded', 'false');
  more.dataset['component'] = 'menu';
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Message' });
  const items = () => [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  let isOpen = false;
  const close = () => {
    // Taking it away takes the focus from it, which closes it, too.
    if (!isOpen) return;
    isOpen = false;
    menu.remove();
    more.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    isOpen = true;
    menu.replaceChildren(...groups().map((group) => groupView(group, close)));
    frame.append(menu);
    more.setAttribute('aria-expanded', 'true');
    // Near the end of the list it opens upwards, so that it is seen whole.
    const isLow = more.getBoundingClientRect().bottom + menu.offsetHeight > innerHeight - 80;
    menu.classList.toggle('up', isLow);
    items()[0]?.focus();
  };
  const step = (by: number) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || isOpen) return;
    event.preventDefault();
    open();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') return close();
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Home') items()[0]?.focus();
    else if (event.key === 'End') items().at(-1)?.focus();
    else if (event.key === 'Escape') {
      close();
      more.focus();
    } else return undefined;
    // Not typed, and not taken for the end of something else.
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  });
  frame.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && frame.contains(relatedTarget))) close();
  });
  frame.append(more);
  return frame;
}

function groupView({ name, items }: MenuGroup, close: () => void): HTMLElement {
  const shown = items.map((item) => {
    const one = button(item.name, 'menu-item', () => {
      close();
      item.pick();
    });
    one.setAttribute('role', 'menuitem');
    one.tabIndex = -1;
    return one;
  });
  const title = name === '' ? [] : [element('div', { class: 'group', 'aria-hidden': 'true' }, name)];
  return element('div', { role: 'group', 'aria-label': name === '' ? 'Message' : name }, ...title, ...shown);
}
