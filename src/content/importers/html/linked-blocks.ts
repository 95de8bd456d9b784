/**
 * Blocks that only lead elsewhere: other articles between the paragraphs of this one, lists of stories below it. Found by
 * their links, because their words are headlines.
 */
import type { PageElement } from './dom.js';

/** In words; shorter links are the names of things. */
const FEW_WORDS = 4;

/** Of a page's letters; where links have more, they are what the page is for. */
const MOST = 0.25;

/** What a reader takes home, and not where he goes on reading. */
const FILE = /\.(?:pdf|docx?|xlsx?|csv|zip|pptx?|odt|epub|txt)(?:$|[?#])/iu;

/** Takes out of `blocks`, which hold all the text in order, those that are nothing but a link; gives back what they said. */
export function withoutLinkedBlocks(blocks: readonly PageElement[]): readonly string[] {
  const whole = blocks.reduce((sum, block) => sum + block.textContent.length, 0);
  const bare = new Set(blocks.filter((block) => isBareLink(block)));
  const found = blocks.filter((block, index) => {
    if (!bare.has(block) || block.nodeName === 'LI') return false;
    if (/[:：]\s*$/u.test(blocks[index - 1]?.textContent ?? '')) return false;
    // One heading that is a link has its text below it.
    const isHeading = /^H[1-6]$/u.test(block.nodeName);
    return !isHeading || [index - 1, index + 1].some((other) => bare.has(blocks[other] ?? block) && other in blocks);
  });
  if (found.reduce((sum, block) => sum + block.textContent.length, 0) > MOST * whole) return [];
  for (const block of found) block.remove();
  return found.map((block) => block.textContent.replace(/\s+/gu, ' ').trim());
}

/** How much of its text is links. */
export function linkShare(element: PageElement): number {
  const linked = [...element.querySelectorAll('a')].reduce(
    (length, link) => length + link.textContent.trim().length,
    0,
  );
  return linked / Math.max(1, element.textContent.trim().length);
}

function isBareLink(block: PageElement): boolean {
  const text = block.textContent.trim();
  const links = [...block.querySelectorAll('a')];
  const [link] = links;
  if (link === undefined || links.length > 1 || linkShare(block) < 0.95 || /[.!?。！？…][”"’»)\]]*$/u.test(text))
    return false;
  const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? text.length / 2
    : text.split(/\s+/u).length;
  const address = link.getAttribute('href') ?? '';
  return words >= FEW_WORDS && !address.startsWith('#') && !FILE.test(address);
}
