/**
 * Cases and acts as lawyers cite them, which APA (11.4, 11.5), Chicago (14.170) and IEEE take from the Bluebook: "Roe v. Moss, 534 F.2d 1045
 * (9th Cir. 1976)". One module, because the three print the same.
 */
import type { Citation } from '../domain/citation.js';
import { dateText, MONTHS } from './dates.js';
import { joined, type Part, type Run } from './runs.js';

const DATE = { order: 'month-day-year', months: MONTHS.dotted, circa: ['ca. ', ''] } as const;

/** Name, place in the reporter or code, court and year, without a closing mark. `title` is the name as the style sets it. */
export function legalReference(citation: Citation, title: Part): readonly Run[] {
  const { type, volume, section, page, number, authority, 'container-title': container } = citation;
  const first = section === undefined ? page : `§ ${section}`;
  const place = container && [volume, container, first].filter(Boolean).join(' ');
  const act = type === 'legislation';
  // A public law of the United States has its Congress before the hyphen.
  const own = number && (/^\d+$|^\d+-\d+$/u.test(number) ? `${act ? 'Pub. L. No.' : 'No.'} ${number}` : number);
  const unreported = place === undefined && !act;
  const date = dateText(citation.issued, { ...DATE, precision: unreported ? 'day' : 'year' });
  const decided = [act ? null : authority, date].filter(Boolean).join(' ');
  // What has been reported is found without its docket number.
  const named = joined([title, act || unreported ? own : null, place], ', ');
  return joined([named, decided === '' ? null : `(${decided})`], ' ');
}
