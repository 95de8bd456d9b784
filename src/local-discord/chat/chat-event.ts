/** What happens in Discord as the page shows it. */
import type { WorldEvent } from '../world-event.js';
import type { ChatEvent } from './protocol.js';

/** Undefined for what happens elsewhere, and for what an act's own answer tells. */
export function chatEvent(event: WorldEvent, channelId: string): ChatEvent | undefined {
  switch (event.kind) {
    case 'message-created':
    case 'message-updated':
      return event.message.channel_id === channelId ? { kind: 'message', message: event.message } : undefined;
    case 'message-deleted':
      return event.channelId === channelId ? { kind: 'deleted', id: event.id } : undefined;
    case 'interaction':
      return undefined;
  }
}
