/**
 * The library that an asker sees: what the operator gives to all, unless the server has hidden it, and of the server's own articles those
 * that the asker's roles may see. A server's articles are read and indexed when they are first asked of, and kept as long as the memory
 * that is set for them holds; those that were asked of last stay longest.
 */
import { LRUCache } from 'lru-cache';
import type { Asker } from '../commands/asker.js';
import type { Parser } from '../content/parse-file.js';
import { joinedLibrary } from '../content/joined-library.js';
import { type Clock, errorFields, type Log, onceAMinute } from '../discord/protocol/log.js';
import type { Library } from '../domain/library.js';
import type { ServerSettings } from '../domain/server-settings.js';
import type { SearchOptions } from '../search/answer.js';
import { joinedSearcher } from '../search/joined-searcher.js';
import type { SearchPart } from '../search/search-part.js';
import type { LibrarySearcher, SearchedPart, Searcher } from '../search/searcher.js';
import type { ServerArticles } from '../store/server-articles.js';
import { awayPart } from './away-part.js';
import { readServerParts, type ServerParts } from './server-parts.js';

/** Of the store, what is asked here. */
export interface ServerSource {
  readonly articles: (server: string) => Pick<ServerArticles, 'list' | 'read' | 'version'>;
  readonly settings: { readonly of: (server: string) => Promise<ServerSettings> };
}

