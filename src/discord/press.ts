/** What a button or a menu asks for: a command's call, as the `custom_id` carries it. */
import type { ArticleId } from '../domain/article.js';
import type { SummaryLength } from '../domain/summary.js';

/** A passage by the number of its first paragraph, and `textHash` of what it said when the button was made. */
export interface PassageMark {
  readonly number: number;
  readonly hash: string;
}

/**
 * `reply` answers privately in a message of its own; `update` changes the message that the component stands on.
 * `fills` names the option that a menu's chosen value becomes.
 */
export type Press = { readonly mode: 'reply' | 'update' } & (
  | {
      readonly command: 'source';
      readonly article: ArticleId;
      readonly passage?: PassageMark;
      readonly fills?: 'style';
    }
  | { readonly command: 'summary'; readonly article: ArticleId; readonly length?: SummaryLength }
  | { readonly command: 'summary'; readonly fills: 'article' }
  | { readonly command: 'articles'; readonly page: number }
);
