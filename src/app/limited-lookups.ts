/**
 * How long a question waits for meaning. A look-up that takes too long rejects, and the question is answered by words; while
 * the process behind it gives no sign of life, look-ups reject at once. Many questions at a time are no such case: each
 * waits its turn here, from where it can be taken back, and those whose time is up cost nothing.
 */
import type { SemanticIndex } from '../search/semantic/semantic.js';
import type { Clock } from './clock.js';

/**
 * In milliseconds. A look-up takes 5 to 20 on an idle machine and up to 150 with ten at once on a busy one; a second one, for
 * the words to mark, may follow, and Discord waits 3,000 for everything.
 */
const LONGEST_MS = 400;

/** Enough to keep the process at work; more would wait there, where they cannot be taken back. */
const AT_ONCE = 4;

/** That a question was not looked up in time. */
export class LookupTooSlow extends Error {
  override readonly name = 'LookupTooSlow';
  constructor() {
    super(`Looking a question up took longer than ${LONGEST_MS} ms.`);
  }
}

/** For the indexes of one process, which answers `ping` as RemoteSemanticSearch does. */
export function limitedLookups(ping: () => Promise<void>, clock: Clock): (index: SemanticIndex) => SemanticIndex {
  const waiting: (() => void)[] = [];
  let inWork = 0;
  /** Since when the process has had work and answered nothing, by the clock. */
  let silentSince = 0;
  let suspect = false;

  function doubt(): void {
    // Where many wait, the one after the other that is answered shows that the process works.
    if (suspect || clock.now() - silentSince < LONGEST_MS) return;
    suspect = true;
    void ping().then(() => (suspect = false));
  }

  async function inTime<T>(lookUp: () => Promise<T>): Promise<T> {
    if (suspect) throw new LookupTooSlow();
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        if (inWork === 0) silentSince = clock.now();
        inWork += 1;
        void lookUp()
          .then(resolve, reject)
          .finally(() => {
            cancel();
            silentSince = clock.now();
            inWork -= 1;
            waiting.shift()?.();
          });
      };
      const cancel = clock.after(LONGEST_MS, () => {
        const at = waiting.indexOf(begin);
        if (at < 0) doubt();
        else waiting.splice(at, 1);
        reject(new LookupTooSlow());
      });
      if (inWork < AT_ONCE) begin();
      else waiting.push(begin);
    });
  }

  return (index) => ({
    search: async (asked) => inTime(async () => index.search(asked)),
    matchedWords: async (question, places, kept) => inTime(async () => index.matchedWords(question, places, kept)),
    // In a rush there is no time for second opinions.
    read: async (question, places) => (waiting.length > 0 ? [] : inTime(async () => index.read(question, places))),
    whole: async (question) => inTime(async () => index.whole(question)),
    drop: () => index.drop(),
  });
}
