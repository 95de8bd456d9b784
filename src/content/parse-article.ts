/**
 * One file to one article, or to all that is wrong with it. The border where bytes that somebody wrote become an
 * `Article`: nothing further in asks again whether a field is there.
 */
import { createHash } from 'node:crypto';
import { articleId, type Article, type Block, type ArticleId } from '../domain/article.js';
import type { Citation } from '../domain/citation.js';
import { fold } from '../text/fold.js';
import { graphemeEnd } from '../text/segmenter.js';
import { decodeText } from './decode-text.js';
import type { Fault, Note, Report } from './fault.js';
import { MAX_TITLE, readFrontMatter } from './front-matter/front-matter.js';
import { splitFrontMatter } from './front-matter/split.js';
import { markdownFault } from './markdown/markdown-fault.js';
import type { Piece } from './markdown/assembler.js';
import { bodyPieces } from './markdown/pieces.js';

/** What a folder says of its files, for whatever their front matter leaves out. */
export interface FolderDefaults {
  readonly fields: Partial<Omit<Citation, 'id' | 'title'>>;
  /** A file's address: `https://example.org/docs/{path}/`, with `{path}`, `{slug}` and `{name}` filled in. */
  readonly address?: string;
}

export interface ArticleFile {
  /** The file's path below the folder of the library, its parts divided by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Made of the name when it is not given. */
  readonly id?: ArticleId;
  readonly defaults?: FolderDefaults;
}

export type ParsedArticle =
  | { readonly article: Article; readonly notes: readonly Note[] }
  | { readonly faults: readonly [Fault, ...Fault[]]; readonly notes: readonly Note[] }
  /** Not to be read: a sentence that says why, without its full stop. */
  | { readonly skipped: string };

/** The most bytes of one file: a book of 170,000 words, which takes the parser two seconds where every word is marked up. */
export const MAX_ARTICLE_BYTES = 1_000_000;

/** The article in a file, or every fault of it, or why it is none; all in the order of its lines. Never throws. */
export function parseArticle(file: ArticleFile): ParsedArticle {
  const faults: Fault[] = [];
  const notes: Note[] = [];
  const report = Object.assign(
    (line: number, message: string, remedy: string): void => {
      faults.push({ file: file.name, line, message, remedy });
    },
    { note: (line: number, note: string): void => void notes.push({ file: file.name, line, note }) },
  );
  const article = read(file, report);
  notes.sort((a, b) => a.line - b.line);
  const [first, ...rest] = faults.toSorted((a, b) => a.line - b.line);
  if (first !== undefined) return { faults: [first, ...rest], notes };
  if (article !== undefined) return { article, notes };
  const remedy = 'Write a heading and the article.';
  return { faults: [{ file: file.name, line: 1, message: 'the file is empty', remedy }], notes };
}

function read({ name, bytes, id: given }: ArticleFile, report: Report): Article | undefined {
  const base = name.replace(/\.md$/, '');
  const id = given ?? articleId(base);
  if (id === undefined) {
    const meant = idFromText(base);
    const remedy = meant === undefined ? 'Use the letters a to z, digits and `-`.' : `Rename it to \`${meant}.md\`.`;
    report(1, 'the file name is no id (1 to 64 of a to z, digits and `-`)', remedy);
  }
  if (bytes.length > MAX_ARTICLE_BYTES) {
    report(1, `the file has more than ${MAX_ARTICLE_BYTES} bytes`, 'Divide it into several articles.');
    return undefined;
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') {
    report(decoded.line, decoded.message, decoded.remedy);
    return undefined;
  }
  if (decoded.text.trim() === '') return undefined;

  const { yaml, yamlLine, body, bodyLine, unclosed } = splitFrontMatter(decoded.text);
  if (unclosed) {
    report(yamlLine, 'the front matter is not closed', 'Write a line `---` below its last key.');
    return undefined;
  }
  const { fields, brief, broken } =
    yaml === null ? { fields: {}, brief: false, broken: false } : readFrontMatter(yaml, yamlLine, report);
  const tooMuch = markdownFault(body);
  if (tooMuch !== undefined) {
    report(bodyLine + tooMuch.line - 1, tooMuch.message, tooMuch.remedy);
    return undefined;
  }

  const pieces = bodyPieces(body, { mdx: name.endsWith('.mdx') });
  const heading = pieces.find((piece) => piece.kind === 'heading' && piece.depth === 1);
  const title = fields.title ?? heading?.text;
  if (title === undefined) {
    if (!broken) report(1, 'the article has no title', 'Write `title: …` in the front matter, or a first line `# …`.');
    return undefined;
  }
  if (title.length > MAX_TITLE) {
    const remedy = `Write at most ${MAX_TITLE}, or a \`title: …\` in the front matter.`;
    report(bodyLine + titleLine(body), `the heading that is the title has ${title.length} characters`, remedy);
    return undefined;
  }
  const { text, blocks } = laidOut(pieces.filter((piece) => piece !== heading || fold(piece.text) !== fold(title)));
  if (blocks.length === 0) {
    report(bodyLine, 'the article has no text', 'Write its paragraphs below the title.');
    return undefined;
  }
  if (id === undefined) return undefined;
  const type = fields.type ?? (fields.URL === undefined ? 'document' : 'webpage');
  return {
    id,
    file: name,
    citation: { ...fields, id, type, title },
    language: fields.language ?? 'en',
    brief,
    text,
    blocks,
    hash: articleHash(bytes),
  };
}

function laidOut(pieces: readonly Piece[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  let heading: string | null = null;
  let start = 0;
  for (const piece of pieces) {
    if (piece.kind === 'back') {
      heading = piece.heading === null ? null : shortHeading(piece.heading);
      continue;
    }
    const end = start + piece.text.length;
    if (piece.kind === 'heading') heading = shortHeading(piece.text);
    else blocks.push({ kind: piece.kind, paragraph: blocks.length + 1, heading, start, end });
    start = end + 2;
  }
  const texts = pieces.flatMap(({ kind, text }) => (kind === 'back' ? [] : [text]));
  return { text: texts.join('\n\n'), blocks };
}

/** The name of a section, which every one of its passages is filed under: cut visibly where it is longer than a title. */
function shortHeading(text: string): string {
  return text.length <= MAX_TITLE ? text : `${text.slice(0, graphemeEnd(text, MAX_TITLE - 1))}…`;
}

/** How many lines of the body stand before its first heading of the first level. */
function titleLine(body: string): number {
  const lines = body.split('\n');
  const at = lines.findIndex((line, index) => /^ {0,3}#[ \t]/.test(line) || /^ {0,3}=/.test(lines[index + 1] ?? ''));
  return Math.max(0, at);
}

// What tells that an article's file has changed.

/** SHA-256 of the file's bytes, in hexadecimal. */
export function articleHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// An article's id from its title or file name; one place, so that `add` and the faults suggest the same.

const MAX_LENGTH = 64;

/**
 * Folded, `[a-z0-9-]`, at most 64 characters, cut at a word: "China’s Xi" gives `chinas-xi`. Undefined when fewer than
 * two letters or digits are left, as of a Chinese title.
 */
export function idFromText(text: string): ArticleId | undefined {
  const whole = fold(text)
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut = whole.slice(0, MAX_LENGTH);
  const atWord = whole.length > MAX_LENGTH && whole.charAt(MAX_LENGTH) !== '-' ? cut.replace(/-[^-]*$/, '') : cut;
  return atWord.replaceAll('-', '').length < 2 ? undefined : articleId(atWord.replace(/-$/, ''));
}
