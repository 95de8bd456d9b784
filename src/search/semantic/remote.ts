/**
 * The side that asks: what another process computes looks here like something to await. Knows no process; whatever can post
 * a request and listen to reports will do. Both ends of the wire and what goes over it stand here and in serve.ts.
 */
import type { Span } from '../../domain/span.js';
import { EmbeddingUnavailable } from '../../embedding/embedder.js';
import type { Reading } from '../../embedding/reader.js';
import { type PackedSimilarities, unpack } from './packed-similarities.js';
import {
  IndexDropped,
  type SemanticSearch,
  type SemanticIndex,
  type ComputedVectors,
  type EmbeddedText,
  type KeptVectors,
  type Similarity,
  type Progress,
  type SemanticQuery,
  type MatchRequest,
  type ReadRequest,
} from './semantic.js';

/** The other process. */
interface Remote {
  post(request: Request): void;
  /** `report` is called for each report in their order, `end` once when there will be no more. */
  listen(report: (report: Report) => void, end: (reason: string) => void): void;
}

/** Semantic search in a process that takes a while to be ready, and may end at any time. */
export interface RemoteSemanticSearch extends SemanticSearch {
  /**
   * Resolves when the model is loaded. Rejects with EmbeddingUnavailable when it cannot be had on this machine, with another
   * Error when the process ended or failed on the way, which may go better the next time.
   */
  readonly loaded: Promise<void>;
  /** Resolves, whatever ended the process, to what is known of it, a sentence for a person. */
  readonly ended: Promise<string>;
  /** Asks for a sign of life: resolves at the next report, whatever it is of; never when there is none. */
  ping(): Promise<void>;
}

/** How many texts are serialized in one go: 500 take 2 ms, in which nothing else is done. */
const TOGETHER = 500;

/**
 * Semantic search by way of `remote`. What is asked before the model is loaded waits for it, and whatever waits when the
 * process ends rejects with the reason; so does all that is asked later. `warn` is told, a sentence for a person each, what
 * goes wrong without stopping anything.
 */
export function remoteSemanticSearch(remote: Remote, warn: (reason: string) => void): RemoteSemanticSearch {
  const loading = pending<void>();
  const indexing = pending<void>();
  const computing = pending<ComputedVectors>();
  const finding = pending<Int16Array>();
  const looking = pending<readonly Similarity[]>();
  const meeting = pending<readonly (readonly Span[])[]>();
  const reading = pending<readonly Reading[]>();
  const progresses = new Map<number, Progress>();
  const signs = new Set<() => void>();
  let last = 0;
  const loaded = loading.wait(0);
  // Whoever does not wait for it is told by what is asked next.
  loaded.catch(() => undefined);
  let onEnd: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (onEnd = resolve));

  function hear(report: Report): void {
    for (const sign of signs) sign();
    signs.clear();
    switch (report.kind) {
      case 'alive':
        return;
      case 'loaded':
        return loading.resolve(0);
      case 'unavailable':
        return loading.reject(0, unavailable(report));
      case 'warning':
        return warn(report.reason);
      case 'progress':
        return progresses.get(report.index)?.(report.computed, report.all);
      case 'indexed':
        return indexing.resolve(report.index);
      case 'index-failed':
        return indexing.reject(report.index, new Error(report.reason));
      case 'computed':
        return computing.resolve(report.question, report.vectors);
      case 'was-whole':
        return finding.resolve(report.question, report.whole);
      case 'looked':
        return looking.resolve(report.question, unpack(report.found));
      case 'words-met':
        return meeting.resolve(report.question, report.met);
      case 'was-read':
        return reading.resolve(report.question, report.readings);
      case 'question-failed':
        // Only one of them has asked by that number.
        for (const one of [computing, finding, looking, meeting, reading])
          one.reject(report.question, new Error(report.reason));
    }
  }

  async function send(index: number, texts: readonly EmbeddedText[], place: string | undefined): Promise<void> {
    for (let from = 0; from < texts.length; from += TOGETHER) {
      remote.post({ kind: 'texts', index, texts: texts.slice(from, from + TOGETHER) });
      await new Promise(setImmediate);
    }
    remote.post({ kind: 'index', index, ...(place === undefined ? {} : { place }) });
  }

  remote.listen(hear, (reason) => {
    for (const one of [loading, indexing, computing, finding, looking, meeting, reading]) one.end(reason);
    onEnd(reason);
  });

  return {
    loaded,
    ended,
    ping: async () =>
      new Promise((resolve) => {
        signs.add(resolve);
        remote.post({ kind: 'ping' });
      }),
    async index(texts, progress, place): Promise<SemanticIndex> {
      await loaded;
      last += 1;
      const index = last;
      progresses.set(index, progress);
      try {
        // Awaited together: it may fail while texts are still being sent.
        await Promise.all([indexing.wait(index), send(index, texts, place)]);
      } finally {
        progresses.delete(index);
      }
      let dropped = false;
      return {
        async search(asked) {
          if (dropped) throw new IndexDropped();
          last += 1;
          remote.post({ kind: 'look', index, question: last, asked });
          return looking.wait(last);
        },
        async matchedWords(text, places, kept) {
          if (dropped) throw new IndexDropped();
          last += 1;
          remote.post({ kind: 'met', index, question: last, text, places, ...(kept && { kept }) });
          return meeting.wait(last);
        },
        async read(text, places) {
          if (dropped) throw new IndexDropped();
          last += 1;
          remote.post({ kind: 'read', index, question: last, text, places });
          return reading.wait(last);
        },
        async whole(text) {
          if (dropped) throw new IndexDropped();
          last += 1;
          remote.post({ kind: 'whole', index, question: last, text });
          return finding.wait(last);
        },
        drop() {
          dropped = true;
          remote.post({ kind: 'drop', index });
        },
      };
    },
    async vectors(texts) {
      await loaded;
      last += 1;
      remote.post({ kind: 'compute', question: last, texts });
      return computing.wait(last);
    },
    async close() {
      remote.post({ kind: 'close' });
      await ended;
    },
  };
}