interface Options {
  /** What all servers have, as it is now. */
  readonly common: () => SearchedPart;
  readonly source: ServerSource;
  /** Parses one server's articles, in a way that no file can hold up others. */
  readonly parserFor: (server: string) => Promise<Parser>;
  readonly search: SearchOptions;
  /** In bytes: of all servers' articles and indexes together. */
  readonly memory: number;
  /** Is told of the parts in use, that they may be found by meaning, and of those that are given up. */
  readonly meaning?: PartMeaning | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** Parts are known by their server and audience; another searcher under a key takes the place of the one before. */
export interface PartMeaning {
  readonly used: (key: string, searcher: LibrarySearcher, server: string) => void;
  readonly dropped: (key: string) => void;
}

/** What an asker asks of. */
export interface SeenLibrary {
  readonly library: Library;
  readonly searcher: Searcher;
}

export interface ServerLibraries {
  /**
   * What is common where the server has nothing of its own. The first question to a server waits until its articles are indexed; after
   * a change, until what is new is. Where nothing of the server is known and its articles cannot be read, they are a part that is away.
   */
  readonly servicesFor: (asker: Pick<Asker, 'server' | 'roles'>) => Promise<SeenLibrary>;
  /** What is held: how many bytes, and of which servers. */
  readonly held: () => { readonly bytes: number; readonly servers: readonly string[] };
  /** Holds nothing of that server any more, also when it is being read just now. */
  readonly drop: (server: string) => Promise<void>;
}

/** A server whose articles are held, and what its askers see, by what they may see. */
interface HeldServer {
  readonly state: ServerParts;
  readonly seen: Map<string, SeenLibrary & { readonly common: SearchedPart | undefined }>;
}

/** Askers with other roles than these combinations see what they may all the same; it is put together anew. */
const COMBINATIONS = 64;

export function serverLibraries({
  common,
  source,
  parserFor,
  search,
  memory,
  meaning,
  log,
  clock,
}: Options): ServerLibraries {
  const unseen = onceAMinute(
    log,
    'warn',
    'the articles of servers could not be looked at, and stay as they were, or are not asked where nothing is known of them',
    clock,
  );
  const servers = new LRUCache<string, HeldServer>({
    maxSize: memory,
    // What alone is larger than all that may be held is held alone.
    sizeCalculation: ({ state }) => Math.max(1, Math.min(memory, state.bytes)),
    dispose(held, server, reason) {
      // What takes its place has told of what is no longer there.
      if (reason !== 'set') for (const audience of held.state.parts.keys()) meaning?.dropped(keyOf(server, audience));
    },
  });
  const building = new Map<string, Promise<HeldServer>>();

  async function heldServer(server: string): Promise<HeldServer | undefined> {
    const articles = source.articles(server);
    // What was changed while it was read is read by the next question.
    const work = building.get(server);
    if (work !== undefined) await work.catch(() => undefined);
    const known = servers.get(server);
    let version: number;
    try {
      version = await articles.version();
    } catch (error) {
      if (known === undefined) throw error;
      unseen({ ...errorFields(error), server });
      return known;
    }
    // Nothing was ever put there.
    if (version === 0 && known === undefined) return undefined;
    if (known?.state.version === version) return known;
    const begun = building.get(server) ?? build(server, version, known);
    building.set(server, begun);
    try {
      const held = await begun;
      // Another question may have begun it, before the last change.
      return held.state.version === version ? held : await heldServer(server);
    } catch (error) {
      if (known === undefined) throw error;
      unseen({ ...errorFields(error), server });
      return known;
    } finally {
      if (building.get(server) === begun) building.delete(server);
    }
  }

  async function build(server: string, version: number, before: HeldServer | undefined): Promise<HeldServer> {
    const state = await readServerParts(source.articles(server), version, before?.state, {
      parser: await parserFor(server),
      search,
      onFaulty: (faulty) => log.warn({ server, articles: faulty }, 'some articles of a server could not be read'),
    });
    for (const audience of before?.state.parts.keys() ?? []) {
      if (!state.parts.has(audience)) meaning?.dropped(keyOf(server, audience));
    }
    const held: HeldServer = { state, seen: new Map() };
    servers.set(server, held);
    return held;
  }

  return {
    async servicesFor({ server, roles }) {
      const all = common();
      if (server === undefined) return seenAlone(all);
      const { library: kind } = await source.settings.of(server);
      const shared = kind === 'own' ? undefined : all;
      let held: HeldServer | undefined;
      try {
        held = kind === 'common' ? undefined : await heldServer(server);
      } catch (error) {
        unseen({ ...errorFields(error), server });
        return joinedOf([awayPart(error), ...(shared === undefined ? [] : [shared])]);
      }
      const visible = held === undefined ? [] : audiencesOf(roles).filter((one) => held.state.parts.has(one));
      if (held === undefined || visible.length === 0) return shared === undefined ? joinedOf([]) : seenAlone(shared);
      for (const audience of visible) {
        const part = held.state.parts.get(audience);
        if (part !== undefined) meaning?.used(keyOf(server, audience), part, server);
      }
      const key = `${visible.join(' ')} ${kind}`;
      const known = held.seen.get(key);
      if (known?.common === shared && known !== undefined) return known;
      const parts = [
        ...visible.flatMap((one) => held.state.parts.get(one) ?? []),
        ...(shared === undefined ? [] : [shared]),
      ];
      const seen = { ...joinedOf(parts), common: shared };
      if (held.seen.size >= COMBINATIONS) held.seen.clear();
      held.seen.set(key, seen);
      return seen;
    },
    held: () => ({ bytes: servers.calculatedSize, servers: [...servers.keys()] }),
    async drop(server) {
      await building.get(server)?.catch(() => undefined);
      servers.delete(server);
    },
  };

  function joinedOf(parts: readonly SearchPart[]): SeenLibrary {
    const library = joinedLibrary(parts.map((part) => part.library));
    return { library, searcher: joinedSearcher(library, parts, search) };
  }
}

function seenAlone(searcher: SearchedPart): SeenLibrary {
  return { library: searcher.library, searcher };
}

/** Those of the asker's roles first, so that what is for few comes before what is for all. */
function audiencesOf(roles: readonly string[]): readonly string[] {
  return [...roles.toSorted(), EVERYONE];
}

const EVERYONE = 'everyone';

function keyOf(server: string, audience: string): string {
  return `${server}/${audience}`;
}
