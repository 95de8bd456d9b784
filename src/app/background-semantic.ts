/**
 * Semantic search for a bot that answers by words already: its process is started, watched and, when it dies or hangs,
 * started again, and each state of the library gets its index when that is computed. Whatever fails here costs no answer.
 */
import type { Log } from '../discord/protocol/log.js';
import { EmbeddingUnavailable } from '../embedding/embedder.js';
import type { LibrarySearcher } from '../search/searcher.js';
import { IndexDropped, type SemanticIndex, type Progress } from '../search/semantic/semantic.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { Clock } from './clock.js';
import { limitedLookups } from './limited-lookups.js';
import type { SemanticProcess, StartSemanticProcess } from './open-semantic.js';
import { semanticOutage } from './semantic-outage.js';
import { timedIndex } from './timed-search.js';

export interface BackgroundSemantic {
  /**
   * Gives `searcher` its index when that is computed, and again whenever the process had to be started anew. A later searcher
   * overtakes: one that waits is never begun, and one whose index is being computed does not get it.
   */
  readonly follow: (library: FoundByMeaning) => void;
  /** The same for a part that a server, by its id, has of its own; parts are known by their keys. What is common comes first. */
  readonly followPart: (key: string, searcher: LibrarySearcher, server: string) => void;
  /** Takes from the part's searcher what was given to it, and the memory from the process. */
  readonly forgetPart: (key: string) => void;
  /** For the searchers: what made a question be answered by words. */
  readonly onFailure: (error: unknown) => void;
  /** Resolves when nothing is computed any more. */
  readonly close: () => Promise<void>;
}

/** A library in memory, or without texts one whose vectors are kept elsewhere, and come with each question. */
export type FoundByMeaning = Pick<LibrarySearcher, 'useSemanticIndex'> &
  Partial<Pick<LibrarySearcher, 'semanticTexts'>>;

interface BackgroundDeps {
  readonly start: StartSemanticProcess;
  readonly log: Log;
  readonly clock: Clock;
  readonly observe?: Observe;
}

/** What is found by meaning: the common library, or a part that a server has of its own. */
interface Followed {
  searcher: FoundByMeaning;
  /** The searcher has no index of the present process, and is to have one. */
  wanting: boolean;
  /** Of the present process: in use, or the last that was. */
  held?: SemanticIndex | undefined;
  readonly server?: string;
}

const COMMON = '';

/** What belongs to one life of the process. */
interface Life {
  readonly worker: SemanticProcess;
  readonly limited: (index: SemanticIndex) => SemanticIndex;
  /** When it could first answer, by the clock. */
  readySince?: number;
}

const TOLD_EVERY_MS = 10_000;

/** A process that is loaded is asked for a sign of life so often, and ended when it has missed two: after 5 to 7.5 s. */
const BEAT_MS = 2_500;
const MISSED = 2;

/** The model loads in half a second and is built in another; this is a busy machine with a slow disk. */
const LOADING_MS = 60_000;

/** How long to wait before a process is started again: twice as long each time, from one second to a minute. */
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

/** A process that has answered so long died of something new, and the next is started after a second again. */
const STEADY_MS = 60_000;

