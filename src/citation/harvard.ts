/** Harvard as "Cite Them Right" (12th edition) has it: Author (Year) Title, Container, day. Available at: URL (Accessed: day); in the text (Author, year). */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, paragraphText, parenthetical, yearText } from './citation-style.js';
import { labelledPages } from './pages.js';
import {
  containerLeads,
  description,
  editionText,
  rangedNumber,
  patentNumber,
  seriesText,
  standsAlone,
  versionText,
  volumeText,
  workKind,
} from './work.js';
import { lastsAYear, dateText, MONTHS } from './dates.js';
import { capitalised, italic, joined, type Part, punctuated, type Run } from './runs.js';
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
export const harvard: CitationStyle = { reference, inText, quotes: 'british' };

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
  const container = underPaper(citation) ? null : italic(citation['container-title']);
  const front = joined([author.length > 0 ? author : title(citation), year], ' ');
  const named = author.length > 0 ? title(citation) : null;
  const kind = workKind(citation.type);
  const entry =
    kind === 'journal' || kind === 'press' || kind === 'page' || kind === 'interview'
      ? joined([front, joined([named, container, ...place(citation)], ', ')], ' ')
      : standing(citation, front, named, container);
  return joined([punctuated(entry, '.'), available(citation)], ' ');
}

function underPaper(citation: Citation): boolean {
  return workKind(citation.type) === 'press' && containerLeads(citation);
}

/** Authors or editors; for an unsigned article the paper; empty for neither. */
function authorPart(citation: Citation): readonly Run[] {
  if (underPaper(citation)) return italic(citation['container-title']) ?? [];
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
  const { volume, issue } = citation;
  const numbers = kind === 'journal' ? joined([rangedNumber(volume), issue && `(${rangedNumber(issue)})`], '') : null;
  const day = kind === 'journal' ? null : dayText(citation);
  const site = (kind === 'page' || kind === 'interview') && !citation['container-title'] ? citation.publisher : null;
  return [site, numbers, day, labelledPages(citation.page, 'full')];
}

/** The day without its year, which stands behind the author; with the years where they differ. */
function dayText({ issued }: Citation): string | null {
  return dateText(issued, { ...DATE, precision: lastsAYear(issued) ? 'day' : 'without-year' });
}

/** Works that stand alone or in a book: sentences instead of commas. */
function standing(
  citation: Citation,
  front: readonly Run[],
  named: readonly Run[] | null,
  container: readonly Run[] | null,
): readonly Run[] {
  const kind = workKind(citation.type);
  const { publisher, authority, genre } = citation;
  const part = kind === 'part' || kind === 'entry';
  const within = part || kind === 'recording' || kind === 'broadcast' || kind === 'law';
  const editors = nameList(furtherEditors(citation), EDITORS);
  const translators = nameList(citation.translator ?? [], EDITORS);
  const label = furtherEditors(citation).length > 1 ? '(eds)' : '(ed.)';
  const by = editors.length > 0 ? joined([editors, label], ' ') : null;
  const host = part && (container ?? by) ? joined(['in', by, container], ' ') : within ? container : null;
  // Where it is not read, what it is stands in brackets: [Film].
  const medium = kind === 'recording' || kind === 'broadcast' || kind === 'data';
  const head = joined([front, joined([named, host], ', '), medium && genre ? `[${genre}]` : null], ' ');
  const published = joined(
    [citation['publisher-place'], kind === 'patent' ? (authority ?? publisher) : publisher],
    ': ',
  );
  const daily = kind === 'speech' || kind === 'broadcast';
  const day = daily ? dayText(citation) : null;
  const issued = joined([kind === 'thesis' ? publisher : published, day], ', ');
  const series = seriesText(citation, ', ');
  const whole = kind === 'book' || part;
  const volume = whole ? volumeText(citation.volume, 'Vol.') : kind === 'law' ? citation.volume : null;
  const pages = labelledPages(citation.page, 'full');
  const imprint = joined([issued, whole && series ? `(${series})` : null], ' ');
  const sentences = [
    head,
    within ? null : container,
    editionText(citation.edition, 'edn'),
    volume,
    kind === 'book' && by ? joined(['Edited by', editors], ' ') : null,
    whole && translators.length > 0 ? joined(['Translated by', translators], ' ') : null,
    kind === 'data' ? versionText(citation.version, 'Version') : null,
    kind === 'patent'
      ? patentNumber(citation)
      : part || medium
        ? null
        : capitalised(description(citation, genre === undefined ? 'No.' : undefined)),
    kind === 'speech' ? citation['event-title'] : null,
    kind === 'law' ? authority : null,
    published.length > 0 ? imprint : null,
  ];
  // Where no publisher opens a sentence, day and pages belong to the one before.
  return joined([joined(sentences, '. '), published.length > 0 ? null : imprint, pages], ', ');
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
  return parenthetical(names, yearText(citation, DATE) ?? 'no date', paragraphText(paragraph));
}

function inTextTitle(citation: Citation): readonly Run[] {
  if (underPaper(citation)) return italic(citation['container-title']) ?? [];
  const text = shortTitle(citation.title);
  return standsAlone(citation) ? [{ text, italic: true }] : [{ text: quoted(text, 'british') }];
}
