/** What stands beside the heading that names a page: there a reader finds by whom and of which day it is. */
import type { PageDocument, PageElement } from './dom.js';

/** So many elements behind the heading and before it. */
const AFTER = 70;
const BEFORE = 25;

/** In characters: the first paragraph of that length is the article, and nothing behind it is looked at. */
const PROSE = 300;

const OTHER =
  'nav, footer, aside, form, dialog, table, pre, [class*="comment"], [class*="related"], [class*="teaser"], [class*="recommend"]';

/** The elements within the heading, those behind it and then those before it, the nearest first; none for no heading. */
export function elementsNear(document: PageDocument, heading: PageElement | undefined): readonly PageElement[] {
  if (heading === undefined) return [];
  const all = [...document.querySelectorAll('body *')];
  const at = all.indexOf(heading);
  if (at === -1) return [];
  const following = all.slice(at + 1, at + 1 + AFTER);
  const prose = following.findIndex((one) => one.nodeName === 'P' && one.textContent.length > PROSE);
  const behind = prose === -1 ? following : following.slice(0, prose + 1);
  const before = all.slice(Math.max(0, at - BEFORE), at).toReversed();
  // A page may be in such a box as a whole.
  const around = ancestors(heading);
  return [...behind, ...before].filter((element) => {
    const other = element.closest(OTHER);
    return other === null || around.has(other);
  });
}

function ancestors(element: PageElement): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (let one: PageElement | null = element; one !== null; one = one.parentElement) found.add(one);
  return found;
}
