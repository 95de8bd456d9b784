/** Chicago 18's full first note: the facts of the bibliography in commas and parentheses. Chicago Manual of Style, chapters 13 and 14. */
import type { Citation } from '../domain/citation.js';
import { containerRuns, DATE, described, headline, helped, NAMES, precisionOf, titleRuns } from './chicago-parts.js';
import { dateText } from './dates.js';
import { legalReference } from './legal.js';
import { editorLabel, nameList, primaryContributors } from './names.js';
import { italic, joined, type Part, punctuated, type Run } from './runs.js';
import { referenceUrl } from './source-link.js';
import { editionText, labelledIssue, patentNumber, seriesText, versionText, volumeText, workKind } from './work.js';

/** The full first note, closed by a period; `place` is "para. 4" or null. An unsigned article begins with its title, in papers too. */
export function chicagoNote(citation: Citation, place: string | null): readonly Run[] {
  const kind = workKind(citation.type);
  const url = referenceUrl(citation);
  if (kind === 'law') {
    const name = headline(citation, citation.title);
    const named = citation.type === 'legal_case' ? (italic(name) ?? []) : name;
    return punctuated(joined([legalReference(citation, named), place, url], ', '), '.');
  }
  const people = primaryContributors(citation);
  const authors = people && joined([nameList(people.names, NAMES.natural), editorLabel(people, 'ed.', 'eds.')], ', ');
  const work = joined([titleRuns(citation, citation.title), ...within(citation)], ', ');
  const facts = publication(citation);
  const read = citation.issued ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  const byNumber = kind === 'journal' && (citation.volume !== undefined || citation.issue !== undefined);
  const whole = joined([work, facts], facts?.startsWith('(') ? ' ' : ', ');
  const placed = joined([whole, place], byNumber ? ': ' : ', ');
  return punctuated(joined([authors, placed, read && `accessed ${read}`, url], ', '), '.');
}

/** What the work stands in, up to the facts of publication. */
function within(citation: Citation): readonly Part[] {
  const container = containerRuns(citation);
  const edition = editionText(citation.edition, 'ed.');
  const volume = volumeText(citation.volume, 'vol.');
  const help = helped(citation, NAMES.natural, 'ed.', 'trans.');
  const series = headline(citation, seriesText(citation, ' '));
  const version = versionText(citation.version, citation.type === 'software' ? 'v.' : 'version');
  switch (workKind(citation.type)) {
    case 'journal': {
      const numbers = joined([citation.volume, labelledIssue(citation.issue)], ', ');
      return [joined([container, numbers], citation.volume === undefined ? ', ' : ' ')];
    }
    case 'page':
    case 'interview':
    case 'press':
      return [citation.genre, container.length > 0 ? container : citation.publisher];
    case 'part':
    case 'entry':
      return [container.length > 0 ? joined(['in', container], ' ') : null, edition, volume, ...help, series];
    case 'book':
      return [edition, volume, ...help, series];
    case 'report':
    case 'data':
      return [container, described(citation), version, series];
    case 'document':
      return [container, citation.type === 'article' ? null : citation.genre];
    case 'broadcast':
      return [
        container,
        citation.number === undefined ? citation.genre : `${citation.genre ?? 'episode'} ${citation.number}`,
      ];
    case 'patent':
      return [patentNumber(citation)?.replace('Patent No.', 'Patent')];
    case 'recording':
      return [citation.genre, container];
    case 'letter':
    case 'thesis':
    case 'speech':
    case 'law':
      return [container];
  }
}

/** Publisher and date: in parentheses for what is published once, plain for what stands in a paper or on a page. */
function publication(citation: Citation): string | null {
  const kind = workKind(citation.type);
  const date =
    dateText(citation.issued, { ...DATE, precision: precisionOf(citation) }) ??
    (citation.accessed ? undefined : 'n.d.');
  const numberless = kind === 'journal' && citation.volume === undefined && citation.issue === undefined;
  if (kind === 'press' || kind === 'page' || kind === 'interview' || numberless) return date ?? null;
  if (kind === 'patent') return date === undefined ? null : `issued ${date}`;
  if (kind === 'journal') return date === undefined ? null : `(${date})`;
  const preprint = citation.type === 'article' ? (citation.genre ?? 'preprint') : undefined;
  const told = kind === 'thesis' || kind === 'speech' || kind === 'letter';
  const first = told ? (citation.genre ?? (kind === 'letter' ? undefined : kind)) : preprint;
  const place = kind === 'speech' ? (citation['event-title'] ?? citation['publisher-place']) : citation.publisher;
  const facts = [first, place, date].filter((fact) => fact !== undefined);
  return facts.length === 0 ? null : `(${facts.join(', ')})`;
}
