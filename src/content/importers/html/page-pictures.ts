/**
 * What stands beside pictures and players. An article has none of them here, so that their captions and credits would be
 * quoted as its sentences; only what is numbered (“Figure 3: …”) is a part of the text, because the text speaks of it.
 */
import type { PageElement } from './dom.js';

/** In characters: a box with more holds more than a caption. */
const LONGEST = 600;

const CREDITS = 160;

const NUMBERED =
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|chart|diagram|exhibit|plate|scheme|map|table|tab(?:elle|leau|la|\.)?|box|図|表|图|圖)\s*[0-9IVX]/iu;

const BESIDE =
  /caption|credit|(?:image|photo|picture|media|foto|bild)[-_]?(?:copyright|source|author|info|meta|desc)/iu;
// What the names of classes say of a credit that no picture has, or of a box around the whole.
const OTHER = /credit[-_]?(?:card|score|rating|union)|accredit|(?:no|without|has|with)[-_]?caption(?![-_]*caption)/iu;

/** What only those hear who have the page read to them, and words that a player shows where it cannot play. */
const UNSEEN = '.off-screen, .visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text, .slidecount';

const CREDIT =
  /^[([]?(?:(?:image|photo|picture|video|media|file|graphic|illustration|foto|bild|credits?|crédits?)s? ?(?:by|credits?|courtesy(?: of)?|source|copyright|caption|:|©|\/)|courtesy of |©).{0,100}[)\]]?$/iu;

/** Takes captions and credits out of a page's tree before anything is chosen from it. */
export function withoutCaptions(root: PageElement): void {
  for (const unseen of root.querySelectorAll(UNSEEN))
    if (unseen.textContent.length < LONGEST && !/^H[1-6]$/u.test(unseen.nodeName)) unseen.remove();
  for (const caption of root.querySelectorAll('figcaption, [class]')) {
    const kind = caption.getAttribute('class') ?? '';
    const isCaption = caption.nodeName === 'FIGCAPTION' || (BESIDE.test(kind) && !OTHER.test(kind));
    if (!isCaption || caption.textContent.length > LONGEST || speaksOf(caption)) continue;
    if (caption.closest('table, pre, a, h1, h2, h3') !== null) continue;
    if (caption.querySelector('table, pre, blockquote, h1, h2, h3, ul, ol, p ~ p') === null) caption.remove();
  }
  // What is left beside a picture is whose it is.
  for (const figure of root.querySelectorAll('figure')) {
    const isPicture = figure.querySelector('img, picture, video') !== null;
    if (isPicture && figure.textContent.length < CREDITS && !speaksOf(figure)) figure.remove();
  }
}

/** True for a line that only says whose a picture is. */
export function isCredit(text: string): boolean {
  return text.length < 140 && CREDIT.test(text) && !/[.!?] \p{L}/u.test(text);
}

/** Whether it belongs to what the article has: a table, a program, or a figure that its text speaks of by number. */
function speaksOf(caption: PageElement): boolean {
  if (NUMBERED.test(caption.textContent.trim())) return true;
  const figure = caption.nodeName === 'FIGURE' ? caption : caption.closest('figure');
  return figure !== null && figure.querySelector('table, pre, blockquote, math') !== null;
}
