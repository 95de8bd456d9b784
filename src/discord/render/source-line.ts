/** The small line under a quotation: whose words these are, where they stand, and the way there. */
import { sourceLink } from '../../citation/source-link.js';
import { sourceNote } from '../../commands/wording.js';
import type { Article } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import type { Locale } from '../../wording/locale.js';
import { quoted } from '../../wording/marks.js';
import { say } from '../../wording/say.js';
import { SOURCES } from '../../wording/sources.js';
import { singleLine, maskedLink } from '../text/one-line.js';
import { shortSource } from './short-source.js';

/** Where in the article; the words at `span` of its text are looked for in the source when it is opened. */
interface Place {
  readonly paragraph: number;
  readonly heading: string | null;
  readonly span: Span;
}

// Cut to this many characters, so that it weighs at most about 1,150 of a message's 4,000 with the longest link.
const TITLE = 80;
const CITATION = 120;
const HEADING = 60;

/**
 * One line of small print, and a second one where the source has changed. With a place it names the article and the place;
 * without, it stands under the title.
 */
export function sourceLine(article: Article, place: Place | null, locale: Locale): string {
  const { citation, brief } = article;
  const short = shortSource(citation, locale);
  const isTitle = short === citation.title;
  const parts = [
    place !== null || isTitle ? quoted(singleLine(citation.title, TITLE), locale) : '',
    isTitle ? '' : singleLine(short, CITATION),
    place === null ? '' : paragraph(place.paragraph, brief, locale),
    place?.heading ? singleLine(place.heading, HEADING) : '',
    sourceAnchor(article, place?.span ?? null, locale),
  ];
  const note = sourceNote(article, locale);
  const source = parts.filter((part) => part !== '').join(' · ');
  const line = `-# ${brief ? say(SOURCES.briefOf, { source }, locale) : source}`;
  return note === '' ? line : `${line}\n-# ${note}`;
}

/** A paragraph's number is no amount, and so without marks between its digits. */
function paragraph(place: number, brief: boolean, locale: Locale): string {
  return say(brief ? SOURCES.paragraphOfBrief : SOURCES.paragraph, { number: String(place) }, locale);
}

/**
 * A link whose name says what it opens: the source at the words of `span`, or its beginning when that is null or the words
 * cannot be pointed to. Empty when the article has no address.
 */
export function sourceAnchor(article: Article, span: Span | null, locale: Locale): string {
  const link = sourceLink(article, span);
  return maskedLink(say(link?.includes(':~:text=') ? SOURCES.openWords : SOURCES.openSource, {}, locale), link);
}

const TITLE_LINE = 120;

/** A small heading over what is said about an article; never empty. */
export function titleLine(title: string, locale: Locale): string {
  return `### ${singleLine(title, TITLE_LINE) || say(SOURCES.untitled, {}, locale)}`;
}

/** The same where something else is the heading. */
export function boldTitle(title: string, locale: Locale): string {
  return `**${singleLine(title, TITLE_LINE) || say(SOURCES.untitled, {}, locale)}**`;
}