/** Nothing is started before the first searcher that has a text for the model. */
export function backgroundSemantic({
  start,
  log,
  clock,
  observe = () => undefined,
}: BackgroundDeps): BackgroundSemantic {
  const outage = semanticOutage(log, clock);
  const followed = new Map<string, Followed>();
  let life: Life | undefined;
  let working: Promise<void> | undefined;
  let rest: { readonly cancel: () => void } | undefined;
  let deaths = 0;
  let given = false;
  /** Closed, or never to be had. */
  let over = false;

  /** One searcher after the other, and of several that wait for one library the last. */
  function work(): void {
    if (over || rest !== undefined || working !== undefined) return;
    const common = followed.get(COMMON);
    const next = common?.wanting === true ? common : [...followed.values()].find(({ wanting }) => wanting);
    if (next === undefined) return;
    next.wanting = false;
    working = give(next)
      // Of a process that has died it was told, and it is tried again.
      .catch((error: unknown) => over || life === undefined || outage.failed(error))
      .then(() => {
        working = undefined;
        work();
      });
  }

  async function give(one: Followed): Promise<void> {
    const { searcher, server } = one;
    const { semanticTexts } = searcher;
    const texts = semanticTexts?.() ?? [];
    // A library in other languages than the model's.
    if (semanticTexts !== undefined && texts.length === 0) {
      if (server === undefined) observe({ kind: 'meaning', state: { name: 'off' } });
      return;
    }
    const began = clock.now();
    life ??= begin();
    if (life === undefined) return;
    const { worker, limited } = life;
    const progress = server === undefined ? createProgress(texts.length) : undefined;
    if (!(await isLoaded(worker))) return;
    const index = await worker.index(texts, progress?.report ?? (() => undefined), server);
    if (life?.worker !== worker) return;
    if (![...followed.values()].includes(one)) {
      index.drop();
      return;
    }
    life.readySince ??= clock.now();
    if (!one.wanting) {
      searcher.useSemanticIndex(timedIndex(limited(index), observe, clock));
      const again = outage.over() && given;
      if (progress !== undefined) {
        observe({ kind: 'vectors', done: texts.length, all: texts.length });
        observe({ kind: 'meaning', state: { name: 'ready' } });
        const seconds = Math.round((clock.now() - began) / 100) / 10;
        log.info(
          semanticTexts === undefined ? {} : { passages: texts.length, computed: progress.computed(), seconds },
          again ? 'questions are answered by meaning again' : 'questions are answered by meaning too',
        );
      }
      given = true;
    }
    // Only now, and also for a searcher that was overtaken: what two libraries share is computed and read once.
    one.held?.drop();
    one.held = index;
  }

  async function isLoaded(worker: SemanticProcess): Promise<boolean> {
    try {
      await worker.loaded;
      return true;
    } catch (error) {
      if (over || life?.worker !== worker) return false;
      if (error instanceof EmbeddingUnavailable) {
        outage.failed(error);
        observe({ kind: 'meaning', state: { name: 'failed', reason: error.message } });
        over = true;
      } else {
        outage.away(error instanceof Error ? error.message : String(error));
        worker.kill();
      }
      return false;
    }
  }

  /** Undefined when the system can start none now. */
  function begin(): Life | undefined {
    try {
      const worker = start((reason) => log.warn({}, reason));
      void worker.ended.then((reason) => ended(worker, reason));
      watch(worker);
      return { worker, limited: limitedLookups(async () => worker.ping(), clock) };
    } catch (error) {
      startAgain(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Ends a process that gives no sign of life. */
  function watch(worker: SemanticProcess): void {
    const end = (reason: string): void => {
      if (over || life?.worker !== worker) return;
      outage.away(reason);
      worker.kill();
    };
    const cancel = clock.after(LOADING_MS, () => end('The model was not loaded within a minute.'));
    let missed = 0;
    const beat = (): void => {
      if (over || life?.worker !== worker) return;
      if (missed === MISSED) {
        end('The process that finds them gave no sign of life for 5 seconds.');
        return;
      }
      missed += 1;
      void worker.ping().then(() => (missed = 0));
      clock.after(BEAT_MS, beat);
    };
    worker.loaded.then(beat, () => undefined).finally(cancel);
  }

  function ended(worker: SemanticProcess, reason: string): void {
    if (over || life?.worker !== worker) return;
    if (life.readySince !== undefined && clock.now() - life.readySince >= STEADY_MS) deaths = 0;
    life = undefined;
    for (const { searcher } of followed.values()) searcher.useSemanticIndex(undefined);
    startAgain(reason);
  }

  /** After a rest, with the searcher that is there by then. */
  function startAgain(reason: string): void {
    outage.away(reason);
    for (const one of followed.values()) {
      one.wanting = true;
      one.held = undefined;
    }
    const cancel = clock.after(Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** deaths), () => {
      rest = undefined;
      work();
    });
    rest = { cancel };
    deaths += 1;
    observe({ kind: 'meaning', state: { name: 'away', times: deaths, reason } });
  }

  /** `texts`: how many there are in all, of which some have vectors already. */
  function createProgress(texts: number) {
    let told = Number.NEGATIVE_INFINITY;
    let last = 0;
    const report: Progress = (computed, all) => {
      last = computed;
      observe({ kind: 'vectors', done: texts - all + computed, all: texts });
      const time = clock.now();
      if (time - told < TOLD_EVERY_MS || computed === all) return;
      told = time;
      log.info({ computed, of: all }, 'reading for meaning');
    };
    return { report, computed: () => last };
  }

  function followAs(key: string, next: Pick<Followed, 'searcher' | 'server'>): void {
    const known = followed.get(key);
    if (known === undefined) followed.set(key, { ...next, wanting: true });
    else {
      known.searcher = next.searcher;
      known.wanting = true;
    }
    work();
  }

  return {
    follow: (searcher) => followAs(COMMON, { searcher }),
    followPart: (key, searcher, server) => followAs(key, { searcher, server }),
    forgetPart(key) {
      const one = followed.get(key);
      followed.delete(key);
      one?.searcher.useSemanticIndex(undefined);
      one?.held?.drop();
    },
    onFailure(error) {
      // The last questions to a process that has died, or to a library that was replaced, fail for what is known.
      if (!over && life !== undefined && !(error instanceof IndexDropped)) outage.some(error);
    },
    async close() {
      over = true;
      rest?.cancel();
      outage.close();
      await life?.worker.close();
      await working;
    },
  };
}
