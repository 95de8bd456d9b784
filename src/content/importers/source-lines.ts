/**
 * A line that is no part of an article but tells where it comes from: citation, rights, byline, date, address. Stands
 * alone because each is a pattern of some site, and patterns come and go.
 */
import type { CslDate, DateParts, Name } from '../../domain/citation.js';
import { dateFromText } from '../front-matter/dates.js';
import { nameFromText } from '../front-matter/names.js';
import { isPaperName } from './paper-names.js';
import { stripEnd } from '../../text/characters.js';
import { isUrl } from '../../text/is-url.js';

export type SourceLine =
  | {
      readonly kind: 'citation';
      readonly title: string;
      readonly issued?: CslDate;
      readonly accessed?: CslDate;
      readonly url: string;
    }
  | { readonly kind: 'rights'; readonly license: string; readonly holder: string }
  | { readonly kind: 'date'; readonly issued: CslDate }
  | { readonly kind: 'byline'; readonly authors: readonly Name[] }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'publication'; readonly name: string };

const CITATION =
  /^Citation: (?<title>.+?) \((?<date>[^()]*)\) retrieved (?<accessed>.+?) from <?(?<url>https?:\/\/[^\s<>]+?)>?\.?$/iu;
const RIGHTS = /^(?:©|\(c\)|copyright\b)(?:\s*(?:©|\(c\)))?\s*(?<rest>.*)$/iu;
const YEARS = /^(?<years>(?:19|20)[0-9]{2}(?:\s*[-–]\s*(?:19|20)?[0-9]{2})?)[\s,.]*(?:by\s+)?/iu;
const RESERVED = /all rights reserved/iu;
const ADDRESS =
  /^(?:(?:source|url|link|originally published (?:at|on|in)|retrieved from|read the original at|quelle)\s*:?\s*)?<?(?<url>https?:\/\/[^\s<>]+)>?$/iu;

const DATE_LABEL =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|veröffentlicht|stand|publié|mis à jour|publicado)(?: on| at| am| le| el)?\s*:?\s*)?(?:on )?/iu;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/iu;
const TIME =
  /[\s,|–-]*(?:at |um |à )?[0-9]{1,2}(?:[:.h][0-9]{2}){1,2}\s*(?:[ap]\.?m\.?)?\s*(?:uhr)?\s*(?:\(?[A-Z]{2,5}\)?)?$/iu;

const LABELLED =
  /^(?<label>title|headline|subject|titel|titre|publication|newspaper|journal|magazine|site|website|source|publisher|来源|來源|出典|出处)\s*[:：]\s*(?<value>\S.*)$/iu;
const OF_TITLE = /^(?:title|headline|subject|titel|titre)$/iu;
const BYLINE =
  /^(?:by|(?:written|text|posted|published) by|(?:erstellt|geschrieben|verfasst|veröffentlicht) von|(?:publié|écrit) par|(?:publicado|escrito) por|authors?|byline|von|par|por|autor(?:in)?|auteur)\s*:?\s+(?<names>\p{Lu}.*)$/iu;
const ROLE = /\b(?:writer|correspondent|reporter|editor|contributor|redakteur|journalist|columnist)s?$/iu;
const PERSON =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|da|de|del|della|den|der|di|dos|du|la|le|van|von|zu)){0,4}$/u;
const AGENCY =
  /^(?:AFP|AP|Associated Press|ANSA|Bloomberg|dpa|EFE|IANS|Kyodo|PA Media|PTI|Reuters|TASS|UPI|Xinhua|Yonhap)$/u;

/** A line that is stressed as a whole, as what stands below a title often is. */
export function withoutStress(line: string): string {
  const [, , inner = line] = /^([*_]{1,3})([^*_\n]+)\1$/u.exec(line) ?? [];
  return inner.trim();
}

/**
 * What a line tells of the source, by its text as a reader sees it: one thing, or several that bars or dots part ("By Jane
 * Doe | 3 March 2021"). Empty for prose and all else.
 */
export function sourceLines(shown: string): readonly SourceLine[] {
  // Longer lines are prose, however they begin.
  if (shown.length > 600) return [];
  // So that no pattern below meets a run of white space, which some would walk again from each of its characters.
  const spaced = withoutStress(shown).replace(/[^\S\n]+/gu, ' ');
  const line = sourceLine(spaced);
  if (line !== undefined) return [line];
  const parts = spaced
    .split(/\s[|·•]\s| (?=(?:来源|來源|出典|出处)[:：])/u)
    .filter((part) => !READING_TIME.test(part))
    .flatMap((part) => sourceLine(part) ?? severalIn(part));
  const told = parts.filter((part) => part !== undefined);
  if (parts.length > 1) return told.length === parts.length ? told : [];
  return told;
}

const READING_TIME =
  /^(?:reading time|lesezeit|temps de lecture|lectura)?:? ?[0-9]{1,3}[ -]?(?:min(?:ute|uto|uten)?s?|minuti)\.?(?: (?:read|lesezeit|lesen|de lecture|de lectura|di lettura|leestijd))?$/iu;

