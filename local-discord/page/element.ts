/** Makes DOM nodes. The page has no other way to show text, so that none is ever read as markup. */

type Child = Node | string;

/** `attributes` with the value false are left out; true gives an empty one. Children that are strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button that sends no form. */
export function button(name: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, name);
  made.addEventListener('click', onClick);
  return made;
}
