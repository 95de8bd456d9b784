/** The short texts beside a page's heading, which say by whom and of which day it is where nothing else does. */
import { sourceLines, type SourceLine } from '../source-lines.js';
import type { PageDocument } from './dom.js';

/** So many boxes around the heading are looked at, from the inside. */
const BOXES = 4;

/** In characters: a box with more holds the article, too. */
const SMALL = 1500;

/** In characters, and in texts. */
const SHORT = 120;
const MOST = 40;

/** What they tell, in their order; nothing where the heading stands alone in the page's body. */
export function nearHeading(document: PageDocument): readonly SourceLine[] {
  let box = document.querySelector('h1');
  for (let level = 0; box !== null && level < BOXES; level += 1) {
    const around = box.parentElement;
    if (around === null || around.nodeName === 'BODY' || around.textContent.length > SMALL) break;
    box = around;
  }
  if (box === null || box.nodeName === 'H1') return [];
  const texts = [...box.querySelectorAll('p, div, span, time, a, li, address')]
    .slice(0, MOST)
    .map((one) => one.textContent.replace(/\s+/gu, ' ').trim());
  return texts.filter((text) => text !== '' && text.length < SHORT).flatMap((text) => sourceLines(text));
}
