/**
 * The reader that lab/reader trains from all-MiniLM-L6-v2: how a question and a passage become one row of tokens, and what the
 * graph's numbers for it mean. As lab/reader/model.py lays out and scores what it learns from.
 */
import type { Span } from '../domain/span.js';
import type { ReadablePassage, Reader, Reading, ReadWords } from './reader.js';
import type { Tokenize } from './tokenizer.js';

/** Tokens of a row, as in training: longer parts are cut. */
const MOST = { question: 40, above: 16, passage: 160 } as const;

/** [CLS] and [SEP] of the vocabulary: what stands first, and what ends each part. */
const BEGIN = 101;
const END = 102;

/** Numbers of each token: the logits of being the answer's first and last one, and, of [CLS] alone, the row's rank. */
const NUMBERS = 3;

/** What the graph gives for a row: NUMBERS for each token, one after the other. `kinds` are 0 for the question's part, else 1. */
type RunReader = (ids: Int32Array, kinds: Int32Array) => Promise<Float32Array>;

export function createMinilmReader(tokenize: Tokenize, run: RunReader): Reader {
  async function readOne(question: readonly number[], passage: ReadablePassage): Promise<Reading> {
    const above = tokenize(passage.above, MOST.above);
    const before = question.length + above.length + 3;
    const { ids, pieces } = window(passage, tokenize);
    const row = Int32Array.of(BEGIN, ...question, END, ...above, END, ...ids, END);
    const kinds = new Int32Array(row.length).fill(1, question.length + 2);
    const numbers = await run(row, kinds);
    const found = span(numbers, before, pieces);
    return {
      ...reading(numbers, before, pieces, passage.pieces.length),
      ...(found && { words: wordsOf(found, passage.pieces[found.piece] ?? '', tokenize) }),
    };
  }

  return {
    async read(question, passages) {
      const asked = tokenize(question, MOST.question);
      const readings: Reading[] = [];
      for (const passage of passages) readings.push(await readOne(asked, passage));
      return readings;
    },
  };
}

interface Window {
  readonly ids: readonly number[];
  /** The piece of each token. */
  readonly pieces: readonly number[];
}

/** The tokens that are read: all where there is room, else those around the piece that must be read, up to half of them before it. */
function window({ pieces, about }: ReadablePassage, tokenize: Tokenize): Window {
  const ids: number[] = [];
  const of: number[] = [];
  const after = pieces.slice(about);
  for (const [at, piece] of after.entries()) {
    if (ids.length >= MOST.passage) break;
    for (const id of tokenize(piece, MOST.passage - ids.length)) {
      ids.push(id);
      of.push(about + at);
    }
  }
  for (let at = about - 1; at >= 0; at -= 1) {
    const own = tokenize(pieces[at] ?? '', MOST.passage);
    // What follows the piece gives way to what stands before it, up to half of the room.
    const room = Math.max(MOST.passage / 2, MOST.passage - ids.length);
    if (own.length > room - of.filter((piece) => piece < about).length) break;
    ids.unshift(...own);
    of.unshift(...own.map(() => at));
  }
  return { ids: ids.slice(0, MOST.passage), pieces: of.slice(0, MOST.passage) };
}

/** For a passage without a token: that it has no answer, as sure as can be. */
const NOTHING = -10;

/** `before` tokens stand before the passage's. */
function reading(numbers: Float32Array, before: number, pieceOf: readonly number[], pieces: number): Reading {
  const logit = (token: number, number: number) => numbers[token * NUMBERS + number] ?? Number.NEGATIVE_INFINITY;
  const shares = Array.from({ length: pieces }, () => 0);
  if (pieceOf.length === 0) return { answers: NOTHING, rank: logit(0, 2), pieces: shares };
  let margin = 0;
  for (const number of [0, 1]) {
    const all = logSumExp(pieceOf.map((_, at) => logit(before + at, number)));
    margin += (all - logit(0, number)) / 2;
    for (const [at, piece] of pieceOf.entries()) {
      shares[piece] = (shares[piece] ?? 0) + Math.exp(logit(before + at, number) - all) / 2;
    }
  }
  return { answers: margin, rank: logit(0, 2), pieces: shares };
}

function logSumExp(values: readonly number[]): number {
  const most = values.reduce((max, one) => Math.max(max, one), Number.NEGATIVE_INFINITY);
  return most + Math.log(values.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

/** Answers have no more tokens: longer ones are sentences, which are told by their share. */
const WORDS = 16;

/** Tokens, both included and counted from the first that was read of their piece, and the product of both shares. */
interface TokenSpan {
  readonly piece: number;
  readonly first: number;
  readonly last: number;
  readonly share: number;
}

/** The span of one piece whose first and last token most probably are the answer's; undefined where nothing was read. */
function span(numbers: Float32Array, before: number, pieceOf: readonly number[]): TokenSpan | undefined {
  const logits = (number: number) => pieceOf.map((_, at) => numbers[(before + at) * NUMBERS + number] ?? 0);
  const [first, last] = [logits(0), logits(1)];
  let best = { from: 0, to: 0, sum: Number.NEGATIVE_INFINITY };
  for (const [from, logit] of first.entries()) {
    for (let to = from; to < Math.min(first.length, from + WORDS) && pieceOf[to] === pieceOf[from]; to += 1) {
      const sum = logit + (last[to] ?? 0);
      if (sum > best.sum) best = { from, to, sum };
    }
  }
  const piece = pieceOf[best.from];
  if (piece === undefined) return undefined;
  const begin = pieceOf.indexOf(piece);
  const share = Math.exp(best.sum - logSumExp(first) - logSumExp(last));
  return { piece, first: best.from - begin, last: best.to - begin, share };
}

/** The words of a piece in which the tokens stand. What is tokenized word by word has the tokens that it has as a whole. */
function wordsOf({ piece, first, last, share }: TokenSpan, text: string, tokenize: Tokenize): ReadWords {
  let tokens = 0;
  let start = 0;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    if (tokens <= first) start = index;
    tokens += tokenize(word, MOST.passage).length;
    end = index + word.length;
    if (tokens > last) break;
  }
  return { piece, ...trimmed(text, start, end), share };
}

const OPENING = '"“‘\'«„([';
const CLOSING = '.,;:!?"”’\'»';

/** Without the marks that stand at the words; a bracket at the end only where it is the other half of one at the beginning. */
function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && OPENING.includes(text.charAt(from))) from += 1;
  const closing = /[([]/u.test(text.slice(start, from)) ? `${CLOSING})]` : CLOSING;
  while (to > from && closing.includes(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : { start, end };
}
