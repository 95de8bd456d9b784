/** How wide a text is in letters of one width. The only module that knows the library that measures it. */
import stringWidth from 'string-width';

/** Chinese and Japanese characters and emoji take two columns; combining marks and escape sequences none. */
export function columns(text: string): number {
  return stringWidth(text);
}
