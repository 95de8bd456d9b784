/** Text in italics as a part of a reference. */
import type { Run } from './run.js';

/** Null for no text, so that an absent field drops out of the reference. */
export function italic(text: string | undefined): readonly Run[] | null {
  return text ? [{ text, italic: true }] : null;
}
