/** A server: one channel, and roles that come into being when they are first named. */
import type { Channel } from './channel.js';

export interface Role {
  readonly id: string;
  readonly name: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  /** By name. */
  readonly roles: Map<string, Role>;
}
