/** The running bot: the library that follows its folder, and the connection to Discord that answers from it. */
import type { Asker } from '../commands/asker.js';
import { COMMANDS } from '../commands/commands.js';
import type { Services } from '../commands/command.js';
import { exampleQuestions } from '../commands/example-questions.js';
import type { ScoreLanguages } from '../commands/foreign-question.js';
import { whenAdded } from '../content/when-added.js';
import { readLibrary } from '../content/read-library.js';
import { createClient, type DiscordClient } from '../discord/client.js';
import { createHttpClient, type Requests } from '../discord/http/http-client.js';
import { createLimits } from '../discord/limits.js';
import type { Log } from '../discord/protocol/log.js';
import type { Library } from '../domain/library.js';
import type { Digests } from '../store/digests.js';
import type { Store } from '../store/store.js';
import type { SharedBuckets } from '../store/postgres/shared-buckets.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { SearchOptions } from '../search/answer.js';
import type { SearchedPart } from '../search/searcher.js';
import { backgroundSemantic } from './background-semantic.js';
import { systemClock, type Clock, wallClock } from './clock.js';
import { closeAll } from './close-all.js';
import { openCommonLibrary } from './common-library.js';
import type { Config } from './config.js';
import { ALONE, type OpenLease } from './lease.js';
import { toldWhileWaiting } from './waiting-for-login.js';
import { openDigests } from './open-digests.js';
import { dropForgotten } from './forgotten-servers.js';
import { FITS, type OpenLarge } from './large-common-library.js';
import { libraryNews } from './news.js';
import type { OpenFeeds } from './open-feeds.js';
import type { StartSemanticProcess } from './open-semantic.js';
import type { ReadArticles } from './read-articles.js';
import { serverLibraries, type ServerSource } from './server-libraries.js';
import { serverMeaning } from './server-meaning.js';
import { serverParsers } from './server-parsers.js';
import { sharedLimits } from './shared-limits.js';
import { timedSearcher } from './timed-search.js';

export interface Bot {
  /**
   * Takes no more questions, finishes those in work, and resolves when everything is closed, or after 8 s whatever hangs. Never
   * rejects; what could not be closed is logged.
   */
  stop(): Promise<void>;
  /** Questions that its library answers, for somebody who does not know what to ask. */
  examples(): Promise<readonly string[]>;
  /** Where it takes Discord's requests; undefined where it is connected to the gateway. */
  readonly port: number | undefined;
}

/** What watches over a bot, and is closed when all else is. */
export interface Monitoring {
  readonly observe: Observe;
  /** Never rejects. */
  readonly close: () => Promise<void>;
}

export interface BotConfig extends Pick<
  Config,
  'articles' | 'answeredFrom' | 'uncertainFrom' | 'logLevel' | 'discordApi'
> {
  readonly token: string;
  readonly limits?: Config['limits'];
  readonly watch?: Config['watch'];
  /** Interactions come in requests, and not over the gateway. */
  readonly http?: Requests | undefined;
  /** Which part of the servers the gateway tells this process of; all when left out. */
  readonly shard?: Config['shard'] | undefined;
  readonly hearsMessages?: boolean;
  readonly answersForums?: boolean;
  readonly readsTexts?: boolean;
}

