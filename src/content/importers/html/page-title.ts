/** The title of a page and the name of its site, freed of each other: “Harbour rules | Harbour News” is both. */
import { stripEnd } from '../../../text/characters.js';
import { fold } from '../../../text/fold.js';
import { spaced, squeezed, unescaped } from './plain-words.js';

interface TitleSources {
  /** In the order in which they are believed: the page's records, then its first heading. */
  readonly candidates: readonly (string | undefined)[];
  /** The `title` element, which mostly has the site's name too. */
  readonly element: string | undefined;
  /** Names that the page gives its site, the first the best. */
  readonly sites: readonly (string | undefined)[];
  /** The page's first heading. */
  readonly heading: string | undefined;
  /** The heading that names the page, where one is likely to: what a reader sees is the title. */
  readonly shown?: string | undefined;
  /** The site's host, and the name that it holds. */
  readonly hosts?: readonly string[];
}

const SEPARATOR = / [|–—·•»«:/-]+ | ?[|｜] ?/u;
// Chinese sites join the title and the names of its section and of the site so.
const CHINESE = / [|–—·•»:/-]+ | ?[|｜] ?| ?_/u;
const MARK = /[\s|｜–—·•»:/_-]/u;
const LONGEST = 500;

/** Both are undefined where nothing tells them; a site that only the `title` element names is told apart by nothing else. */
export function pageTitle({ candidates, element, sites, heading, shown: main, hosts = [] }: TitleSources): {
  readonly title: string | undefined;
  readonly site: string | undefined;
} {
  const named = sites.flatMap((name) => (name === undefined ? [] : [plain(name)]));
  const whole = element === undefined ? undefined : plain(element);
  const [head, ...tail] = whole === undefined ? [] : partsOf(whole);
  const names = [...named, ...hosts];
  const spoken = heading === undefined ? undefined : spaced(heading);
  // Some sites have their own name as the first heading of every page.
  const isName =
    spoken !== undefined &&
    (names.some((name) => sameName(name, spoken)) || (tail.length > 0 && sameName(tail.at(-1) ?? '', spoken)));
  const shown = isName ? undefined : spoken;
  const all = candidates.flatMap((one) =>
    one === undefined || one.trim() === '' ? [] : [withoutSite(plain(one), names)],
  );
  // Some sites call every page by their own name.
  const told = all.filter((one) => !names.some((name) => sameName(name, one)));
  // Some records have a description or the site's name where the title should be: what the page shows decides.
  const seen = told.find((one) => [whole, shown].some((other) => other !== undefined && holds(other, one)));
  const title =
    withoutKicker(main, all) ??
    seen ??
    told[0] ??
    (shown !== undefined && whole !== undefined && holds(whole, shown) ? shown : undefined) ??
    (whole === undefined ? shown : withoutSite(whole, names));
  const clean =
    title === undefined || title === '' ? undefined : bareTitle(title, shown, [head, ...tail]).slice(0, LONGEST);
  return { title: clean, site: siteName(named[0], [head ?? '', ...tail], hosts) ?? siteOf(whole, clean) };
}

/**
 * “Openpedia” where the records have “Openpedia Foundation, Inc.”: the page calls itself so. A part that is named like the
 * host is surer than a record that is not, such as that of a section.
 */
function siteName(name: string | undefined, parts: readonly string[], hosts: readonly string[]): string | undefined {
  const isHost = (text: string): boolean => hosts.some((host) => sameName(host, text));
  const own = parts.slice(1).find((part) => isHost(part) && !part.includes('.'));
  const isRelated = name !== undefined && hosts.some((host) => related(host, name));
  if (own !== undefined && !isRelated) return own;
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return name !== undefined && last !== undefined && last.length > 3 && name.startsWith(`${last} `) ? last : name;
}

function related(host: string, name: string): boolean {
  const [one, other] = [squeezed(host), squeezed(name)];
  return one.includes(other) || other.includes(one);
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

/** What the title element says behind or before the title, when that is short enough for a name. */
function siteOf(element: string | undefined, title: string | undefined): string | undefined {
  if (element === undefined || title === undefined) return undefined;
  const parts = partsOf(element);
  const isTitle = (part: string | undefined): boolean => part !== undefined && squeezed(part) === squeezed(title);
  const name = isTitle(parts[0]) ? parts.at(-1) : isTitle(parts.at(-1)) ? parts[0] : undefined;
  return parts.length > 1 && name !== undefined && name.length <= 60 && !isTitle(name) ? name : undefined;
}

function partsOf(title: string): readonly string[] {
  return title.length > LONGEST
    ? [title]
    : title.split(/\p{Script=Han}/u.test(title) ? CHINESE : SEPARATOR).filter((part) => part !== '');
}

/** “Rules for skippers” where the heading is “At the lock Rules for skippers”, and the records know the two apart. */
function withoutKicker(heading: string | undefined, told: readonly string[]): string | undefined {
  const part = told.find(
    (one) => heading !== undefined && one.length * 2 > heading.length && heading.endsWith(` ${one}`),
  );
  return part !== undefined && !/[:–—-]$/u.test(heading?.slice(0, -part.length).trim() ?? '') ? part : heading;
}

function plain(text: string): string {
  return spaced(unescaped(text));
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
