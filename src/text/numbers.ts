/**
 * Numbers in one writing: "1 250 000", "1'250'000", "12,50,000", "1.250.000" and "١٢٥٠٠٠٠" are the same, and so are "2,75" and
 * "2.75", "1.50" and "1.5". Which mark stands between thousands and which before decimals is CLDR's to say.
 */

interface Grouping {
  /** Between the thousands: "," in English, a narrow space in French. */
  readonly thousands: string;
  readonly decimal: string;
}

const groupings = new Map<string, Grouping>();

/** How a language (BCP 47) writes numbers; as English does where it is no language. */
export function groupingOf(language: string): Grouping {
  let found = groupings.get(language);
  if (found === undefined) {
    const parts = numberFormat(language).formatToParts(1_234_567.5);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    found = { thousands: part('group'), decimal: part('decimal') };
    groupings.set(language, found);
  }
  return found;
}

function numberFormat(language: string): Intl.NumberFormat {
  // The least that is grouped is five digits in some languages, and seven have been given.
  try {
    return new Intl.NumberFormat(language);
  } catch {
    return new Intl.NumberFormat('en');
  }
}

const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
let digits: ReadonlyMap<string, string> | undefined;

/** The text with the decimal digits of every script as ASCII ones. */
export function asciiDigits(text: string): string {
  if (text.search(OTHER_DIGITS) < 0) return text;
  digits ??= new Map(Intl.supportedValuesOf('numberingSystem').flatMap(digitsOf));
  return text.replace(OTHER_DIGITS, (digit) => digits?.get(digit) ?? digit);
}

/** A numbering system's digits, each with the ASCII one; none for a system that is no row of ten digits. */
function digitsOf(numberingSystem: string): readonly (readonly [string, string])[] {
  const row = Array.from(new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(9_876_543_210));
  return row.length === 10 && row.every((digit) => /^\p{Nd}$/u.test(digit))
    ? row.map((digit, at) => [digit, String(9 - at)] as const)
    : [];
}

const NUMBER = /^(?<digits>[0-9]+(?:[.,٫٬ \u00a0\u2009\u202f'_]?[0-9]+)*)(?<rest>.*)$/su;
const SPACED = /(?<=[0-9])[ \u00a0\u2009\u202f'_٬](?=[0-9])/gu;
/** Of two, three and three digits, or India's twos before the last three. */
const GROUPED = /^(?:[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})$/u;
const GROUPED_WITH_DECIMALS =
  /^(?<whole>[0-9]{1,3}(?:(?<mark>[.,])[0-9]{3})(?:\k<mark>[0-9]{3})*)(?!\k<mark>)[.,](?<decimals>[0-9]+)$/u;
const ONE_GROUP = /^[0-9]{1,3}(?<mark>[.,])[0-9]{3}$/u;
const DECIMAL = /^(?<whole>[0-9]+)[.,](?<decimals>[0-9]+)$/u;

/**
 * A word that begins with a digit, in lower case and with plain apostrophes, its number written one way: without marks between
 * thousands, and a point before decimals. What follows the digits ("kg"), and what is no number ("1.20.3"), stays as it is.
 */
export function plainNumber(word: string, language: string): string {
  const { digits: written = '', rest = '' } = NUMBER.exec(asciiDigits(word))?.groups ?? {};
  if (written === '') return word;
  return plainDigits(written.replace(SPACED, '').replace('٫', '.'), language) + rest;
}

function plainDigits(number: string, language: string): string {
  // Of an hour, a day or a month: 08:30 is 8:30.
  if (/^0[1-9]$/u.test(number)) return number.slice(1);
  if (GROUPED.test(number)) return number.replaceAll(/[.,]/gu, '');
  const { whole, decimals } = GROUPED_WITH_DECIMALS.exec(number)?.groups ?? {};
  if (whole !== undefined) return `${whole.replaceAll(/[.,]/gu, '')}.${decimals ?? ''}`;
  const mark = ONE_GROUP.exec(number)?.groups?.['mark'];
  // "1,250" is a thousand where the comma stands between thousands, and a little more than one where it begins decimals.
  if (mark !== undefined && mark !== groupingOf(language).decimal) return number.replace(mark, '');
  return DECIMAL.test(number) ? number.replace(',', '.') : number;
}

/** A plain number without the zeros that end its decimals; "2.0" keeps its, because it is the name of a version. */
export function withoutEndingZeros(number: string): string {
  return number.replace(/^(?<whole>[0-9]+)(?:\.0{2,}|(?<some>\.[0-9]*[1-9])0+)(?![0-9.])/u, '$<whole>$<some>');
}