export interface BotOptions {
  /** Called when Discord closes the connection for good, after which nothing is answered any more. */
  readonly onClosed?: () => void;
  /** Without it passages are found by words alone. */
  readonly startSemantic?: StartSemanticProcess | undefined;
  /** Reads the articles. Without it they are parsed in this thread, which holds up answers. */
  readonly read?: ReadArticles | undefined;
  /** The library that all have, where it is larger than memory: then the folder is not read. Closed with the bot. */
  readonly large?: OpenLarge | undefined;
  /** Reads the feeds of the folder while the bot runs. Without it none is read. */
  readonly openFeeds?: OpenFeeds | undefined;
  /** What servers keep. Without it all are answered from the folder alone. */
  readonly servers?: ServersOptions | undefined;
  /** Tells a question's language, beside the thread that answers. */
  readonly scoreLanguages?: ScoreLanguages | undefined;
  /** Hears how the bot is. Closed with the bot, also when that cannot be started. */
  readonly monitoring?: Monitoring | undefined;
  readonly clock?: Clock;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface ServersOptions {
  readonly source: ServerSource;
  /** What is known and kept of an asker's server beside its articles. */
  readonly keeping?: ((asker: Asker, library: Library) => Promise<Partial<Services>>) | undefined;
  /** Reads servers' feeds while the bot runs. Without it none is read. */
  readonly openFeeds?: OpenFeeds | undefined;
  /** Called when the bot is stopped, or cannot be started. Never rejects. */
  readonly close?: () => Promise<void>;
  /** Where their parsed articles are kept; they are parsed at each start without it. */
  readonly cache?: string | undefined;
  /** Tells of changed articles, as of a server that was forgotten. Without it nobody else changes them. */
  readonly onArticlesChanged?: Store['onArticlesChanged'];
  /** When each was told what is new. Without it none is told unasked. */
  readonly digests?: Digests;
  /** In which several processes count together how much is asked. Without it this one counts alone. */
  readonly buckets?: SharedBuckets | undefined;
  /** What it is kept in, where that is a server's. */
  readonly database?: Store['postgres'];
  /** Which of several processes does what only one may. Without it this one does all of it. */
  readonly openLease?: OpenLease;
  /** In MB: what is held of their articles, and of their vectors. */
  readonly memory: number;
}

/**
 * Resolves when the bot answers, by words; by meaning too when that has been computed. Rejects with an Error for a person
 * when Discord does not let it in.
 */
export async function startBot(
  config: BotConfig,
  log: Log,
  {
    onClosed = () => undefined,
    startSemantic: start,
    read = async (before) => readLibrary(config.articles, before),
    large,
    openFeeds,
    servers,
    scoreLanguages,
    monitoring = UNWATCHED,
    clock = systemClock,
    now = wallClock,
  }: BotOptions = {},
): Promise<Bot> {
  const { observe } = monitoring;
  const semantic = start && backgroundSemantic({ start, log, clock, observe });
  observe({ kind: 'meaning', state: { name: start === undefined ? 'off' : 'loading' } });
  const options: SearchOptions = {
    answeredFrom: config.answeredFrom,
    uncertainFrom: config.uncertainFrom,
    onSemanticFailure: (error) => semantic?.onFailure(error),
  };
  const common =
    large?.({ search: options, log, clock, observe }) ??
    (await openCommonLibrary({
      articles: config.articles,
      polling: config.watch === 'poll',
      read,
      search: options,
      onChanged: (searcher) => semantic?.follow(searcher),
      fits: servers?.database && FITS,
      log,
      clock,
      observe,
    }));
  const commonServices = (): Services & { readonly searcher: SearchedPart } => {
    const searcher = common.searcher();
    // The language is of nobody in particular: whoever asks has one.
    return { library: searcher.library, searcher, scoreLanguages, locale: 'en' };
  };

  const parsers = servers && serverParsers({ clock, cache: servers.cache });
  const libraries =
    servers &&
    parsers &&
    serverLibraries({
      common: common.searcher,
      source: servers.source,
      parserFor: parsers.parserFor,
      search: options,
      memory: servers.memory * MEGABYTE,
      meaning: semantic && serverMeaning(semantic, servers.memory * MEGABYTE),
      log,
      clock,
    });
  const news = libraryNews({
    added: whenAdded(config.articles),
    common: () => common.searcher().library,
    own: async (server) => servers?.source.articles(server).list() ?? [],
    seen: async (server) =>
      (await libraries?.servicesFor({ roles: [], ...(server === undefined ? {} : { server }) }))?.library ??
      common.searcher().library,
  });
  const servicesFor = async (asker: Asker): Promise<Services> => {
    // What is common is timed already.
    const shared = {
      ...commonServices(),
      news: { now, between: async (since: number, until: number) => news(asker.server, since, until) },
    };
    const { library, searcher } = (await libraries?.servicesFor(asker)) ?? shared;
    const timed = searcher === shared.searcher ? searcher : timedSearcher(searcher, observe, clock);
    return { ...shared, ...(await servers?.keeping?.(asker, library)), library, searcher: timed, asker };
  };

  const folder = { name: 'the folder of articles', close: common.close };
  const vectors = { name: 'semantic search', close: async () => semantic?.close() };
  const kept = { name: 'what servers keep', close: async () => servers?.close?.() };
  const watching = { name: 'what watches over the bot', close: async () => monitoring.close() };

  let client: DiscordClient;
  try {
    const { token, discordApi: api, http, shard } = config;
    const { hearsMessages = false, answersForums = false, readsTexts = false } = config;
    const forums = answersForums && servers ? { settings: servers.source.settings.of, readsTexts } : undefined;
    const answers = {
      token,
      ...(api === undefined ? {} : { api }),
      log,
      services: servicesFor,
      commands: COMMANDS,
      limits: config.limits && createLimits(config.limits, sharedLimits(servers?.buckets, token, log, clock)),
      clock,
      observe,
    };
    client =
      http === undefined
        ? createClient({ ...answers, shard: shard && { ...shard, now }, hearsMessages, forums, onClosed })
        : createHttpClient({ ...answers, requests: http, now });
    await toldWhileWaiting(client.start(), log, clock);
  } catch (error) {
    // A watcher that is left open keeps the process alive after the error was told.
    await closeAll(
      [
        [folder, vectors],
        [kept, watching],
      ],
      log,
      clock,
    );
    throw error;
  }
  log.info({}, 'ready');
  semantic?.follow(common.byMeaning());
  const openLease = servers?.openLease ?? (() => ALONE);
  const feeds = [openFeeds, servers?.openFeeds].map((open) => open?.(log, clock, observe, openLease));
  const { source, cache, onArticlesChanged } = servers ?? {};
  const forgotten =
    source &&
    onArticlesChanged &&
    libraries &&
    dropForgotten({ source, onArticlesChanged, cache, libraries, log, clock });
  const digests = servers && openDigests(config, servers, { news, log, clock, now, observe, openLease });
  return {
    examples: async () => exampleQuestions(commonServices()),
    port: client.port?.(),
    async stop() {
      await closeAll(
        [
          [
            { name: 'the connection to Discord', close: async () => client.stop() },
            { name: 'the feeds', close: async () => Promise.all(feeds.map(async (rounds) => rounds?.close())) },
            { name: 'what tells servers what is new', close: async () => digests?.close() },
            { name: 'what forgets servers', close: async () => forgotten?.close() },
          ],
          // What is still answered needs these.
          [{ name: 'what parses servers’ articles', close: async () => parsers?.close() }, folder],
          [{ name: 'the index', close: common.indexed }],
          [vectors],
          [kept, watching],
        ],
        log,
        clock,
      );
      log.info({}, 'stopped');
    },
  };
}

const MEGABYTE = 2 ** 20;

/** Nobody watches. */
const UNWATCHED: Monitoring = { observe: () => undefined, close: async () => undefined };
