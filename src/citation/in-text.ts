/** What stands in the text beside a quotation and points to the list of references, or for Chicago's notes the note itself. */
import type { Citation } from '../domain/citation.js';
import { chicagoContainer, chicagoNote, chicagoTitle } from './chicago.js';
import { containerLeads, standsAlone, workKind } from './work.js';
import { dateText, MONTHS } from './dates.js';
import { headlineCase, quoted, shortTitle } from './titles.js';
import { italic, joined, plainText, type Run } from './runs.js';
import { primaryContributors, nameList, type NameListForm } from './names.js';
import { mlaTitle } from './mla.js';
import type { ReferenceStyleId } from './styles.js';
import { tidyCitation } from './tidy-citation.js';

/** Where the quotation stands; paragraphs count the body's blocks from 1. */
interface Locator {
  readonly paragraph: number;
}

const FAMILY: NameListForm = {
  first: { order: 'family-only' },
  rest: { order: 'family-only' },
  conjunction: 'and',
  serialComma: 'from-three',
  etAl: { from: 3, keep: 1, comma: 'never' },
};
const APA: NameListForm = { ...FAMILY, conjunction: '&' };
const HARVARD: NameListForm = {
  ...FAMILY,
  serialComma: 'never',
  etAl: { from: 4, keep: 1, italic: true, comma: 'never' },
};

/**
 * The citation in parentheses or brackets, italics as `*…*`; `locator` points to a quoted paragraph and is left out by
 * Vancouver, which has none; `number` is the place in the list for IEEE and Vancouver. For `chicago` it is the full
 * first note, closed by a period.
 */
export function inText(citation: Citation, style: ReferenceStyleId, locator?: Locator, number = 1): string {
  const tidy = tidyCitation(citation);
  const paragraph = locator && `para. ${locator.paragraph}`;
  switch (style) {
    case 'apa':
      return parentheses(namesOr(tidy, APA, apaTitle(tidy)), year(tidy, 'ca. ', '') ?? 'n.d.', paragraph);
    case 'mla': {
      const names = namesOr(tidy, FAMILY, mlaTitle(tidy, shortTitle(tidy.title)));
      return parentheses(names, locator && `par. ${locator.paragraph}`);
    }
    case 'chicago':
      return plainText(chicagoNote(tidy, paragraph ?? null));
    case 'chicago-author-date': {
      const date = year(tidy, '[', '?]');
      const names = namesOr(tidy, FAMILY, chicagoShortTitle(tidy));
      return date === null ? parentheses(names, 'n.d.', paragraph) : parentheses(`${names} ${date}`, paragraph);
    }
    case 'harvard':
      return parentheses(namesOr(tidy, HARVARD, harvardTitle(tidy)), year(tidy, 'c.', '') ?? 'no date', paragraph);
    case 'ieee':
      return `[${[number, paragraph].filter(Boolean).join(', ')}]`;
    case 'vancouver':
      return `(${number})`;
  }
}

/** Authors' family names, else the title as the style's reference has it, so that the entry is found. */
function namesOr(citation: Citation, form: NameListForm, title: readonly Run[]): string {
  const people = primaryContributors(citation);
  return plainText(people ? nameList(people.names, form) : title);
}

/** APA capitalises a title in the text although not in the list, and sets a page's in italics although its site is named. */
function apaTitle(citation: Citation): readonly Run[] {
  const kind = workKind(citation.type);
  const text = headlineCase(shortTitle(citation.title), citation.language, 3);
  const part = kind === 'journal' || kind === 'press' || kind === 'part';
  return part ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}

function chicagoShortTitle(citation: Citation): readonly Run[] {
  return containerLeads(citation) ? chicagoContainer(citation) : chicagoTitle(citation, shortTitle(citation.title));
}

function harvardTitle(citation: Citation): readonly Run[] {
  if (containerLeads(citation)) return italic(citation['container-title']) ?? [];
  const text = shortTitle(citation.title);
  return standsAlone(citation) ? [{ text, italic: true }] : [{ text: quoted(text, 'british') }];
}

function year(citation: Citation, before: string, after: string): string | null {
  const form = { order: 'day-month-year', months: MONTHS.full, precision: 'year', circa: [before, after] } as const;
  return dateText(citation.issued, form);
}

function parentheses(...parts: readonly (string | undefined)[]): string {
  return `(${plainText(joined(parts, ', '))})`;
}
