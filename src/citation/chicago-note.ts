/** The full first note of Chicago's notes-and-bibliography system. Chicago Manual of Style 18, chapter 13. */
import type { Citation } from '../domain/citation.js';
import { chicagoContainer } from './chicago-container.js';
import { CHICAGO_DATE } from './chicago-date.js';
import { CHICAGO_NAMES } from './chicago-names.js';
import { chicagoTitle } from './chicago-title.js';
import { dateText } from './date-text.js';
import { description } from './description.js';
import { editionText } from './edition-text.js';
import { joined } from './joined.js';
import { lead } from './lead.js';
import { nameList } from './name-list.js';
import { punctuated } from './punctuated.js';
import { referenceUrl } from './reference-url.js';
import type { Run } from './run.js';
import { workKind } from './work-kind.js';

/** `citation` is tidy; `place` is the locator ("para. 4") or null. An unsigned article begins with its title, in papers too. */
export function chicagoNote(citation: Citation, place: string | null): readonly Run[] {
  const people = lead(citation);
  const label = people?.role === 'editor' ? (people.names.length > 1 ? 'eds.' : 'ed.') : null;
  const author = people && joined([nameList(people.names, CHICAGO_NAMES.natural), label], ', ');
  const work = joined([chicagoTitle(citation, citation.title), within(citation)], ', ');
  const facts = publication(citation);
  const read = citation.issued ? null : dateText(citation.accessed, { ...CHICAGO_DATE, precision: 'day' });
  const numbered = workKind(citation.type) === 'journal' && citation.volume !== undefined;
  const placed = numbered
    ? joined([joined([work, facts], ' '), place], ': ')
    : joined([facts?.startsWith('(') ? joined([work, facts], ' ') : joined([work, facts], ', '), place], ', ');
  return punctuated(joined([author, placed, read && `accessed ${read}`, referenceUrl(citation)], ', '), '.');
}

/** What the work stands in, up to the facts of publication. */
function within(citation: Citation): readonly Run[] {
  const container = chicagoContainer(citation);
  const editors = citation.author ? (citation.editor ?? []) : [];
  const edited = editors.length > 0 ? joined(['ed.', nameList(editors, CHICAGO_NAMES.natural)], ' ') : null;
  const edition = editionText(citation.edition, 'ed.');
  const volume = citation.volume && `vol. ${citation.volume}`;
  switch (workKind(citation.type)) {
    case 'journal': {
      const numbers = joined([citation.volume, citation.issue && `no. ${citation.issue}`], ', ');
      return joined([container, numbers], citation.volume === undefined ? ', ' : ' ');
    }
    case 'press':
      return container;
    case 'page':
      return container.length > 0 ? container : joined([citation.publisher], '');
    case 'part': {
      const book = container.length > 0 ? joined(['in', container], ' ') : null;
      return joined([book, edited, edition, volume], ', ');
    }
    case 'book':
      return joined([edited, edition, volume, citation['collection-title']], ', ');
    case 'report':
    case 'document':
      return joined([container, description(citation)], ', ');
    case 'thesis':
    case 'speech':
      return container;
  }
}

/** Publisher and date: in parentheses for what is published once, plain for what stands in a paper or on a page. */
function publication(citation: Citation): string | null {
  const kind = workKind(citation.type);
  const issue = kind === 'journal' && citation.volume !== undefined && citation.issue !== undefined;
  const yearly = kind === 'book' || kind === 'part' || kind === 'thesis' || issue;
  const precision = yearly ? 'year' : kind === 'journal' ? 'month' : 'day';
  const date = dateText(citation.issued, { ...CHICAGO_DATE, precision }) ?? (citation.accessed ? undefined : 'n.d.');
  if (kind === 'press' || kind === 'page' || (kind === 'journal' && citation.volume === undefined)) return date ?? null;
  if (kind === 'journal') return date === undefined ? null : `(${date})`;
  const first =
    kind === 'thesis' ? (citation.genre ?? 'thesis') : kind === 'speech' ? (citation.genre ?? 'speech') : undefined;
  const place = kind === 'speech' ? citation['publisher-place'] : citation.publisher;
  const facts = [first, place, date].filter((fact) => fact !== undefined);
  return facts.length === 0 ? null : `(${facts.join(', ')})`;
}
