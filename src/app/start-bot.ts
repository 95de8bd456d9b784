/** The running bot: the library that follows its folder, and the connection to Discord that answers from it. */
import { COMMANDS } from '../commands/commands.js';
import type { Services } from '../commands/command.js';
import { describeChanges } from '../content/library-changes.js';
import { type Fault, formatFault } from '../content/fault.js';
import { readLibrary } from '../content/read-library.js';
import { watchLibrary } from '../content/watch-library.js';
import { createClient, type DiscordClient } from '../discord/client.js';
import type { Log } from '../discord/protocol/log.js';
import type { Library } from '../domain/library.js';
import { createSearcher, type LibrarySearcher } from '../search/searcher.js';
import { backgroundSemantic } from './background-semantic.js';
import type { Config } from './config.js';
import type { OpenSemanticSearch } from './open-semantic.js';

export interface Bot {
  /** Takes no more questions, finishes those in work, and resolves when everything is closed. */
  stop(): Promise<void>;
}

export interface BotConfig extends Pick<Config, 'articles' | 'answeredFrom' | 'logLevel' | 'discordApi'> {
  readonly token: string;
}

interface BotOptions {
  /** Called when Discord closes the connection for good, after which nothing is answered any more. */
  readonly onClosed?: () => void;
  /** Without it passages are found by words alone. */
  readonly openSemantic?: OpenSemanticSearch | undefined;
}

/**
 * Resolves when the bot answers, by words; by meaning too when that has been computed. Rejects with an Error for a person
 * when Discord does not let it in.
 */
export async function startBot(
  config: BotConfig,
  log: Log,
  { onClosed = () => undefined, openSemantic: open }: BotOptions = {},
): Promise<Bot> {
  const meaning = open && backgroundSemantic({ open, log, now: () => performance.now() });
  const servicesOf = async (library: Library) => {
    const searcher: LibrarySearcher = await createSearcher(library, {
      answeredFrom: config.answeredFrom,
      // The last questions to a library that has been replaced may find its meaning gone, which is no failure.
      onSemanticFailure: (error) => {
        if (services.searcher === searcher) meaning?.onFailure(error);
      },
    });
    return { library, searcher };
  };
  const initial = await readLibrary(config.articles);
  report(initial.faults, log);
  let services: Services & { readonly searcher: LibrarySearcher } = await servicesOf(initial.library);
  log.info({ articles: initial.library.articles.length, passages: initial.library.passages.length }, 'library read');
  if (initial.library.articles.length === 0) {
    log.warn(
      { folder: config.articles },
      'no article was found, so every question will be refused; add one with npm run add',
    );
  }

  // One index after the other: a later state of the folder must not be overtaken by an earlier one.
  let indexing = Promise.resolve();
  const watcher = watchLibrary({
    directory: config.articles,
    initial,
    onFaults: (faults) => (faults.length === 0 ? log.info({}, 'all articles are in order again') : report(faults, log)),
    onChange: (library, changes) => {
      indexing = indexing.then(async () => {
        try {
          services = await servicesOf(library);
          log.info({ articles: library.articles.length }, describeChanges(changes));
          meaning?.follow(services.searcher);
        } catch (error) {
          // A bug in indexing must not end a bot that still answers from the library it has.
          log.error(
            { stack: error instanceof Error ? error.stack : String(error) },
            'the changed library was not taken',
          );
        }
      });
    },
  });

  let client: DiscordClient;
  try {
    const { token, discordApi: api } = config;
    client = createClient({
      token,
      ...(api === undefined ? {} : { api }),
      log,
      services: () => services,
      commands: COMMANDS,
      clock: { now: () => performance.now(), after: (milliseconds, run) => setTimeout(run, milliseconds).unref() },
      onClosed,
    });
    await client.start();
  } catch (error) {
    // A watcher that is left open keeps the process alive after the error was told.
    await watcher.close();
    await meaning?.close();
    throw error;
  }
  log.info({}, 'ready');
  meaning?.follow(services.searcher);
  return {
    async stop() {
      await Promise.all([client.stop(), watcher.close()]);
      await indexing;
      await meaning?.close();
      log.info({}, 'stopped');
    },
  };
}

function report(faults: readonly Fault[], log: Log): void {
  for (const fault of faults) log.warn({}, formatFault(fault));
}
