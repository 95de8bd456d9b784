/**
 * Typing begins in the message box wherever the focus is, as in Discord: whoever has pressed a button writes on without reaching for
 * the mouse.
 */

/** Keys that are a text field's own, a shortcut's or a button's stay there. */
export function typeAnywhere(focus: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    // A space presses a button and scrolls; every other single character is text.
    if (isShortcut || key.length !== 1 || key === ' ') return;
    if (target instanceof Element && target.closest('input, textarea, select, dialog') !== null) return;
    // The character itself is typed there after this.
    focus();
  });
}
