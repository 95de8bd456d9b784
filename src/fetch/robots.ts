/**
 * What a site's `robots.txt` allows, after RFC 9309. A file that is not there allows all; one that cannot be had because the
 * site is in trouble allows nothing for the moment. The only module that knows the package that reads the rules.
 */
import robotsParser from 'robots-parser';

/** By which a site addresses this program in its rules. */
export const PRODUCT = 'Footnote';

/** What RFC 9309 asks a reader to take at least, in bytes. */
export const LONGEST_ROBOTS = 512 * 1024;

/** Many more than any site has: each is compared with each address. */
const MOST_RULES = 2000;

export interface Rules {
  readonly allows: (url: string) => boolean;
  /** In milliseconds; undefined when the site does not say. */
  readonly delay: number | undefined;
}

export const EVERYTHING: Rules = { allows: () => true, delay: undefined };

/** The rules of the file at `url`. What has no meaning in it is passed over. */
export function readRobots(url: string, text: string): Rules {
  const rules = robotsParser(url, concerning(text));
  const seconds = rules.getCrawlDelay(PRODUCT);
  return {
    allows: (address) => rules.isAllowed(address, PRODUCT) !== false,
    delay: seconds === undefined || !(seconds > 0) ? undefined : seconds * 1000,
  };
}

/**
 * The groups that speak to this program or to everybody, without the names of others: a file with thousands of names over
 * thousands of rules would be kept as each rule for each name.
 */
function concerning(text: string): string {
  const kept: string[] = [];
  let naming = false;
  let ours = false;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)) {
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (key === 'user-agent') {
      const name = (line.slice(colon + 1).split('#')[0] ?? '').trim().toLowerCase().split('/')[0] ?? '';
      const meant = name === '*' || name === PRODUCT.toLowerCase();
      if (!naming) ours = false;
      // A line without a name would begin no group.
      if (meant && kept.length < MOST_RULES) kept.push(`User-agent: ${name}`);
      ours ||= meant;
      naming = true;
    } else if (key === 'allow' || key === 'disallow' || key === 'crawl-delay') {
      naming = false;
      if (ours && kept.length < MOST_RULES) kept.push(line);
    }
  }
  return kept.join('\n');
}
