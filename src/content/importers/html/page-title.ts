/** The title of a page and the name of its site, freed of each other: “Harbour rules | Harbour News” is both. */
import { stripEnd } from '../../../text/characters.js';
import { fold } from '../../../text/fold.js';

interface TitleSources {
  /** In the order in which they are believed: the page's records, then its first heading. */
  readonly candidates: readonly (string | undefined)[];
  /** The `title` element, which mostly has the site's name too. */
  readonly element: string | undefined;
  /** Names that the page gives its site, the first the best. */
  readonly sites: readonly (string | undefined)[];
  /** The page's first heading. */
  readonly heading: string | undefined;
}

const SEPARATOR = / [|–—·•»:/-]+ | ?[|｜] ?/u;
// Chinese sites join the title and the names of its section and of the site so.
const CHINESE = / [|–—·•»:/-]+ | ?[|｜] ?| ?_/u;
const MARK = /[\s|｜–—·•»:/_-]/u;
const LONGEST = 500;

/** Both are undefined where nothing tells them; a site that only the `title` element names is told apart by nothing else. */
export function pageTitle({ candidates, element, sites, heading }: TitleSources): {
  readonly title: string | undefined;
  readonly site: string | undefined;
} {
  const names = sites.flatMap((name) => (name === undefined ? [] : [spaced(name)]));
  const whole = element === undefined ? undefined : spaced(element);
  const [head, ...tail] = whole === undefined ? [] : partsOf(whole);
  const spoken = heading === undefined ? undefined : spaced(heading);
  // Some sites have their own name as the first heading of every page.
  const isName =
    spoken !== undefined &&
    (names.some((name) => sameName(name, spoken)) || (tail.length > 0 && sameName(tail.at(-1) ?? '', spoken)));
  const shown = isName ? undefined : spoken;
  const all = candidates.flatMap((one) =>
    one === undefined || one.trim() === '' ? [] : [withoutSite(spaced(one), names)],
  );
  // Some sites call every page by their own name.
  const told = all.filter((one) => !names.some((name) => sameName(name, one)));
  // Some records have a description or the site's name where the title should be: what the page shows decides.
  const seen = told.find((one) => [whole, shown].some((other) => other !== undefined && holds(other, one)));
  const title =
    seen ??
    told[0] ??
    (shown !== undefined && whole !== undefined && holds(whole, shown) ? shown : undefined) ??
    (whole === undefined ? shown : withoutSite(whole, names));
  const clean =
    title === undefined || title === '' ? undefined : bareTitle(title, shown, [head, ...tail]).slice(0, LONGEST);
  return { title: clean, site: shorter(names[0], tail.at(-1)) ?? siteOf(whole, clean) };
}

/** “Openpedia” where the records have “Openpedia Foundation, Inc.”: the page calls itself so. */
function shorter(name: string | undefined, last: string | undefined): string | undefined {
  const isPart = name !== undefined && last !== undefined && last.length > 3 && name.startsWith(`${last} `);
  return isPart ? last : name;
}

/** The title without what follows it in the `title` element, when the page's heading is exactly the first part. */
function bareTitle(title: string, heading: string | undefined, parts: readonly (string | undefined)[]): string {
  const isHeading = heading !== undefined && heading !== '' && fold(heading) !== fold(title);
  return isHeading &&
    parts.length > 1 &&
    parts[0] !== undefined &&
    fold(parts[0]) === fold(heading) &&
    holds(title, heading)
    ? heading
    : title;
}

/** “Title | Site” and “Site: Title” without the site. */
function withoutSite(title: string, names: readonly string[]): string {
  const parts = partsOf(title);
  if (parts.length < 2) return title;
  const isSite = (part: string): boolean => names.some((name) => sameName(name, part));
  const last = parts.at(-1) ?? '';
  if (isSite(last)) return withoutSite(stripEnd(title.slice(0, title.lastIndexOf(last)), MARK), names);
  const first = parts[0] ?? '';
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|｜–—·•»:/_-]+/u, '');
  return title;
}

/** What the title element says after the title, when that is all it says. */
function siteOf(element: string | undefined, title: string | undefined): string | undefined {
  if (element === undefined || title === undefined) return undefined;
  const parts = partsOf(element);
  const last = parts.at(-1) ?? '';
  return parts.length === 2 && fold(parts[0] ?? '') === fold(title) && last.length <= 60 ? last : undefined;
}

function partsOf(title: string): readonly string[] {
  return title.length > LONGEST
    ? [title]
    : title.split(/\p{Script=Han}/u.test(title) ? CHINESE : SEPARATOR).filter((part) => part !== '');
}

function holds(text: string, part: string): boolean {
  return part !== '' && squeezed(text).includes(squeezed(part));
}

/** “The Harbour News”, “harbournews.example” and “Harbour News” are one. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    squeezed(name.replace(/^the /iu, '').replace(/\.(?:com|org|net|[a-z]{2})$/iu, '')),
  );
  return one === other && one !== '';
}

function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
