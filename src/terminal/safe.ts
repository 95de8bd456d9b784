/**
 * Article text and questions for a terminal: escape sequences and other control characters in them could clear the
 * screen, set its title or hide what stands before them.
 */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `text` without control and direction characters; line feeds and tabs stay. Never changes what `--json` prints. */
export function safe(text: string): string {
  return text.replace(CONTROLS, '');
}
