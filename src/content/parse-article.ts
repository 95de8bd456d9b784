/**
 * One file to one article, or to all that is wrong with it. The border where bytes that somebody wrote become an
 * `Article`: nothing further in asks again whether a field is there.
 */
import { createHash } from 'node:crypto';
import { articleId, type Article, type Block, type ArticleId } from '../domain/article.js';
import type { CslDate } from '../domain/citation.js';
import type { Span } from '../domain/span.js';
import { fold } from '../text/fold.js';
import { graphemeEnd } from '../text/segmenter.js';
import { titled } from './article-title.js';
import { decodeText } from './decode-text.js';
import { detectLanguage } from './detect-language.js';
import type { Fault, FaultCode, Note, Report } from './fault.js';
import { withDefaults, type FolderDefaults } from './folder-defaults.js';
import { dateFromText } from './front-matter/dates.js';
import { MAX_TITLE, readFrontMatter, type FrontMatter } from './front-matter/front-matter.js';
import { firstDay } from './front-matter/publicity.js';
import { splitLooseHead } from './front-matter/loose-heads.js';
import { splitFrontMatter } from './front-matter/split.js';
import { dayFromPath, languageFromPath } from './front-matter/title-text.js';
import { markdownFault } from './markdown/markdown-fault.js';
import type { Piece } from './markdown/assembler.js';
import { bodyPieces } from './markdown/pieces.js';

export interface ArticleFile {
  /** The file's path below the folder of the library, its parts divided by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Made of the name when it is not given. */
  readonly id?: ArticleId;
  readonly defaults?: FolderDefaults;
  /** The day, as `2026-11-26`, on which it is read: what is dated later is not public yet. Without it nothing is. */
  readonly today?: string;
}

export type ParsedArticle =
  | {
      readonly article: Article;
      readonly notes: readonly Note[];
      /** The day, as `2026-11-26`, from which on the same file is no article any more. */
      readonly until?: string;
    }
  | { readonly faults: readonly [Fault, ...Fault[]]; readonly notes: readonly Note[] }
  | SkippedFile;

/** Not to be read. */
interface SkippedFile {
  /** Why: a sentence without its full stop. */
  readonly skipped: string;
  /** The day, as `2026-11-26`, from which on the same file is an article. */
  readonly until?: string;
  /** An editor may have emptied it for an instant: a last good version stays in use. */
  readonly empty?: true;
}

/** The most bytes of one file: a book of 170,000 words, which takes the parser two seconds where every word is marked up. */
export const MAX_ARTICLE_BYTES = 1_000_000;

/** The article in a file, or every fault of it, or why it is none; all in the order of its lines. Never throws. */
export function parseArticle(file: ArticleFile): ParsedArticle {
  const faults: Fault[] = [];
  const notes: Note[] = [];
  const reportOf = (code: FaultCode): Report =>
    Object.assign(
      (line: number, message: string, remedy: string): void => {
        faults.push({ code, file: file.name, line, message, remedy });
      },
      { note: (line: number, note: string): void => void notes.push({ file: file.name, line, note }) },
    );
  const read = readArticle(file, reportOf);
  if (read !== undefined && 'skipped' in read) return read;
  notes.sort((a, b) => a.line - b.line);
  const [first, ...rest] = faults.toSorted((a, b) => a.line - b.line);
  if (first !== undefined) return { faults: [first, ...rest], notes };
  return read === undefined ? { skipped: 'it has no text to quote' } : { ...read, notes };
}

