/** Harvard as "Cite Them Right" (12th edition) has it: Author (Year) Title, Container, day. Available at: URL (Accessed: day); in the text (Author, year). */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, paragraphText, parenthetical, yearText } from './citation-style.js';
import { containerLeads, description, editionText, labelledPages, standsAlone, workKind } from './work.js';
import { dateText, MONTHS } from './dates.js';
import { italic, joined, type Part, punctuated, type Run } from './runs.js';
import {
  editorLabel,
  furtherEditors,
  nameList,
  type NameForm,
  type NameListForm,
  primaryContributors,
} from './names.js';
import { referenceUrl } from './source-link.js';
import { quoted, shortTitle } from './titles.js';

/** Harvard has no manual of its own; this is the form most British universities point to (2022). */
export const harvard: CitationStyle = { reference, inText };

const INVERTED: NameForm = { order: 'family-first', initials: { mark: '.', gap: '' } };
const AUTHORS: NameListForm = {
  first: INVERTED,
  rest: INVERTED,
  conjunction: 'and',
  serialComma: 'never',
  etAl: { from: 4, keep: 1, italic: true, comma: 'never' },
};
const NATURAL: NameForm = { order: 'given-first', initials: { mark: '.', gap: '' } };
const EDITORS: NameListForm = { ...AUTHORS, first: NATURAL, rest: NATURAL };
const DATE = { order: 'day-month-year', months: MONTHS.full, circa: ['c.', ''] } as const;

/** Periodicals and pages go on in commas, what stands alone in sentences. */
function reference(citation: Citation): readonly Run[] {
  const year = `(${dateText(citation.issued, { ...DATE, precision: 'year' }) ?? 'no date'})`;
  const author = authorPart(citation);
  const container = containerLeads(citation) ? null : italic(citation['container-title']);
  const front = joined([author.length > 0 ? author : title(citation), year], ' ');
  const named = author.length > 0 ? title(citation) : null;
  const body = workKind(citation.type);
  const entry =
    body === 'journal' || body === 'press' || body === 'page'
      ? joined([front, joined([named, container, ...place(citation)], ', ')], ' ')
      : standing(citation, front, named, container);
  return joined([punctuated(entry, '.'), available(citation)], ' ');
}

/** Authors or editors; for an unsigned article the paper; empty for neither. */
function authorPart(citation: Citation): readonly Run[] {
  if (containerLeads(citation)) return italic(citation['container-title']) ?? [];
  const people = primaryContributors(citation);
  return joined([people && nameList(people.names, AUTHORS), editorLabel(people, '(ed.)', '(eds)')], ' ');
}

/** Italic when it stands alone, quoted as a part or where the source is not a publication of its own. */
function title(citation: Citation): readonly Run[] {
  return (standsAlone(citation) ? italic(citation.title) : null) ?? [{ text: quoted(citation.title, 'british') }];
}

/** Where in the periodical or site: "12(3), pp. 1–9", "23 June". */
function place(citation: Citation): readonly Part[] {
  const kind = workKind(citation.type);
  const volume = kind === 'journal' ? joined([citation.volume, citation.issue && `(${citation.issue})`], '') : null;
  const day = kind === 'journal' ? null : dateText(citation.issued, { ...DATE, precision: 'without-year' });
  const site = kind === 'page' && !citation['container-title'] ? citation.publisher : null;
  return [site, volume, day, labelledPages(citation.page, 'full')];
}

/** Works that stand alone or in a book: sentences instead of commas. */
function standing(
  citation: Citation,
  front: readonly Run[],
  named: readonly Run[] | null,
  container: readonly Run[] | null,
): readonly Run[] {
  const kind = workKind(citation.type);
  const editors = furtherEditors(citation);
  const by = nameList(editors, EDITORS);
  const label = editors.length > 1 ? '(eds)' : '(ed.)';
  const part = kind === 'part' && (container ?? (by.length > 0 ? by : null));
  const inside = part ? joined(['in', by.length > 0 ? joined([by, label], ' ') : null, container], ' ') : null;
  const head = joined([front, joined([named, inside], ', ')], ' ');
  const publisher = joined([citation['publisher-place'], citation.publisher], ': ');
  const day = kind === 'speech' ? dateText(citation.issued, { ...DATE, precision: 'without-year' }) : null;
  const issued = joined([kind === 'thesis' ? citation.publisher : publisher, day], ', ');
  const series = kind === 'book' && citation['collection-title'] ? `(${citation['collection-title']})` : null;
  const volume = citation.volume && (kind === 'book' || kind === 'part') ? `Vol. ${citation.volume}` : null;
  const sentences = [
    head,
    kind === 'part' ? null : container,
    editionText(citation.edition, 'edn'),
    volume,
    kind === 'book' && by.length > 0 ? joined(['Edited by', by], ' ') : null,
    kind === 'part' ? null : description(citation),
    joined([joined([issued, series], ' '), labelledPages(citation.page, 'full')], ', '),
  ];
  return joined(sentences, '. ');
}

/** A DOI does not change, so the day of reading is told for URLs only. */
function available(citation: Citation): string | null {
  const url = referenceUrl(citation);
  if (url === null) return null;
  const read = citation.DOI ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  return read === null ? `Available at: ${url}.` : `Available at: ${url} (Accessed: ${read}).`;
}

/** Up to three names, of more the first and an italic "et al.". */
const IN_TEXT_NAMES: NameListForm = { ...FAMILY_NAMES, serialComma: 'never', etAl: AUTHORS.etAl };

/** "(DPA, 2022, para. 4)", and "no date" where the list says so. */
function inText(citation: Citation, paragraph: number | null): string {
  const names = namesOr(citation, IN_TEXT_NAMES, inTextTitle(citation));
  return parenthetical(names, yearText(citation, DATE.circa) ?? 'no date', paragraphText(paragraph));
}

function inTextTitle(citation: Citation): readonly Run[] {
  if (containerLeads(citation)) return italic(citation['container-title']) ?? [];
  const text = shortTitle(citation.title);
  return standsAlone(citation) ? [{ text, italic: true }] : [{ text: quoted(text, 'british') }];
}
