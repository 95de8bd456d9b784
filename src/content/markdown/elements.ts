/** What an element of HTML is to a reader: whether it divides the text, is never seen, or is a program's component. */
import type { Tag } from './tags.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

// What begins and ends a line of its own in a browser.
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu menuitem nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);
const INLINE = words(
  'a abbr acronym area audio b base bdi bdo big br button canvas cite code col colgroup data datalist del dfn em embed font i iframe img input ins kbd label link map mark math meta meter nobr noscript object output param picture progress q rp rt ruby s samp script select slot small source span strike strong style sub sup svg template textarea time title track tt u var video wbr',
);

/** Whose content no reader of the page sees, or sees as something else than text. */
const UNSEEN = words(
  'audio canvas datalist head iframe noscript object rp rt script select style svg template textarea title video',
);

/** Those among them whose content is no HTML: what looks like a tag in it is none. */
const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** Whether the element stands by itself, whatever is left and right of it. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name.toLowerCase());
}

/** A program's component or an element that HTML does not know. */
export function isComponent(name: string): boolean {
  // `Link` and `Details` are components in JSX, and what they are called for in HTML.
  return /^[A-Z]/.test(name) ? !isUpperCase(name) : !isKnown(name);
}

export function isKnown(name: string): boolean {
  const lower = name.toLowerCase();
  return BLOCKS.has(lower) || INLINE.has(lower);
}

function isUpperCase(name: string): boolean {
  return name === name.toUpperCase() && isKnown(name);
}

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name) || (isUpperCase(name) && UNSEEN.has(name.toLowerCase()));
}

/** Whether nothing can stand in the element, so that no tag closes it. */
export function isVoid({ name, closesItself }: Tag): boolean {
  return closesItself || VOID.has(name);
}

/** Whether the author hid the element from all readers, or crossed it out. */
export function isHidden({ name, attributes }: Tag): boolean {
  if (STRUCK.has(name.toLowerCase())) return true;
  if (attributes.has('hidden') && attributes.get('hidden') !== 'false') return true;
  return HIDING.test(attributes.get('style') ?? '');
}

const STRUCK = words('del s strike');
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]*\bline-through)\b/i;
