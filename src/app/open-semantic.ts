/**
 * The model in a process of its own: how that is started, what it is given, and how it is ended. Native code can hang or
 * crash; in a thread it would take the bot with it, and a thread of it can be neither ended nor started again (decision 11).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { remoteSemanticSearch, type RemoteSemanticSearch, type Report } from '../search/semantic/remote.js';
import type { SemanticSearch } from '../search/semantic/semantic.js';
import { type Clock, systemClock } from './clock.js';
import type { SearchConfig } from './config.js';
import type { Cached } from './usable-cache.js';

export interface SemanticOptions {
  /** Where the model and the vectors are kept; made when it is not there, and safe to delete. */
  readonly folder: string;
  /** How many processors compute. */
  readonly threads: number;
  /** Whether the first passages are read together with the question. */
  readonly reader: boolean;
}

/** Semantic search in a process that may end at any time, and can be ended at any time. */
export interface SemanticProcess extends RemoteSemanticSearch {
  /** Ends it at once, whatever it does; what it has written to the disk stays whole. */
  kill(): void;
}

/** Is told, a sentence for a person each, what goes wrong without stopping anything. */
type Warn = (reason: string) => void;

/**
 * How much memory JavaScript's own objects may take there, in MB: 20,000 passages take 40, their vectors apart, which are
 * not counted. What grows without end is ended by it in seconds and started again.
 */
const HEAP_MB = 1_024;

/** How long a process that was told to close may take for the text in hand, and to write what it has computed. */
const CLOSING_MS = 2_000;

/**
 * Started at once; what is asked before the model is loaded waits for it. The process ends with this one. Throws an Error when
 * the system can start none, for want of memory.
 */
export function startSemanticProcess(
  options: SemanticOptions,
  warn: Warn = () => undefined,
  clock: Clock = systemClock,
): SemanticProcess {
  // Beside this file in the bundle.
  const child = fork(fileURLToPath(new URL('./semantic-worker.js', import.meta.url)), [JSON.stringify(options)], {
    serialization: 'advanced',
    // It needs no variable, and what it does not have it cannot lose: the token above all.
    env: {},
    // Not those of this process: a debugger's port can be had once.
    execArgv: [`--max-old-space-size=${HEAP_MB}`, ...(process.sourceMapsEnabled ? ['--enable-source-maps'] : [])],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const remote = remoteSemanticSearch(
    {
      post(request) {
        // A request that cannot be sent is one to a process that has ended, and whoever asked is told by that.
        if (child.connected) child.send(request, () => undefined);
      },
      listen(report, end) {
        // Only the worker posts here.
        child.on('message', (message) => report(message as Report));
        onEnd(child, (reason) => {
          process.off('exit', kill);
          end(reason);
        });
      },
    },
    warn,
  );
  return {
    ...remote,
    kill,
    async close() {
      const cancel = clock.after(CLOSING_MS, kill);
      await remote.close();
      cancel();
    },
  };
}

/** Calls `end` once, when the process has ended and all that it has reported was heard. */
function onEnd(child: ChildProcess, end: (reason: string) => void): void {
  const said = lastLines(child);
  let [by, connected] = ['', true];
  const perhaps = () => {
    if (by !== '' && !connected) end(`The process that finds them ended ${by}${said()}.`);
  };
  child.once('exit', (code, signal) => {
    by = signal === null ? `with code ${code}` : `by ${signal}`;
    perhaps();
  });
  // What was sent before the end may arrive after it.
  child.once('disconnect', () => {
    connected = false;
    perhaps();
  });
  // Later errors are those of dealing with a process that has ended.
  child.on('error', (error) => {
    if (child.pid === undefined) end(`The process that finds them could not be started: ${error.message}.`);
  });
}

/** Enough for what V8 and Node print when they give up, in characters. */
const KEPT = 8_192;
const SHOWN = 200;

/**
 * What the process printed is nobody's to read but ours: of it the line that names an error, else nothing. Behind a colon,
 * without characters that a terminal would obey.
 */
function lastLines({ stderr }: ChildProcess): () => string {
  let kept = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => (kept = `${kept}${text}`.slice(-KEPT)));
  return () => {
    const line = kept.split('\n').find((one) => /\berror\b/iu.test(one));
    return line === undefined
      ? ''
      : `: ${line
          .replaceAll(/\p{Cc}+/gu, ' ')
          .trim()
          .slice(0, SHOWN)}`;
  };
}

/**
 * As above, for whoever cannot go on without: resolves when the model is loaded, and rejects with an Error for a person when
 * it cannot be had on this machine.
 */
export async function openSemanticSearch(options: SemanticOptions, warn?: Warn): Promise<SemanticSearch> {
  const started = startSemanticProcess(options, warn);
  await started.loaded;
  return started;
}

// What the settings say of semantic search, as functions that open it.

/** For a program that answers when all is there. As `openSemanticSearch`. */
export type OpenSemanticSearch = (warn: Warn) => Promise<SemanticSearch>;

/** For a program that answers by words meanwhile. As `startSemanticProcess`. */
export type StartSemanticProcess = (warn: Warn) => SemanticProcess;

type SemanticSettings = Cached<Pick<SearchConfig, 'semantic' | 'reader' | 'cache'>>;

/** More threads share too little work: a paragraph has 170 tokens. */
const MOST_THREADS = 4;

/** Undefined when passages are to be found by words alone. */
export function semanticSearchOpener(config: SemanticSettings): OpenSemanticSearch | undefined {
  const options = semanticOptions(config);
  return options && (async (warn) => openSemanticSearch(options, warn));
}

/** Undefined when passages are to be found by words alone. */
export function semanticProcessStarter(config: SemanticSettings): StartSemanticProcess | undefined {
  const options = semanticOptions(config);
  return options && ((warn) => startSemanticProcess(options, warn));
}

function semanticOptions({ semantic, reader, cache }: SemanticSettings): SemanticOptions | undefined {
  // Without a folder the model could be kept nowhere.
  return semantic && cache !== undefined
    ? { folder: cache, threads: Math.min(MOST_THREADS, availableParallelism()), reader }
    : undefined;
}
