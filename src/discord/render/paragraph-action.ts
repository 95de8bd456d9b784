/** A choice that opens a paragraph among those around it. */
import { action, type OfferedAction } from '../../commands/action.js';
import { context as around } from '../../commands/context.js';
import type { Article } from '../../domain/article.js';
import { clip } from '../../text/sentences.js';

/** In UTF-16 units: with the paragraph's number it fits into a choice. */
const WORDS = 80;

/** `¶ 3: The gates held …`. `words` are what is said of it; the article must have the paragraph. */
export function paragraphAction(article: Article, paragraph: number, words: string): OfferedAction {
  const block = article.blocks.find((one) => one.paragraph === paragraph);
  const text = block === undefined ? '' : article.text.slice(block.start, block.end);
  return {
    label: `¶ ${paragraph}: ${firstWords(words, WORDS, article.language)}`,
    action: action('reply', around, { article: article.id, passage: paragraph }, text),
  };
}

/** How a text begins, on one line: whole sentences or whole words of it, with `…` where something follows. It is no quotation. */
export function firstWords(text: string, limit: number, language: string): string {
  const line = text
    .slice(0, 2 * limit + WORDS)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const cut = line.slice(0, clip(line, limit, language));
  return cut.length < line.length ? `${cut.replace(/[.,;:!?…]$/u, '')}…` : cut;
}
