/** The settings of servers, one document each: remembered for a moment, so that an interaction costs no query. */
import type { ServerSettings } from '../domain/server-settings.js';

export interface SettingsStore {
  /** The defaults for a server that has changed nothing, and where nothing can be read. */
  readonly of: (server: string) => Promise<ServerSettings>;
  /** Resolves to what holds from now on, in this process at once, in others within seconds. Rejects with a StoreFault where it cannot be kept. */
  readonly change: (server: string, patch: Partial<ServerSettings>) => Promise<ServerSettings>;
}
