/**
 * The people of one string, as bylines and front matter have them: "Ada Lind, Bo Ek, and Cy Dahl", "Jane Doe <jane@example.org>", "Jane
 * Doe for Reuters". What could be read in two ways is asked back and never guessed, for a wrong author is a false citation.
 */
import type { Name } from '../../domain/citation.js';
import { stripEnd, stripStart } from '../../text/characters.js';
import {
  isArticled,
  isCompany,
  isCompanyForm,
  isDegree,
  isOrganisation,
  isOutlet,
  isRole,
  isSuffix,
} from './name-words.js';
import { isFamilyName, isPerson, nameFromText } from './names.js';

export type People =
  /** In order; none where the string says that there is none. */
  | { readonly kind: 'names'; readonly names: readonly Name[] }
  /** Why it cannot be told, as the end of a sentence about a key, and the names if they are several. */
  | { readonly kind: 'unsure'; readonly why: string; readonly several: readonly string[] };

const NOBODY = /^(?:n\/?a|n\.a\.|none|nobody|null|nil|undefined|tbd|todo|-+|–|—|\?+|\.+|~)$/iu;
const PLACEHOLDER =
  /^(?:unknown(?: author)?|anon(?:ymous)?|admin(?:istrator)?|author|authors|editor|guest|root|user|username|test|me|self|default|your[ -_]?name|(?:first|last|full)[ _-]?name|name|markdown|visual|source|code|ckeditor)$/iu;
const AND = /(?<! (?:von|vom)) (?:and|und|et|og|och|en|ja|oraz|ve|és|și|и|та|with|y|e|i|&|\+) /u;
/** What joins the two family names of one person too. */
const JOINS = / (?:y|e|i) /u;
/** A family name and initials, as medicine has them: "Doe JA". */
const INITIALS_LAST = /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}$/u;
const OTHERS = /(?:^|[\s,])(?:et\.? al\.?|and others|and more|u\. ?a\.|y otros|et autres|und andere)$/iu;
/** Somebody, but not the author. */
const OTHER_PARTS =
  '(?:additional reporting|edit(?:ed|ing)|translated|photos?|photography|illustrated|interview(?:ed)?|compiled|reviewed|curated) by|(?:herausgegeben|illustriert|übersetzt|fotos?) von|(?:traduit|illustré|édité) par|(?:traducido|ilustrado|editado|traduzido) por|tradotto da|a cura di|vertaald door|över?satt av|oversatt a[fv]';
const OTHER_PART = new RegExp(`^(?:${OTHER_PARTS}) `, 'iu');
/** The same behind the author. */
const OTHER_TAIL = new RegExp(`(?<=\\S)[ ,;:(|/–—-]+(?:${OTHER_PARTS}) .*$`, 'iu');
/** The same as a label: "Foto: Jane Doe". */
const OTHER_LABELS =
  '(?:photo(?:s|graph|graphs|grapher|graphy|graphie)?|fotos?|fotograf(?:ie|ía|ia|in)?|bild(?:er)?|bilder|images?|illustrations?|illustrationen|illustratie|video|grafik|graphics?|translat(?:ion|or)|übersetzung|traduction|traducción|traduzione|tradução|фото|перевод) ?[:：]';
const LABELLED = new RegExp(`^(?:${OTHER_LABELS})`, 'iu');
const LABELLED_TAIL = new RegExp(`(?<=\\S)[ ,;(|/–—-]+(?:${OTHER_LABELS}).*$`, 'iu');
const PREFIX =
  /^(?:(?:written|text|posted|story|words|report(?:ed|ing)|writing|published) by[ :]+|(?:by|von|par|por)[ :]+|(?:by|byline|authors?|autor(?:in|en|es|a)?|auteure?s?|autore|text|texte|texto|testo|tekst|story|words|report(?:ing)?|bericht|artikel|автор|текст|文|作者|著者) ?[:：] ?)/iu;
/** What is drawn beside a name, and marks of notes. */
const ORNAMENT =
  /[\s\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}*†‡§¹²³]/u;
/** A name in an address: what stands before it is the name. */
const ADDRESSED = /^([^<>@]+?) ?<[^<>\s]+>$/u;
const SEGMENT = /[;|•、]| · | \/ | – | — | - /u;
const MAX_LENGTH = 500;

