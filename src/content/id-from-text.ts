/** An article's id from its title or file name; one place, so that `add` and the faults suggest the same. */
import { articleId, type ArticleId } from '../domain/article.js';
import { fold } from '../text/fold.js';

const MAX_LENGTH = 64;

/**
 * Folded, `[a-z0-9-]`, at most 64 characters, cut at a word: "China’s Xi" gives `chinas-xi`. Undefined when fewer than
 * two letters or digits are left, as of a Chinese title.
 */
export function idFromText(text: string): ArticleId | undefined {
  const whole = fold(text)
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut = whole.slice(0, MAX_LENGTH);
  const atWord = whole.length > MAX_LENGTH && whole.charAt(MAX_LENGTH) !== '-' ? cut.replace(/-[^-]*$/, '') : cut;
  return atWord.replaceAll('-', '').length < 2 ? undefined : articleId(atWord.replace(/-$/, ''));
}
