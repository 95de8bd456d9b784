/**
 * What is offered from one command of a server's library to another that offers it back: calls by name, because files must not know each
 * other both ways. A test holds them against the commands.
 */
import type { ArticleId } from '../../domain/article.js';
import type { Action } from '../action.js';
import type { PlainValue } from '../option.js';

const update = (command: string, ...values: readonly PlainValue[]): Action => ({ mode: 'update', command, values });

export const OFFERS = {
  article: (id: ArticleId) => update('library article', id),
  amend: (id: ArticleId) => update('library amend', id),
  readAgain: (id: ArticleId) => update('library read-again', id),
  remove: (id: ArticleId) => update('library remove', id),
  putBack: (id: ArticleId, at: number) => update('library put-back', id, at),
  list: (page: number) => update('library list', page),
  removed: () => update('library removed'),
} as const;