/** Text longer than a page's byline is unsure; so is a name that is an account, an address or a mail address alone. */
export function peopleFromText(text: string): People {
  const shown = plain(text);
  if (shown === '' || NOBODY.test(shown)) return { kind: 'names', names: [] };
  if (shown.length > MAX_LENGTH) return unsure('is too long for a name');
  if (PLACEHOLDER.test(shown)) return unsure('is the name of nobody');
  if (OTHER_PART.test(shown) || LABELLED.test(shown)) return unsure('says who did something else than write');
  const slashed = shown.split('/').map((part) => part.trim());
  if (slashed.every((part) => PLACEHOLDER.test(part) || NOBODY.test(part))) return unsure('is the name of nobody');
  if (OTHERS.test(shown)) return unsure('does not name all authors');
  const found: Name[] = [];
  // "Jane Doe/AFP", "dpa/AFP"
  const isSlashed = slashed.some(isPerson) || slashed.every(isOutlet);
  const segments = (isSlashed ? slashed.flatMap((part) => part.split(SEGMENT)) : shown.split(SEGMENT)).flatMap(
    (part) => {
      const bare = part.trim().replace(PREFIX, '');
      return bare === '' ? [] : [bare];
    },
  );
  for (const segment of segments) {
    const people = fromSegment(segment);
    if (people.kind === 'unsure') return people;
    // What stands beside a name behind a bar is somebody else, or what that person works for.
    const told = segments.length === 1 || shown.includes(';') || people.names.every(isTold);
    if (!told) return unsure('may be two names or one', segments);
    found.push(...people.names);
  }
  return found.length === 0 ? unsure('has no name in it') : names(withoutTails(found, shown));
}

function isTold({ literal }: Name): boolean {
  return literal === undefined || isOrganisation(literal) || isArticled(literal) || !/^[\p{Lu}\p{Ll}]/u.test(literal);
}

