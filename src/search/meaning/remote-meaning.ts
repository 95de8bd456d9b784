/** The side of meaning that asks: what is computed in another thread looks here like something to await. */
import type { Span } from '../../domain/span.js';
import type { Meaning, MeaningIndex, MeaningText, Nearness, Progress } from './meaning.js';
import type { Report, Request } from './messages.js';
import { pending } from './pending.js';

/** The other thread. */
export interface Remote {
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
export async function remoteMeaning(remote: Remote, warn: (reason: string) => void): Promise<Meaning> {
  const loading = pending<void>();
  const indexing = pending<void>();
  const looking = pending<readonly Nearness[]>();
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

  async function send(index: number, texts: readonly MeaningText[]): Promise<void> {
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
    async index(texts, progress): Promise<MeaningIndex> {
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
        look(asked) {
          last += 1;
          remote.post({ kind: 'look', index, question: last, asked });
          return looking.wait(last);
        },
        met(text, places) {
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
