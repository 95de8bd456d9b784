/**
 * Whether a file is meant for readers. Stands alone because a key that is nobody's business otherwise keeps a text out of public
 * quotations here: what is in doubt is not quoted.
 */
import type { CslDate } from '../../domain/citation.js';
import type { FrontMatterEntry } from './values.js';

const HIDES = new Set(['draft', 'isdraft', 'unlisted', 'private', 'isprivate', 'unpublished']);
const SHOWS = new Set(['published', 'publish', 'ispublished', 'public', 'ispublic']);
const STATES = new Set(['status', 'state', 'visibility', 'poststatus']);
const HIDDEN_STATES = /^(?:draft|private|pending|unpublished|future|scheduled|trash|hidden|unlisted|wip)$/iu;
const NO = /^(?:false|no|off|n|0|never|none|null|~)?$/iu;

/** Why a file is no article, as its front matter says; undefined for one that is. `is a draft (…)`. */
export function whyUnpublished(entries: readonly FrontMatterEntry[]): string | undefined {
  for (const { key, value } of entries) {
    const plain = key.toLowerCase().replace(/[^a-z]/g, '');
    const text = value.kind === 'text' ? value.text.trim() : '…';
    const said = `(\`${key}: ${text.slice(0, 40)}\`)`;
    if (HIDES.has(plain) && !NO.test(text)) return `${NAMES[plain] ?? 'it is not public'} ${said}`;
    if (SHOWS.has(plain) && text !== '' && NO.test(text)) return `it is not published ${said}`;
    if (STATES.has(plain) && HIDDEN_STATES.test(text)) return `it is not published ${said}`;
  }
  return undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  draft: 'it is a draft',
  isdraft: 'it is a draft',
  unlisted: 'it is unlisted',
  private: 'it is private',
  isprivate: 'it is private',
};

/**
 * The day on which a text becomes public, as `2027-01-02`, when that is after `today`; undefined when it is public, and for a
 * month or a year, which magazines and books bear before they come.
 */
export function futureDay(issued: CslDate | undefined, today: string): string | undefined {
  const [[year, month, day]] = issued?.['date-parts'] ?? [[0]];
  if (month === undefined || day === undefined || year < 1) return undefined;
  const text = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return text > today ? text : undefined;
}
