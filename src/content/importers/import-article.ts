/**
 * A draft to the file of an article, proved by reading it back: what a person will be quoted is what the source said. Pure,
 * so that it is known of every file whether it can be added before anything is written.
 */
import { basename, extname } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { articleId, type Article, type ArticleId } from '../../domain/article.js';
import type { CslDate } from '../../domain/citation.js';
import { FRONT_MATTER_KEYS } from '../front-matter/keys.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { isPageOfFolder, titleFromPath } from '../front-matter/title-text.js';
import { articleHash, idFromText, parseArticle } from '../parse-article.js';
import { refused, type Draft, type DraftFields, type Refusal } from './draft.js';
import { missing } from './saved-text.js';

/** An article that could be added: what to write, and what a person should look at. */
export interface ImportedArticle {
  readonly article: Article;
  /** What to write, in UTF-8. */
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/** What a person wants otherwise than the importer would have it. */
export interface Wishes {
  readonly id?: ArticleId | undefined;
  readonly title?: string | undefined;
  /** What the ids of a book's chapters begin with instead of the book's own title. */
  readonly book?: ArticleId | undefined;
  /** Keys of front matter and their values as they would be typed there. */
  readonly set?: readonly (readonly [string, string])[] | undefined;
}

export type Proved = ImportedArticle | { readonly faults: readonly [Refusal, ...Refusal[]] };

/** The article of a draft; `path` names it where nothing else does. */
export function articleFromDraft(path: string, draft: Draft, wishes: Wishes = {}): Proved {
  const title = wishes.title ?? draft.fields.title ?? (titleFromPath(nameOf(path)) || 'Untitled');
  const fields: DraftFields = { ...draft.fields, title, language: draft.fields.language ?? 'en' };
  const text = composeArticle(fields, new Map(wishes.set), draft.body);
  const unsure = draft.fields.language === undefined && !wishes.set?.some(([key]) => key === 'language');
  const book = fields.type === 'chapter' ? (wishes.book ?? fields['container-title']) : undefined;
  const id =
    wishes.id ??
    (book === undefined ? undefined : idFromText(`${bookStart(book)}-${title}`)) ??
    idFromText(title) ??
    fallbackId(path, new TextEncoder().encode(draft.body));
  const proved = readBack(id, text, [
    ...draft.warnings,
    ...missing(fields, draft.namesSite === true).filter(
      (warning) => !wishes.set?.some(([key]) => warning.includes(`\`${key}:\``)),
    ),
    ...(unsure ? ['the language could not be told: change `language: en` if it is another'] : []),
  ]);
  // The lines of a file that was composed are not those of the file that the person has.
  if ('faults' in proved) return { faults: [{ ...proved.faults[0], line: 1 }] };
  if (draft.paragraphs !== undefined && !isSame(proved.article, draft.paragraphs)) {
    return {
      faults: [
        refused('the text would not come out of the article as it went in', 'Save the page again as plain text.')
          .refused,
      ],
    };
  }
  return proved;
}

/** The article of a Markdown file with front matter of its own, which is kept as it stands but for what is wished. */
export function articleAsIs(path: string, text: string, wishes: Wishes = {}): Proved {
  const changes = [...(wishes.title === undefined ? [] : [['title', wishes.title] as const]), ...(wishes.set ?? [])];
  const changed = changes.length === 0 ? text : withChanges(text, changes);
  if (changed === undefined) {
    const fault = refused(
      'its front matter cannot be changed',
      'Change it in the file, and leave `--title` and `--set` out.',
    );
    return { faults: [fault.refused] };
  }
  const whole = changed.endsWith('\n') ? changed : `${changed}\n`;
  const own = idFromText(nameOf(path));
  // The file's name is the id of an article; `My article.md` and `index.md` are no articles' files yet, and the title says more.
  const parsed = parseArticle({ name: `${own ?? 'article'}.md`, bytes: new TextEncoder().encode(whole) });
  const { citation } = 'article' in parsed ? parsed.article : {};
  const isNamed = own === nameOf(path) && !isPageOfFolder(own);
  const id = isNamed || citation === undefined ? own : idFromText(citation.title);
  const absent = (['author', 'issued', 'URL'] as const).filter(
    (key) => citation !== undefined && citation[key] === undefined,
  );
  return readBack(
    wishes.id ?? id ?? fallbackId(path, new TextEncoder().encode(whole)),
    whole,
    absent.map((key) => `the front matter has no \`${key}:\``),
  );
}

function readBack(id: string, text: string, warnings: readonly string[]): Proved {
  const bytes = new TextEncoder().encode(text);
  const parsed = parseArticle({ name: `${id}.md`, bytes });
  if ('article' in parsed) {
    return { article: parsed.article, bytes, warnings: [...warnings, ...parsed.notes.map(({ note }) => note)] };
  }
  if ('skipped' in parsed)
    return { faults: [{ line: 1, message: parsed.skipped, remedy: 'Add it when it is meant for readers.' }] };
  const [first, ...rest] = parsed.faults.map(({ line, message, remedy }) => ({ line, message, remedy }));
  return { faults: [first ?? { line: 1, message: 'it cannot be read', remedy: 'Save it again.' }, ...rest] };
}

function isSame({ text, blocks }: Article, paragraphs: readonly string[]): boolean {
  if (blocks.length !== paragraphs.length) return false;
  return blocks.every(({ start, end }, index) => text.slice(start, end) === paragraphs[index]);
}

/** Every other book has an introduction, so a chapter's id begins with its book's: with so much of it that the chapter's fits behind it. */
function bookStart(book: string): string {
  const id = idFromText(book) ?? '';
  return id.length <= LONGEST_BOOK ? id : id.slice(0, LONGEST_BOOK + 1).replace(/-[^-]*$/u, '');
}

/** In characters: half of what an id may have. */
const LONGEST_BOOK = 32;

function nameOf(path: string): string {
  return basename(path, extname(path));
}

function fallbackId(path: string, bytes: Uint8Array): string {
  return idFromText(nameOf(path)) ?? articleId(`article-${articleHash(bytes).slice(0, 8)}`) ?? 'article';
}

// A citation and a body to the text of an article's file: what `parseArticle` reads, written.

/** The file's text: front matter in the order in which the keys are documented, an empty line, the body. */
function composeArticle(fields: DraftFields, set: ReadonlyMap<string, string>, body: string): string {
  const values: Readonly<Record<string, unknown>> = {
    ...fields,
    ...(fields.issued !== undefined && { issued: writtenDate(fields.issued) }),
    ...(fields.accessed !== undefined && { accessed: writtenDate(fields.accessed) }),
    ...Object.fromEntries(set),
  };
  const ordered = FRONT_MATTER_KEYS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  // Folded lines would be one value on two lines, which is harder to edit.
  return `---\n${stringify(Object.fromEntries(ordered), { lineWidth: 0 })}---\n\n${body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}

/** The text with these keys of its front matter set, its comments and other keys as they are; undefined for front matter that is no YAML. */
function withChanges(text: string, changes: readonly (readonly [string, string])[]): string | undefined {
  const { head } = splitFrontMatter(text);
  if (head?.format !== 'yaml') return undefined;
  const document = parseDocument(head.source);
  if (document.errors.length > 0) return undefined;
  for (const [key, value] of changes) document.set(key, value);
  const lines = text.split('\n');
  const length = head.source === '' ? 0 : head.source.split('\n').length;
  lines.splice(head.line - 1, length, document.toString({ lineWidth: 0 }).trimEnd());
  return lines.join('\n');
}

/** As front matter has it: `2024-05-01`, a range with `/`. */
export function writtenDate(date: CslDate): string {
  return date['date-parts']
    .map(([year, ...rest]) =>
      [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
    )
    .join('/');
}
