/** A choice that opens a paragraph among those around it. */
import { action, type OfferedAction } from '../../commands/action.js';
import { context as around } from '../../commands/context.js';
import type { Article } from '../../domain/article.js';
import { shorten } from '../text/one-line.js';

/** In UTF-16 units: with the paragraph's number it fits into a choice. */
const WORDS = 80;

/** `¶ 3: The gates held …`. `words` are what is said of it; the article must have the paragraph. */
export function paragraphAction(article: Article, paragraph: number, words: string): OfferedAction {
  const block = article.blocks.find((one) => one.paragraph === paragraph);
  const text = block === undefined ? '' : article.text.slice(block.start, block.end);
  const line = shorten(words.replaceAll(/\s+/gu, ' ').trim(), WORDS);
  return {
    label: `¶ ${paragraph}: ${line}`,
    action: action('reply', around, { article: article.id, passage: paragraph }, text),
  };
}