/** Undefined after a fault, and for a file that has headings, pictures and the like alone. */
function readArticle(
  file: ArticleFile,
  reportOf: (code: FaultCode) => Report,
): { readonly article: Article; readonly until?: string } | SkippedFile | undefined {
  const { name, bytes, defaults, today } = file;
  const id = idOf(file, reportOf('name'));
  if (bytes.length > MAX_ARTICLE_BYTES) {
    reportOf('text')(1, `the file has more than ${MAX_ARTICLE_BYTES} bytes`, 'Divide it into several articles.');
    return undefined;
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') {
    reportOf('text')(decoded.line, decoded.message, decoded.remedy);
    return undefined;
  }
  if (decoded.text.trim() === '') {
    return { skipped: 'the file is empty', empty: true };
  }

  const fenced = splitFrontMatter(decoded.text);
  const loose = fenced.head === null && fenced.fault === undefined ? splitLooseHead(fenced.body) : undefined;
  const { head, body, bodyLine, fault } = loose ?? fenced;
  if (fault !== undefined) {
    reportOf('front-matter')(fault.line, fault.message, fault.remedy);
    return undefined;
  }
  const told =
    head === null && defaults?.values === undefined
      ? NOTHING_TOLD
      : readFrontMatter(head ?? { format: 'yaml', source: '', line: 1 }, reportOf('front-matter'), defaults);
  const dated = withDayOfName(told, name);
  const skipped = whySkipped(name, told, dated.issued, today);
  if (skipped !== undefined) return skipped;
  const own = (): FrontMatter['values'] | undefined => (head === null ? undefined : told.values);
  const fields = defaults === undefined ? dated : withDefaults(dated, defaults, own);

  const report = reportOf('body');
  const readable = readableBody(body, bodyLine, report);
  if (readable === undefined) return undefined;
  const dialect = {
    mdx: /\.mdx$/iu.test(name),
    pandoc: /\.qmd$/iu.test(name),
    ...(defaults?.vault && { vault: true }),
  };
  const pieces = bodyPieces(readable, dialect);
  const { title, rest } = titled({ written: fields.title, path: name, pieces, bodyLine }, report);
  const { text, blocks, differs, code, bars } = laidOut(rest);
  if (blocks.length === 0 || id === undefined) return undefined;
  const type = fields.type ?? (fields.URL === undefined ? 'document' : 'webpage');
  const language = fields.language ?? languageOf(name, title, text, blocks);
  if (language === undefined) {
    report.note(1, 'the language cannot be told and is taken for English. Write `language: …` if it is another');
  }
  const article: Article = {
    id,
    file: name,
    // Styles capitalise titles by it.
    citation: { ...fields, id, type, title, ...(language !== undefined && { language }) },
    language: language ?? 'en',
    brief: told.brief,
    text,
    blocks,
    ...(differs.length > 0 && { differs }),
    ...(code.length > 0 && { code }),
    ...(bars.length > 0 && { bars }),
    hash: articleHash(bytes, defaults),
  };
  const until = today === undefined ? undefined : told.days.to;
  return { article, ...(until !== undefined && { until }) };
}

/** Paragraphs that are left out of one text; one with more is something else than Markdown. */
const MOST_LEFT_OUT = 10;

/** The body, without paragraphs that cannot be read and that it can do without; undefined, after a report, when it cannot be read. */
function readableBody(body: string, bodyLine: number, report: Report): string | undefined {
  let readable = body;
  for (let left = MOST_LEFT_OUT; ; left -= 1) {
    const fault = markdownFault(readable);
    if (fault === undefined) return readable;
    const { line, message, remedy, paragraph } = fault;
    if (paragraph === undefined || left === 0) {
      report(bodyLine + line - 1, message, remedy);
      return undefined;
    }
    report.note(bodyLine + line - 1, `${message}, so the paragraph is left out. ${remedy.replace(/\.$/u, '')}`);
    const { from, to } = paragraph;
    readable = readable
      .split('\n')
      .map((text, at) => (at + 1 >= from && at + 1 < to ? '' : text))
      .join('\n');
  }
}

const NOTHING_TOLD: FrontMatter = { fields: {}, brief: false, values: new Map(), days: {} };

function idOf({ name, id }: ArticleFile, report: Report): ArticleId | undefined {
  const base = name.replace(/\.md$/, '');
  const own = id ?? articleId(base);
  if (own === undefined) {
    const meant = idFromText(base);
    const remedy = meant === undefined ? 'Use the letters a to z, digits and `-`.' : `Rename it to \`${meant}.md\`.`;
    report(1, 'the file name is no id (1 to 64 of a to z, digits and `-`)', remedy);
  }
  return own;
}

