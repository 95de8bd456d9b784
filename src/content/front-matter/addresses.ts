/** The `URL` and `DOI` of front matter, in the one form that every citation style prints. */
import { bareDoi, isDoi } from '../../citation/doi.js';
import type { Report } from '../fault.js';
import type { FrontMatterValue } from './values.js';
import { isUrl } from '../../text/is-url.js';

// What browsers and servers agree to take.
const MAX_LENGTH = 2000;
// The characters that no address has; what has them is written in percent form.
const UNSAFE = /[^!#-;=?-Z_a-z~[\]@]/u;

/** An absolute http or https address, as it was typed where that is safe; undefined, after a report, for others. */
export function readUrl(text: string, line: number, report: Report): string | undefined {
  const url = isUrl(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || text.length > MAX_LENGTH) {
    const remedy = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$))/i.test(text)
      ? `Write \`URL: https://${text.slice(0, 200)}\`.`
      : 'Write the whole address, beginning with `https://`.';
    report(line, '`URL` is no web address', remedy);
    return undefined;
  }
  if (url.username !== '' || url.password !== '') {
    report(line, '`URL` has a user name or password in it', 'Write the address without the part before `@`.');
    return undefined;
  }
  return UNSAFE.test(text) ? url.href : text;
}

/** A DOI without its resolver; undefined, after a report, for what is none. */
export function readDoi(text: string, line: number, report: Report): string | undefined {
  const doi = bareDoi(text);
  if (isDoi(doi) && doi.length <= MAX_LENGTH) return doi;
  report(line, '`DOI` is no DOI', 'Write it as it begins with `10.`: `DOI: 10.1000/182`.');
  return undefined;
}

/** The address of a link that a note of a vault or a page of Markdown has for one: `[Site](https://…)`, `<https://…>`. */
export function linked(value: FrontMatterValue): FrontMatterValue {
  const text = value.kind === 'text' ? value.text.trim() : '';
  const address = (/^\[[^[\]]*\]\(<?([^()<>\s]+)>?\)$/u.exec(text) ?? /^<([^<>\s]+)>$/u.exec(text))?.[1];
  return address === undefined ? value : { kind: 'text', text: address, line: value.line };
}
