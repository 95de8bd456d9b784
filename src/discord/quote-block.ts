/** An excerpt as a quote in Discord's Markdown, what was left out shown as […]. */
import { Quotation } from '../domain/quotation.js';
import type { Excerpt } from './excerpt.js';
import { highlight } from './highlight.js';

/**
 * The lines of the excerpt, each behind `> `, the first of them after `label`, which is ours. Throws for a quotation that was not proved, whatever the types said: no
 * message may hold words that were not compared with their article.
 */
export function quoteBlock({ quotation, emphasis, cut }: Excerpt, label = ''): string {
  if (!Quotation.isProved(quotation)) throw new TypeError('A quotation that was not proved cannot be shown.');
  const text = highlight(quotation.text, emphasis, '**').trim();
  const whole = `${label}${cut.before ? '\\[…\\] ' : ''}${text}${cut.after ? ' \\[…\\]' : ''}`;
  return whole.replaceAll(/^/gmu, '> ');
}
