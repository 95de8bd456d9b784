/** A title as it is cited: what was typed, or a file's name made readable. */
import { withoutMarkup } from '../../citation/markup.js';
import type { Report } from '../fault.js';

/**
 * The title of front matter without the marks that sites resolve in it: code, stress, links. Undefined, after a report, for one that a
 * program is to fill in, of which half would be another title.
 */
export function titleText(typed: string, line: number, report: Report): string | undefined {
  if (/\{\{|\{%|<%|\$\{/.test(typed)) {
    report(line, '`title` has a place that a program fills in', 'Write it out.');
    return undefined;
  }
  const plain = withoutMarkup(richTitle(typed));
  return plain === '' ? undefined : plain;
}

/** The title with the markup that CSL has for it, code as what keeps its case, and without any other. */
export function richTitle(typed: string): string {
  return stressed(
    typed
      .replace(/(?<!`)`{1,3}([^`]+)`{1,3}/gu, (_, code: string) =>
        /[<>]/u.test(code) ? code : `<span class="nocase">${code}</span>`,
      )
      .replace(/<br(?: [^<>]*)?\/?>/giu, ' ')
      .replace(/\*\*([^*]+)\*\*/gu, '$1'),
  )
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/ \{#[\p{L}\p{N}\p{M}_-]+\}$/u, '')
    .replace(/<\/?(?:code|strong|small|kbd)(?: [^<>]*)?\/?>/giu, '')
    .replace(/<(\/?)em(?: [^<>]*)?>/giu, '<$1i>')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** Stress of Markdown as italics: `*Homo sapiens*` and `_Homo sapiens_`, but not in `2 * 3 * 4`, `a_b_c` and code. */
function stressed(text: string): string {
  return text
    .split(/(<span class="nocase">[^<]*<\/span>)/u)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/(?<![\p{L}\p{N}*\\])\*(?![\s*])([^*]+)(?<!\s)\*(?![\p{L}\p{N}*])/gu, '<i>$1</i>')
            .replace(/(?<![\p{L}\p{N}_\\])_(?![\s_])([^_]+)(?<!\s)_(?![\p{L}\p{N}_])/gu, '<i>$1</i>'),
    )
    .join('');
}

const EXTENSION = /\.(?:md|mdx|markdown|qmd|txt)$/iu;
/** `index.de.md`, `guide.pt-BR.md` */
const LANGUAGE = /\.[a-z]{2}(?:[-_](?:[A-Za-z]{2}|[A-Za-z]{4}))?$/u;
/** `2024-05-01-`, as Jekyll and Docusaurus name posts. */
const DATED = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[-_. ]+|$)/u;
/** Names that say nothing: the page of the folder. */
const OF_FOLDER = /^(?:_?index|readme|\+page)$/iu;

/** Whether a file's name, without its extension, says only that it is the page of its folder. */
export function isPageOfFolder(name: string): boolean {
  return OF_FOLDER.test(name);
}

/**
 * `guide/getting-started.md` is “Getting started”, `My note.md` “My note” as it stands, `guide/index.md` “Guide”, and what is left of
 * a name when its day is taken off (`2024-05-01-spring.md`). The name itself when nothing else is left.
 */
export function titleFromPath(path: string): string {
  const parts = path.split('/');
  const base = (parts.pop() ?? path).replace(EXTENSION, '');
  const name = base.replace(LANGUAGE, '');
  const folder = parts.pop();
  const own = isPageOfFolder(name) && folder !== undefined && folder !== '' ? folder : name === '' ? base : name;
  const undated = own.replace(DATED, '');
  const kept = undated === '' ? own : undated;
  // Who writes spaces into a name has written a title, and `v1.2` or `npm` is spelled so.
  if (kept.includes(' ') || undated === '' || !/[-_]/u.test(kept))
    return /^\p{Ll}{4,}$/u.test(kept) ? capital(kept) : kept;
  const words = kept.replace(/[-_]+/gu, ' ').trim();
  return words === '' ? own : /^\p{Ll}+(?: |$)/u.test(words) ? capital(words) : words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The day that the file's name or that of its folder begins with, as `2024-05-01`; undefined for none. */
export function dayFromPath(path: string): string | undefined {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(EXTENSION, '');
  return DATED.exec(name)?.[1] ?? (isPageOfFolder(name) ? DATED.exec(parts.pop() ?? '')?.[1] : undefined);
}

// Two letters are a folder of sources as often as one of a language: `go`, `ts`, `js`.
const LANGUAGES =
  /^(?:ar|bg|bn|ca|cs|da|de|el|en|es|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|nl|no|pl|pt|ro|ru|sk|sv|th|tr|uk|vi|zh)(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/iu;

/** The language that the end of a file's name tells, as in `index.de.md`, or a folder's name, as in `pt-br/`; undefined for none. */
export function languageFromPath(path: string): string | undefined {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(EXTENSION, '');
  const found = LANGUAGE.exec(name)?.[0].slice(1) ?? parts.findLast((part) => LANGUAGES.test(part));
  return found === undefined ? undefined : new Intl.Locale(found.replace('_', '-')).toString();
}
