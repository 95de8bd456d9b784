/** The `meta` and `link` elements of a page's head, by name. */
import type { PageDocument } from './dom.js';

/** More than any page has that is not made to have them. */
const MOST = 2000;
const LONGEST = 5000;

export interface MetaTags {
  /** The first value of the first of the names that has one. */
  readonly first: (...names: readonly string[]) => string | undefined;
  /** Every value of one name, in order. */
  readonly all: (name: string) => readonly string[];
  /** The address of the first `link` with that relation, absolute; undefined for one that is no web address. */
  readonly link: (relation: string) => string | undefined;
  /** An address of the page made absolute; undefined for what is no web address. */
  readonly address: (value: string | null | undefined) => string | undefined;
}

/** Names count in any case, as `name`, `property` or `itemprop`. `base` is where the page is from, if that is known. */
export function metaTags(document: PageDocument, base: string | undefined): MetaTags {
  const values = new Map<string, string[]>();
  for (const tag of [...document.querySelectorAll('meta')].slice(0, MOST)) {
    const content = tag.getAttribute('content')?.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
    // A template that was never filled in says nothing.
    if (content === undefined || content === '' || /\{\{|\}\}|<%|%[a-z_]+%/iu.test(content)) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      // Open Graph allows several names in one property.
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u).slice(0, 4)) {
        if (name !== '') values.set(name, [...(values.get(name) ?? []), content]);
      }
    }
  }
  const links = [...document.querySelectorAll('link[rel]')].slice(0, MOST);
  const address = (value: string | null | undefined): string | undefined => webAddress(value, base);
  return {
    first: (...names) => names.map((name) => values.get(name)?.[0]).find((value) => value !== undefined),
    all: (name) => values.get(name) ?? [],
    link: (relation) =>
      address(
        links
          .find((one) => one.getAttribute('rel')?.toLowerCase().split(/\s+/u).includes(relation) === true)
          ?.getAttribute('href'),
      ),
    address,
  };
}

function webAddress(value: string | null | undefined, base: string | undefined): string | undefined {
  const written = value?.trim();
  if (written === undefined || written === '' || written.length > LONGEST) return undefined;
  try {
    const url = new URL(written, base);
    return /^https?:$/u.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
