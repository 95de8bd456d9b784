/**
 * The channel that a thread or a forum's post is in: Discord tells it with each interaction, and discord.js forgets it where it keeps no
 * channels. So it is read off the packet, which is told of just before the interaction that discord.js makes of it.
 */
import { GatewayDispatchEvents, type Interaction } from 'discord.js';

/** Something that the gateway tells. */
interface Packet {
  readonly t: string | null;
  readonly d: unknown;
}

interface ThreadParents {
  readonly onPacket: (packet: Packet) => void;
  /** The id; undefined outside of threads. To be asked while the interaction is told of, not later. */
  readonly of: (interaction: Pick<Interaction, 'id'>) => string | undefined;
}

export function threadParents(): ThreadParents {
  let last: { readonly id: string; readonly parent: string | undefined } | undefined;
  return {
    onPacket({ t, d }) {
      if (t === GatewayDispatchEvents.InteractionCreate)
        last = { id: text(d, 'id') ?? '', parent: parentOf(field(d, 'channel')) };
    },
    of: ({ id }) => (last?.id === id ? last.parent : undefined),
  };
}

/** Kinds of channels: threads of announcements, public and private ones. A channel's own parent is a category. */
const THREADS: ReadonlySet<unknown> = new Set([10, 11, 12]);

/** Of a channel as Discord tells it, the one that it is a thread in; undefined for any other. */
export function parentOf(channel: unknown): string | undefined {
  return THREADS.has(field(channel, 'type')) ? text(channel, 'parent_id') : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' ? found : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
