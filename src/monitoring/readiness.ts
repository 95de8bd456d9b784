/**
 * Whether questions are answered, and if not, which part is missing. An operator asks this to know whether to act, so it says no to
 * whatever leaves every question without an answer: a library that is not read or has no article (a folder that was not mounted is
 * the usual reason), a connection to Discord that is lost, and an end that has begun. Without meaning questions are answered by words, and
 * while the database is away from memory: that is degraded, and ready. To take such a replica out would leave none, for all have the same
 * database.
 */
import type { GatewayState } from '../discord/discord-event.js';
import type { BotEvent, MeaningState } from './bot-event.js';

interface Part {
  readonly state: string;
  /** Without it the bot is not ready, except without meaning or the database. */
  readonly ok: boolean;
  /** When the part came into this state. */
  readonly since: string;
}

export interface Report {
  readonly ready: boolean;
  /** Ready all the same, but answers are worse. */
  readonly degraded: boolean;
  readonly parts: Readonly<Record<PartName, Part>>;
}

export type PartName = keyof States;

/** What each part can be. */
interface States {
  readonly library: 'unread' | 'empty' | 'read';
  /** What answers from the library by words. */
  readonly index: 'none' | 'there';
  readonly gateway: GatewayState;
  readonly meaning: MeaningState['name'];
  /** `own`: what servers keep is in a file of this machine, or nothing is kept. */
  readonly database: 'own' | 'up' | 'away';
}

const GOOD: { readonly [Name in PartName]: readonly States[Name][] } = {
  library: ['read'],
  index: ['there'],
  gateway: ['connected', 'unused'],
  meaning: ['off', 'ready'],
  database: ['own', 'up'],
};

const AT_FIRST: States = { library: 'unread', index: 'none', gateway: 'connecting', meaning: 'off', database: 'own' };

export interface Readiness {
  readonly observe: (event: BotEvent) => void;
  readonly report: () => Report;
  /** Discord has closed the connection for good: nothing will be answered until the process is started again. */
  readonly isOver: () => boolean;
}

/** Nothing is there at first. `now`: milliseconds since 1970. */
export function createReadiness(now: () => number): Readiness {
  let states = AT_FIRST;
  const since = new Map<string, number>(Object.keys(AT_FIRST).map((name) => [name, now()]));

  function become(next: Partial<States>): void {
    for (const [name, state] of Object.entries(next)) {
      if (states[name as PartName] !== state) since.set(name, now());
    }
    states = { ...states, ...next };
  }

  function part(name: PartName): Part {
    const state = states[name];
    return {
      state,
      ok: GOOD[name].some((good) => good === state),
      since: new Date(since.get(name) ?? now()).toISOString(),
    };
  }

  return {
    observe(event) {
      if (event.kind === 'library') become({ library: event.articles === 0 ? 'empty' : 'read' });
      else if (event.kind === 'indexed') become({ index: 'there' });
      else if (event.kind === 'gateway') become({ gateway: event.state });
      else if (event.kind === 'meaning') become({ meaning: event.state.name });
      else if (event.kind === 'database') become({ database: event.state });
    },
    report() {
      const parts = {
        library: part('library'),
        index: part('index'),
        gateway: part('gateway'),
        meaning: part('meaning'),
        database: part('database'),
      };
      const ready = parts.library.ok && parts.index.ok && parts.gateway.ok;
      return { ready, degraded: ready && !(parts.meaning.ok && parts.database.ok), parts };
    },
    isOver: () => states.gateway === 'closed',
  };
}
