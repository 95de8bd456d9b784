/**
 * The state of the stand-in: one application, one server with one channel, people, and what has been said. All other
 * modules are functions on it. Whatever grows with use is bounded, because the page may run for days.
 */
import { randomBytes } from 'node:crypto';
import { boundedMap } from './bounded-map.js';
import type { Clock } from './clock.js';
import type { Interaction } from './interaction.js';
import { createSnowflakes } from './snowflakes.js';
import type { RecordedRequest, RecordedViolation, StoredCommand, StoredFile, StoredMessage } from './stored.js';
import type { WireUser } from './wire.js';

export interface World {
  readonly clock: Clock;
  readonly nextId: () => string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The bot's, new at each start: `base64(application id).xxx.yyy`. */
  readonly token: string;
  readonly applicationId: string;
  readonly bot: WireUser;
  readonly guildId: string;
  readonly channelId: string;
  /** By guild id, or `global`. */
  readonly commands: Map<string, readonly StoredCommand[]>;
  /** By id, oldest first. */
  readonly messages: Map<string, StoredMessage>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  readonly files: Map<string, StoredFile>;
  /** By name. */
  readonly users: Map<string, WireUser>;
  /** The channel of each person's direct messages, by the person's id. */
  readonly directMessages: Map<string, string>;
  readonly violations: RecordedViolation[];
  readonly requests: RecordedRequest[];
  /** Tells those who wait that something has changed. */
  readonly changed: () => void;
}

export function createWorld(clock: Clock, origin: string, changed: () => void): World {
  const nextId = createSnowflakes(clock);
  const applicationId = nextId();
  return {
    clock,
    nextId,
    origin,
    token: `${Buffer.from(applicationId).toString('base64url')}.${secret(4)}.${secret(27)}`,
    applicationId,
    bot: {
      id: applicationId,
      username: 'footnote',
      global_name: null,
      discriminator: '0',
      avatar: null,
      public_flags: 0,
      bot: true,
    },
    guildId: nextId(),
    channelId: nextId(),
    commands: new Map(),
    messages: boundedMap(5000),
    interactions: boundedMap(5000),
    files: boundedMap(200),
    users: boundedMap(5000),
    directMessages: boundedMap(5000),
    violations: [],
    requests: [],
    changed,
  };
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
