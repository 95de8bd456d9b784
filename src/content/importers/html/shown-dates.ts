/** Days that a reader sees beside a page's heading, for the many pages that tell them to nobody else. */
import { sourceLines } from '../source-lines.js';
import { dayWithin, isChange } from './page-dates.js';
import type { PageElement } from './dom.js';
import { spaced } from './plain-words.js';

/** In characters. */
const SHORT = 160;

/** What a line may say beside the day, where nothing says that it is one. */
const BESIDE = 60;

const DATED =
  /date|datum|time|publish|posted|stand\b|byline|meta|info|author|released|created|kicker|subtitle|submitted/iu;

/** As texts, the likeliest first; days of changes last. */
export function shownDates(near: readonly PageElement[]): readonly string[] {
  const found = near.flatMap((element) => {
    const day = dayOf(element);
    return day === undefined ? [] : [{ day, isChange: isChange(spaced(element.textContent)) }];
  });
  const months = near.flatMap((element) => monthAlone(spaced(element.textContent)) ?? []);
  return [
    ...found.filter((one) => !one.isChange).map(({ day }) => day),
    ...months,
    ...found.filter((one) => one.isChange).map(({ day }) => day),
  ];
}

function dayOf(element: PageElement): string | undefined {
  const text = spaced(element.textContent);
  const exact = element.getAttribute('datetime') ?? element.getAttribute('data-datetime') ?? undefined;
  if (text.length > SHORT || (text === '' && exact === undefined)) return undefined;
  if (exact !== undefined && /^[0-9]{4}/u.test(exact)) return exact;
  const day = dayWithin(text);
  if (day === undefined) return undefined;
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return element.nodeName === 'TIME' || DATED.test(named) || text.length - day.length <= BESIDE ? day : undefined;
}

/** “June 2022” as a line of its own; a year alone may be any number. */
function monthAlone(text: string): string | undefined {
  if (text.length > SHORT) return undefined;
  const date = sourceLines(text).find((line) => line.kind === 'date')?.issued['date-parts'][0];
  return date?.[1] === undefined ? undefined : date.map((part) => String(part).padStart(2, '0')).join('-');
}
