/**
 * Parsed articles kept on the disk, so that a start parses only files that are new. What is not what was written (damaged, another
 * version's) is passed over and parsed again. How entries lie on the disk is for `entry-packs.ts`.
 *
 * What is trusted: who may write into this folder may change what the bot says, as who may write into the folder of the
 * articles. The checksum finds damage and not malice. A quotation is proved against `article.text` all the same, and an
 * entry is taken only for the very bytes and the name that it was made from, by the same version of the parser.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { articleId, type Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { entryPacks } from './entry-packs.js';
import { CitationFields } from './front-matter/citation-schema.js';
import { articleHash, type ArticleFile } from './parse-article.js';
import type { ParsedFile, Parser } from './parse-file.js';

interface Keeping {
  /** Made when it is not there. */
  readonly folder: string;
  /** Of the parser: what another version kept is not read. */
  readonly version: string;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A parser that asks the disk first. Faults are not kept: to tell them costs a parse at each start, and nothing in between. */
export function keptArticles(parser: Parser, { folder, version, now }: Keeping): Parser {
  const packs = entryPacks(folder, now);

  async function parse(file: ArticleFile): Promise<ParsedFile> {
    const { name, id, defaults, bytes } = file;
    const hash = articleHash(bytes, defaults);
    const about = JSON.stringify([version, name, id, hash]);
    const key = createHash('sha256').update(about).digest('hex');
    const entry = await packs.read(key);
    const kept = entry === undefined ? undefined : entryFrom(entry, key, hash, file);
    if (kept !== undefined) return kept;
    const parsed = await parser.parse(file);
    if ('article' in parsed) await packs.add(key, entryOf(key, parsed));
    return parsed;
  }

  return {
    parse,
    async rest() {
      await parser.rest();
      await packs.rest();
    },
  };
}

// An entry: the checksum of all that follows, a line feed, and JSON. Spans are pairs of numbers in one list.

function entryOf(
  key: string,
  { article, passages, notes }: Extract<ParsedFile, { readonly article: unknown }>,
): Buffer {
  const { id: _, ...citation } = article.citation;
  const spans = passages.flatMap(({ start, end }) => [start, end]);
  const { language, brief, text, blocks } = article;
  const told = notes.map(({ line, note }) => ({ line, note }));
  const json = JSON.stringify({ key, citation, language, brief, text, blocks, passages: spans, notes: told });
  const bytes = Buffer.from(json);
  return Buffer.concat([Buffer.from(`${checksum(bytes)}\n`), bytes]);
}

const offset = z.int().check(z.minimum(0));
const Entry = z.strictObject({
  key: z.string(),
  citation: CitationFields,
  language: z.string(),
  brief: z.boolean(),
  text: z.string(),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(['paragraph', 'list-item', 'quote', 'table', 'code']),
      paragraph: offset,
      heading: z.nullable(z.string()),
      start: offset,
      end: offset,
    }),
  ),
  passages: z.array(offset),
  notes: z.array(z.strictObject({ line: offset, note: z.string() })),
});

/** Undefined for what is not, to the letter, an entry of this key. */
function entryFrom(entry: Buffer, key: string, hash: string, { name, id: given }: ArticleFile): ParsedFile | undefined {
  const feed = entry.indexOf('\n');
  const json = entry.subarray(feed + 1);
  if (feed < 0 || entry.toString('latin1', 0, feed) !== checksum(json)) return undefined;
  const read = Entry.safeParse(parsedJson(json));
  const id = given ?? articleId(name.replace(/\.md$/u, ''));
  if (!read.success || read.data.key !== key || id === undefined) return undefined;
  const { citation, language, brief, text, blocks } = read.data;
  const { type, title } = citation;
  const passages = spansOf(read.data.passages);
  if (type === undefined || title === undefined || !areIn(text, blocks) || !areIn(text, passages)) return undefined;
  const article: Article = {
    id,
    file: name,
    citation: { ...citation, id, type, title },
    language,
    brief,
    text,
    blocks,
    hash,
  };
  const notes = read.data.notes.map(({ line, note }) => ({ file: name, line, note }));
  return { article, passages, notes };
}

function spansOf(offsets: readonly number[]): readonly Span[] {
  return offsets.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: offsets[index + 1] ?? start }] : []));
}

/** Whether the spans are some, in order, apart, and within the text. */
function areIn(text: string, spans: readonly Span[]): boolean {
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end <= start) return false;
    last = end;
  }
  return spans.length > 0 && last <= text.length;
}

function parsedJson(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    return undefined;
  }
}

function checksum(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex');
}
