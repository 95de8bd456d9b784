/**
 * A name as people type it to a CSL name. Stands alone because front matter and bylines both have such names, and
 * because telling a person from an agency is a guess that should be made in one place.
 */
import type { Name } from '../../domain/citation.js';
import { isArticled, isCompanyForm, isDegree, isOrganisation, isSuffix, isTitle } from './name-words.js';

const NON_DROPPING =
  /^(?:aan|af|al|am|ap|auf|aus|aus’m|bij|bin|bint|da|dalla|dalle|das|de['’]?|degli|dei|del|della|delle|dello|den|der|di|do|dos|du|el|het|ibn|im|in|la|las|le|les|lo|los|op|’s|’t|te|ten|ter|thoe|uit|van|vander)$/u;
const DROPPING = /^(?:av|d’|vom|von|zu|zum|zur)$/u;
/** Written with a capital these are part of the family name: "Le Guin". "Al" is a given name, and "Ben" is one where it stands first. */
const CAPITAL =
  /^(?:D[aeiu]|D[eo]l|Della|Dell’|Den|Der|Des|Dos|L[ae]|Te[nr]|V[ao]n|Vander|St\.?|Saint|San|Santa|Ó|Ní|Nic|Uí|Mac|Mhic|Ua|Mag|Op|Ap|Ab|Bin|Ibn|Bint|Ben)$/u;
/** Small ones that go on after one with a capital: "Van den Heuvel", "Op de Beeck". */
const GOES_ON = /^(?:de|den|der|het|la|las|los|’t|ter|te)$/u;
/** Between the two family names of one person. */
const JOINS = /^(?:y|i|e|und)$/u;

/**
 * "Jane Doe", "Doe, Jane", "María José de la Cruz", "Davis, Jr., Sammy", "Dr. Jane Doe, PhD" in parts, without titles and degrees;
 * one word ("AFP", "Plato"), a name in a script without spaces, and what sounds like an organisation as `literal`. Undefined when
 * nothing is there.
 */
export function nameFromText(text: string): Name | undefined {
  const name = text
    .trim()
    .replace(/\s+/gu, ' ')
    // An apostrophe begins "’t", where a keyboard has none but this.
    .replace(/(?<=^| )['‘](?=[st] )/gu, '’');
  if (name === '') return undefined;
  if (name.includes(',')) return fromCommas(name);
  const [first = '', ...rest] = name.split(' ');
  if (rest.length > 0 && !isOrganisation(name) && (isFamilyFirst(name) || isInitials(first, rest)))
    return { family: first, given: rest.join(' ') };
  return isLiteral(name) ? { literal: name } : (person(name) ?? { literal: name });
}

/** In Chinese, Japanese or Korean script, the family name of at most four signs first. */
function isFamilyFirst(name: string): boolean {
  return /^(?:[\p{Script=Han}々]{1,4}|\p{Script=Hangul}{1,2}) [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]{1,4}$/u.test(
    name,
  );
}

/** "Иванов И. И.", "Doe J. A.": initials with points stand behind a family name; one of them, "Jane D.", hides it. */
function isInitials(family: string, rest: readonly string[]): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(family) &&
    rest.length <= 3 &&
    (/\p{Script=Cyrillic}/u.test(family) || rest.join('').split('.').length > 2) &&
    rest.every((word) => /^(?:\p{Lu}\.-?){1,4}$/u.test(word))
  );
}

function isLiteral(name: string): boolean {
  return (
    !name.includes(' ') ||
    /^the /iu.test(name) ||
    / (?:of|for|the|[Ww]ithout) /u.test(name) ||
    // "Pope Francis" and "Ibn Khaldun" are known by both words.
    /^(?:(?:Pope|Papst|Pape|Ibn|Abu) \p{Lu}[\p{L}-]*|(?:Pope|Papst|Pape|King|Queen|Emperor|Prince|Princess) \p{Lu}[\p{L} ]{1,30} [IVX]+)$/u.test(
      name,
    ) ||
    isOrganisation(name) ||
    isArticled(name)
  );
}

/** Undefined for a name of one word, with or without a title: "Dr. Dre" is one name. */
function person(name: string): Name | undefined {
  const words = untitled(name.split(' '));
  let suffix: string | undefined;
  for (;;) {
    const last = words.at(-1) ?? '';
    if (words.length > 2 && isDegree(last, false)) words.pop();
    else if (words.length > 2 && suffix === undefined && isSuffix(last)) suffix = words.pop();
    else break;
  }
  if (words.length < 2 || (words.length === 2 && isTitle(words[0] ?? ''))) return undefined;
  return { ...parts(words), ...(suffix !== undefined && { suffix }) };
}

/** Behind a doctor's title stands the faculty, "Dr. rer. nat.", in small letters with points. */
function untitled(words: readonly string[]): string[] {
  let from = 0;
  const isMore = (word: string): boolean => isTitle(word) || (from > 0 && /^(?:\p{Ll}{1,6}\.-?){1,4}$/u.test(word));
  while (words.length - from > 2 && isMore(words[from] ?? '')) from += 1;
  return words.slice(from);
}

/** At least two words, the last of them of the family name. */
function parts(words: readonly string[]): Name {
  let first = words.length - 1;
  if (first > 2 && JOINS.test(words[first - 1] ?? '') && !isParticle(words[first - 2] ?? '')) first -= 2;
  first = beforeCapitals(words, first);
  const family = words.slice(first).join(' ');
  // The particles are the last run of them, so that "de la" stays together and a middle name stays with the given one.
  const end = first;
  while (first > 0 && (isParticle(words[first - 1] ?? '') || (first < end && words[first - 1] === 'und'))) first -= 1;
  const particles = words.slice(first, end);
  const given = words.slice(0, first).join(' ');
  return { family, ...(given !== '' && { given }), ...particleParts(particles, family) };
}

/** Where the family name begins, whose own first word is at `first`, with the particles that have capitals. */
function beforeCapitals(words: readonly string[], first: number): number {
  let from = first;
  while (from > 1 && CAPITAL.test(words[from - 1] ?? '')) from -= 1;
  let small = from;
  while (small > 1 && GOES_ON.test(words[small - 1] ?? '')) small -= 1;
  return small < from && small > 1 && /^(?:V[ao]n|Op|Uit|In|Aan|Auf|De|Di|Da)$/u.test(words[small - 1] ?? '')
    ? beforeCapitals(words, small - 1)
    : from;
}

function particleParts(particles: readonly string[], family: string): Name {
  if (particles.length === 0) return {};
  const drops = particles.every((word) => DROPPING.test(word) || word === 'und');
  // French sorts La Fontaine under L and drops its `de`, and Spanish San Martín under S.
  const french = particles.join(' ') === 'de' && /^(?:L[ae]|San(?:ta)?) /u.test(family);
  return { [drops || french ? 'dropping-particle' : 'non-dropping-particle']: particles.join(' ') };
}

function fromCommas(name: string): Name | undefined {
  const typed = name.split(',').map((part) => part.trim());
  const [first = '', ...rest] = typed.filter((part) => part !== '');
  if (rest.length === 0 || first === '') return nameFromText(first);
  const [second = ''] = rest;
  // "Footnote, Inc." and "University of Leeds, Faculty of Arts" are no people.
  if (isCompanyForm(second) || isOrganisation(first)) return { literal: name };
  const suffix = rest.find(isSuffix);
  const others = rest.filter((part) => !isSuffix(part) && !isDegrees(part));
  // Nothing of a name follows the comma: "Jane Doe, PhD".
  if (others.length === 0) return { ...nameFromText(first), ...(suffix !== undefined && { suffix }) };
  return inverted(first, others, suffix);
}

function isDegrees(part: string): boolean {
  return part.split(' ').every((word) => isDegree(word, true));
}

/** Family name first. */
function inverted(first: string, [given = '', ...more]: readonly string[], suffix: string | undefined): Name {
  const words = first.split(' ');
  const forenames = given.split(' ');
  const owner = [words, forenames].find((part) => part.length > 1 && isSuffix(part.at(-1) ?? ''));
  const own = owner?.pop();
  const particles = words.slice(0, -1);
  const isRun = particles.length > 0 && particles.every(isParticle);
  const family = isRun ? (words.at(-1) ?? first) : words.join(' ');
  const after = [own ?? suffix, ...more].filter((part) => part !== undefined).join(', ');
  return {
    family,
    given:
      untitled([...forenames, '', ''])
        .filter((word) => word !== '')
        .join(' ') || forenames.join(' '),
    ...particleParts(isRun ? particles : [], family),
    ...(after !== '' && { suffix: after }),
  };
}

function isParticle(word: string): boolean {
  return NON_DROPPING.test(word) || DROPPING.test(word);
}

/**
 * Whether it looks like the name of one person: two to six words that begin with capitals, or all of them with small letters, with
 * particles, initials, a title or a suffix among them, and neither digits nor the words of organisations.
 */
export function isPerson(text: string): boolean {
  const words = untitled(text.split(' '));
  if (words.length < 2 || words.length > 6 || /[\p{N}@<>()[\]{}/\\|:;!?"“”=+*_]/u.test(text) || isLiteral(text))
    return false;
  const named = words.filter((word) => !isParticle(word) && !JOINS.test(word));
  return (
    named.length >= 2 && (named.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}’]/u.test(word)) || text === text.toLowerCase())
  );
}

/** Whether it is a family name before its comma: one word, particles and a word, with or without a suffix. */
export function isFamilyName(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 1 && isSuffix(words.at(-1) ?? '')) words.pop();
  const [last = ''] = words.slice(-1);
  const before = words.slice(0, -1);
  return /^\p{L}[\p{L}\p{M}'’-]*$/u.test(last) && before.every((word) => isParticle(word) || CAPITAL.test(word));
}
