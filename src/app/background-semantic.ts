/**
 * Meaning for a bot that answers by words already: opened, computed and given to the searcher beside everything else.
 * Whatever fails here costs no answer, and is told once.
 */
import type { Log } from '../discord/protocol/log.js';
import type { LibrarySearcher } from '../search/searcher.js';
import type { SemanticSearch, SemanticIndex, Progress } from '../search/semantic/semantic.js';
import type { OpenSemanticSearch } from './open-semantic.js';

interface BackgroundSemantic {
  /**
   * Gives `searcher` its meaning when that is computed. A later searcher overtakes: one that waits is never begun, and one
   * whose meaning is being computed does not get it.
   */
  readonly follow: (searcher: LibrarySearcher) => void;
  /** For the searchers: what made a question be answered by words. */
  readonly onFailure: (error: unknown) => void;
  /** Resolves when nothing is computed any more. */
  readonly close: () => Promise<void>;
}

interface BackgroundDeps {
  readonly open: OpenSemanticSearch;
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

const TOLD_EVERY_MS = 10_000;

export function backgroundSemantic({ open, log, now }: BackgroundDeps): BackgroundSemantic {
  let opened: Promise<SemanticSearch> | undefined;
  let waiting: LibrarySearcher | undefined;
  let working: Promise<void> | undefined;
  let held: SemanticIndex | undefined;
  let failed = false;
  let closed = false;

  function onFailure(error: unknown): void {
    if (failed || closed) return;
    failed = true;
    log.warn({}, semanticFailure(error));
  }

  async function work(): Promise<void> {
    while (waiting !== undefined) {
      const searcher = waiting;
      waiting = undefined;
      try {
        await give(searcher);
      } catch (error) {
        onFailure(error);
      }
    }
    working = undefined;
  }

  async function give(searcher: LibrarySearcher): Promise<void> {
    const texts = searcher.semanticTexts();
    // A library in other languages than the model's.
    if (texts.length === 0) return;
    const began = now();
    opened ??= open((reason) => log.warn({}, reason));
    const meaning = await opened;
    const progress = createProgress();
    const index = await meaning.index(texts, progress.report);
    if (waiting === undefined) {
      searcher.useSemanticIndex(index);
      const seconds = Math.round((now() - began) / 100) / 10;
      log.info(
        { passages: texts.length, computed: progress.computed(), seconds },
        'questions are answered by meaning too',
      );
    }
    // Only now, and also for a searcher that was overtaken: what two libraries share is computed and read once.
    held?.drop();
    held = index;
  }

  function createProgress() {
    let told = Number.NEGATIVE_INFINITY;
    let last = 0;
    const report: Progress = (computed, all) => {
      last = computed;
      const time = now();
      if (time - told < TOLD_EVERY_MS || computed === all) return;
      told = time;
      log.info({ computed, of: all }, 'reading for meaning');
    };
    return { report, computed: () => last };
  }

  return {
    follow(searcher) {
      if (closed) return;
      waiting = searcher;
      working ??= work();
    },
    onFailure,
    async close() {
      closed = true;
      waiting = undefined;
      const meaning = await opened?.catch(() => undefined);
      await meaning?.close();
      await working;
    },
  };
}

// What a person is told when meaning cannot be had: why, and that there are answers all the same.

/** Two sentences or more. An error of ours names the remedy; one of the system's has none but to do without. */
export function semanticFailure(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `Questions are answered by words alone, because passages cannot be found by meaning. ${/[.!?]$/u.test(reason) ? reason : `${reason}.`} ` +
    'Start again when that is mended, or set SEMANTIC=off to do without.'
  );
}
