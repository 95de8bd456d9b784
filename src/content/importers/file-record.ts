/**
 * What the record inside a file says of its title and its author, and how much of that to believe: programs write the name of
 * the file, of the template and of whoever is logged in there, and a wrong author is worse than none.
 */
import type { CslDate, Name } from '../../domain/citation.js';
import { writtenDate } from './import-article.js';
import { agencyName, pageAuthors } from './html/page-authors.js';

const DEBRIS =
  /\.(?:docx?|dotx?|docm|pdf|tex|dvi|indd|qxd|rtf|odt|txt|xlsx?|pptx?|html?|pages|wpd)$|^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint presentation$|untitled\b|ohne titel|sans titre|sin título|document ?[0-9]*$|dokument ?[0-9]*$|documento ?[0-9]*$|normal$|title$|word document$|(?:slide|folie) ?[0-9]*$|new document)/iu;

/** Who is logged in, or the program itself. */
const ACCOUNT =
  /(?:^|[\s._-])(?:user|users?name|owner|account|admin(?:istrator)?|default|test|guest|pc|laptop|desktop|computer|windows|microsoft|office|word|libreoffice|openoffice|python-docx|calibre|pandoc|latex|adobe|acrobat|generated|converter|benutzer|nutzer|utilisateur|usuario|utente|пользователь|учетная)(?:$|[\s._0-9-])/iu;

/** Writing that puts no space between a family's and a given name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/u;

/** The title; undefined for none, for the name of a file and for what programs write by themselves. `name` is the file's own. */
export function recordedTitle(text: string | undefined, name = ''): string | undefined {
  const title = text?.replace(/\s+/gu, ' ').trim() ?? '';
  const isTitle = /\p{L}/u.test(title) && title.length <= 300 && !DEBRIS.test(title) && !name.includes(title);
  return isTitle ? title : undefined;
}

/** The authors; undefined where the record names nobody, a login or a program. `programs` are the ones that the record names. */
export function recordedAuthors(
  text: string | undefined,
  programs: readonly (string | undefined)[] = [],
): readonly Name[] | undefined {
  const names = (pageAuthors([{ name: text ?? '' }], programs) ?? []).filter(isName);
  return names.length === 0 ? undefined : names;
}

/** What is said of a file without a date: when it was made is not when its text was published, so it is not cited. */
export function madeOn(date: CslDate | undefined): readonly string[] {
  return date === undefined
    ? []
    : [`the file was made on ${writtenDate(date)}: write that as \`issued:\` if it is its date`];
}

function isName({ literal, given, family }: Name): boolean {
  const whole = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
  if (agencyName(whole) !== undefined || UNSPACED.test(whole)) return true;
  const words = whole.split(' ');
  const isTwice = words.length === 2 && words[0] === words[1];
  // A login is one word, and has a small letter or a figure where a name has none.
  return (
    words.length > 1 &&
    !isTwice &&
    !/[0-9]/u.test(whole) &&
    !/^\p{Ll}/u.test(words.at(-1) ?? '') &&
    !ACCOUNT.test(whole)
  );
}
