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
import {
  articleId,
  type Article,
  type ArticleId,
  type Block,
  type BlockKind,
  type BlockLook,
} from '../domain/article.js';
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
    const of = { version, name, id, hash: articleHash(bytes, defaults) };
    const key = keyOf(of);
    const entry = await packs.read(key);
    const kept = entry === undefined ? undefined : readEntry(entry, of);
    if (kept !== undefined) return kept;
    const parsed = await parser.parse(file);
    // What is an article for some days only would be one for ever.
    if ('article' in parsed && parsed.until === undefined) await packs.add(key, writeEntry(of, parsed));
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

// An entry: the checksum of all that follows, a line feed, and JSON. What a large library has hundreds of thousands of, blocks and
// passages, are whole numbers in one list each.

const KINDS = ['paragraph', 'list-item', 'quote', 'table', 'code'] as const satisfies readonly BlockKind[];

/** What an entry is of: these bytes under this name, as this version of the parser reads them. */
export interface KeptIdentity {
  readonly version: string;
  readonly name: string;
  /** As its folder gives it; by the name without it. */
  readonly id?: ArticleId | undefined;
  readonly hash: string;
}

function keyOf({ version, name, id, hash }: KeptIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([version, name, id, hash]))
    .digest('hex');
}

/** A parsed article as bytes, from which `readEntry` makes the same article. */
export function writeEntry(
  of: KeptIdentity,
  { article, passages, notes }: Extract<ParsedFile, { readonly article: unknown }>,
): Buffer {
  const { id: _, ...citation } = article.citation;
  const { language, brief, text } = article;
  const headings: string[] = [];
  const blocks: number[] = [];
  // Few looks are of many blocks.
  const looks = new Map<string, number>();
  for (const { kind, heading, start, end, language: named, header, item } of article.blocks) {
    // The blocks below one heading follow each other.
    if (heading !== null && heading !== headings.at(-1)) headings.push(heading);
    const look = JSON.stringify({ language: named, header, item });
    if (!looks.has(look)) looks.set(look, looks.size);
    blocks.push(KINDS.indexOf(kind), heading === null ? 0 : headings.length, start, end, looks.get(look) ?? 0);
  }
  const told = notes.map(({ line, note }) => ({ line, note }));
  const json = JSON.stringify({
    key: keyOf(of),
    citation,
    language,
    brief,
    text,
    headings,
    blocks,
    looks: Array.from(looks.keys(), (look): unknown => JSON.parse(look)),
    passages: flat(passages),
    differs: flat(article.differs ?? []),
    code: flat(article.code ?? []),
    bars: article.bars ?? [],
    notes: told,
  });
  const bytes = Buffer.from(json);
  return Buffer.concat([Buffer.from(`${checksum(bytes)}\n`), bytes]);
}

function flat(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ start, end }) => [start, end]);
}

// Looked at by a loop of its own: one by one, zod takes longer for them than for everything else.
const numbers = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= 0),
);
const Look = z.strictObject({
  language: z.exactOptional(z.string()),
  header: z.exactOptional(z.literal(true)),
  item: z.exactOptional(z.strictObject({ mark: z.string(), depth: z.int() })),
});
const Entry = z.strictObject({
  key: z.string(),
  citation: CitationFields,
  language: z.string(),
  brief: z.boolean(),
  text: z.string(),
  headings: z.array(z.string()),
  blocks: numbers,
  looks: z.array(Look),
  passages: numbers,
  differs: numbers,
  code: numbers,
  bars: numbers,
  notes: z.array(z.strictObject({ line: z.int(), note: z.string() })),
});

/** Undefined for what is not, to the letter, an entry of this. */
export function readEntry(
  entry: Buffer,
  of: KeptIdentity,
): Extract<ParsedFile, { readonly article: unknown }> | undefined {
  const { name, id: given, hash } = of;
  const feed = entry.indexOf('\n');
  const json = entry.subarray(feed + 1);
  if (feed < 0 || entry.toString('latin1', 0, feed) !== checksum(json)) return undefined;
  const read = Entry.safeParse(parsedJson(json));
  const id = given ?? articleId(name.replace(/\.md$/u, ''));
  if (!read.success || read.data.key !== keyOf(of) || id === undefined) return undefined;
  const { citation, language, brief, text, headings, looks, bars } = read.data;
  const { type, title } = citation;
  const blocks = blocksOf(read.data.blocks, headings, looks);
  const passages = spansOf(read.data.passages);
  const differs = spansOf(read.data.differs);
  const code = spansOf(read.data.code);
  if (type === undefined || title === undefined || blocks === undefined) return undefined;
  if (!areIn(text, blocks) || !areIn(text, passages)) return undefined;
  const article: Article = {
    id,
    file: name,
    citation: { ...citation, id, type, title },
    language,
    brief,
    text,
    blocks,
    ...(differs.length > 0 && { differs }),
    ...(code.length > 0 && { code }),
    ...(bars.length > 0 && { bars }),
    hash,
  };
  const notes = read.data.notes.map(({ line, note }) => ({ file: name, line, note }));
  return { article, passages, notes };
}

/** Undefined when a number means nothing. */
function blocksOf(
  list: readonly number[],
  headings: readonly string[],
  looks: readonly BlockLook[],
): readonly Block[] | undefined {
  const blocks: Block[] = [];
  for (let at = 0; at < list.length; at += 5) {
    const [kind, heading = 0, start = 0, end = 0] = [KINDS[list[at] ?? -1], list[at + 1], list[at + 2], list[at + 3]];
    const named = heading === 0 ? null : headings[heading - 1];
    const look = looks[list[at + 4] ?? -1];
    if (kind === undefined || named === undefined || look === undefined) return undefined;
    blocks.push({ kind, paragraph: blocks.length + 1, heading: named, start, end, ...look });
  }
  return blocks;
}

function spansOf(list: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < list.length; at += 2) spans.push({ start: list[at] ?? 0, end: list[at + 1] ?? 0 });
  return spans;
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
