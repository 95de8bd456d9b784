/** Keeps a keyboard where it was when a message is drawn anew, as every press of a button that changes it does. */

/** `replace` puts the view `after` in the place of `before`. */
export function restoreFocus(before: HTMLElement, after: HTMLElement, replace: () => void): void {
  const focused = document.activeElement;
  const place = focused instanceof HTMLElement && before.contains(focused) ? focused.dataset['component'] : undefined;
  replace();
  if (place === undefined) return;
  const same = after.querySelector(`[data-component="${CSS.escape(place)}"]`);
  // skyra draws a button's inside a moment after the button is there.
  requestAnimationFrame(() => focusOn(same) || [...after.querySelectorAll('[data-component]')].some(focusOn));
}

/** Whether it could take the focus: a disabled button, such as the one that was just pressed, cannot. */
function focusOn(candidate: Element | null): boolean {
  const inner = candidate?.shadowRoot?.querySelector('button') ?? candidate;
  if (!(inner instanceof HTMLElement)) return false;
  inner.focus();
  return document.activeElement === candidate;
}
