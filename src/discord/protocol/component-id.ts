/**
 * A press in a component's `custom_id` and back. The bot keeps no memory of its messages: a button works after a
 * restart and on any replica, because all that it means stands in its id. What comes back is whatever a client sent.
 */
import { createHash } from 'node:crypto';
import { articleId, type ArticleId } from '../../domain/article.js';
import { SUMMARY_LENGTHS, type SummaryLength } from '../../domain/summary.js';

/** A new meaning needs a new number, so that an old button is recognised and not misread. */
const VERSION = '1';
const MODES = { r: 'reply', u: 'update' } as const;

/** Up to nine digits without a leading zero: with the longest article id, an id comes to 97 of 100 characters. */
const NUMBER = /^[1-9]\d{0,8}$/;
const HASH = /^[\w-]{6}$/;

export const customId = {
  /** At most 100 characters of `[A-Za-z0-9_.-]`; different presses have different ids. */
  encode(press: Press): string {
    return [`${VERSION}${press.mode.charAt(0)}`, ...parts(press)].join('.');
  },

  /** The press that was encoded; undefined for any other text, older versions' ids among them. */
  decode(id: string): Press | undefined {
    const [head = '', name = '', ...rest] = id.split('.');
    const letter = head.slice(VERSION.length);
    if (!head.startsWith(VERSION) || (letter !== 'r' && letter !== 'u')) return undefined;
    const mode = MODES[letter];
    switch (name) {
      case 'source':
        return source(mode, rest);
      case 'style': {
        const found = source(mode, rest);
        return found && { ...found, fills: 'style' };
      }
      case 'summary':
        return summary(mode, rest);
      case 'summary-of':
        return rest.length === 0 ? { mode, command: 'summary', fills: 'article' } : undefined;
      case 'articles': {
        const page = wholeNumber(rest[0]);
        return page !== undefined && rest.length === 1 ? { mode, command: 'articles', page } : undefined;
      }
      default:
        return undefined;
    }
  },
} as const;

function parts(press: Press): readonly string[] {
  switch (press.command) {
    case 'source': {
      const passage = press.passage ? [String(press.passage.number), press.passage.hash] : [];
      return [press.fills ?? 'source', press.article, ...passage];
    }
    case 'summary':
      if ('fills' in press) return ['summary-of'];
      return ['summary', press.article, ...(press.length ? [press.length] : [])];
    case 'articles':
      return ['articles', String(press.page)];
  }
}

function source(mode: Press['mode'], rest: readonly string[]): (Press & { command: 'source' }) | undefined {
  const article = articleId(rest[0] ?? '');
  if (article === undefined) return undefined;
  if (rest.length === 1) return { mode, command: 'source', article };
  const passage = passageMark(rest.slice(1));
  return passage && { mode, command: 'source', article, passage };
}

function passageMark([digits, hash = '', ...more]: readonly string[]): PassageMark | undefined {
  const number = wholeNumber(digits);
  return number !== undefined && HASH.test(hash) && more.length === 0 ? { number, hash } : undefined;
}

function summary(mode: Press['mode'], [id = '', wanted, ...more]: readonly string[]): Press | undefined {
  const article = articleId(id);
  if (article === undefined || more.length > 0) return undefined;
  if (wanted === undefined) return { mode, command: 'summary', article };
  const length = SUMMARY_LENGTHS.find((known) => known === wanted);
  return length && { mode, command: 'summary', article, length };
}

function wholeNumber(digits: string | undefined): number | undefined {
  return digits !== undefined && NUMBER.test(digits) ? Number(digits) : undefined;
}

// What a button or a menu asks for: a command's call, as the `custom_id` carries it.

/** A passage by the number of its first paragraph, and `textHash` of what it said when the button was made. */
interface PassageMark {
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

// Whether a passage still says what it said when a button about it was posted.

/**
 * Six characters of `[A-Za-z0-9_-]`: 36 bits, so that one edit in 70,000 million goes unnoticed, in a `custom_id` that
 * holds 100 characters in all.
 */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}
