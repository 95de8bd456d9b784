/**
 * Whether a file is meant for readers. Stands alone because a key that is nobody's business otherwise keeps a text out of public
 * quotations here: what is in doubt is not quoted.
 */
import type { CslDate } from '../../domain/citation.js';
import { readDate } from './date-values.js';
import { isExpiry, isPublication } from './keys.js';
import type { FrontMatterEntry, FrontMatterValue } from './values.js';

// The last two are Hugo's and of its themes: a page that is made for another one, and one that no list has.
const HIDES = new Set(['draft', 'isdraft', 'unlisted', 'private', 'isprivate', 'unpublished', 'headless', 'hidden']);
const SHOWS = new Set(['published', 'publish', 'ispublished', 'public', 'ispublic', 'dgpublish']);
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
    const render = plain === 'build' ? partOf(value, 'render') : undefined;
    if (render !== undefined && NOT_RENDERED.test(render)) return `it is not published (\`${key}.render: ${render}\`)`;
  }
  return undefined;
}

/** Of Hugo's `build`: such a page has no address, or none that leads anywhere. */
const NOT_RENDERED = /^(?:never|false|link)$/iu;

function partOf(value: FrontMatterValue, name: string): string | undefined {
  const part = value.kind === 'map' ? value.entries.find(({ key }) => key.toLowerCase() === name)?.value : undefined;
  return part?.kind === 'text' ? part.text.trim() : undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  draft: 'it is a draft',
  isdraft: 'it is a draft',
  unlisted: 'it is unlisted',
  private: 'it is private',
  isprivate: 'it is private',
};

/** The first and the last day of a text, each as `2027-01-02`, as far as it has one. */
export interface PublicDays {
  /** From this day on it is public. */
  readonly from?: string;
  /** From this day on it is not public any more. */
  readonly to?: string;
}

/** What all keys that say when a text is published, and until when, come to: of several the one that hides it longest. */
export function publicDays(entries: readonly FrontMatterEntry[]): PublicDays {
  const days = (is: (key: string) => boolean): readonly string[] =>
    entries.flatMap(({ key, value }) => (is(key) ? (firstDay(readDate(key, value, UNHEARD)) ?? []) : [])).toSorted();
  const from = days(isPublication).at(-1);
  const [to] = days(isExpiry);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** What is wrong with a date is told by whoever cites it. */
const UNHEARD = Object.assign((): void => undefined, { note: (): void => undefined });

/** The day, as `2027-01-02`, with which a date begins: that of a year is its first. Undefined for none, and before Christ. */
export function firstDay(date: CslDate | undefined): string | undefined {
  const [[year, month = 1, day = 1]] = date?.['date-parts'] ?? [[0]];
  if (year < 1) return undefined;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
