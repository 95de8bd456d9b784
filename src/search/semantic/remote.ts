/** The side of meaning that asks: what is computed in another thread looks here like something to await. */
import type { Span } from '../../domain/span.js';
import type {
  SemanticSearch,
  SemanticIndex,
  EmbeddedText,
  Similarity,
  Progress,
  SemanticQuery,
  MatchRequest,
} from './semantic.js';

/** The other thread. */
interface Remote {
  post(request: Request): void;
  /** `report` is called for each report in their order, `end` once when there will be no more. */
  listen(report: (report: Report) => void, end: (reason: string) => void): void;
}

/** How many texts are cloned in one go: 500 take 2 ms, in which nothing else is done. */
const TOGETHER = 500;

/**
 * Resolves when the model is loaded; rejects with the reason, for a person, when it cannot be. `warn` is told, a sentence
 * for a person each, what goes wrong without stopping anything.
 */
export async function remoteSemanticSearch(remote: Remote, warn: (reason: string) => void): Promise<SemanticSearch> {
  const loading = pending<void>();
  const indexing = pending<void>();
  const looking = pending<readonly Similarity[]>();
  const meeting = pending<readonly (readonly Span[])[]>();
  const progresses = new Map<number, Progress>();
  let last = 0;
  const loaded = loading.wait(0);
  let ended = (): void => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));

  function hear(report: Report): void {
    switch (report.kind) {
      case 'loaded':
        return loading.resolve(0);
      case 'unavailable':
        return loading.reject(0, report.reason);
      case 'warning':
        return warn(report.reason);
      case 'progress':
        return progresses.get(report.index)?.(report.computed, report.all);
      case 'indexed':
        return indexing.resolve(report.index);
      case 'index-failed':
        return indexing.reject(report.index, report.reason);
      case 'looked':
        return looking.resolve(report.question, report.found);
      case 'words-met':
        return meeting.resolve(report.question, report.met);
      case 'question-failed':
        looking.reject(report.question, report.reason);
        return meeting.reject(report.question, report.reason);
    }
  }

  async function send(index: number, texts: readonly EmbeddedText[]): Promise<void> {
    for (let from = 0; from < texts.length; from += TOGETHER) {
      remote.post({ kind: 'texts', index, texts: texts.slice(from, from + TOGETHER) });
      await new Promise(setImmediate);
    }
    remote.post({ kind: 'index', index });
  }

  remote.listen(hear, (reason) => {
    for (const one of [loading, indexing, looking, meeting]) one.end(reason);
    ended();
  });
  await loaded;

  return {
    async index(texts, progress): Promise<SemanticIndex> {
      last += 1;
      const index = last;
      progresses.set(index, progress);
      try {
        // Awaited together: it may fail while texts are still being sent.
        await Promise.all([indexing.wait(index), send(index, texts)]);
      } finally {
        progresses.delete(index);
      }
      return {
        search(asked) {
          last += 1;
          remote.post({ kind: 'look', index, question: last, asked });
          return looking.wait(last);
        },
        matchedWords(text, places) {
          last += 1;
          remote.post({ kind: 'met', index, question: last, text, places });
          return meeting.wait(last);
        },
        drop: () => remote.post({ kind: 'drop', index }),
      };
    },
    async close() {
      remote.post({ kind: 'close' });
      await end;
    },
  };
}

// What the thread that answers and the one that computes meaning tell one another. Plain data, cloned on the way.

/** An index is known by the number that whoever asked for it gave it, and so is a question. */
export type Request =
  | { readonly kind: 'texts'; readonly index: number; readonly texts: readonly EmbeddedText[] }
  /** All texts of the index have been sent. */
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'look'; readonly index: number; readonly question: number; readonly asked: SemanticQuery }
  | {
      readonly kind: 'met';
      readonly index: number;
      readonly question: number;
      readonly text: string;
      readonly places: readonly MatchRequest[];
    }
  | { readonly kind: 'drop'; readonly index: number }
  | { readonly kind: 'close' };

export type Report =
  /** The model is loaded, or cannot be: `reason` says why, for a person. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** What a person should know although everything goes on. */
  | { readonly kind: 'warning'; readonly reason: string }
  | { readonly kind: 'progress'; readonly index: number; readonly computed: number; readonly all: number }
  | { readonly kind: 'indexed'; readonly index: number }
  | { readonly kind: 'index-failed'; readonly index: number; readonly reason: string }
  | { readonly kind: 'looked'; readonly question: number; readonly found: readonly Similarity[] }
  | { readonly kind: 'words-met'; readonly question: number; readonly met: readonly (readonly Span[])[] }
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
  reject(number: number, reason: string): void;
  /** Rejects whoever waits, and whoever will. */
  end(reason: string): void;
}

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
    reject: (number, reason) => take(number)?.reject(new Error(reason)),
    end(reason) {
      ended = reason;
      for (const number of all.keys()) take(number)?.reject(new Error(reason));
    },
  };
}