/** A draft by its key or its folder, or a text that is not public yet or any more; undefined for what is meant for readers. */
function whySkipped(
  name: string,
  { unpublished, days }: FrontMatter,
  issued: CslDate | undefined,
  today: string | undefined,
): SkippedFile | undefined {
  if (unpublished !== undefined) return { skipped: unpublished };
  if (/(?:^|\/)_drafts\//i.test(name)) return { skipped: 'it lies in `_drafts`' };
  if (today === undefined) return undefined;
  if (days.to !== undefined && days.to <= today) return { skipped: `it has expired, on ${days.to}` };
  const until = [days.from ?? '', firstDay(issued) ?? ''].toSorted().at(-1) ?? '';
  return until <= today ? undefined : { skipped: `its date, ${until}, is yet to come`, until };
}

/** The day in the name of a post, where the front matter has none but that of the last change. */
function withDayOfName({ fields, lastChange }: FrontMatter, name: string): FrontMatter['fields'] {
  if (fields.issued !== undefined && lastChange !== true) return fields;
  const day = dateFromText(dayFromPath(name) ?? '');
  return day === undefined ? fields : { ...fields, issued: { 'date-parts': [day] } };
}

/** Told from the text; undefined when it cannot be. Code is in no language that people ask in. */
function languageOf(name: string, title: string, text: string, blocks: readonly Block[]): string | undefined {
  const prose = blocks.filter(({ kind }) => kind !== 'code' && kind !== 'table').slice(0, 60);
  const read = [...prose.map(({ start, end }) => text.slice(start, Math.min(end, start + 1000))), title].join('\n');
  const ofPath = languageFromPath(name);
  const detected = detectLanguage(read);
  // A translated page may begin with a message in English: the folder of translations is right when the rest of the page says so.
  const rest =
    ofPath?.startsWith(detected ?? ofPath) === false ? detectLanguage(read.slice(read.length / 2)) : undefined;
  return detected === undefined || (rest !== undefined && ofPath?.startsWith(rest) === true) ? ofPath : detected;
}

function laidOut(pieces: readonly Piece[]): Required<Pick<Article, 'text' | 'blocks' | 'differs' | 'code' | 'bars'>> {
  const blocks: Block[] = [];
  const differs: Span[] = [];
  const code: Span[] = [];
  const bars: number[] = [];
  let heading: string | null = null;
  let start = 0;
  for (const piece of pieces) {
    if (piece.kind === 'back') {
      heading = piece.heading === null ? null : shortHeading(piece.heading);
      continue;
    }
    const end = start + piece.text.length;
    if (piece.kind === 'heading') heading = shortHeading(piece.text);
    else {
      const { kind, language, header, item } = piece;
      const block = { kind, paragraph: blocks.length + 1, heading, start, end };
      if (language !== undefined) blocks.push({ ...block, language });
      else if (header !== undefined) blocks.push({ ...block, header });
      else blocks.push(item === undefined ? block : { ...block, item });
      // A heading is quoted nowhere, and so has no look.
      for (const span of piece.code ?? []) code.push({ start: start + span.start, end: start + span.end });
      for (const bar of piece.bars ?? []) bars.push(start + bar);
    }
    for (const gap of piece.differs ?? []) differs.push({ start: start + gap.start, end: start + gap.end });
    start = end + 2;
  }
  const texts = pieces.flatMap(({ kind, text }) => (kind === 'back' ? [] : [text]));
  return { text: texts.join('\n\n'), blocks, differs, code, bars };
}

/** The name of a section, which every one of its passages is filed under: cut visibly where it is longer than a title. */
function shortHeading(text: string): string {
  return text.length <= MAX_TITLE ? text : `${text.slice(0, graphemeEnd(text, MAX_TITLE - 1))}…`;
}

// What tells that an article's file has changed.

/** SHA-256 of the file's bytes, and of what its folder says of it where it does, in hexadecimal. */
export function articleHash(bytes: Uint8Array, defaults?: FolderDefaults): string {
  const hash = createHash('sha256').update(bytes);
  return (defaults === undefined ? hash : hash.update(`\0${JSON.stringify(defaults)}`)).digest('hex');
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