/** Without links, mail addresses, accounts, what stands in parentheses, and the words before the name. */
function plain(text: string): string {
  const bare = text
    .slice(0, 2 * MAX_LENGTH)
    .replace(/\s+/gu, ' ')
    .replace(/<\/?(?:a|abbr|b|code|em|i|mark|small|span|strong|u)(?: [^<>]*)?>/giu, '')
    .replace(/\*{1,3}([^*]+)\*{1,3}/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}([^_]+)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\[\[([^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$2')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .trim()
    .replace(PREFIX, '')
    .replace(OTHER_TAIL, '')
    .replace(LABELLED_TAIL, '')
    .replaceAll(/(?<=[^\s,;/|]) (?:https?:\/\/|www\.)\S+/giu, '')
    .replace(/^\S+@\S+ ?\(([^()@]+)\)$/u, '$1')
    .replace(/(?<! ) ?\([^()]*\)/gu, '')
    .replace(/(?<=[^\s<>@,;]) ?<[^<>\s]+>/gu, '')
    .replace(/(?<=[^\s,;/|]) @[\w-]+/gu, '')
    .replace(ADDRESSED, '$1')
    .replace(/^["“](.*)["”]$/u, '$1')
    .replace(/^\[([^[\]]*)\]$/u, '$1')
    .replace(PREFIX, '')
    .trim();
  return stripEnd(stripStart(bare, ORNAMENT), ORNAMENT) || bare;
}

function fromSegment(segment: string): People {
  if (/^@|@[^\s@.]+\.\S|^https?:|\.(?:com|org|net|io)$/iu.test(segment))
    return unsure('is an account or an address and no name');
  if (isDotted(segment)) return names([{ literal: segment }]);
  const [company = '', town = '', ...further] = segment.split(', ');
  // "Müller & Söhne GmbH, Köln" is one, whatever joins its words.
  if (isCompany(company) && further.length === 0 && /^\p{Lu}\p{Ll}+$/u.test(town)) return names([{ literal: segment }]);
  const { text, tail } = withoutEmployer(segment);
  const halves = text.split(AND).map((part) => part.replace(/^,|,$/gu, '').trim());
  if (halves.length > 1 && halves.every(isInverted)) return names(halves.flatMap((part) => nameFromText(part) ?? []));
  const last = halves.at(-1) ?? '';
  // "José Ortega y Gasset" is one person.
  const oneSpaniard = JOINS.test(text) && halves.length === 2 && !last.includes(' ') && (halves[0] ?? '').includes(' ');
  const connected = halves.length > 1 && !oneSpaniard;
  const some = (connected ? halves : [text]).flatMap(commaParts);
  if (some.length === 1) return oneName(some[0] ?? '', tail);
  return connected ? fromList(some, text) : fromCommas(some, text);
}

/** What stands between commas, with what belongs to the name before it. */
function commaParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const typed of text.split(',')) {
    const part = typed.trim().replace(/^(?:and|und|et|&) /u, '');
    const last = parts.pop();
    if (last !== undefined && isCompanyForm(part)) parts.push(`${last}, ${part}`);
    else if (last !== undefined && isSuffix(part) && isPerson(last)) parts.push(`${last} ${part}`);
    else parts.push(...(last === undefined ? [] : [last]), ...(part === '' ? [] : [part]));
  }
  return parts;
}

/** "Footnote, Inc.", "Wiley & Sons GmbH": the form of a company settles it. */
function isDotted(segment: string): boolean {
  const last = segment.split(/[ ,]+/u).at(-1) ?? '';
  return segment.includes(' ') && isCompanyForm(last);
}

/** "Jane Doe for Reuters" and "Jane Doe in London" are Jane Doe. */
function withoutEmployer(segment: string): { readonly text: string; readonly tail: boolean } {
  const at = / (?:for|via|at|of|from|in|für|aus|pour|à|para|из|в) (?:the )?\p{Lu}/u.exec(segment)?.index;
  const before = at === undefined ? '' : segment.slice(0, at);
  const tail = at !== undefined && isPerson(before);
  return { text: tail ? before : segment, tail };
}

function oneName(text: string, sure: boolean): People {
  const account = !text.includes(' ') && /^[a-z0-9_.-]+$/u.test(text) && !isOutlet(text);
  if (account && !sure) return unsure('looks like the name of an account');
  if (/\p{N}/u.test(text) && !isOrganisation(text) && text.includes(' ')) return unsure('has a number in it');
  if (isRole(text) && !isOrganisation(text) && text.includes(' ')) return unsure('is what somebody does and no name');
  if (INITIALS_LAST.test(text) && !isOrganisation(text)) return unsure('has initials where a family name stands');
  return names([nameFromText(text) ?? { literal: text }]);
}

/** Parts between commas, without an "and": a family name and a given one, a name and what follows it, or several people. */
function fromCommas(parts: readonly string[], text: string): People {
  const [first = '', ...rest] = parts;
  const follows = (part: string): boolean => isSuffix(part) || part.split(' ').every((word) => isDegree(word, true));
  if (rest.every(follows)) return names([nameFromText(text) ?? { literal: text }]);
  const others = rest.filter((part) => !follows(part));
  if (isOutlet(first) && parts.every(isOutlet)) return names(parts.map((literal) => ({ literal })));
  if (isOrganisation(first)) {
    return others.some(isPerson) ? unsure('may be one name or several', parts) : names([{ literal: text }]);
  }
  if (parts.every((part) => INITIALS_LAST.test(part))) {
    return names(parts.flatMap((part) => nameFromText(part.replace(' ', ', ')) ?? []));
  }
  const [second = ''] = others;
  if (isFamilyName(first) && others.length === 1 && !isRole(second)) {
    if (isPerson(first) && isOrganisation(second)) return names([nameFromText(first) ?? { literal: first }]);
    return isOrganisation(second)
      ? unsure('may be one name or two', parts)
      : names([nameFromText(text) ?? { literal: text }]);
  }
  // "Doe, J., Roe, R."
  const initials = (part: string): boolean => /^(?:\p{Lu}\.?[ -]?){1,4}$/u.test(part);
  if (parts.length % 2 === 0 && parts.every((part, at) => (at % 2 === 0 ? isFamilyName(part) : initials(part)))) {
    return names(parts.flatMap((part, at) => (at % 2 === 0 ? (nameFromText(`${part}, ${parts[at + 1]}`) ?? []) : [])));
  }
  return fromList(parts, text);
}

/** Each part is a person or an organisation that is known for one; roles and degrees between them are nobody's names. */
function fromList(parts: readonly string[], text: string): People {
  const people = parts.filter((part) => !isDegree(part, true) && !(isRole(part) && !isPerson(part)));
  const persons = people.filter(isPerson);
  const sure = people.every((part) => isPerson(part) || isOutlet(part) || (isOrganisation(part) && persons.length > 0));
  if (sure && people.length > 0 && (persons.length > 0 || people.length > 1)) {
    const kept = persons.length === 1 && !AND.test(` ${text} `) ? persons : people;
    return names(kept.flatMap((part) => (isSuffix(part) ? [] : (nameFromText(part) ?? []))));
  }
  if (persons.length === 0 && isOrganisation(text)) return names([{ literal: text }]);
  if (people.some((part) => /\p{N}/u.test(part))) return unsure('has a number in it');
  return unsure(people.length === 2 ? 'may be two names or one' : 'may be one name or several', people);
}

/** "Jane Doe / Reuters" is Jane Doe. */
function withoutTails(found: readonly Name[], shown: string): readonly Name[] {
  const persons = found.filter(({ family }) => family !== undefined);
  const outlets = found.every(({ literal }) => literal === undefined || isOrganisation(literal) || isArticled(literal));
  return persons.length === 1 && outlets && !shown.includes(';') && !AND.test(shown) ? persons : found;
}

function isInverted(text: string): boolean {
  const [family = '', given = '', ...rest] = text.split(',').map((part) => part.trim());
  return rest.length === 0 && given !== '' && isFamilyName(family) && !isOrganisation(text) && !isOrganisation(given);
}

function names(found: readonly Name[]): People {
  return { kind: 'names', names: found };
}

function unsure(why: string, several: readonly string[] = []): People {
  return { kind: 'unsure', why, several };
}
