/** The process of semantic search as whoever started it sees it, without a process: it dies and falls silent when a test says so. */
import type { SemanticProcess } from '../../../src/app/open-semantic.js';
import type { SemanticIndex, SemanticSearch } from '../../../src/search/semantic/semantic.js';

export interface FakeSemanticProcess extends SemanticProcess {
  readonly die: (reason: string) => void;
  /** Neither answers nor gives a sign of life any more. */
  readonly hang: () => void;
  readonly isKilled: () => boolean;
}

/** Runs `semantic`; `loaded` when that is given resolves or rejects as the process's does. */
export function fakeSemanticProcess(
  semantic: SemanticSearch,
  loaded: Promise<void> = Promise.resolve(),
): FakeSemanticProcess {
  let die: (reason: string) => void = () => undefined;
  let killed = false;
  let hangs = false;
  const ended = new Promise<string>((resolve) => (die = resolve));
  const death = ended.then((reason) => Promise.reject(new Error(reason)));
  death.catch(() => undefined);
  // As a process that says why, and ends then.
  loaded.catch(() => setImmediate(() => die('It has ended.')));
  const loadedOrDead = Promise.race([loaded, death]);
  loadedOrDead.catch(() => undefined);
  const never = new Promise<never>(() => undefined);
  /** What `work` gives, unless the process dies before. */
  const alive = async <T>(work: () => Promise<T>): Promise<T> => Promise.race([death, hangs ? never : work()]);
  const living = (index: SemanticIndex): SemanticIndex => ({
    search: async (asked) => alive(async () => index.search(asked)),
    matchedWords: async (question, places, kept) => alive(async () => index.matchedWords(question, places, kept)),
    read: async (question, places) => alive(async () => index.read(question, places)),
    whole: async (question) => alive(async () => index.whole(question)),
    drop: () => index.drop(),
  });
  return {
    loaded: loadedOrDead,
    ended,
    ping: async () => (hangs ? never : undefined),
    index: async (texts, progress) => alive(async () => living(await semantic.index(texts, progress))),
    vectors: async (texts) => alive(async () => semantic.vectors(texts)),
    async close() {
      await semantic.close();
      die('It is closed.');
    },
    kill() {
      killed = true;
      die('It was killed.');
    },
    die: (reason) => die(reason),
    hang: () => (hangs = true),
    isKilled: () => killed,
  };
}