/** What one part of a line tells, and undefined where it tells nothing. */
function severalIn(part: string): readonly (SourceLine | undefined)[] {
  const several = [...bylineWithDate(part), ...dateWithByline(part)];
  return several.length > 0 ? several : [undefined];
}

/** "Posted on 3 May 2024 by Jane Doe". */
function dateWithByline(shown: string): readonly SourceLine[] {
  if (shown.length > 160) return [];
  for (const { index, 0: by } of shown.matchAll(/,? (?=(?:by|von|par|por) \p{Lu})/gu)) {
    const [day, names] = [date(shown.slice(0, index)), byline(shown.slice(index + by.length))];
    if (names !== undefined && day !== undefined) return [day, names];
  }
  return [];
}

/** "By Peter Hart, 12 June 2021" and "By Peter Hart on June 12, 2021". */
function bylineWithDate(shown: string): readonly SourceLine[] {
  if (shown.length > 160) return [];
  for (const { index, 0: comma } of shown.matchAll(/, | on | am | le | el | - | – /gu)) {
    const [by, paper] = withoutPaper(shown.slice(0, index));
    const [names, day] = [byline(by), date(shown.slice(index + comma.length))];
    if (names === undefined || day === undefined) continue;
    return paper === undefined ? [names, day] : [names, { kind: 'publication', name: paper }, day];
  }
  return [];
}

/** "By Jane Doe, The Lower Gazette": what stands behind the names, where that is a paper. */
function withoutPaper(shown: string): readonly [by: string, paper: string | undefined] {
  const comma = shown.lastIndexOf(', ');
  const paper = shown.slice(comma + 2);
  return comma !== -1 && isPaperName(paper) ? [shown.slice(0, comma), paper] : [shown, undefined];
}

function sourceLine(shown: string): SourceLine | undefined {
  const whole = citation(shown) ?? rights(shown) ?? address(shown);
  return whole ?? (shown.length > 160 ? undefined : (date(shown) ?? byline(shown) ?? labelled(shown)));
}

/** `Title: …` and `Publication: …`, as people write above a text that they keep. */
function labelled(shown: string): SourceLine | undefined {
  const { label = '', value = '' } = LABELLED.exec(shown)?.groups ?? {};
  if (value === '') return undefined;
  return OF_TITLE.test(label) ? { kind: 'title', title: value } : { kind: 'publication', name: value };
}

function citation(shown: string): SourceLine | undefined {
  const groups = CITATION.exec(shown)?.groups;
  if (groups === undefined) return undefined;
  const { title = '', date: issued = '', accessed = '', url = '' } = groups;
  const [issuedDate, accessedDate] = [cslDate(issued), cslDate(accessed)];
  return {
    kind: 'citation',
    title,
    url,
    ...(issuedDate !== undefined && { issued: issuedDate }),
    ...(accessedDate !== undefined && { accessed: accessedDate }),
  };
}

function rights(shown: string): SourceLine | undefined {
  const rest = RIGHTS.exec(shown)?.groups?.['rest'];
  if (rest === undefined || rest.length > 160) return undefined;
  const years = YEARS.exec(rest)?.groups?.['years'];
  // "Copyright law is old" begins like a notice and is a sentence.
  if (years === undefined && !/^(?:©|\(c\))/iu.test(shown) && !RESERVED.test(rest)) return undefined;
  const named = rest.replace(YEARS, '');
  const end = named.search(RESERVED);
  const holder = stripEnd(end === -1 ? named : named.slice(0, end), /[\s,.;|]/u);
  return {
    kind: 'rights',
    license: ['©', years, holder].filter((part) => part !== undefined && part !== '').join(' '),
    holder,
  };
}

function address(shown: string): SourceLine | undefined {
  const url = ADDRESS.exec(shown)?.groups?.['url'];
  return url === undefined || !isUrl(url) ? undefined : { kind: 'address', url };
}

function date(shown: string): SourceLine | undefined {
  const bare = shown.replace(DATE_LABEL, '').replace(WEEKDAY, '').replace(TIME, '').trim();
  const issued = cslDate(bare) ?? cslDate(shown);
  return issued === undefined ? undefined : { kind: 'date', issued };
}

function byline(shown: string): SourceLine | undefined {
  if (AGENCY.test(shown)) return { kind: 'byline', authors: [{ literal: shown }] };
  const names = BYLINE.exec(shown)?.groups?.['names'];
  if (names === undefined) return undefined;
  const parts = names.split(/\s*[,;|&·]\s*|\s+(?:and|und|et|y)\s+/u).filter((part) => part !== '' && !ROLE.test(part));
  if (parts.length === 0 || !parts.every((part) => PERSON.test(part))) return undefined;
  return { kind: 'byline', authors: parts.flatMap((part) => nameFromText(part) ?? []) };
}

/** `2022, June 23` is what a citation in parentheses has. */
function cslDate(text: string): CslDate | undefined {
  const year = /^[0-9]{4}$/.exec(text.trim())?.[0];
  const parts: DateParts | undefined = year === undefined ? dateFromText(text) : [Number(year)];
  return parts === undefined ? undefined : { 'date-parts': [parts] };
}
