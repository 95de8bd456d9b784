/** What was read, as moderators look at it before they keep it: the record, the first words, what to check, and what can be pressed. */
import type { Twin } from '../../content/importers/keep-proposal.js';
import type { ProposedArticle, RecordFields, Trouble } from '../../content/proposal.js';
import { languageIn } from '../../wording/in-locale.js';
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_RECORD } from '../../wording/library-record.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import type { OfferedAction } from '../action.js';
import type { Services } from '../command.js';
import type { Reply, TextEntry } from '../reply.js';
import { cut, told } from './moderated.js';
import type { Faulty, Proposed } from './server-library.js';

type Open = Extract<Proposed, { kind: 'open' }>;

/** Articles that are shown one by one. */
const SHOWN = 5;

/** `actions` are what can be pressed; a proposal of one article has its first words, and one of several the first of them. */
export function proposalCard({ proposal, twins }: Open, actions: readonly OfferedAction[], services: Services): Reply {
  const { locale } = services;
  const { articles, failed, left } = proposal;
  const [first, ...others] = articles;
  const lead = [
    ...(others.length > 0 ? [say(LIBRARY.articles, { count: articles.length }, locale)] : []),
    say(LIBRARY.look, {}, locale),
  ].join(' ');
  const shown = articles
    .slice(0, SHOWN)
    .map((article, at) => articleEntry(article, twins[at], others.length > 0, locale));
  return told(lead, services, {
    entries: [
      ...shown,
      ...(first !== undefined && others.length === 0 ? toCheck(first, locale) : []),
      ...unread(failed, left, locale),
    ],
    actions,
  });
}

function articleEntry(
  { fields, paragraphs, language, start }: ProposedArticle,
  twin: Twin | undefined,
  isOneOfMany: boolean,
  locale: Locale,
): TextEntry {
  const { title, author, issued, site, url } = fields;
  const record = [
    author === '' ? say(LIBRARY.noAuthor, {}, locale) : cut(author),
    issued === '' ? say(LIBRARY.noDate, {}, locale) : issued,
    ...(site === '' ? [] : [cut(site)]),
    say(LIBRARY.paragraphs, { count: paragraphs }, locale),
    languageIn(language, locale),
  ].join(' · ');
  return {
    name: cut(title),
    text: isOneOfMany ? '' : start,
    notes: [record, ...(url === '' ? [] : [cut(url)]), ...(twin === undefined ? [] : [sameAs(twin, locale)])],
  };
}

function sameAs({ id, by }: Twin, locale: Locale): string {
  const wordings = { address: LIBRARY.sameAddress, words: LIBRARY.sameWords, name: LIBRARY.sameName } as const;
  return say(wordings[by], { id }, locale);
}

/** What is missing stands in the record already; a key of front matter means nothing here. */
const SHOWN_ANYWAY = /^(?:no [^:]+ found: add|the front matter has no) `[\w-]+:`$/u;

function toCheck({ warnings }: ProposedArticle, locale: Locale): readonly TextEntry[] {
  const notes = warnings.filter((warning) => !SHOWN_ANYWAY.test(warning)).map(cutNote);
  return notes.length === 0 ? [] : [{ name: say(LIBRARY.check, {}, locale), text: '', notes }];
}

/** What of a link or file is not among the articles, and why. */
export function unread(failed: readonly Trouble[], left: number, locale: Locale): readonly TextEntry[] {
  if (failed.length === 0 && left === 0) return [];
  const notes = failed.map(({ name, why, remedy }) =>
    say(LIBRARY.trouble, { name: cut(name), why: cutNote(why), remedy: cutNote(remedy) }, locale),
  );
  const rest = left === 0 ? [] : [say(LIBRARY.left, { count: left }, locale)];
  return [{ name: say(LIBRARY.unread, {}, locale), text: '', notes: [...notes, ...rest] }];
}

/** In UTF-16 units: what the importer says. */
const NOTE = 300;

function cutNote(text: string): string {
  return text.length <= NOTE ? text : `${text.slice(0, NOTE).trimEnd()}…`;
}

/** One line for each fault, with what was written. */
export function faultLines(
  faults: Faulty['faults'],
  written: Partial<RecordFields>,
  locale: Locale,
): readonly string[] {
  const wordings = { issued: LIBRARY_RECORD.wrongDate, url: LIBRARY_RECORD.wrongUrl } as const;
  return faults.map((fault) => {
    if (fault === 'title') return say(LIBRARY_RECORD.noTitle, {}, locale);
    if (typeof fault === 'object') return `${cutNote(fault.why)}. ${cutNote(fault.remedy)}`;
    const wording = fault === 'issued' || fault === 'url' ? wordings[fault] : LIBRARY_RECORD.wrongField;
    return say(wording, { written: cut(written[fault] ?? '') }, locale);
  });
}
