/** Paragraphs torn by page breaks, made whole. */
import { isTorn } from './is-torn.js';
import { joinLines } from './join-lines.js';
import type { SavedBlock } from './saved-block.js';

/** The blocks with torn prose joined, and the places where that was done, for a person to check. */
export function mendParagraphs(blocks: readonly SavedBlock[]): {
  readonly blocks: readonly SavedBlock[];
  readonly joins: readonly string[];
} {
  const whole = blocks.map(({ shown }) => shown).join('\n');
  const mended: SavedBlock[] = [];
  const joins: string[] = [];
  for (const block of blocks) {
    const last = mended.at(-1);
    if (last?.kind === 'prose' && block.kind === 'prose' && isTorn(last.shown, block.shown)) {
      joins.push(`“…${last.shown.slice(-30)} ${block.shown.slice(0, 30)}…”`);
      mended[mended.length - 1] = {
        kind: 'prose',
        source: joinLines(last.source, block.source, whole),
        shown: joinLines(last.shown, block.shown, whole),
      };
    } else mended.push(block);
  }
  return { blocks: mended, joins };
}
