/**
 * A file that somebody saved to an article's file, proved by reading it back. Pure but for the language detector it is
 * given, so that all files of a call can be checked before one is written.
 */
import { basename, extname } from 'node:path';
import { stringify } from 'yaml';
import type { Article } from '../../domain/article.js';
import type { Citation, CslDate } from '../../domain/citation.js';
import { decodeText } from '../decode-text.js';
import type { Fault } from '../fault.js';
import { FRONT_MATTER_KEYS } from '../front-matter/keys.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { markdownFault } from '../markdown/markdown-fault.js';
import { articleHash, idFromText, MAX_ARTICLE_BYTES, parseArticle } from '../parse-article.js';
import type { SavedForm } from './saved-blocks.js';
import { importSavedText } from './saved-text.js';

export interface ImportedArticle {
  readonly article: Article;
  /** What to write, in UTF-8. */
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

export type DetectLanguage = (text: string) => string | undefined;

/** The article in the file at `path`, or what keeps it from being one. Files that have front matter are kept as they are. */
export function importArticle(
  path: string,
  bytes: Uint8Array,
  detectLanguage: DetectLanguage,
): ImportedArticle | { readonly faults: readonly Fault[] } {
  const fault = (line: number, message: string, remedy: string): { readonly faults: readonly Fault[] } => ({
    faults: [{ file: path, line, message, remedy }],
  });
  if (bytes.length > MAX_ARTICLE_BYTES) {
    return fault(1, `the file has more than ${MAX_ARTICLE_BYTES} bytes`, 'Divide it into several articles.');
  }
  const decoded = decodeText(bytes, { legacy: true });
  if (decoded.kind === 'not-text') return fault(decoded.line, decoded.message, decoded.remedy);
  const { text } = decoded;
  if (text.trim() === '') return fault(1, 'the file is empty', 'Save the page again, as text or Markdown.');
  const tooMuch = markdownFault(splitFrontMatter(text).body);
  if (tooMuch !== undefined) return fault(tooMuch.line, tooMuch.message, tooMuch.remedy);

  const legacy =
    decoded.encoding === 'windows-1252'
      ? ['the file was no UTF-8 and was read as Windows-1252: check its accents']
      : [];
  const { head, fault: unread } = splitFrontMatter(text);
  const made = head !== null || unread !== undefined ? keptAsIs(path, text) : composed(path, text, detectLanguage);
  const parsed = parseArticle({ name: `${made.id}.md`, bytes: made.bytes });
  if ('skipped' in parsed) return fault(1, parsed.skipped, 'Add it when it is meant for readers.');
  if ('faults' in parsed) {
    // The lines of a file that was composed are not those of the file that the person has.
    const lineOf = (line: number): number => (made.paragraphs === undefined ? line : 1);
    return {
      faults: parsed.faults.map(({ line, message, remedy }) => ({ file: path, line: lineOf(line), message, remedy })),
    };
  }
  const { article } = parsed;
  if (made.paragraphs !== undefined && !isSame(article, made.paragraphs)) {
    return fault(1, 'the text would not come out of the article as it went in', 'Save the page again as plain text.');
  }
  return { article, bytes: made.bytes, warnings: [...legacy, ...made.warnings] };
}

interface Made {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
  /** What its blocks must say; undefined for a file that was not touched. */
  readonly paragraphs?: readonly string[];
}

function keptAsIs(path: string, text: string): Made {
  const bytes = new TextEncoder().encode(text.endsWith('\n') ? text : `${text}\n`);
  const own = idFromText(nameOf(path));
  // The file's name is the id of an article; `My article.md` is no article's file yet, and its title says more.
  const parsed = parseArticle({ name: `${own ?? 'article'}.md`, bytes });
  const { citation } = 'article' in parsed ? parsed.article : {};
  const id = own === nameOf(path) || citation === undefined ? own : idFromText(citation.title);
  const absent = (['author', 'issued', 'URL'] as const).filter(
    (key) => citation !== undefined && citation[key] === undefined,
  );
  return {
    id: id ?? fallbackId(path, bytes),
    bytes,
    warnings: absent.map((key) => `the front matter has no \`${key}:\``),
  };
}

function composed(path: string, text: string, detectLanguage: DetectLanguage): Made {
  const saved = importSavedText(text, formOf(path, text));
  const language = detectLanguage(saved.body);
  const title = saved.fields.title ?? titleFromName(path);
  const fields: Partial<Omit<Citation, 'id'>> = { ...saved.fields, title, language: language ?? 'en' };
  const bytes = new TextEncoder().encode(composeArticle(fields, saved.body));
  const unsure =
    language === undefined ? ['the language could not be told: change `language: en` if it is another'] : [];
  return {
    id: idFromText(title) ?? fallbackId(path, new TextEncoder().encode(text)),
    bytes,
    warnings: [...saved.warnings, ...unsure],
    paragraphs: saved.paragraphs,
  };
}

function isSame({ text, blocks }: Article, paragraphs: readonly string[]): boolean {
  if (blocks.length !== paragraphs.length) return false;
  return blocks.every(({ start, end }, index) => text.slice(start, end) === paragraphs[index]);
}

/** Programs save pages as `.txt` with Markdown in it, so the marks decide: a heading, a link, an escaped mark. */
function formOf(path: string, text: string): SavedForm {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  const marked = /^ {0,3}#{1,6} \S|\]\((?:#|https?:|\/)|\\[$*_[\]#]/m.test(text);
  return marked ? 'saved-markdown' : 'plain';
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}

function titleFromName(path: string): string {
  const words = nameOf(path)
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}

function fallbackId(path: string, bytes: Uint8Array): string {
  return idFromText(nameOf(path)) ?? `article-${articleHash(bytes).slice(0, 8)}`;
}

// A citation and a body to the text of an article's file: what `parseArticle` reads, written.

/** The file's text: front matter in the order in which the keys are documented, an empty line, the body. */
function composeArticle(fields: Partial<Omit<Citation, 'id'>>, body: string): string {
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
