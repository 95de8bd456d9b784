/**
 * all-MiniLM-L6-v2, and the reader made of it, run by ONNX Runtime.
 *
 * Each text goes through the model alone. In batches of 8 a paragraph takes as long on two cores and a tenth longer on one,
 * a sentence a tenth less, and the memory is 100 MB more. And int8 is scaled to the largest number of what is computed
 * together: in a batch, a text's vectors would depend on its company.
 */
import { readFile } from 'node:fs/promises';
import type { Span } from '../domain/span.js';
import type { Embedder, TokenVectors } from './embedder.js';
import { minilmPackage } from './minilm-package.js';
import { modelFile } from './model-file.js';
import { createMinilmReader } from './minilm-reader.js';
import { MODEL } from './model.js';
import { onnxRuntime } from './onnx-runtime.js';
import type { Reader } from './reader.js';
import { createTokenizer, type Tokenize } from './tokenizer.js';

const DIMENSIONS = 384;

/** Of a text, with its two marks: 1 to 4 in 100 paragraphs are longer. The weights go to 512, each token dearer. */
const MOST_TOKENS = 384;

/** [CLS] and [SEP] of the vocabulary, which stand before and after each text. */
const BEGIN = 101;
const END = 102;

const RUNNING = {
  interOpNumThreads: 1,
  extra: {
    session: {
      // Threads without work sleep instead of turning in circles. A paragraph takes 6 % longer for it on idle processors,
      // and half as long on busy ones.
      intra_op: { allow_spinning: '0' },
      // Without VNNI, x64 adds int8 products in 16 bits, where they overflow. Then uint8, slower, gives the same numbers as
      // elsewhere; with VNNI or on arm64 it changes nothing.
      x64quantprecision: '1',
    },
  },
};

interface Options {
  /** Where the model's file is kept, 42 MB; see modelFile. */
  readonly folder: string;
  /** How many threads compute, the calling one among them. */
  readonly threads: number;
}

/** One model, which turns texts into vectors and reads. */
export type Minilm = Embedder & Reader;

/**
 * The model, loaded, which takes a fifth of a second. It computes on the calling thread, blocks it for the time of a
 * text (16 ms for a paragraph on one core, 10 on two; 45 for the longest on one) and takes up other work between two.
 * Rejects with EmbeddingUnavailable.
 */
export async function createMinilmEmbedder({ folder, threads }: Options): Promise<Minilm> {
  const { InferenceSession, Tensor } = await onnxRuntime();
  const { weightsPath, tokenizerPath } = await minilmPackage();
  const tokenize = createTokenizer(await readFile(tokenizerPath, 'utf8'));
  const path = await modelFile({ folder, weightsPath });
  const session = await InferenceSession.create(path, { ...RUNNING, intraOpNumThreads: threads });
  let closed = false;
  const laidOut = (text: readonly string[]) => layOut(text, tokenize, MOST_TOKENS - 2);

  async function run(ids: Int32Array, kinds: Int32Array, isReading: boolean): Promise<Float32Array> {
    if (closed) throw new Error('The model is closed.');
    const output = await session.run({
      ids: new Tensor(ids, [1, ids.length]),
      kinds: new Tensor(kinds, [1, ids.length]),
      reading: new Tensor('bool', [isReading], [1]),
    });
    // The graph has this one output, and says that it is of floats.
    return output['numbers']?.data as Float32Array;
  }

  async function embedOne(text: readonly string[]): Promise<TokenVectors> {
    const { ids, pieces } = laidOut(text);
    if (ids.length === 0) return { ids, pieces, vectors: new Float32Array() };
    const input = Int32Array.of(BEGIN, ...ids, END);
    const vectors = await run(input, new Int32Array(input.length), false);
    return { ids, pieces, vectors: vectors.slice(DIMENSIONS, -DIMENSIONS) };
  }

  return {
    ...createMinilmReader(tokenize, async (row, kinds) => run(row, kinds, true)),
    id: MODEL.vectors,
    dimensions: DIMENSIONS,
    async embed(texts) {
      const results: TokenVectors[] = [];
      for (const text of texts) results.push(await embedOne(text));
      return results;
    },
    rows: (pieces) => laidOut(pieces).pieces,
    async close() {
      if (closed) return;
      closed = true;
      await session.release();
    },
  };
}

// How the pieces of a text come to stand one after the other in what a model reads, and where each then is.

interface LaidOut {
  /** At most as many as there is room for, without marks of beginning and end. */
  readonly ids: Int32Array;
  /** For each piece its half-open range in `ids`. */
  readonly pieces: readonly Span[];
}

/** Cuts at the end: what does not fit is left out, and the ranges of pieces after the cut are empty. */
export function layOut(pieces: readonly string[], tokenize: Tokenize, room: number): LaidOut {
  const ids: number[] = [];
  const spans = pieces.map((piece) => {
    const start = ids.length;
    ids.push(...tokenize(piece, room - start));
    return { start, end: ids.length };
  });
  return { ids: Int32Array.from(ids), pieces: spans };
}
