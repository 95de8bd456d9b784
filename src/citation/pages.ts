/** Pages as people type them and as each style prints them. */

/** The labels of one page or of several in the languages that articles have, which stand before a number with or without a point. */
const PAGE_LABEL =
  /^(?:pages?|pgs?\.?|pp?(?:\.|(?=\s))|seiten?|ss?\.|p[áa]g(?:ina)?s?\.?|blz\.?|bladzijden?|sid(?:a|an|or)?\.?|sider?|str(?:ona|ony|any)?\.?|sayfa|стр?\.|σσ?\.|第)\s*(?=\p{L}?\d|[ivxlc]+\b)/iu;
/** Said where there are none. */
const NO_PAGES =
  /^(?:n\/?a|n\. ?a\.|n\. ?p(?:ag)?\.|o\. ?s\.|s\. ?p\.|no pages?|none|null|unpag(?:inated|ed|\.)|tba|tbd|[-–—?]+)$/iu;

/**
 * The pages without the label with which they were typed, "pp. 12-19" is 12-19, and "S. 4" and "p4" are 4; with the hyphen for each of its
 * kin and for the "to" between two; without a stop behind them. Empty where it is said that there are none.
 */
export function barePages(pages: string): string {
  const typed = pages.trim();
  if (NO_PAGES.test(typed)) return '';
  return (
    typed
      .replaceAll(/[‐‑‒−]|(?<=^pp?\d{1,6}) ?[–—](?=\s?p?\d)/gu, '-')
      .replace(PAGE_LABEL, '')
      // Of one page it may be the name: "p12", and in capitals of several, "P12-P15".
      .replace(/^(?:pp(?=\d)|p(?=\d{1,6}-))/u, '')
      .replaceAll(/(?<=-)p{1,2}\.? ?(?=\d)/gu, '')
      .replaceAll(/(?<=\d) (?:to|till?|through|bis|à|al?|до|по) (?=\p{L}?\d)/gu, '-')
      .replace(/(?<=\d) ?(?:[页頁]|ページ|쪽|[.,;:]+)$/u, '')
  );
}

/** Pages with the label of one or of several: "p. 3", "pp. 3–7", "pp. 3, 9"; null for none. */
export function labelledPages(pages: string | undefined, form: PageRangeForm): string | null {
  if (pages === undefined) return null;
  const text = pageRange(pages, form);
  // A comma in a number is none between pages.
  return `${/[\p{L}\d][–&]|[\p{L}\d] & |,\s|,(?!\d{3}(?!\d))/u.test(text) ? 'pp.' : 'p.'} ${text}`;
}

/** How short the second number of a range is. `full`: 123–145; `two-digits` (MLA): 123–45; `shortest` (Vancouver): 123–45 and 22–4; `chicago`: CMOS 9.63. */
type PageRangeForm = 'full' | 'two-digits' | 'shortest' | 'chicago';

/**
 * Every range in `pages` with an en dash and its second number in that form; a second number that would be smaller than the first is
 * none ("12-1" is the first page of chapter 12), and keeps its hyphen. Of letters and Roman numbers only the dash changes.
 */
export function pageRange(pages: string, form: PageRangeForm): string {
  return pages
    .split(/(,\s+|\s&\s)/u)
    .map((part) => oneRange(part, form))
    .join('');
}

/** Pages that are counted by chapter, "3-2 – 3-9", have hyphens of their own. */
const BY_CHAPTER = /^([\p{L}\d]{1,6}-\d{1,6})(?:\s?[–—]\s?|\s--?\s)([\p{L}\d]{1,6}-\d{1,6})$/u;

function oneRange(part: string, form: PageRangeForm): string {
  if (BY_CHAPTER.test(part)) return part.replace(BY_CHAPTER, '$1–$2');
  return part
    .replaceAll(
      // Tried only where letters or digits begin: from each of them it would walk the rest of a long run again.
      /(?:(?<!\p{L})(\p{L}+-?)|(?<![\p{L}\d]))(?<!\d[.,])(\d{1,3}(?:[.,]\d{3})+|\d+)\s*[-–—]+\s*(\p{L}*-?)(\d{1,3}(?:[.,]\d{3})+|\d+)/gu,
      (typed, letter: string = '', from: string, again: string, to: string) => {
        // An article's number, "e00122-21", has a hyphen too.
        if (again !== '' || (letter !== '' && completed(from, to) !== undefined))
          return `${letter}${from}–${again}${to}`;
        if (letter !== '') return typed;
        if (/[.,]/u.test(from + to)) return `${from}–${to}`;
        const whole = completed(from, to);
        return whole === undefined ? typed : `${from}–${shortened(from, whole, form)}`;
      },
    )
    .replaceAll(/(?<![\p{L}\d])(\d{1,6}\p{Ll})\s?[-–—]{1,2}\s?(\d{0,6}\p{Ll})(?![\p{L}\d])/gu, '$1–$2')
    .replaceAll(/(?<![\p{L}\d])([ivxlc]+)\s*[-–—]+\s*([ivxlc]+)(?![\p{L}\d])/giu, '$1–$2');
}

/** The second number of a range with the digits that it shares with the first; undefined when it is no later page. */
export function completed(from: string, to: string): string | undefined {
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return Number(whole) >= Number(from) ? whole : undefined;
}

function shortened(from: string, whole: string, form: PageRangeForm): string {
  if (form === 'full' || whole.length !== from.length) return whole;
  let changed = 0;
  while (changed < whole.length - 1 && whole[changed] === from[changed]) changed += 1;
  switch (form) {
    case 'shortest':
      return whole.slice(changed);
    case 'two-digits':
      return whole.slice(Math.min(changed, Math.max(0, whole.length - 2)));
    case 'chicago': {
      const rest = Number(from) % 100;
      if (from.length < 3 || rest === 0) return whole;
      return whole.slice(rest < 10 ? changed : Math.min(changed, whole.length - 2));
    }
  }
}
