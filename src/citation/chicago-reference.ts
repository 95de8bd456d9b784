/**
 * Chicago 18, both systems: the bibliography that goes with notes, and the list that goes with author and date. They
 * differ in where the year stands, so one module writes both. Chicago Manual of Style, chapters 13 and 14.
 */
import type { Citation, CslDate } from '../domain/citation.js';
import { chicagoContainer } from './chicago-container.js';
import { CHICAGO_DATE } from './chicago-date.js';
import { CHICAGO_NAMES } from './chicago-names.js';
import { chicagoTitle } from './chicago-title.js';
import { containerLeads } from './container-leads.js';
import { dateText } from './date-text.js';
import { description } from './description.js';
import { editionText } from './edition-text.js';
import { joined, type Part } from './joined.js';
import { lead } from './lead.js';
import { nameList } from './name-list.js';
import { pageRange } from './page-range.js';
import { punctuated } from './punctuated.js';
import { referenceUrl } from './reference-url.js';
import type { Run } from './run.js';
import { workKind } from './work-kind.js';

type System = 'bibliography' | 'author-date';

/** `citation` is tidy. Places of publication are left out, as the 18th edition wants. */
export function chicagoReference(citation: Citation, system: System): readonly Run[] {
  const title = chicagoTitle(citation, citation.title);
  const first = author(citation);
  const year =
    system === 'author-date' ? (dateText(citation.issued, { ...CHICAGO_DATE, precision: 'year' }) ?? 'n.d.') : null;
  const front = first.length > 0 ? [first, year, title] : [title, year];
  const read = citation.issued ? null : dateText(citation.accessed, { ...CHICAGO_DATE, precision: 'day' });
  const url = referenceUrl(citation);
  return punctuated(joined([...front, ...source(citation, system), read && `Accessed ${read}`, url], '. '), '.');
}

function author(citation: Citation): readonly Run[] {
  if (containerLeads(citation)) return chicagoContainer(citation);
  const people = lead(citation);
  if (people === null) return [];
  const label = people.role === 'editor' ? (people.names.length > 1 ? 'eds.' : 'ed.') : null;
  return joined([nameList(people.names, CHICAGO_NAMES.inverted), label], ', ');
}

function source(citation: Citation, system: System): readonly Part[] {
  const container = containerLeads(citation) ? null : chicagoContainer(citation);
  const editors = citation.author ? (citation.editor ?? []) : [];
  const by = nameList(editors, CHICAGO_NAMES.editors);
  const edition = editionText(citation.edition, 'ed.');
  const date = issued(citation, system);
  switch (workKind(citation.type)) {
    case 'journal':
      return [journal(citation, container, date)];
    case 'press':
      return [joined([container, date], ', ')];
    case 'page':
      return [joined([container && container.length > 0 ? container : citation.publisher, date], ', ')];
    case 'part': {
      const whole = container && container.length > 0 ? joined(['In', container], ' ') : null;
      const pages = citation.type === 'chapter' ? null : citation.page && pageRange(citation.page, 'chicago');
      const edited = by.length > 0 ? joined([whole ? 'edited by' : 'Edited by', by], ' ') : null;
      return [
        joined([whole, edited, edition, volume(citation, 'vol.'), pages], ', '),
        joined([citation.publisher, date], ', '),
      ];
    }
    case 'book':
      return [
        by.length > 0 ? joined(['Edited by', by], ' ') : null,
        edition,
        volume(citation, 'Vol.'),
        citation['collection-title'],
        joined([citation.publisher, date], ', '),
      ];
    case 'thesis':
      return [joined([citation.genre ?? 'Thesis', citation.publisher, date], ', ')];
    case 'report':
    case 'document':
      return [container, description(citation), joined([citation.publisher, date], ', ')];
    case 'speech':
      return [joined([citation.genre ?? 'Speech', container, citation['publisher-place'], date], ', ')];
  }
}

function journal(citation: Citation, container: readonly Run[] | null, date: string | null): readonly Run[] {
  const { volume: number, issue, page } = citation;
  const pages = page && pageRange(page, 'chicago');
  if (number === undefined) return joined([container, issue && `no. ${issue}`, date, pages], ', ');
  const dated = date && `(${date})`;
  // The author-date list has no comma between volume and issue: "12 (3): 123–45".
  const numbers =
    dated === null
      ? [`${number}${issue ? ` (${issue})` : ''}`]
      : [joined([number, issue && `no. ${issue}`], ', '), dated];
  return joined([joined([container, ...numbers], ' '), pages], ': ');
}

function volume({ volume: number }: Citation, label: string): string | null {
  return number === undefined ? null : `${label} ${number}`;
}

/** What is printed with the source: in the author-date list the year has been said, and month and day only for what appears by the day. */
function issued(citation: Citation, system: System): string | null {
  const kind = workKind(citation.type);
  const numbered = kind === 'journal' && citation.volume !== undefined && citation.issue !== undefined;
  const yearly = kind === 'book' || kind === 'part' || kind === 'thesis' || numbered;
  if (system === 'author-date') {
    if (yearly || kind === 'report') return null;
    const start = citation.issued?.['date-parts'][0];
    const date: CslDate | undefined =
      kind === 'journal' && start?.[1] !== undefined ? { 'date-parts': [[start[0], start[1]]] } : citation.issued;
    return dateText(date, { ...CHICAGO_DATE, precision: 'without-year' });
  }
  const precision = yearly ? 'year' : kind === 'journal' ? 'month' : 'day';
  const date = dateText(citation.issued, { ...CHICAGO_DATE, precision });
  return date ?? (citation.accessed ? null : 'n.d.');
}
