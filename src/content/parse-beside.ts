/**
 * Files parsed in a thread beside the one that answers, each within a budget of processor time. No parser of Markdown or
 * YAML can be interrupted, and both have inputs that take a time which grows with the square of their length; so a thread
 * that has spent the budget is ended and a new one goes on. The time is that of all threads, so it may be another one that was
 * busy, such as one that loads: only a file that spends more the second time, too, when it has a larger budget, is a fault. How a thread is started and how time is
 * measured are arguments: here is no thread and no clock.
 */
import type { ArticleFile } from './parse-article.js';
import { type ParsedFile, parseFile, type Parser } from './parse-file.js';

/** What a thread posts: that it has loaded, then the result of each file. */
export type ThreadMessage = { readonly kind: 'ready' } | { readonly kind: 'parsed'; readonly parsed: ParsedFile };

export interface ParserThread {
  post(file: ArticleFile): void;
  /** Ends it, whatever it is doing. */
  end(): Promise<void>;
}

/** Starts a thread; `onEnd` is called once, also when it ends by itself or cannot be started. */
export type StartThread = (
  onMessage: (message: ThreadMessage) => void,
  onEnd: (reason: string) => void,
) => ParserThread;

interface ParserDeps {
  readonly startThread: StartThread;
  /** Processor time spent outside of this thread so far, in milliseconds. */
  readonly spent: () => number;
  /** Calls `look` many times a second until it is stopped. */
  readonly every: (look: () => void) => { stop(): void };
  /** Files of at most so many bytes are parsed in this thread, so that a few small ones need no thread at all. */
  readonly parsedHere: number;
}

/**
 * The budget of a file, in milliseconds of processor time: half a second, and five for each megabyte. Prose takes 0.05 ms
 * for a kilobyte, Markdown in which every word is marked up 2 ms, so this is more than twice what the slowest honest file takes on
 * the machine where that was measured; what is made to take long takes minutes.
 */
function budget(bytes: number): number {
  return 500 + bytes / 200;
}

/** How much larger the budget is the second time: on a machine with four times the work that it can do, two threads that load spent the first twice. */
const SECOND_TIME = 4;

interface Job {
  readonly file: ArticleFile;
  /** Whether it has spent a budget already. */
  readonly again: boolean;
  readonly done: (parsed: ParsedFile) => void;
}

/** A parser that starts its thread with the first file and ends it when it may rest. */
export function parserBeside({ startThread, spent, every, parsedHere }: ParserDeps): Parser {
  const waiting: Job[] = [];
  let current: (Job & { from: number }) | undefined;
  let thread: (ParserThread & { ready: boolean }) | undefined;
  let looks: { stop(): void } | undefined;
  /** Where no thread can be had, answers wait for the parser: better than no articles. */
  let threadless = false;

  function finish(parsed: ParsedFile): void {
    const { done } = current ?? {};
    current = undefined;
    looks?.stop();
    looks = undefined;
    done?.(parsed);
    next();
  }

  function next(): void {
    if (current !== undefined) return;
    const job = waiting.shift();
    if (job === undefined) return;
    current = { ...job, from: spent() };
    if (threadless) {
      finish(parseFile(job.file));
      return;
    }
    try {
      thread ??= opened();
      thread.post(job.file);
      looks = every(() => look(job.file));
    } catch {
      withoutThread(job.file);
    }
  }

  function withoutThread(file: ArticleFile): void {
    threadless = true;
    looks?.stop();
    finish(parseFile(file));
  }

  function opened(): ParserThread & { ready: boolean } {
    const opening = startThread(
      (message) => {
        if (thread !== one) return;
        if (message.kind === 'ready') {
          one.ready = true;
          // Loading is no work on the file.
          if (current !== undefined) current.from = spent();
        } else finish(message.parsed);
      },
      (reason) => {
        if (thread === one) ended(one.ready, reason);
      },
    );
    const one = { post: (file: ArticleFile) => opening.post(file), end: async () => opening.end(), ready: false };
    return one;
  }

  /** The thread ended by itself: with the file in hand, or before it could take one. */
  function ended(wasReady: boolean, reason: string): void {
    thread = undefined;
    if (current === undefined) return;
    const { file } = current;
    if (wasReady) finish(faulty(file, `the file cannot be read (${reason})`));
    else withoutThread(file);
  }

  function look(file: ArticleFile): void {
    if (current?.file !== file) return;
    const allowed = budget(file.bytes.length) * (current.again ? SECOND_TIME : 1);
    if (spent() - current.from <= allowed) return;
    const old = thread;
    thread = undefined;
    void old?.end().catch(() => undefined);
    if (!current.again) {
      waiting.unshift({ ...current, again: true });
      current = undefined;
      looks?.stop();
      next();
      return;
    }
    finish(faulty(file, `the file takes longer than ${Math.round(allowed / 100) / 10} seconds to read`));
  }

  return {
    parse: async (file) =>
      file.bytes.length <= parsedHere
        ? parseFile(file)
        : new Promise((done) => {
            waiting.push({ file, done, again: false });
            next();
          }),
    async rest() {
      const old = thread;
      // Files that are still waiting get a thread of their own.
      if (current !== undefined) return;
      thread = undefined;
      await old?.end().catch(() => undefined);
    },
  };
}

function faulty({ name }: ArticleFile, message: string): ParsedFile {
  const remedy = 'Divide it into several articles, and leave out marks of Markdown that show nothing.';
  return { faults: [{ code: 'slow', file: name, line: 1, message, remedy }], notes: [] };
}
