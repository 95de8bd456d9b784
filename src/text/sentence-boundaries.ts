/**
 * Whether a sentence ends between two stretches of text. Intl.Segmenter cuts by Unicode's rules
 * (https://www.unicode.org/reports/tr29/#Sentence_Boundaries), which know no abbreviation, no ordinal ("am 3. Oktober"), no
 * closing mark after a space (« … ! ») and no sentence that begins with a number or a name without a capital. Everything
 * here looks at some dozens of characters around a boundary, however long the text.
 */
import { shortWords, type ShortWords } from './abbreviations.js';
import { isMonth } from './months.js';
import type { Shortness } from './short-words.js';

// What is looked at on each side of a boundary, in UTF-16 units: no abbreviation is longer, and looking at all of a hostile
// paragraph ("A. A. A. …") for each of its boundaries takes minutes.
const NEAR = 80;

const OPENING = String.raw`["'“”„‘’‚«»‹›([{¿¡]`;
const CLOSING = String.raw`[)\]"'”“’‘»«›‹」』）]`;
const OPENING_AT_END = /[\s]*[「『“‘（〈《【«]+$/u;
// "?…", the number of a note ("It works.[1] So"), and a mark that closes: not a straight one, which may open what follows, and
// a mark that opens stands at a letter.
const CLOSING_AT_START = /^(?:…|[¹²³⁰⁴-⁹]{1,9}|\d{1,3}\](?:\[\d{1,3}\]){0,9})?(?:\s{0,9}[»”’›](?=[\s.,;:!?…)\]]|$))?/u;
/** After these, whatever letter follows begins a sentence. */
const ENDS_IDEOGRAPHIC = /[。！？｡][」』”’）「『“‘（〈《【«]*$/u;
const LOWER_START = new RegExp(String.raw`^(?:["'“‘([]*|[–—-]+\s+)\p{Ll}`, 'u');
const ENDS_IN_TERMINAL = new RegExp(String.raw`[.!?…。！？｡．؟।](?:\s?${CLOSING})*$`, 'u');
const ENDS_IN_POINT = new RegExp(String.raw`\.${CLOSING}*$`, 'u');
const ENDS_IN_ELLIPSIS = new RegExp(String.raw`(?<![.!?])…(?:\s?${CLOSING})*$`, 'u');
const ENDS_QUOTED = /[.!?…]\s?["”’»“‘«]$/u;
const LAST_WORD = /(?:^|[\s("'“„‘«»[])([\p{L}\p{M}\p{N}.ªº&/"’-]+)\.["'”’»)]*$/u;
const WORD_BEFORE = /(\S+)\s+\S+$/u;
const FIRST_WORD = new RegExp(String.raw`^(?:${OPENING}|[$€£¥#~+−-])*([\p{L}\p{M}\p{N}'’]+)(\.?)`, 'u');
/** "1.", "(2)", "b)", "iv." alone, before what it marks. */
const LIST_MARKER = /^[([]?(?:\p{Nd}{1,3}|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})[.)]$/u;
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/u;
const ACRONYM = /^(?:(?:\p{Lu}\.)+\p{Lu}|(?:\p{Ll}\.)+\p{Ll})$/u;

/**
 * Names that keep a small letter where a sentence begins: with a capital inside (iOS, eBay, mRNA), with what only names of
 * programs, files and functions have (k8s, node.js, snake_case), and programs that are spelled as they are typed.
 */
const LOWER_NAME = String.raw`(?:\p{Ll}{1,6}\p{Lu}|\p{Ll}{1,30}(?:\d|_\p{Ll}|\(\)|\.\p{Ll}{2})|(?:npm|npx|pnpm|yarn|nvm|git|curl|wget|ssh|grep|sed|awk|bash|zsh|vim|emacs|pip|conda|cargo|rustc|gcc|clang|cmake|apt|brew|sudo|systemd|nginx|kubectl|jq|ffmpeg|webpack|esbuild|vite|deno|eslint|jest|vitest|pytest|mypy|pandas|numpy|scipy|matplotlib|redis|mysql|sqlite|postgres|psql|tmux|rsync|jquery|htmx|tsc|xkcd)(?![\p{L}\p{N}]))`;
const LOWER_MARKER = String.raw`\(?(?:(?:\p{Ll}|[ivx]{1,4})\)|[ivx]{2,4}\.)\s`;
const STARTS_LOWER = new RegExp(`^(?:${OPENING}*${LOWER_NAME}|${LOWER_MARKER})`, 'u');
/** After a point and white space: a number, such a name, or the next point of a list; after an ellipsis a capital. */
const UNUSUAL_START = new RegExp(
  String.raw`(?<=\.(?:\s?${CLOSING}){0,3})\s+(?=${OPENING}{0,2}(?:[$€£¥#~+−-]?\p{Nd}|${LOWER_NAME})|${LOWER_MARKER})|(?<=…(?:\s?${CLOSING}){0,3})\s+(?=${OPENING}{0,2}\s?\p{Lu})`,
  'gu',
);

/**
 * What begins a sentence after an ellipsis in Chinese and Japanese, which have no capitals: a word that joins it to the one
 * before. That must have more than a word that is begun twice ("但是……但是").
 */
const JOINS =
  '(?:しかし|だが|ところが|けれども|それでも|それから|すると|だから|なぜなら|但是|可是|然而|不过|不過|于是|於是|后来|後來)';
const JOINED_START = String.raw`(?<=[^…\p{P}]{4}…{1,2}[」』”’]?)(?=${JOINS})`;
const AFTER_ELLIPSIS = new RegExp(`${UNUSUAL_START.source}|${JOINED_START}`, 'gu');
const JOINED = new RegExp(String.raw`^${JOINS}`, 'u');

/** The parts of one of the segmenter's sentences, which goes on where a number and then a small letter follow a point (rule SB8). */
export function* splitAtUnusualStarts(segment: string): Generator<string> {
  let from = 0;
  const starts = segment.includes('…') ? AFTER_ELLIPSIS : UNUSUAL_START;
  for (const { 0: space, index } of segment.matchAll(starts)) {
    yield segment.slice(from, index + space.length);
    from = index + space.length;
  }
  yield segment.slice(from);
}

/** How many characters of a sentence's end open a quotation, and so belong to the sentence after. */
export function openingAtEnd(sentence: string): number {
  return OPENING_AT_END.exec(sentence.slice(-NEAR))?.[0].length ?? 0;
}

/** How many characters of what follows a boundary close a quotation, and so belong before it: "« Non ! »" has spaces inside. */
export function closingAtStart(after: string): number {
  return CLOSING_AT_START.exec(after.slice(0, NEAR))?.[0].length ?? 0;
}

/** Whether a stretch has nothing but what ends the sentence before. */
export function onlyCloses(segment: string): boolean {
  return /^[)\]"'”’»」』）.,;:!?\s]*$/u.test(segment);
}

/** Whether no sentence ends between `before`, from its own sentence's beginning on, and `after`, the rest of the text. */
export function continues(before: string, after: string, language: string): boolean {
  const whole = before.trimEnd();
  if (before.includes('\n', whole.length)) return false;
  const ended = whole.slice(-NEAR);
  // There may be no white space at all for 300,000 characters.
  const next = after.slice(0, NEAR).trimStart();
  if (next.startsWith('&')) return true;
  if (LIST_MARKER.test(whole)) return true;
  if (ENDS_QUOTED.test(ended) && REPORTS[language.split('-', 1)[0] ?? '']?.test(next) === true) return true;
  if (continuesQuoted(ended, after, language) || continuesUnspaced(whole, after, language)) return true;
  const [, first = '', point = ''] = FIRST_WORD.exec(next) ?? [];
  if (/[!?]$/u.test(ended)) return continuesExclaimed(ended, next, first);
  const startsLower = STARTS_LOWER.test(next) && ENDS_IN_POINT.test(ended);
  if (ENDS_IDEOGRAPHIC.test(ended) || (/…[」』”’]?$/u.test(ended) && JOINED.test(next))) return false;
  if (LOWER_START.test(next) && !startsLower && ENDS_IN_TERMINAL.test(ended)) return true;
  const words = shortWords(language);
  // "J. A. Hale": an initial is no article.
  const opens = words.openers.has(first.toLowerCase()) && !(point === '.' && first.length === 1);
  if (ENDS_IN_ELLIPSIS.test(ended)) return !opens;
  const word = LAST_WORD.exec(ended)?.[1];
  if (word === undefined) return false;
  const boundary = {
    word,
    wordBefore: WORD_BEFORE.exec(ended)?.[1] ?? '',
    ended,
    next: first,
    opens,
    after: next,
    language,
  };
  return /^\p{Nd}{1,4}$/u.test(word) || (words.hasOrdinals && word.length > 1 && ROMAN.test(word))
    ? isOrdinal(boundary, words)
    : isShort(boundary, words);
}

/** What stands at a boundary that a point makes. */
interface Boundary {
  /** The last one, without its point: "U.S", "Inc", "3". */
  readonly word: string;
  /** As it stands before that word, with its marks; empty when the sentence begins with that word. */
  readonly wordBefore: string;
  /** The last characters up to the point. */
  readonly ended: string;
  /** The first one after; empty where a sign stands. */
  readonly next: string;
  /** Whether `next` is a word that mostly begins a sentence. */
  readonly opens: boolean;
  readonly after: string;
  readonly language: string;
}

/** Whether a number's point makes it an ordinal ("am 3. Oktober") or a part of a date ("3. 10. 1990"). */
function isOrdinal({ word, wordBefore, next, opens, after, language }: Boundary, words: ShortWords): boolean {
  if (!words.hasOrdinals) return false;
  // "2024. 05. 03." begins with the year.
  if (/^\d{4}$/u.test(word)) return /^\d{1,2}\.\s?\d{1,2}\./u.test(after);
  if (word.length > 3 && !ROMAN.test(word)) return false;
  const value = Number(word);
  if (value <= 31 && isMonth(next, language)) return true;
  if (/^\p{Nd}/u.test(next)) {
    return value <= 31 && (/^\d{1,2}\.\s?\d/u.test(after) || /^\d{1,4}\.$/u.test(wordBefore));
  }
  if (opens || next === '') return false;
  if (ROMAN.test(word)) return true;
  const previous = wordBefore.replaceAll(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
  return words.isOrdinalAfter(previous.endsWith('.') ? previous.slice(0, -1) : previous);
}

/** Whether the point after a word marks it as short, and ends no sentence. */
function isShort(boundary: Boundary, words: ShortWords): boolean {
  const { word, wordBefore, next, opens, after, language } = boundary;
  const isNumber = /^\p{Nd}/u.test(next);
  // Of Lithuanian and Latvian, "1990 m." and "1990 g." are years.
  if (/\p{Nd}$/u.test(wordBefore) && UNIT.test(word) && !/^l[tv]/u.test(language)) return false;
  // "300 π.Χ.", before Christ; "π.χ." is "e.g.".
  if (endsAtDate(boundary) || /^[πμ]\.Χ$/u.test(word)) return false;
  const isNumbering = isNumber || ROMAN.test(next.toUpperCase()) || /^\p{Lu}$/u.test(next);
  if (isNumbering && words.isNumbered(word)) {
    // "The rest is in App. A today", but not "They liked the app. A day passed".
    return isNumber || !opens || /^\p{Lu}/u.test(word);
  }
  if (/^\p{Lu}$/u.test(word) && LETTERED.test(wordBefore)) return false;
  // "Art. L. 121-1": the part of a French code that a law stands in.
  if (/^[LRDA]$/u.test(word) && language.startsWith('fr') && isNumber) return true;
  // An initial, whatever else the letter is short for; in Spanish a plural, too (EE. UU.).
  if (/^\p{Lu}$/u.test(word) || (/^(\p{Lu})\1$/u.test(word) && language.startsWith('es'))) return !opens && !isNumber;
  switch (shortnessOf(word, wordBefore, words)) {
    case 'always':
      return next !== '';
    case 'number':
      return false;
    case 'end':
      // "и др." ends a list, and "др. примеры" begins one.
      if (/^(?:др|пр|ін)$/iu.test(word) && !/^(?:и|та|і|й)$/iu.test(wordBefore)) return next !== '' && !opens;
      return /^[ap]\.?m$/iu.test(word) && AFTER_TIME.test(after);
    case 'either':
      return next !== '' && !isNumber && !opens;
    case 'before':
      // "I live on Harbour St. Hale does not.": a street's, not a saint's.
      if (/^st$/iu.test(word) && language.startsWith('en') && /^\p{Lu}\p{Ll}/u.test(wordBefore)) return false;
      return !opens;
    case undefined:
      break;
  }
  if (ACRONYM.test(word)) return next !== '' && !opens && !(isNumber && /\p{Lu}/u.test(word));
  if (/^\p{Ll}$/u.test(word)) return !opens;
  // No word of these scripts is without a vowel: "Rn. 5".
  return isNumber && /^\p{Lu}/u.test(word) && VOWELLESS.test(word);
}

/** Symbols of units, which have no point of their own. In German a noun would follow with a capital, but not after these. */
const UNIT = /^(?:[kcm]?m|[mk]?g|[mc]?l|km\/h|ft|lbs?|oz|yd|к?м|[сдм]м|кг)$/u;
/** What is told apart by a letter: "rich in vitamin C." ends a sentence, "by the painter C." does not. */
const LETTERED =
  /^\(?(?:vit[aá]mi[nií]\p{L}{0,2}|hepatit\p{L}{0,3}|витамин\p{L}{0,2}|вітамін\p{L}{0,2}|βιταμίνη|grade|group|type|class|plan|option|section|team|level|gruppe|klasse|groupe|classe|grupo|clase|gruppo|grupp|группа|група|grupa)$/iu;

/** A year or century, and the sentence's verb before or after it in the past tense, the one form that its ending tells. */
const DATES: Readonly<Record<string, { readonly short: RegExp; readonly verb: RegExp }>> = {
  ru: {
    short: /^(?:гг?|вв?)$/u,
    verb: /^(?!(?:около|начал[ао]|числ[ао]|сел[ао]|школа)$)(?:\p{L}{1,20}л[аои]|\p{L}{1,20}[аеиоуыя]л)(?:с[ья])?$/iu,
  },
  uk: {
    short: /^(?:рр?|ст)$/u,
    verb: /^(?!(?:числа|школа|села)$)(?:\p{L}{1,20}л[аои]|\p{L}{1,20}[аеиіоуюя]в)(?:с[ья])?$/iu,
  },
  pl: { short: /^[rw]$/u, verb: /^(?!(?:koło|szkoła)$)\p{L}{1,20}(?:ł[aoy]?|li)$/iu },
};

/** "Родился в 1990 г. Жил там." are two sentences, and "В 1990 г. Москва росла." is one: the year stands before its verb. */
function endsAtDate({ word, wordBefore, next, ended, language }: Boundary): boolean {
  const date = DATES[language.split('-', 1)[0] ?? ''];
  if (date?.short.test(word) !== true || !/^\p{Lu}\p{Ll}/u.test(next)) return false;
  if (!/\p{Nd}$/u.test(wordBefore) && !ROMAN.test(wordBefore)) return false;
  const said = ended.split(/[^\p{L}\p{M}]+/u);
  return date.verb.test(next) || said.some((one, at) => (at <= 1 || /^\p{Ll}/u.test(one)) && date.verb.test(one));
}

const VOWELLESS = /^(?:(?![aeiouyæœøåäöüàáâãèéêëìíîïòóôõùúûýÿąęěůűőıаеёиоуыэюяєіїґαεηιουωάέήίόύώ])\p{L}){2,4}$/iu;

/** Also of what is written with a space inside ("z. B.", "т. д.") or joined to another ("Dipl.-Ing.", "J.-P.", "Hauptstr."). */
function shortnessOf(word: string, wordBefore: string, words: ShortWords): Shortness | undefined {
  const spaced = /^\p{P}*(\p{L}\.)$/u.exec(wordBefore)?.[1];
  const found = (spaced === undefined ? undefined : words.shortness(spaced + word)) ?? words.shortness(word);
  return found ?? (/(?:\.-\p{L}+|\p{Ll}str)$/u.test(word) ? 'before' : undefined);
}

const AFTER_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|[ECMP][SD]?T|[A-Z]{2}ST|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|Greenwich)\b/u;

/** Companies and shows whose names end in a mark, and what follows the name of any company. */
const EXCLAIMED = /(?:^|\s)(?:Yahoo|Jeopardy|Oklahoma|Wham|Yum|Yo|Panic|Hello|Mamma Mia|Airplane|Guess|Which)[!?]$/u;
const COMPANY = /^(?:Inc|Ltd|Corp|Co|LLC|PLC|GmbH|AG|SE|Group|Holdings)\b/u;
const NOT_OF_NAME = /^(?:The|A|An|He|She|It|They|We|You|I|But|And|That|This|There|What|Who|Why|How|When|Then|So)$/u;

/** Whether a sentence goes on after an exclamation or question mark. */
function continuesExclaimed(ended: string, next: string, first: string): boolean {
  if (COMPANY.test(next)) return true;
  if (EXCLAIMED.test(ended)) return first !== '' && !NOT_OF_NAME.test(first);
  return LOWER_START.test(next) && !STARTS_LOWER.test(next);
}

/** What says who spoke, where it begins with a capital or has no small letters. Elsewhere it begins with a small one. */
const REPORTS: Readonly<Record<string, RegExp>> = {
  en: /^(?:\p{Lu}[\p{L}'’.-]{0,30}\s){1,3}(?:said|says|asked|asks|replied|replies|cried|shouted|answered|added|called|whispered|yelled|told|wrote)\b/u,
};

/** Whether what stands around a closing quotation mark belongs together in a language without spaces or capitals. */
function continuesQuoted(ended: string, after: string, language: string): boolean {
  if (!/[」』”"’]$/u.test(ended)) return false;
  if (language.startsWith('ja'))
    return /^(?:と(?![てこにき])|って|の|を|が|に|では|で[\p{Script=Han}、]|は[\p{Script=Han}\p{Script=Katakana}、]|も[\p{Script=Han}、]|など)/u.test(
      after,
    );
  if (language.startsWith('zh')) return /^[^\s。！？，“「]{0,6}[说說问問道喊叫答][，。：]/u.test(after);
  if (language.startsWith('ko')) return /^(?:이?라[고는며면]|하고|고|며)/u.test(after);
  return false;
}

/** Whether the mark that ends a sentence of Chinese or Japanese stands inside one: in a title, a name or brackets. */
function continuesUnspaced(before: string, after: string, language: string): boolean {
  if (!/^(?:ja|zh)/u.test(language)) return false;
  const ended = before.slice(-NEAR);
  const next = after.slice(0, NEAR);
  if (/《[^》]+$/u.test(ended) && /^[^《》]*》/u.test(next)) return true;
  if (ended.endsWith('）')) {
    // A sentence in brackets of its own ends there; a short one is a label.
    const opened = ended.lastIndexOf('（');
    return (
      /^[\p{L}\p{N}]/u.test(next) &&
      opened >= 0 &&
      (before.length > ended.length - opened || ended.length - opened <= 6)
    );
  }
  if (!language.startsWith('ja')) return false;
  if (/[？！?!]$/u.test(ended)) return /^(?:と(?![てこにき])|って)/u.test(next);
  // A name with the mark ("モーニング娘。"): no sentence begins with a particle and then no kana of its own word.
  return ended.endsWith('。') && /^(?:を|[はがのも](?=[\p{Script=Han}\p{Script=Katakana}]))/u.test(next);
}