function unavailable({ reason, remedy }: Extract<Report, { kind: 'unavailable' }>): Error {
  return remedy === undefined ? new Error(reason) : new EmbeddingUnavailable(reason, remedy);
}

// What the two processes tell one another: plain data, serialized on the way.

/** An index is known by the number that whoever asked for it gave it, and so is a question. */
export type Request =
  | { readonly kind: 'texts'; readonly index: number; readonly texts: readonly EmbeddedText[] }
  /** All texts of the index have been sent. */
  | { readonly kind: 'index'; readonly index: number; readonly place?: string }
  | { readonly kind: 'look'; readonly index: number; readonly question: number; readonly asked: SemanticQuery }
  | {
      readonly kind: 'met';
      readonly index: number;
      readonly question: number;
      readonly text: string;
      readonly places: readonly MatchRequest[];
      readonly kept?: KeptVectors;
    }
  | {
      readonly kind: 'read';
      readonly index: number;
      readonly question: number;
      readonly text: string;
      readonly places: readonly ReadRequest[];
    }
  | { readonly kind: 'drop'; readonly index: number }
  | { readonly kind: 'whole'; readonly index: number; readonly question: number; readonly text: string }
  | { readonly kind: 'compute'; readonly question: number; readonly texts: readonly EmbeddedText[] }
  /** Answered at once, whatever else is asked. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' };

/** A question, and an index, is known by the number that came with its request. */
export type Report =
  | { readonly kind: 'alive' }
  | { readonly kind: 'loaded' }
  /** The model is not loaded: `reason` says why, for a person; a `remedy` that nothing but a person can mend it. */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly remedy?: string }
  /** What a person should know although everything goes on. */
  | { readonly kind: 'warning'; readonly reason: string }
  | { readonly kind: 'progress'; readonly index: number; readonly computed: number; readonly all: number }
  | { readonly kind: 'indexed'; readonly index: number }
  | { readonly kind: 'index-failed'; readonly index: number; readonly reason: string }
  | { readonly kind: 'computed'; readonly question: number; readonly vectors: ComputedVectors }
  | { readonly kind: 'was-whole'; readonly question: number; readonly whole: Int16Array }
  | { readonly kind: 'looked'; readonly question: number; readonly found: PackedSimilarities }
  | { readonly kind: 'words-met'; readonly question: number; readonly met: readonly (readonly Span[])[] }
  | { readonly kind: 'was-read'; readonly question: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'question-failed'; readonly question: number; readonly reason: string };

/** Promises that are kept by a message from elsewhere, known by numbers. */
interface Waiting<T> {
  resolve(value: T): void;
  reject(error: Error): void;
}

interface Pending<T> {
  /** A promise for the message with that number. Rejects at once when there will be no more. */
  wait(number: number): Promise<T>;
  /** Nothing happens when nobody waits. */
  resolve(number: number, value: T): void;
  reject(number: number, error: Error): void;
  /** Rejects whoever waits, and whoever will. */
  end(reason: string): void;
}

/** None waits at first. */
export function pending<T>(): Pending<T> {
  const all = new Map<number, Waiting<T>>();
  let ended: string | undefined;
  function take(number: number): Waiting<T> | undefined {
    const waiting = all.get(number);
    all.delete(number);
    return waiting;
  }
  return {
    wait: (number) =>
      ended === undefined
        ? new Promise((resolve, reject) => all.set(number, { resolve, reject }))
        : Promise.reject(new Error(ended)),
    resolve: (number, value) => take(number)?.resolve(value),
    reject: (number, error) => take(number)?.reject(error),
    end(reason) {
      ended = reason;
      for (const number of all.keys()) take(number)?.reject(new Error(reason));
    },
  };
}
