import { expect, test } from 'vitest';
import { parsePage } from '../../../../src/content/importers/html/dom.js';
import { metaTags } from '../../../../src/content/importers/html/meta-tags.js';
import { pageAddress } from '../../../../src/content/importers/html/page-address.js';

/** The address of a page with this canonical one and this `og:url`, which was fetched from `url`. */
function addressOf(canonical: string, og: string, url?: string): string | undefined {
  const parsed = parsePage(
    `<html><head><link rel="canonical" href="${canonical}"><meta property="og:url" content="${og}"></head><body></body></html>`,
  );
  if ('tooMuch' in parsed) return undefined;
  return pageAddress(metaTags(parsed.document, url), {}, url);
}

const [SITE, PAGE, OTHER] = ['https://ex.org/', 'https://ex.org/locks', 'https://ex.org/old-locks'];

test.each([
  ['its canonical one', PAGE, OTHER, OTHER, PAGE],
  ['that of its card, where the canonical one is the front page', SITE, PAGE, undefined, PAGE],
  ['that of its card, whatever was fetched', SITE, PAGE, OTHER, PAGE],
  ['the one it was fetched from, where both are the front page', SITE, SITE, PAGE, PAGE],
  ['the one it was fetched from, where the front page has a name', `${SITE}index.html`, SITE, PAGE, PAGE],
  ['the front page, where that was fetched', SITE, PAGE, SITE, SITE],
  ['the front page, where nothing else is known', SITE, '', undefined, SITE],
  ['a page that is told by a number', `${SITE}?p=12`, OTHER, OTHER, `${SITE}?p=12`],
  ['the one it was fetched from, where the front page is counted', `${SITE}?utm_source=a`, '', PAGE, PAGE],
])('the address of a page is %s', (_, canonical, og, url, address) =>
  expect(addressOf(canonical, og, url)).toBe(address),
);
