/**
 * Who wrote a page. A site's owner, a handle and “admin” are no authors, and the author of an agency's story is the
 * agency: a wrong author is worse than none.
 */
import type { Name } from '../../../domain/citation.js';
import { fold } from '../../../text/fold.js';
import { nameFromText } from '../../front-matter/names.js';
import { dayWithin } from './page-dates.js';
import { spaced, squeezed } from './plain-words.js';

/** One name as a record has it. */
export interface ToldName {
  readonly name: string;
  /** Whether the record says that it is a person or that it is none; undefined where it does not say. */
  readonly person?: boolean | undefined;
}

const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:afp|agence france[- ]presse)$/iu, 'AFP'],
  [/^(?:ap|(?:the )?associated press)$/iu, 'Associated Press'],
  [/^(?:thomson )?reuters$/iu, 'Reuters'],
  [/^bloomberg(?: news)?$/iu, 'Bloomberg'],
  [/^(?:dpa|deutsche presse-agentur)$/iu, 'dpa'],
  [/^(?:apa|austria presse agentur)$/iu, 'APA'],
  [/^(?:pa media|press association)$/iu, 'PA Media'],
  [/^xinhua(?: news agency)?$/iu, 'Xinhua'],
  [/^kyodo(?: news)?$/iu, 'Kyodo'],
  [/^yonhap(?: news agency)?$/iu, 'Yonhap'],
  [/^(?:pti|press trust of india)$/iu, 'PTI'],
  [/^(?:ians|ansa|efe|tass|upi|tt|ntb|belga|ritzau|lusa|keystone-sda)$/iu, ''],
];

const NOBODY =
  /^(?:admin(?:istrator)?|last(?: updated:?)?|anonymous|author|by|contributor|editor|editorial(?: staff| team)?|editors|guest(?: author| contributor| post)?|newsroom|edit|photograph|photo|redaktion|die redaktion|staff(?: writer| reporter)?|team|unknown|user|webmaster|website|wire(?: services?)?|null|undefined|n\/a|none|other authors?|super ?user|an[oó]nimo)$|\b(?:redaktion|redacción|redazione|rédaction|newsroom|editorial (?:staff|team))\b/iu;

/** What only the name of a body has. */
const BODY = /\b(?:of|and|for|authority|city|county|contributors|service|services)\b/iu;

const LONGEST = 120;
const MOST = 200;

/** The names in order, each once; undefined when no one of them is an author. `owners` are the site's and the publisher's names. */
export function pageAuthors(
  told: readonly ToldName[],
  owners: readonly (string | undefined)[],
): readonly Name[] | undefined {
  const names = told.flatMap(({ name, person }): readonly ToldName[] =>
    person === false ? [{ name: spaced(name), person }] : people(name).map((one) => ({ name: one, person })),
  );
  const isOwner = (name: string): boolean =>
    owners.some((owner) => owner !== undefined && squeezed(owner) === squeezed(name));
  const found = new Map<string, Name>();
  for (const { name, person } of names.slice(0, MOST)) {
    const agency = agencyName(name);
    if (agency !== undefined) found.set(fold(agency), { literal: agency });
    else if (
      name !== '' &&
      name.length <= LONGEST &&
      !NOBODY.test(name) &&
      (person === true || !isOwner(name)) &&
      !isAddress(name) &&
      (person === true || !isHandle(name))
    ) {
      const parsed = person === false || BODY.test(name) ? { literal: name } : nameFromText(name);
      if (parsed !== undefined) found.set(fold(name), parsed);
    }
  }
  return found.size === 0 ? undefined : [...found.values()];
}

/** The agency's own name for how it is written here; undefined for what is no agency. */
export function agencyName(text: string): string | undefined {
  const known = AGENCIES.find(([pattern]) => pattern.test(text.trim()));
  if (known === undefined) return undefined;
  return known[1] === '' ? text.trim().toUpperCase() : known[1];
}

/** The agency that a first paragraph names in its dateline: “BEIJING (AP) — …”, “PARIS, May 3 (Reuters) - …”, “… (AFP)”. */
export function datelineAgency(first: string, last: string): string | undefined {
  const line = /^[^.!?]{0,80}?\((?<name>[^()]{2,40})\)\s*[—–-]/u.exec(first)?.groups?.['name'];
  const end = /\((?<name>[^()]{2,20})\)$/u.exec(last.slice(-24))?.groups?.['name'];
  return [line, end]
    .map((name) => (name === undefined ? undefined : agencyName(name)))
    .find((name) => name !== undefined);
}

const LEAD =
  /^(?:(?:(?:written|posted|story|reviewed|created|published|erstellt|geschrieben|verfasst|veröffentlicht|publié|écrit|escrito) )?(?:by|von|par|por|door|av|af|di)(?: ?:)? |(?:authors?|autor(?:in|en|\/in)?|auteurs?|text|words|interview|redaktion|ein beitrag von|reported by|byline) ?: ?|(?:show|view|see|zeige|voir|ver)? ?(?:all|alle|todas|tous)(?: the| las| les)? (?:posts|articles|stories|artikel|beiträge|entradas) (?:by|of|von|par|por|de) ?)/iu;

// What stands behind a name: a bar, a role, a link to all that they wrote.
const AFTER =
  / ?(?:\||•|·|→|› | \/ ).*$| ?\([^()]*\)?$|[ ,]+(?:(?:last )?updated|published|posted|aktualisiert)\b.*$| (?:(?:see )?full bio|(?:view |show |see )?(?:all|alle) (?:posts|articles|artikel|beiträge)|[-–—] https?:).*$/iu;

/** Several people in one text: “By Ada Lind, Bo Ek and Cy Dahl, staff writers”. A family name with its given one stays one. */
function people(text: string): readonly string[] {
  const written = spaced(text);
  if (written.length > 20 * LONGEST) return [];
  const day = dayWithin(written);
  const dated = day === undefined ? written : written.slice(0, written.indexOf(day));
  const line = dated
    .replace(LEAD, '')
    .replace(LEAD, '')
    .replace(AFTER, '')
    .replace(/[\s,;–—-]+(?:am|on|le|el)?\s*$/u, '');
  const parts = line.split(/ ?; ?| (?:and|und|et|y|e|og|och|en) | ?& ?/u).flatMap((part) => {
    const pieces = part.split(/ ?, ?/u).filter((piece) => piece !== '');
    const inverted = pieces.length === 2 && !/\s/u.test(pieces[0] ?? '') && !/ (?:and|&) /u.test(line);
    return inverted || pieces.some((piece) => SUFFIX.test(piece)) ? [pieces.join(', ')] : pieces;
  });
  return parts
    .map((part) => part.replace(/^(?:and|und|et)\s+/u, '').replace(/^view orcid profile/iu, ''))
    .filter((part) => part !== '' && !ROLE.test(part));
}

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?|Inc\.?|Ltd\.?|LLC|GmbH)$/u;
const ROLE =
  /\b(?:writers?|correspondents?|reporters?|editors?|contributors?|journalists?|columnists?|redakteur(?:in)?)$/iu;

/** One word in small letters, or what programs call themselves. */
function isHandle(name: string): boolean {
  return /^[\p{Ll}\p{N}._-]+$/u.test(name) || /^@|^\S*admin\S*$/iu.test(name);
}

function isAddress(name: string): boolean {
  return name.includes('@') || /^https?:|^www\.|\.(?:com|org|net)$/iu.test(name);
}
