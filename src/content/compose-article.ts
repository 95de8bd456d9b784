/** A citation and a body to the text of an article's file: what `parseArticle` reads, written. */
import { stringify } from 'yaml';
import type { Citation, CslDate } from '../domain/citation.js';
import { FRONT_MATTER_KEYS } from './front-matter-keys.js';

/** The file's text: front matter in the order in which the keys are documented, an empty line, the body. */
export function composeArticle(fields: Partial<Omit<Citation, 'id'>>, body: string): string {
  const values: Readonly<Record<string, unknown>> = {
    ...fields,
    ...(fields.issued !== undefined && { issued: dateText(fields.issued) }),
    ...(fields.accessed !== undefined && { accessed: dateText(fields.accessed) }),
  };
  const ordered = FRONT_MATTER_KEYS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  // Folded lines would be one value on two lines, which is harder to edit.
  return `---\n${stringify(Object.fromEntries(ordered), { lineWidth: 0 })}---\n\n${body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}

function dateText(date: CslDate): string {
  return date['date-parts']
    .map(([year, ...rest]) =>
      [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
    )
    .join('/');
}
